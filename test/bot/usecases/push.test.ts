import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLog, uuidIds } from '../../../bot/adapters/system.ts'
import type { PushOutcome, PushTarget } from '../../../bot/ports/push.ts'
import type { Store } from '../../../bot/store/store.ts'
import { addSystemLine } from '../../../bot/usecases/compose.ts'
import type { Call, World } from '../../../bot/usecases/context.ts'
import { addNote, assign, snooze, transfer, wake } from '../../../bot/usecases/conversation-actions.ts'
import type { WhoIsOnline } from '../../../bot/usecases/pick-agent.ts'
import { Presence } from '../../../bot/usecases/presence.ts'
import { pushHandlers } from '../../../bot/usecases/push.ts'
import { createPushNotifier, type PushNotifier } from '../../../bot/usecases/push-notifier.ts'
import { Sessions } from '../../../bot/usecases/sessions.ts'
import type { Account } from '../../../shared/model/account.ts'
import { temporaryStore } from '../support/temporary-store.ts'

let stop: () => Promise<void>
let store: Store
let world: World & { newExternalId: () => string; online: WhoIsOnline }
let presence: Presence
let notifier: PushNotifier
let sent: { endpoint: string; payload: Record<string, unknown>; topic: string }[]
let outcome: PushOutcome
let now: number
let handlers: ReturnType<typeof pushHandlers>
let rina: Account
let ujang: Account
let sessions: Sessions

const team = { id: 't1', name: 'Informasi MPP', agencyId: null }
const otherTeam = { id: 't2', name: 'Disdukcapil', agencyId: null }

beforeEach(async () => {
  ;({ store, stop } = await temporaryStore())
  now = Date.parse('2026-11-24T02:00:00Z')
  const clock = { now: () => now }
  presence = new Presence()
  const online = { onlineAccountIds: () => presence.onlineAccountIds(), autoAssign: () => false }
  world = { store, clock, ids: uuidIds, log: createLog('silent', false), newExternalId: uuidIds.next, online }
  sessions = new Sessions(world)
  sent = []
  outcome = 'sent'
  const push = {
    publicKey: 'the key',
    send: async (target: PushTarget, payload: string, topic: string) => {
      sent.push({ endpoint: target.endpoint, payload: JSON.parse(payload), topic })
      return outcome
    },
  }
  handlers = pushHandlers({ ...world, push })
  await store.write(async (tx) => {
    await store.accounts.saveTeam(tx, team)
    await store.accounts.saveTeam(tx, otherTeam)
  })
  rina = await account('Rina', [team.id])
  ujang = await account('Ujang', [otherTeam.id])
  await conversation()
  notifier = await createPushNotifier({ ...world, push, presence })
})
afterEach(async () => {
  await notifier.stop()
  await stop()
})

async function account(name: string, teamIds: string[]): Promise<Account> {
  const made: Account = { id: uuidIds.next(), username: name.toLowerCase(), name, role: 'agent', teamIds, active: true }
  await store.write((tx) => store.accounts.insertAccount(tx, { account: made, passwordHash: 'x', createdAt: now }))
  return made
}

const conversationId = 'c0000000-0000-4000-8000-000000000001'
async function conversation(): Promise<void> {
  await store.write(async (tx) => {
    const identity = { lid: '1', phone: '6281300000001', name: 'Bu Ai' }
    const contact = await store.contacts.resolve(tx, { channel: 'whatsapp', identity, now, newId: 'p1' })
    await store.conversations.insert(tx, {
      id: conversationId,
      channel: 'whatsapp',
      account: 'office',
      chat: '1@lid',
      contactId: contact.id,
      dialog: '{}',
      now,
    })
  })
}

const call = (who: Account, sessionHash: string): Call => ({
  account: who,
  sessionHash,
  remoteAddress: '',
  requestId: '',
  setSession: () => undefined,
})

/** Signs in and lets the browser be woken; returns the session's hash. */
async function subscribed(who: Account, endpoint = `https://push.example.com/${who.name}`): Promise<string> {
  const { token } = await store.write((tx) => sessions.open(tx, who.id))
  const session = await sessions.authenticate(token)
  if (session === null) throw new Error('no session')
  const input = { endpoint, p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) }
  expect(await handlers['push.subscribe'](input, call(who, session.sessionHash))).toMatchObject({ ok: true })
  return session.sessionHash
}
const settle = async () => {
  notifier.kick()
  await notifier.stop()
}
const contactWrites = (text: string) =>
  store.write(async (tx) => {
    const message = await store.messages.insert(tx, {
      id: uuidIds.next(),
      conversationId,
      direction: 'incoming',
      author: { kind: 'contact' },
      kind: 'text',
      text,
      at: now,
      receivedAt: now,
    })
    store.changes.append(tx, { at: now, conversationId, event: { type: 'message.created', message } })
  })

