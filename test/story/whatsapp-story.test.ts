import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromJson, toJson } from '../../bot/adapters/whatsapp/auth-state.ts'
import { envelopeType, plaintextType } from '../../bot/ports/whatsapp-state.ts'
import type { Phone } from '../loopback-whatsapp/phone.ts'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'
import { expectEventsTellAll } from '../support/whole-store.ts'

let desk: Helpdesk
beforeAll(async () => {
  desk = await startHelpdesk()
})
afterAll(() => desk.stop())

let number = 10
const resident = (name: string, options = {}) =>
  desk.whatsApp.addResident({ number: `62812000000${++number}`, name, ...options })
const to = () => desk.office.account

async function conversationOf(name: string) {
  const agent = await desk.signIn('agen')
  for (const view of ['all', 'bot', 'resolved'] as const) {
    const { items } = await agent.must('inbox.list', { view })
    const found = items.find((i) => i.conversation.contact.name === name)
    if (found !== undefined) return found.conversation
  }
  throw new Error(`no conversation with ${name}`)
}

/** Plaintexts of the wire in which this text stands. */
async function keptOnTheWire(text: string): Promise<string[]> {
  const { read } = desk.service.store
  const rows = await read.selectFrom('wa_state').select('value').where('type', '=', plaintextType).execute()
  return rows
    .map(({ value }) => String((fromJson(value) as { plaintext: Buffer }).plaintext))
    .filter((plaintext) => plaintext.includes(text))
}

