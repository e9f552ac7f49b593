import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Cron } from 'croner'
import { failure, success } from '../shared/contract/errors.ts'
import { insist } from '../shared/insist.ts'
import { createPushSender, newPushKeys } from './adapters/http/push-sender.ts'
import { argon2Passwords } from './adapters/passwords.ts'
import { createLog, systemClock, uuidIds } from './adapters/system.ts'
import { createPairingDisplay } from './adapters/terminal.ts'
import { createWhatsAppChannel } from './adapters/whatsapp/channel.ts'
import type { Config } from './config.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { fetchMedia } from './jobs/fetch-media.ts'
import { forgetOld, forgetWire, keepHouse } from './jobs/housekeeping.ts'
import { cautious } from './outbox/pace.ts'
import { createOutboxWorker, type OutboxWorker } from './outbox/worker.ts'
import type { Channel, ChannelSink } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import type { PushSender } from './ports/push.ts'
import { backUp, isBackupDue, newestBackupAt, pruneBackups, pruneCopies } from './store/backup.ts'
import type { Leftovers } from './store/contact-repository.ts'
import { Database, type DatabaseOptions } from './store/database.ts'
import { type Store, storeOver } from './store/store.ts'
import { contentHandlers } from './usecases/content-handlers.ts'
import type { World } from './usecases/context.ts'
import { conversationHandlers } from './usecases/conversation-handlers.ts'
import { learnIdentity } from './usecases/know-contact.ts'
import { Knowledge } from './usecases/knowledge.ts'
import { Presence } from './usecases/presence.ts'
import { pushHandlers } from './usecases/push.ts'
import { createPushNotifier } from './usecases/push-notifier.ts'
import { createReceiver } from './usecases/receive-message.ts'
import { replyLeft } from './usecases/send-reply.ts'
import { sessionHandlers } from './usecases/session-handlers.ts'
import { Sessions } from './usecases/sessions.ts'
import { answerFailed } from './usecases/strand-nobody.ts'
import { supervisionHandlers } from './usecases/supervision-handlers.ts'

export const version = '0.1.0'

/** Nights that can be gone back to. */
const backupsKept = 14
/** So long after an update or a restore it is known whether one has to go back. */
const copiesKeptMs = 30 * 86_400_000
/** Not at once at the start: that is when everybody comes back. */
const backupCheckMs = 10 * 60_000

export interface Service {
  url: string
  store: Store
  channels: readonly Channel[]
  stop(): Promise<void>
}

/** What a test may put in the place of the machine's own. */
export interface Adapters {
  clock?: Clock
  database?: DatabaseOptions
  push?: PushSender
  /** Keeps WhatsApp's pace also towards another server than WhatsApp's. */
  paced?: boolean
  /** Where the codes for linking WhatsApp are shown beside the dashboard: the terminal. */
  print?: (text: string) => void
  /** Runs on the open store before anything else: the demo's accounts and content. */
  prepare?: (store: Store) => Promise<void>
}