describe('web push', () => {
  test('wakes the agents of the team to which a conversation comes, in their language, and nobody else', async () => {
    await subscribed(rina)
    await subscribed(ujang)
    await store.write(async (tx) => {
      const before = await store.accounts.readPreferences(tx, rina.id)
      await store.accounts.writePreferences(tx, rina.id, { ...before, language: 'en' })
    })
    await transfer(world, { id: conversationId, teamId: team.id, note: '' }, ujang, true)
    await settle()
    expect(sent).toEqual([
      {
        endpoint: 'https://push.example.com/Rina',
        topic: 'c0000000000040008000000000000001',
        payload: { kind: 'new-handover', conversationId, name: 'Bu Ai', text: '', language: 'en' },
      },
    ])
  })

  test('wakes the one to whom work was given, and then when the resident writes; of both at once only the last', async () => {
    await subscribed(rina)
    await assign(world, conversationId, rina.id, ujang)
    await contactWrites('halo, ada orang?')
    await settle()
    expect(sent.map((s) => [s.payload.kind, s.payload.text])).toEqual([['new-message', 'halo, ada orang?']])
  })

  test('tells the holder that a snooze ran out; of one that the resident ended, what was written', async () => {
    await subscribed(rina)
    await snooze(world, conversationId, now + 60_000, rina)
    now += 60_000
    await wake(world, conversationId)
    notifier.kick()
    await expect
      .poll(() => sent.map((s) => s.payload))
      .toEqual([{ kind: 'woken', conversationId, name: 'Bu Ai', text: '', language: 'id' }])
    await contactWrites('halo, sudah jadi?')
    await store.write((tx) => addSystemLine(tx, world, conversationId, { type: 'woken', by: null, detail: null }))
    notifier.kick()
    await expect
      .poll(() => sent.slice(1).map((s) => s.payload))
      .toMatchObject([{ kind: 'new-message', text: 'halo, sudah jadi?' }])
  })

  test('a mention names the colleague who wrote it', async () => {
    await subscribed(rina)
    await store.write((tx) =>
      addNote(tx, world, conversationId, { text: '@Rina lihat ini', mentions: [rina.id], clientId: null }, ujang),
    )
    await settle()
    expect(sent.map((s) => s.payload)).toMatchObject([{ kind: 'new-mention', name: 'Ujang', text: '@Rina lihat ini' }])
  })

  test.each([
    ['who has a window open', async () => presence.connected('w', rina.id)],
    [
      'who does not want to be disturbed',
      async () =>
        store.write(async (tx) => {
          const before = await store.accounts.readPreferences(tx, rina.id)
          await store.accounts.writePreferences(tx, rina.id, { ...before, doNotDisturb: true })
        }),
    ],
    [
      'whose session has run out',
      async () => {
        now += 13 * 3_600_000
      },
    ],
    ['who signed out', async () => sessions.end(await subscribed(rina))],
    [
      'whose browser asked to be left alone',
      async () => {
        await handlers['push.unsubscribe']({ endpoint: 'https://push.example.com/Rina' }, call(rina, ''))
      },
    ],
    [
      'from before the service started to listen',
      async () => {
        sent.length = 0
      },
    ],
  ])('leaves alone somebody %s', async (why, arrange) => {
    await subscribed(rina)
    if (why.startsWith('from before')) {
      // The notifier of the test stands still; one that is made after the change does not look back.
      await assign(world, conversationId, rina.id, ujang)
      notifier = await createPushNotifier({ ...world, presence, push: { publicKey: '', send: async () => 'sent' } })
    } else {
      await arrange()
      await assign(world, conversationId, rina.id, ujang)
    }
    await settle()
    expect(sent).toEqual([])
  })

  test('somebody away still hears of what was given to them, but not of the queue', async () => {
    await subscribed(rina)
    presence.setAway(rina.id, true)
    await transfer(world, { id: conversationId, teamId: team.id, note: '' }, ujang, true)
    notifier.kick()
    await settle()
    expect(sent).toEqual([])
  })

  test('a browser that is gone is forgotten; one that only failed is not', async () => {
    await subscribed(rina)
    const left = () => store.push.ofAccount(store.read, rina.id, now)
    outcome = 'failed'
    await assign(world, conversationId, rina.id, ujang)
    notifier.kick()
    await expect.poll(() => sent.length).toBe(1)
    expect(await left()).toHaveLength(1)
    outcome = 'gone'
    await contactWrites('halo')
    notifier.kick()
    await expect.poll(() => sent.length).toBe(2)
    await expect.poll(left).toEqual([])
  })

  test('a browser on which somebody else signs in is theirs', async () => {
    await subscribed(rina, 'https://push.example.com/shared')
    await subscribed(ujang, 'https://push.example.com/shared')
    expect(await store.push.ofAccount(store.read, rina.id, now)).toEqual([])
    expect(await store.push.ofAccount(store.read, ujang.id, now)).toHaveLength(1)
  })
})
