import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { uuidIds } from '../../../bot/adapters/system.ts'
import { forgetOld, forgetWire } from '../../../bot/jobs/housekeeping.ts'
import { envelopeType, plaintextType } from '../../../bot/ports/whatsapp-state.ts'
import { isBackupDue, newestBackupAt, pruneBackups, pruneCopies } from '../../../bot/store/backup.ts'
import type { Store } from '../../../bot/store/store.ts'
import { temporaryStore } from '../support/temporary-store.ts'

const day = 86_400_000
const now = 1_000 * day
let folder: string
let store: Store
let stop: () => Promise<void>
beforeEach(async () => {
  ;({ folder, store, stop } = await temporaryStore())
})
afterEach(() => stop())

/** A person with conversations that ended so many days ago; null for one that runs. */
async function person(name: string, endedDaysAgo: readonly (number | null)[]): Promise<string> {
  return store.write(async (tx) => {
    const identity = { lid: name, phone: null, name }
    const contact = await store.contacts.resolve(tx, { channel: 'whatsapp', identity, now, newId: uuidIds.next() })
    for (const [i, days] of endedDaysAgo.entries()) {
      const at = now - (days ?? 900) * day
      const conversation = await store.conversations.insert(tx, {
        id: `${name}-${i}`,
        channel: 'whatsapp',
        account: 'a',
        chat: `${name}-${i}@lid`,
        contactId: contact.id,
        dialog: '{}',
        now: at,
      })
      await store.messages.insert(tx, {
        id: `m-${name}-${i}`,
        conversationId: conversation.id,
        direction: 'incoming',
        author: { kind: 'contact' },
        kind: 'text',
        text: `dari ${name}`,
        at,
        receivedAt: at,
      })
      if (days !== null) await store.conversations.update(tx, conversation.id, at, { status: 'resolved' })
    }
    return contact.id
  })
}

const messages = async () =>
  (await store.read.selectFrom('messages').select('id').orderBy('id').execute()).map((m) => m.id)

test('what is older than the office keeps things is erased, and whoever has nothing left', async () => {
  const old = await person('Lama', [800, 900])
  const both = await person('Dulu', [900, 3])
  const running = await person('Berjalan', [null])
  const world = { store, clock: { now: () => now }, removeLeftovers: async () => undefined }

  await forgetOld({ ...world, retentionDays: 0 })
  expect(await messages()).toHaveLength(5)
  await forgetOld({ ...world, retentionDays: 730 })
  expect(await messages()).toEqual(['m-Berjalan-0', 'm-Dulu-1'])
  const nameOf = async (id: string) => (await store.contacts.find(store.read, id))?.name
  expect([await nameOf(old), await nameOf(both), await nameOf(running)]).toEqual([null, 'Dulu', 'Berjalan'])
  const told = (await store.changes.since(store.read, 0, 100)).map((e) => e.event)
  expect(told).toHaveLength(2)
  const oldOnes = expect.arrayContaining(['Lama-0', 'Lama-1'])
  expect(told).toContainEqual({ type: 'contact.erased', contactId: old, conversationIds: oldOnes })
  expect(told).toContainEqual({ type: 'contact.erased', contactId: both, conversationIds: ['Dulu-0'] })
})

test('what is emptied already is looked at no more the next night', async () => {
  await person(
    'Lama',
    Array.from({ length: 120 }, (_, i) => 800 + i),
  )
  await forgetOld({ store, clock: { now: () => now }, removeLeftovers: async () => undefined, retentionDays: 730 })
  const looked = store.read
    .selectFrom('conversations')
    .select('id')
    .where('status', '=', 'resolved')
    .where('last_at', '<', now)
  expect(await looked.execute()).toEqual([])
})

test('what could never be taken in is kept no longer either', async () => {
  const content = { kind: 'text' as const, text: 'halo' }
  const identity = { lid: 'x', phone: null, name: null }
  const journalled = (externalId: string, daysAgo: number) => {
    const at = now - daysAgo * day
    const message = { account: 'a', chat: 'x@lid', externalId, at, fromUs: false, identity, quote: null, content }
    return store.write(async (tx) => {
      const id = await store.journal.append(tx, { channel: 'whatsapp', ...message }, at)
      await store.journal.setDead(tx, id ?? 0, 'no such column')
    })
  }
  await journalled('old', 800)
  await journalled('new', 3)
  const world = { store, clock: { now: () => now }, removeLeftovers: async () => undefined }
  await forgetOld({ ...world, retentionDays: 730 })
  const { count, newest } = await store.journal.dead(store.read, 10)
  expect([count, newest.map((d) => [d.receivedAt, d.failure, d.conversation])]).toEqual([
    1,
    [[now - 3 * day, 'no such column', null]],
  ])
})