/** The composition root: opens the store, wires the helpdesk, starts channels and gateway. Never touches the process. */
export async function startService(
  config: Readonly<Config>,
  adapters: Adapters = {},
): Promise<{ ok: true; service: Service } | { ok: false; message: string }> {
  const mediaDir = join(config.dataDir, 'media')
  const opened = await Database.open(join(config.dataDir, 'kepo.db'), adapters.database)
  if (!opened.ok) return opened
  const { database } = opened
  await mkdir(mediaDir, { recursive: true })
  const store = storeOver(database)
  await adapters.prepare?.(store)

  const log = createLog(config.logLevel, process.stdout.isTTY)
  const clock = adapters.clock ?? systemClock
  const world: World = { store, clock, ids: uuidIds, log }
  const presence = new Presence()
  const push = adapters.push ?? (await pushSender())
  const notifier = await createPushNotifier({ ...world, presence, push })
  const knowledge = await Knowledge.load(store, config.timeZone)
  const sessions = new Sessions(world)
  const mediaPath = (id: string) => join(mediaDir, id)

  const state = store.whatsapp.whatsAppStateOver(database, clock.now)
  const whatsApp = createWhatsAppChannel({
    state,
    clock,
    ids: world.ids,
    log: log.child({ channel: 'whatsapp' }),
    socketUrl: config.whatsAppSocketUrl,
    mediaHost: config.whatsAppSocketUrl === null ? null : new URL(config.whatsAppSocketUrl).hostname,
    version: config.whatsAppVersion,
    random: Math.random,
  })
  const channels: Channel[] = [whatsApp]
  const channelOf = (kind: Channel['kind']) => channels.find((c) => c.kind === kind) ?? whatsApp
  const online = {
    onlineAccountIds: () => presence.onlineAccountIds(),
    autoAssign: () => knowledge.settings.autoAssign,
  }
  const acting = {
    ...world,
    knowledge,
    online,
    newExternalId: (kind: Channel['kind']) => channelOf(kind).newExternalId(),
  }

  // Pacing protects an account at WhatsApp; another server on this machine needs no protection.
  const paceOf = (channel: Channel) => () => {
    const { sendPace } = knowledge.settings
    if ((config.whatsAppSocketUrl !== null && adapters.paced !== true) || !sendPace.enabled) return null
    return channel.status().problem === 'restricted' ? cautious(sendPace) : sendPace
  }
  const workers = new Map<Channel['kind'], OutboxWorker>(
    channels.map((channel) => [
      channel.kind,
      createOutboxWorker({ ...world, mediaPath }, channel, {
        pace: paceOf(channel),
        random: Math.random,
        onFailed: (tx, message) => answerFailed(tx, acting, message),
        onLeft: (tx, message) => replyLeft(tx, world, message),
      }),
    ]),
  )
  const kickOutbox = () => {
    for (const worker of workers.values()) worker.kick()
  }
  const receiver = createReceiver(acting)
  let gateway: Gateway | null = null
  const stopListening = [
    store.onCommit('outbox', kickOutbox, 'grown'),
    store.onCommit('change_log', notifier.kick),
    database.onTrouble((trouble) => gateway?.storeTrouble(trouble)),
  ]

  const removeLeftovers = async ({ mediaIds, keys }: Leftovers) => {
    state.dropped(keys)
    for (const id of mediaIds) await rm(mediaPath(id), { force: true })
  }
  const backup = async () => {
    const done = await backUp(config.dataDir, null, new Date(clock.now()))
    return done.ok ? success({ file: done.file, bytes: done.bytes }) : failure('STORE_FAILED', done.message)
  }

  /** Old backups go only when there is a new one, and old messages only from what was backed up. */
  const atNight = async () => {
    const made = await backup()
    if (!made.ok) return log.error({ cause: made.detail }, 'no backup tonight')
    await pruneBackups(config.dataDir, backupsKept)
    await pruneCopies(config.dataDir, clock.now() - copiesKeptMs)
    await forgetOld({ store, clock, removeLeftovers, retentionDays: knowledge.settings.retentionDays })
  }

  const showPairing = createPairingDisplay(adapters.print ?? (() => undefined))
  const handlers = {
    ...sessionHandlers({ ...world, passwords: argon2Passwords(), sessions, presence, version }),
    ...conversationHandlers({
      ...acting,
      removeLeftovers,
      onSent: kickOutbox,
      onRead: (id) => tellRead(id).catch((error) => log.debug({ err: error }, 'no read receipt')),
    }),
    ...contentHandlers({ ...world, knowledge }),
    ...pushHandlers({ ...world, push }),
    ...supervisionHandlers({
      ...world,
      knowledge,
      presence,
      channels,
      backup,
      newestBackupAt: () => newestBackupAt(config.dataDir),
      takeInAgain: () => receiver.takeInAgain(),
      zoneOffsetMs: (at) => zoneOffset(at, config.timeZone),
    }),
  }
  const started = await startGateway({
    config,
    world,
    handlers: {
      ...handlers,
      'settings.save': async (input, call) => {
        const saved = await handlers['settings.save'](input, call)
        if (saved.ok) await knowledge.refresh()
        return saved
      },
    },
    sessions,
    presence,
    version,
    media: {
      async save(upload) {
        const id = world.ids.next()
        await writeFile(mediaPath(id), upload.bytes, { flush: true })
        const facts = { id, mime: upload.mime, size: upload.bytes.length, filename: upload.filename, now: clock.now() }
        return success(await store.write((tx) => store.media.insertStored(tx, facts)))
      },
      async open(id) {
        const media = await store.media.find(store.read, id)
        return media?.state === 'stored' ? { media, path: mediaPath(id) } : null
      },
    },
    onAgentTyping: (id, typing) => {
      tellTyping(id, typing).catch((error) => log.debug({ err: error }, 'typing was not passed on'))
    },
  })
  if (!started.ok) {
    for (const stop of stopListening) stop()
    await database.close()
    return started
  }
  gateway = started.gateway
  if (database.trouble !== null) gateway.storeTrouble(database.trouble)

  /** The key pair is made once: browsers that subscribed with it would not know another. */
  async function pushSender(): Promise<PushSender> {
    const kept = await store.push.readKeys(store.read)
    const keys = kept ?? newPushKeys()
    if (kept === null) await store.write((tx) => store.push.writeKeys(tx, keys))
    const contact = config.publicUrl?.startsWith('https:') ? config.publicUrl : null
    return createPushSender({ keys, contact, clock, log: log.child({ part: 'push' }) })
  }

  async function tellRead(id: string): Promise<void> {
    const conversation = await store.conversations.findInner(store.read, id)
    if (conversation === null) return
    const externalIds = await store.messages.recentIncomingExternalIds(store.read, id, 10)
    await channelOf(conversation.channel).markRead(conversation.chat, externalIds)
  }
  async function tellTyping(id: string, typing: boolean): Promise<void> {
    const conversation = await store.conversations.findInner(store.read, id)
    if (conversation !== null) await channelOf(conversation.channel).setTyping(conversation.chat, typing)
  }

  const sinkOf = (channel: Channel, worker: OutboxWorker): ChannelSink => {
    const safely = (work: Promise<unknown>) =>
      void work.catch((error) => log.error({ err: error }, 'a channel event was lost'))
    return {
      receive: (message) => receiver.receive(message),
      acknowledged: (externalId, refused) => safely(worker.acknowledged(externalId, refused)),
      receipt: ({ externalIds, state }) => safely(worker.receipt(externalIds, state)),
      typing: (chat, typing) =>
        safely(
          store.conversations.newestByChat(store.read, channel.kind, chat).then((c) => {
            if (c !== null) gateway?.contactTyping(c.id, typing)
          }),
        ),
      identityLearnt: (pair) => learnIdentity(world, channel.kind, pair),
      status: (status) => {
        gateway?.channelUpdated(status)
        safely(showPairing(status))
        if (status.state === 'open') worker.kick()
      },
    }
  }

  await receiver.resume()
  let stopping = false
  const startChannels = async () => {
    for (const channel of channels) {
      const worker = workers.get(channel.kind)
      if (worker === undefined) continue
      const resumed = await insist(() => worker.resume().then(() => true), {
        stopped: () => stopping,
        onFailure: (error) => {
          log.error({ err: error }, 'what was being sent cannot be looked up')
          hindered()
        },
      })
      if (resumed === null || stopping) return
      await channel.start(sinkOf(channel, worker))
      worker.kick()
    }
  }
  // Where the store cannot be read or written they wait for it, and the dashboard is there to say so.
  let hindered: () => void = () => undefined
  const inTrouble = new Promise<void>((told) => {
    hindered = told
  })
  const begun = startChannels()
  const tellTrouble = () => database.trouble !== null && hindered()
  stopListening.push(database.onTrouble(tellTrouble))
  tellTrouble()
  await Promise.race([begun, inTrouble])
  begun.catch((error) => log.error({ err: error }, 'a channel did not start'))

  const media = setInterval(() => jobOnce('media', () => fetchMedia({ ...world, channels, mediaPath })), 500)
  const house = setInterval(() => jobOnce('house', () => keepHouse({ ...acting, onSent: kickOutbox })), 15_000)
  const night = () => {
    const { retentionDays } = knowledge.settings
    jobOnce('wire', () => forgetWire({ state, line: whatsApp.status().state, clock, retentionDays }))
    jobOnce('night', atNight)
  }
  const nightly = new Cron('30 1 * * *', { timezone: config.timeZone }, night)
  // An office's PC is off at night: what was missed is made up for while it is on.
  const catchUp = async () => {
    if (isBackupDue(config.dataDir, clock.now())) night()
  }
  const caughtUp = setInterval(() => jobOnce('catch-up', catchUp), backupCheckMs)
  const runningJobs = new Map<string, Promise<unknown>>()
  /** Never two of the same at once; a failure is logged and tried again at the next turn. */
  function jobOnce(name: string, work: () => Promise<unknown>): void {
    if (runningJobs.has(name)) return
    const run = work()
      .catch((error) => log.error({ err: error, job: name }, 'a job failed'))
      .finally(() => runningJobs.delete(name))
    runningJobs.set(name, run)
  }

  return {
    ok: true,
    service: {
      url: started.gateway.url,
      store,
      channels,
      async stop() {
        stopping = true
        clearInterval(media)
        clearInterval(house)
        clearInterval(caughtUp)
        nightly.stop()
        await started.gateway.stop()
        // The senders first: what is on its way is acknowledged while the line still stands.
        for (const worker of workers.values()) await worker.stop()
        for (const channel of channels) await channel.stop()
        await Promise.allSettled([begun])
        await receiver.stop()
        await Promise.allSettled(runningJobs.values())
        for (const stop of stopListening) stop()
        await notifier.stop()
        await database.close()
      },
    },
  }
}

/** What to add to UTC for the wall clock of a time zone, at a moment. */
function zoneOffset(at: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((p) => p.type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = name?.match(/GMT([+-])(\d{2}):(\d{2})/) ?? []
  if (hours === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