describe('a resident on WhatsApp', () => {
  test('is answered from published content, with its source', async () => {
    const asep = resident('Asep')
    await asep.sendText(to(), 'gmn cr bikin ktp yg ilang min')
    const reply = await asep.waitFor((m) => m.text.includes('Surat keterangan kehilangan'))
    expect(reply.text).toContain('Sumber: Disdukcapil, dicek 12 Nov 2026')
    expect(asep.inbox).toHaveLength(1)
  })

  test('asks what nobody has written about: is queued, an agent claims and replies, and it arrives', async () => {
    const budi = resident('Budi')
    await budi.sendText(to(), 'apakah kucing saya boleh ikut naik pesawat ke bulan')
    const notice = await budi.waitFor((m) => m.text.includes('Antrean ke-'))
    expect(notice.text).toMatch(/nomor tiket \*K-\d+\*/)
    const agent = await desk.signIn('agen')
    const conversation = await conversationOf('Budi')
    expect(conversation).toMatchObject({ status: 'queued', handover: { reason: 'no-answer' } })
    await agent.must('conversation.claim', { id: conversation.id })
    const sent = await agent.must('conversation.send', {
      id: conversation.id,
      clientId: 'client-0001',
      text: 'Mohon maaf, tidak bisa Bapak.',
    })
    const reply = await budi.waitFor((m) => m.text === 'Mohon maaf, tidak bisa Bapak.')
    await until(async () => {
      const { messages } = await agent.must('conversation.messages', { id: conversation.id })
      return messages.find((m) => m.id === sent.id)?.delivery === 'delivered'
    })
    budi.read(to(), reply.id)
    await until(async () => {
      const { messages } = await agent.must('conversation.messages', { id: conversation.id })
      return messages.find((m) => m.id === sent.id)?.delivery === 'read'
    })
    const before = budi.inbox.length
    await budi.sendText(to(), 'jam berapa buka')
    await until(async () => (await conversationOf('Budi')).incomingCount === 2)
    await new Promise((done) => setTimeout(done, 1_200))
    expect(budi.inbox, 'the bot keeps silent while an agent holds it').toHaveLength(before)
  })

  test('two agents click at once: one wins, the other is told who', async () => {
    const cici = resident('Cici')
    await cici.sendText(to(), 'petugas')
    await cici.waitFor((m) => m.text.includes('Antrean'))
    const { id } = await conversationOf('Cici')
    const [rina, ujang] = await Promise.all([desk.signIn('agen'), desk.signIn('agen2')])
    const results = await Promise.all([
      rina.call('conversation.claim', { id }),
      ujang.call('conversation.claim', { id }),
    ])
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    const lost = results.find((r) => !r.ok)
    expect(lost).toMatchObject({ code: 'ALREADY_CLAIMED', detail: expect.stringMatching(/Rina|Ujang/) })
  })

  test('a burst of short messages is read as one question', async () => {
    const dadang = resident('Dadang')
    for (const text of ['pak', 'mau tanya', 'kk hilang gimana']) await dadang.sendText(to(), text)
    await dadang.waitFor((m) => m.text.includes('KK hilang'))
    await new Promise((done) => setTimeout(done, 1_200))
    expect(dadang.inbox).toHaveLength(1)
  })

  test('a burst is read as one question also when its sender gets another address within it', async () => {
    desk.whatsApp.faults.hideLids = true
    const didi = resident('Didi', { lidAddressing: false, hideLid: true })
    await didi.sendText(to(), 'pak mau tanya')
    const owed = () =>
      desk.service.store.read
        .selectFrom('inbound_journal')
        .select(['chat', 'raw'])
        .where('state', 'in', ['received', 'processing'])
        .where('raw', 'like', '%Didi%')
        .execute()
    await until(async () => (await owed()).length === 1)
    await didi.sendText(to(), 'kk hilang gimana', { attributes: { sender_lid: `${didi.account.lid}@lid` } })
    await didi.waitFor((m) => m.text.includes('KK hilang'))
    desk.whatsApp.faults.hideLids = false
    await until(async () => (await owed()).length === 0)
    expect(didi.inbox).toHaveLength(1)
  })

  test('walks through the menu by number and back', async () => {
    const eka = resident('Eka')
    await eka.sendText(to(), 'menu')
    await eka.waitFor((m) => m.text.includes('*3.* 🪪 KTP, KK, dan akta'))
    await eka.sendText(to(), '3')
    const topic = await eka.waitFor((m) => m.text.includes('Ketik nomor pertanyaan'))
    expect(topic.text).toContain('*1.* ')
    await eka.sendText(to(), '1')
    await eka.waitFor((m) => m.text.includes('Sumber: Disdukcapil'))
    await eka.sendText(to(), '0')
    await until(() => eka.inbox.filter((m) => m.text.includes('*Menu ')).length === 2)
  })

  test('leaves the queue with BATAL, and stops and starts the service with STOP and MULAI', async () => {
    const fani = resident('Fani')
    await fani.sendText(to(), 'bicara dengan petugas')
    await fani.waitFor((m) => m.text.includes('Antrean'))
    await fani.sendText(to(), 'BATAL')
    await fani.waitFor((m) => m.text.includes('antrean dibatalkan'))
    expect((await conversationOf('Fani')).status).toBe('bot')
    await fani.sendText(to(), 'STOP')
    await fani.waitFor((m) => m.text.includes('MULAI'))
    const agent = await desk.signIn('agen')
    const { id } = await conversationOf('Fani')
    expect(await agent.call('conversation.send', { id, clientId: 'client-stop', text: 'halo' })).toMatchObject({
      code: 'OPTED_OUT',
    })
    await fani.sendText(to(), 'MULAI')
    await fani.waitFor((m) => m.text.includes('dapat bertanya lagi'))
  })

  test('an emergency gets the numbers and a human at once', async () => {
    const gugun = resident('Gugun')
    await gugun.sendText(to(), 'tolong ada kebakaran di pasar')
    await gugun.waitFor((m) => m.text.includes('*112*'))
    expect((await conversationOf('Gugun')).handover?.reason).toBe('emergency')
  })

  test('what is typed on the office phone silences the bot', async () => {
    const hani = resident('Hani')
    await hani.sendText(to(), 'assalamualaikum')
    await hani.waitFor((m) => m.text.includes('Selamat datang'))
    await desk.office.sendText(hani.account, 'Halo Bu Hani, saya bantu ya')
    await until(async () => (await conversationOf('Hani')).status === 'open')
    const count = hani.inbox.length
    await hani.sendText(to(), 'jam berapa buka')
    await new Promise((done) => setTimeout(done, 1_000))
    expect(hani.inbox).toHaveLength(count)
  })

  test('media, places, contacts, reactions, edits, deletions and unknown kinds come in and are kept', async () => {
    const indra = resident('Indra')
    const id = await indra.sendText(to(), 'petugas')
    await indra.waitFor((m) => m.text.includes('Antrean'))
    await indra.send(
      to(),
      { locationMessage: { degreesLatitude: -6.85, degreesLongitude: 107.92, name: 'Alun-alun' } },
      { type: 'media' },
    )
    await indra.send(to(), {
      contactMessage: { displayName: 'Pak RT', vcard: 'BEGIN:VCARD\nTEL;waid=62812345:x\nEND:VCARD' },
    })
    await indra.send(to(), { pollCreationMessage: { name: 'Setuju?', options: [] } })
    await indra.react(to(), id, '👍')
    const typo = await indra.sendText(to(), 'salah tulsi')
    await indra.edit(to(), typo, 'salah tulis')
    const gone = await indra.sendText(to(), 'hapus saja')
    await indra.delete(to(), gone)
    const agent = await desk.signIn('agen')
    const conversation = await conversationOf('Indra')
    await until(async () => {
      const { messages } = await agent.must('conversation.messages', { id: conversation.id })
      return messages.some((m) => m.deletedAt !== null)
    })
    const { messages } = await agent.must('conversation.messages', { id: conversation.id })
    const kinds = messages.filter((m) => m.direction === 'incoming').map((m) => m.kind)
    expect(kinds).toEqual(['text', 'location', 'contacts', 'unsupported', 'text', 'text'])
    expect(messages.find((m) => m.text === 'petugas')?.reactions).toEqual([{ by: 'contact', emoji: '👍' }])
    expect(messages.find((m) => m.text === 'salah tulis')?.editedAt).not.toBeNull()
    expect(messages.find((m) => m.contacts.length > 0)?.contacts).toEqual([{ name: 'Pak RT', number: '62812345' }])
  })

  test('a contact known by LID alone becomes one with its phone number once that is learnt', async () => {
    const joko = resident('Joko', { lidAddressing: true, hideNumber: true })
    await joko.sendText(to(), 'petugas')
    await joko.waitFor((m) => m.text.includes('Antrean'))
    const first = await conversationOf('Joko')
    expect(first.contact.maskedNumber).toBeNull()
    await joko.sendText(to(), 'ini nomor saya', { attributes: { sender_pn: `${joko.account.number}@s.whatsapp.net` } })
    await until(async () => (await conversationOf('Joko')).contact.maskedNumber !== null)
    expect((await conversationOf('Joko')).contact.id).toBe(first.contact.id)
  })

  test('the same ciphertext delivered again, in another order too, is a no-op', async () => {
    const lilis = resident('Lilis')
    await lilis.sendText(to(), 'ktp rusak ganti dimana')
    await lilis.waitFor((m) => m.text.includes('KTP-el yang rusak'))
    expect(desk.whatsApp.relay.redeliver(desk.linked(), { count: 30, reordered: true })).toBeGreaterThan(1)
    await new Promise((done) => setTimeout(done, 1_500))
    expect(lilis.inbox).toHaveLength(1)
    expect((await conversationOf('Lilis')).incomingCount).toBe(1)
  })

  test('what is written while the service is down is answered when it is back, once', async () => {
    const maman = resident('Maman')
    await maman.sendText(to(), 'syarat akta kelahiran anak')
    await maman.waitFor((m) => m.text.includes('surat keterangan lahir'))
    const down = desk.service.stop()
    await down
    await maman.sendText(to(), 'skck mati mau diperpanjang')
    await desk.restart({ stopped: true })
    await maman.waitFor((m) => m.text.includes('SKCK lama'))
    await new Promise((done) => setTimeout(done, 800))
    expect(maman.inbox).toHaveLength(2)
  })

  test('what cannot be decrypted is counted, asked for again, and then stands in its place', async () => {
    const kiki = resident('Kiki')
    await kiki.sendText(to(), 'halo')
    await kiki.waitFor((m) => m.text.includes('Selamat datang'))
    await kiki.sendText(to(), 'jam berapa buka', { garbled: true })
    await kiki.waitFor((m) => m.text.includes('08.00-15.00'))
    expect(desk.service.channels[0]?.status().undecryptable ?? 0).toBeGreaterThan(0)
    const agent = await desk.signIn('agen')
    const { id } = await conversationOf('Kiki')
    const { messages } = await agent.must('conversation.messages', { id })
    expect(messages.filter((m) => m.text === 'jam berapa buka').map((m) => m.kind)).toEqual(['text'])
    expect(messages.some((m) => m.kind === 'undecryptable')).toBe(false)
    const counted = desk.service.channels[0]?.status().undecryptable
    await desk.restart()
    expect(desk.service.channels[0]?.status().undecryptable).toBe(counted)
  })

  test('two contacts become one when their addresses are learnt to be one person', async () => {
    const byNumber = resident('Nana', { lidAddressing: false, hideNumber: true })
    const { store } = desk.service
    const made = await store.write((tx) =>
      store.contacts.resolve(tx, {
        channel: 'whatsapp',
        identity: { lid: null, phone: byNumber.account.number, name: 'Nana (telepon)' },
        now: 1,
        newId: 'contact-by-number',
      }),
    )
    const nana = resident('Nana LID', { lidAddressing: true, hideNumber: true })
    await nana.sendText(to(), 'petugas')
    await nana.waitFor((m) => m.text.includes('Antrean'))
    await nana.sendText(to(), 'nomor saya menyusul', {
      attributes: { sender_pn: `${byNumber.account.number}@s.whatsapp.net` },
    })
    await until(async () => {
      const held = await store.read
        .selectFrom('conversations')
        .select('incoming_count')
        .where('contact_id', '=', made.id)
        .executeTakeFirst()
      return held?.incoming_count === 2
    })
    expect((await conversationOf('Nana (telepon)')).contact).toMatchObject({
      id: made.id,
      maskedNumber: expect.stringContaining('+62'),
    })
  })

  test('whose number WhatsApp tells, and who turns out to be one person, is shown at once in open windows', async () => {
    const { store } = desk.service
    const eventsAbout = async (type: string, id: string) =>
      (await store.changes.since(store.read, 0, 1_000_000))
        .map((e) => e.event)
        .filter((e) => e.type === type && JSON.stringify(e).includes(id))
    const tell = (lid: string, number: string) => {
      const updates = [{ jid: `${lid}@lid`, added_profiles: [`${number}@s.whatsapp.net`] }]
      const content = Buffer.from(JSON.stringify({ operation: 'NotificationLinkedProfilesUpdates', updates }))
      const attrs = { from: 's.whatsapp.net', type: 'mex', id: `mex-${number}` }
      desk.whatsApp.relay.pass(desk.linked(), {
        tag: 'notification',
        attrs,
        content: [{ tag: 'mex', attrs: {}, content }],
      })
    }
    const susi = resident('Susi', { hideNumber: true })
    await susi.sendText(to(), 'petugas')
    await susi.waitFor((m) => m.text.includes('Antrean'))
    const alone = (await conversationOf('Susi')).contact
    expect(alone.maskedNumber).toBeNull()
    tell(susi.account.lid, susi.account.number)
    await until(async () => (await store.contacts.find(store.read, alone.id))?.maskedNumber !== null)
    expect(await eventsAbout('contact.updated', alone.id)).toHaveLength(1)

    const tina = resident('Tina', { hideNumber: true })
    await tina.sendText(to(), 'petugas')
    await tina.waitFor((m) => m.text.includes('Antrean'))
    const gone = (await conversationOf('Tina')).contact
    const identity = { lid: null, phone: tina.account.number, name: null }
    const older = { channel: 'whatsapp' as const, identity, now: 1, newId: 'tina-by-number' }
    await store.write((tx) => store.contacts.resolve(tx, older))
    tell(tina.account.lid, tina.account.number)
    await until(async () => (await store.contacts.find(store.read, gone.id)) === null)
    expect(await eventsAbout('contact.merged', gone.id)).toMatchObject([{ from: gone.id, into: { name: 'Tina' } }])
  })

  test('old state and events give what a fresh fetch gives', async () => {
    const { store } = desk.service
    // Receipts of the last replies may still be coming in: compare when nothing has changed for a while.
    let seen = -1
    await until(async () => {
      const before = seen
      seen = await store.changes.newest(store.read)
      await new Promise((done) => setTimeout(done, 400))
      return before === seen
    })
    expect(seen).toBeGreaterThan(50)
    await expectEventsTellAll(store)
  })

  test('who is erased is erased also where the wire keeps what came', async () => {
    const secret = 'nik saya tiga dua satu satu, jangan disimpan'
    const oki = resident('Oki')
    const other = resident('Tetangga')
    await oki.sendText(to(), secret)
    await other.sendText(to(), secret)
    await until(async () => (await keptOnTheWire(secret)).length === 2)
    await oki.waitFor(() => true)
    const { contact } = await conversationOf('Oki')
    await desk.office.sendText(oki.account, `kami catat: ${secret}`)
    await until(async () => (await keptOnTheWire(secret)).length === 3)
    await (await desk.signIn('admin')).must('contact.erase', { id: contact.id })
    expect(await keptOnTheWire(secret), "the neighbour's stays").toHaveLength(1)
  })

  test('nothing of the wire names who was erased, and when they write again they are somebody new', async () => {
    const { store } = desk.service
    const ratna = resident('Ratna')
    const neighbour = resident('Ratna tetangga')
    const known = async (phone: Phone) => {
      const rows = await store.read.selectFrom('wa_state').select(['type', 'id', 'value']).execute()
      const { lid, number } = phone.account
      // An envelope goes by itself in a moment; Baileys strikes off its list whom it has no token of.
      const named = rows.filter((r) => !['creds', envelopeType].includes(r.type) && r.id !== '__index')
      return named.filter((r) => [lid, number].some((user) => `${r.id} ${r.value}`.includes(user)))
    }
    for (const phone of [ratna, neighbour]) {
      for (const [question, asked] of [
        ['gmn cr bikin ktp yg ilang min', 1],
        ['bikin ktp yg ilang gimana', 2],
      ] as const) {
        await phone.sendText(to(), question)
        await until(() => phone.inbox.filter((m) => m.text.includes('Surat keterangan kehilangan')).length === asked)
      }
      expect((await known(phone)).map((r) => r.type)).toEqual(expect.arrayContaining(['session', 'lid-mapping']))
    }
    // As versions kept it that did not note with whom it was said.
    const plaintext = toJson({ plaintext: Buffer.from('nik lama'), at: 1 })
    const old = { type: plaintextType, id: 'of-an-older-version', value: plaintext, at: Date.now() }
    await store.write((tx) => tx.insertInto('wa_state').values(old).execute())
    const before = (await conversationOf('Ratna')).contact
    const neighbours = (await known(neighbour)).filter((r) => r.type === 'session' || r.type === 'lid-mapping')
    await (await desk.signIn('admin')).must('contact.erase', { id: before.id })
    expect(await known(ratna)).toEqual([])
    expect(await keptOnTheWire('nik lama')).toEqual([])
    expect(await known(neighbour)).toEqual(expect.arrayContaining(neighbours))

    await ratna.sendText(to(), 'gmn cr bikin ktp yg ilang min')
    await until(() => ratna.inbox.filter((m) => m.text.includes('Surat keterangan kehilangan')).length === 3)
    const after = await conversationOf('Ratna')
    expect(after.contact.id).not.toBe(before.id)
    const { messages } = await (await desk.signIn('agen')).must('conversation.messages', { id: after.id })
    expect(messages.filter((m) => m.direction === 'incoming').map((m) => [m.kind, m.text])).toEqual([
      ['text', 'gmn cr bikin ktp yg ilang min'],
    ])
    expect((await known(ratna)).map((r) => r.type)).toContain('session')
  })
})