test('the newest backups stay, and whatever else lies there', async () => {
  const backups = join(folder, 'backups')
  await mkdir(backups)
  const names = ['kepo-2026-01-01.db', 'kepo-2026-01-02.db', 'kepo-2026-01-03.db', 'catatan.txt']
  for (const name of names) await writeFile(join(backups, name), '')
  await pruneBackups(folder, 2)
  expect((await readdir(backups)).toSorted()).toEqual(['catatan.txt', 'kepo-2026-01-02.db', 'kepo-2026-01-03.db'])
})

test('many backups by hand in one day leave the older nights', async () => {
  const backups = join(folder, 'backups')
  await mkdir(backups)
  const nights = Array.from({ length: 20 }, (_, i) => `kepo-2026-01-${String(i + 1).padStart(2, '0')}T18-30-00-000Z.db`)
  const byHand = Array.from({ length: 14 }, (_, i) => `kepo-2026-01-21T${String(i).padStart(2, '0')}-00-00-000Z.db`)
  for (const name of [...nights, ...byHand]) await writeFile(join(backups, name), '')
  await pruneBackups(folder, 14)
  // The newest fourteen, and of the newest fourteen days the newest of each.
  expect((await readdir(backups)).toSorted()).toEqual([...nights.slice(-13), ...byHand].toSorted())
})

test('copies that an update or a restore has left are kept for a while, and not for ever', async () => {
  const names = ['kepo.db.before-9', 'kepo.db.before-9.2', 'kepo.db.replaced-2026-01-01T00-00-00-000Z']
  const others = ['kepo.db', 'kepo.db-wal', 'kepo.lock', 'kepo.db.catatan']
  for (const name of [...names, `${names[2]}-wal`, 'kepo.db.catatan']) await writeFile(join(folder, name), '')
  const left = async () => (await readdir(folder)).filter((n) => n.startsWith('kepo.'))
  await pruneCopies(folder, Date.now() - day)
  expect(await left()).toEqual(expect.arrayContaining([...names, ...others]))
  await pruneCopies(folder, Date.now() + day)
  expect((await left()).filter((n) => /before|replaced/.test(n))).toEqual([])
  expect(await left()).toEqual(expect.arrayContaining(others))
})

test('a backup is due when the newest is older than a night: a PC that is off at half past one makes up for it', async () => {
  expect(newestBackupAt(folder)).toBeNull()
  expect(isBackupDue(folder, now)).toBe(true)
  const backups = join(folder, 'backups')
  await mkdir(backups)
  for (const [name, hoursAgo] of [
    ['kepo-2026-01-01.db', 50],
    ['kepo-2026-01-02.db', 20],
    ['catatan.txt', 1],
  ] as const) {
    await writeFile(join(backups, name), '')
    const at = new Date(now - hoursAgo * 3_600_000)
    await utimes(join(backups, name), at, at)
  }
  expect(newestBackupAt(folder)).toBe(now - 20 * 3_600_000)
  expect(isBackupDue(folder, now)).toBe(false)
  expect(isBackupDue(folder, now + 7 * 3_600_000)).toBe(true)
})

/** Rows of the wire, so many days old. */
const wireRow = (type: string, id: string, daysAgo: number) => ({ type, id, value: '{}', at: now - daysAgo * day })

test('what the wire keeps is forgotten after days, in portions between which others get their turn', async () => {
  const old = Array.from({ length: 1_200 }, (_, i) => wireRow(plaintextType, `old${i}`, 4))
  const kept = [
    wireRow(plaintextType, 'recent', 2),
    // Not taken in yet: without it the message would be lost.
    wireRow(plaintextType, 'owed', 40),
    wireRow(envelopeType, 'owed', 40),
    wireRow('session', 'oldest', 400),
  ]
  const sent = (external_id: string, daysAgo: number) => ({
    external_id,
    chat: 'x@lid',
    bytes: Buffer.from('x'),
    at: now - daysAgo * day,
  })
  await store.write(async (tx) => {
    for (const row of [...old, ...kept]) await tx.insertInto('wa_state').values(row).execute()
    await tx
      .insertInto('wa_sent')
      .values([sent('old', 15), sent('recent', 13)])
      .execute()
  })
  const left = async () => (await store.read.selectFrom('wa_state').select('id').execute()).map((r) => r.id)
  const state = store.whatsapp.whatsAppStateOver(store.database, () => now)
  const wire = { state, clock: { now: () => now } }
  await forgetWire({ ...wire, line: 'reconnecting', retentionDays: 0 })
  expect(await left(), 'what is not receipted comes again when the line is back').toHaveLength(1_204)
  const done = forgetWire({ ...wire, line: 'open', retentionDays: 0 })
  await store.write(async () => undefined)
  expect((await left()).length).toBeGreaterThan(kept.length)
  await done
  expect((await left()).toSorted()).toEqual(['oldest', 'owed', 'owed', 'recent'])
  expect(await store.read.selectFrom('wa_sent').select('external_id').execute()).toEqual([{ external_id: 'recent' }])
  await forgetWire({ ...wire, line: 'open', retentionDays: 1 })
  expect((await left()).toSorted()).toEqual(['oldest', 'owed', 'owed'])
})
