import './quiet-libsignal.ts'
import makeWASocket, {
  type BinaryNode,
  type ConnectionState,
  generateMessageIDV2,
  jidDecode,
  proto,
  type UserFacingSocketConfig,
  type WAMessage,
  type WASocket,
} from 'baileys'
import { failure, type Result, success } from '../../../shared/contract/errors.ts'
import { insist } from '../../../shared/insist.ts'
import type { ChannelStatus, LinkState } from '../../../shared/model/channel.ts'
import type { Channel, ChannelSink, OutgoingMessage, SendOutcome } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Log } from '../../ports/log.ts'
import type { WhatsAppState } from '../../ports/whatsapp-state.ts'
import { chatOf, lidOf } from './addresses.ts'
import { authStateOver } from './auth-state.ts'
import { baileysLogger, outcomeOf, probe, retryCounters, statusCodeOf } from './baileys-parts.ts'
import { composeMessage } from './compose-message.ts'
import { nextStep, quietStep } from './connection-policy.ts'
import { Envelopes, guardMessages, journalledRepository, leftOver } from './durable-receive.ts'
import { mediaAddress, mediaBytes } from './media-bytes.ts'
import { Tasks } from './tasks.ts'
import { type MediaLocator, toIncoming } from './to-incoming.ts'
import { OutageRecord, readSigns, writeSigns } from './vital-signs.ts'

export interface WhatsAppOptions {
  state: WhatsAppState
  clock: Clock
  ids: Ids
  log: Log
  /** Another server than WhatsApp's own: the loopback. */
  socketUrl: string | null
  /** Its host, from which alone media are fetched beside WhatsApp's own. */
  mediaHost: string | null
  /** The WhatsApp Web version to claim; null leaves it to Baileys. Never fetched: a fetch can hang. */
  version: [number, number, number] | null
  random: () => number
  /** How long a send waits for the server's acknowledgement. */
  ackTimeoutMs?: number
  /** A connection that is not open after this long is given up and tried again. */
  connectTimeoutMs?: number
}

/** While the line is open, what is known of it is written down this often. */
const signsEveryMs = 60_000
/** WhatsApp does not say how long it refuses with 463: this long is taken for it. */
const refusedMs = 24 * 3_600_000
const settleEveryMs = 250

/** WhatsApp through Baileys, behind the Channel port. Restartable: each connection is a fresh Baileys socket. */
export function createWhatsAppChannel(options: WhatsAppOptions): Channel {
  const { clock, log, random } = options
  const ackTimeoutMs = options.ackTimeoutMs ?? 15_000
  const connectTimeoutMs = options.connectTimeoutMs ?? 30_000
  let sink: ChannelSink | null = null
  let socket: WASocket | null = null
  let auth: Awaited<ReturnType<typeof authStateOver>> | null = null
  let timer: NodeJS.Timeout | null = null
  let stopped = true
  /** What a start has to do before it first connects; null until it is begun, and after it has failed. */
  let prepared: Promise<void> | null = null
  /** Counts the beginnings of a connection: the last one is the one that is wanted. */
  let generation = 0
  let wanted: { method: 'qr' } | { method: 'code'; phoneNumber: string } | null = null
  let failures = 0
  let replacedAt: number[] = []
  let quietTier = 0
  let quietSince = 0
  let beat: NodeJS.Timeout | null = null
  let saving: Promise<void> = Promise.resolve()
  const waiting = new Map<string, (outcome: SendOutcome) => void>()
  const envelopes = new Envelopes()
  /** Hashes of what is in the journal. */
  const settled: string[] = []
  let settling: NodeJS.Timeout | null = null
  const sent = new Set<string>()
  const tasks = new Tasks((error) => log.error({ err: error }, 'a WhatsApp event could not be handled'))
  let status: ChannelStatus = {
    channel: 'whatsapp',
    state: 'stopped',
    account: null,
    qr: null,
    pairingCode: null,
    lastFrameAt: null,
    lastInboundAt: null,
    lastAcknowledgedAt: null,
    undecryptable: 0,
    restrictedUntil: null,
    problem: null,
    retryAt: null,
  }

  // While these cannot be written nothing is receipted, and WhatsApp keeps what it has for us.
  const insistently = (work: () => Promise<void>, complaint: string) =>
    insist(() => work().then(() => true), {
      stopped: () => stopped,
      onFailure: (error, failures) => log.error({ err: error, failures }, complaint),
    })
  const surely = async (work: () => Promise<void>) => {
    const done = await insistently(work, 'WhatsApp waits for the store')
    if (done === null) throw new Error('stopped before it was written')
  }
  const state: WhatsAppState = {
    ...options.state,
    set: (entries) => surely(() => options.state.set(entries)),
  }

  const outages = new OutageRecord(state, options.ids, clock)

  function setStatus(change: Partial<ChannelStatus>): void {
    status = { ...status, ...change }
    sink?.status(status)
  }

  /** A fresh connection in the place of what there was; when it cannot be begun, another try is planned. */
  async function connect(): Promise<void> {
    if (stopped) return
    const mine = ++generation
    const isOvertaken = () => stopped || mine !== generation
    endSocket()
    try {
      // What the last connection learnt (above all: that it was paired) is on disk before the next one reads it.
      await saving
      prepared ??= prepare().catch((error) => {
        prepared = null
        throw error
      })
      await prepared
      const current = await authStateOver(state)
      if (!isOvertaken()) open(current)
    } catch (error) {
      if (isOvertaken()) return
      log.error({ err: error }, 'a connection could not be begun')
      endSocket()
      tryAgain(408)
    }
  }

  /** Once for each start: what is known of the line, and what the last process left over. */
  async function prepare(): Promise<void> {
    const current = await authStateOver(state)
    const signs = await readSigns(state)
    auth = current
    const { inboundAt: lastInboundAt, acknowledgedAt: lastAcknowledgedAt, restrictedUntil, undecryptable } = signs
    status = { ...status, lastInboundAt, lastAcknowledgedAt, restrictedUntil, undecryptable }
    quietSince = clock.now()
    const { me } = current.creds
    if (me !== undefined) {
      await insistently(() => outages.resume(signs.openAt), 'an outage could not be recorded')
      for (const { hash, message } of await leftOver(state, { id: me.id, lid: me.lid ?? '' }, log)) {
        const handed =
          message === null || (await insistently(() => hand(null, message), 'a message that was left over waits'))
        if (handed === null) return
        settled.push(hash)
      }
    }
    await settleEnvelopes()
  }

  function open(current: NonNullable<typeof auth>): void {
    auth = current
    if (current.creds.me === undefined && wanted === null) {
      setStatus({ state: 'unpaired', account: null, qr: null, pairingCode: null, retryAt: null })
      return
    }
    const config: UserFacingSocketConfig = {
      auth: current,
      logger: baileysLogger(log),
      browser: ['Kepo Desk', 'Chrome', '1.0'],
      syncFullHistory: false,
      markOnlineOnConnect: false,
      generateHighQualityLinkPreview: false,
      // Ours below stands in for it: Baileys' own sets a timer and takes two stack traces for each stanza that it sends.
      connectTimeoutMs: 0,
      makeSignalRepository: journalledRepository(state, envelopes, clock),
      msgRetryCounterCache: retryCounters(state),
      getMessage: async (key) => {
        const bytes = key.id == null ? null : await state.readSent(key.id)
        return bytes === null ? undefined : proto.Message.decode(bytes)
      },
      ...(options.socketUrl === null ? {} : { waWebSocketUrl: options.socketUrl }),
      ...(options.version === null ? {} : { version: options.version }),
    }
    const made = makeWASocket(config)
    socket = made
    setStatus({ state: wanted === null ? (failures === 0 ? 'connecting' : 'reconnecting') : 'pairing', retryAt: null })
    guardMessages(made, envelopes, clock, log)
    made.ev.on('creds.update', (update) => {
      Object.assign(current.creds, update)
      saving = saving
        .then(() => current.save())
        .catch((error) => log.error({ err: error }, 'credentials could not be stored'))
    })
    let isCoded = false
    made.ev.on('connection.update', (update) => {
      isCoded ||= update.qr !== undefined
      tasks.guard(onConnection(made, update))
    })
    made.ev.on('messages.upsert', ({ messages }) => {
      // What one person wrote is handed over in the order in which it came.
      for (const message of messages) tasks.inOrder(message.key.remoteJid ?? '', () => onMessage(made, message))
    })
    made.ev.on('messages.update', (updates) => {
      for (const { key, update } of updates) onReceipt(key.remoteJid ?? '', key.id ?? '', update.status ?? null)
    })
    made.ev.on('lid-mapping.update', ({ lid, pn }) => tasks.guard(learn(lid, pn)))
    made.ev.on('presence.update', ({ id, presences }) => {
      const typing = Object.values(presences).some((p) => p.lastKnownPresence === 'composing')
      tasks.guard(chatOf(made, id, log).then((chat) => sink?.typing(chat, typing)))
    })
    made.ws.on('CB:ack,class:message', (node: BinaryNode) => onAck(node))
    made.ws.on('frame', () => {
      status.lastFrameAt = clock.now()
    })
    schedule(connectTimeoutMs, () => {
      // Once there is a code to scan or to type it is a person that is waited for.
      if (socket === made && status.state !== 'open' && !isCoded) retire(made, 408)
    })
  }

  async function onConnection(made: WASocket, update: Partial<ConnectionState>): Promise<void> {
    if (socket !== made) return
    if (update.qr !== undefined && wanted !== null) {
      if (wanted.method === 'qr') setStatus({ state: 'pairing', qr: update.qr, pairingCode: null })
      else if (status.pairingCode === null) await askForCode(made, wanted.phoneNumber)
    }
    const lock = update.reachoutTimeLock
    if (lock?.isActive === true) restrict(lock.timeEnforcementEnds?.getTime() ?? clock.now() + refusedMs)
    if (lock?.isActive === false) restrict(null)
    if (update.connection === 'open') await onOpen()
    if (update.connection === 'close') retire(made, statusCodeOf(update.lastDisconnect?.error))
  }

  async function askForCode(made: WASocket, phoneNumber: string): Promise<void> {
    try {
      setStatus({ state: 'pairing', qr: null, pairingCode: await made.requestPairingCode(phoneNumber) })
    } catch (error) {
      log.warn({ err: error }, 'no pairing code')
      setStatus({ problem: 'pairing-failed' })
    }
  }

  async function onOpen(): Promise<void> {
    failures = 0
    wanted = null
    const me = auth?.creds.me
    const account = { number: jidDecode(me?.id)?.user ?? null, name: me?.name ?? null }
    const problem = isRestricted() ? 'restricted' : null
    setStatus({ state: 'open', account, qr: null, pairingCode: null, problem, retryAt: null })
    schedule(quietStep(clock.now() - quietSince, quietTier).nextMs, watchQuiet)
    await insistently(() => outages.over(), 'the end of an outage could not be recorded')
    await keepSigns()
  }

  const isRestricted = () => status.restrictedUntil !== null && status.restrictedUntil > clock.now()

  /** WhatsApp restricts whom we may write to, or (null) no longer. */
  function restrict(until: number | null): void {
    const problem = until === null ? null : 'restricted'
    if (until !== null) log.warn({ until: new Date(until) }, 'WhatsApp restricts this account')
    setStatus({ restrictedUntil: until, ...(status.state === 'open' ? { problem } : {}) })
    tasks.guard(keepSigns())
  }

  /** For the next start: until when the line was open, and what was last heard. */
  async function keepSigns(): Promise<void> {
    if (status.restrictedUntil !== null && !isRestricted()) restrict(null)
    if (auth?.creds.me === undefined) return
    // Not insisted upon: the next beat writes it anew.
    await writeSigns(options.state, {
      openAt: status.state === 'open' ? clock.now() : null,
      inboundAt: status.lastInboundAt,
      acknowledgedAt: status.lastAcknowledgedAt,
      restrictedUntil: status.restrictedUntil,
      undecryptable: status.undecryptable,
    })
  }

  function watchQuiet(): void {
    const made = socket
    if (made === null || status.state !== 'open') return
    const { step, nextMs } = quietStep(clock.now() - quietSince, quietTier)
    if (step !== 'wait') quietTier++
    // On purpose, and nothing is lost meanwhile: only if it does not come back is it an outage.
    if (step === 'reconnect') retire(made, 408, true)
    else schedule(nextMs, watchQuiet)
    if (step === 'probe') tasks.guard(probe(made).catch(() => retire(made, 408)))
  }

  /** A message or an acknowledgement: the line lives. */
  function heard(): void {
    quietTier = 0
    quietSince = clock.now()
  }

  /** The connection is over: say why, and try again as the policy has it. */
  function retire(made: WASocket, statusCode: number, onPurpose = false): void {
    if (socket !== made) return
    endSocket()
    tryAgain(statusCode, onPurpose)
  }

  function tryAgain(statusCode: number, onPurpose = false): void {
    const now = clock.now()
    if (statusCode === 440) replacedAt = [...replacedAt.filter((at) => at > now - 60_000), now]
    const step = onPurpose
      ? { state: 'reconnecting' as const, delayMs: 0, problem: null }
      : nextStep({ statusCode, failures, replacedAt, now, random: random() })
    failures++
    const isLinked = auth?.creds.me !== undefined
    if (!onPurpose && isLinked && wanted === null && statusCode !== 515) tasks.guard(outages.begin(String(statusCode)))
    // While a person pairs, a code that ran out is replaced by the next one.
    const stillPairing = wanted !== null && statusCode !== 515 && step.delayMs !== null
    const link: LinkState = stillPairing ? 'pairing' : step.state
    setStatus({
      state: link,
      problem: step.problem,
      retryAt: step.delayMs === null ? null : now + step.delayMs,
      ...(stillPairing ? { qr: null, pairingCode: null } : {}),
    })
    if (step.delayMs !== null) schedule(step.delayMs, () => tasks.guard(connect()))
  }

  async function onMessage(made: WASocket, message: WAMessage): Promise<void> {
    const { id, fromMe } = message.key
    if (id == null) return
    if (fromMe === true && (sent.has(id) || (await state.readSent(id)) !== null)) return
    // While the disk is full or busy the message waits, and whatever its sender wrote after it.
    const handed = await insistently(() => hand(made, message), 'a message could not be taken in')
    if (handed !== null) {
      settled.push(...envelopes.settle(id))
      settling ??= setTimeout(() => tasks.guard(settleEnvelopes()), settleEveryMs)
    }
  }

  /** Many at once, and nobody waits: one that stays is handed to the journal by the next start, which knows it. */
  async function settleEnvelopes(): Promise<void> {
    if (settling !== null) clearTimeout(settling)
    settling = null
    const hashes = settled.splice(0)
    if (hashes.length > 0) await insistently(() => state.settleEnvelopes(hashes), 'envelopes could not be settled')
  }

  async function hand(made: WASocket | null, message: WAMessage): Promise<void> {
    const account = jidDecode(auth?.creds.me?.id)?.user
    if (account === undefined || sink === null) return
    const { remoteJid, remoteJidAlt } = message.key
    const known = made === null || remoteJidAlt != null || remoteJid == null ? null : await lidOf(made, remoteJid, log)
    const incoming = toIncoming(message, { account, lidOf: known })
    if (incoming === null) return
    status.lastInboundAt = clock.now()
    heard()
    await sink.receive(incoming)
    if (incoming.content.kind !== 'undecryptable') return
    setStatus({ undecryptable: status.undecryptable + 1 })
    tasks.guard(keepSigns())
  }

  async function learn(lid: string, number: string): Promise<void> {
    const pair = { lid: jidDecode(lid)?.user, phone: jidDecode(number)?.user }
    if (pair.lid !== undefined && pair.phone !== undefined)
      await sink?.identityLearnt({ lid: pair.lid, phone: pair.phone })
  }

  function onReceipt(chat: string, externalId: string, wire: number | null): void {
    const Status = proto.WebMessageInfo.Status
    if (wire === Status.DELIVERY_ACK) sink?.receipt({ chat, externalIds: [externalId], state: 'delivered' })
    if (wire === Status.READ || wire === Status.PLAYED)
      sink?.receipt({ chat, externalIds: [externalId], state: 'read' })
  }

  function onAck(node: BinaryNode): void {
    const { id, error } = node.attrs
    if (id === undefined) return
    if (error === undefined) {
      status.lastAcknowledgedAt = clock.now()
      heard()
    }
    // 463: WhatsApp restricts writing to people; trying on makes it worse.
    if (error === '463') restrict(Math.max(status.restrictedUntil ?? 0, clock.now() + refusedMs))
    const waiter = waiting.get(id)
    if (waiter === undefined) sink?.acknowledged(id, error ?? null)
    else waiter(error === undefined ? { kind: 'acknowledged' } : { kind: 'refused', code: error })
  }

  async function send(message: OutgoingMessage): Promise<SendOutcome> {
    const made = socket
    const me = auth?.creds.me
    if (made === null || me === undefined || status.state !== 'open') return { kind: 'not-ready' }
    const before = message.isRetry ? await state.readSent(message.externalId) : null
    const content =
      before === null ? await composeMessage(made, me.id, message, baileysLogger(log)) : proto.Message.decode(before)
    sent.add(message.externalId)
    if (sent.size > 5_000) sent.delete(sent.values().next().value ?? '')
    // Queued before the session that encrypts it, so on disk before it leaves: a phone may ask for it again at once.
    const saved =
      before === null
        ? state.saveSent(message.externalId, message.chat, proto.Message.encode(content).finish())
        : Promise.resolve()
    const [outcome] = await Promise.all([relay(made, message, content), saved])
    return outcome
  }

  function relay(made: WASocket, message: OutgoingMessage, content: proto.IMessage): Promise<SendOutcome> {
    return new Promise((resolve) => {
      const settle = (outcome: SendOutcome) => {
        clearTimeout(limit)
        waiting.delete(message.externalId)
        resolve(outcome)
      }
      const limit = setTimeout(() => settle({ kind: 'unconfirmed', cause: 'no acknowledgement' }), ackTimeoutMs)
      waiting.set(message.externalId, settle)
      made
        .relayMessage(message.chat, content, { messageId: message.externalId })
        .catch((error) => settle(socket === made ? outcomeOf(error) : { kind: 'interrupted' }))
    })
  }

  function schedule(ms: number, task: () => void): void {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(task, ms)
  }

  function endSocket(): void {
    const old = socket
    socket = null
    if (timer !== null) clearTimeout(timer)
    for (const settle of [...waiting.values()]) settle({ kind: 'interrupted' })
    if (old === null) return
    for (const event of ['messages.upsert', 'messages.update', 'connection.update', 'presence.update'] as const)
      old.ev.removeAllListeners(event)
    old.end(undefined)
  }

  return {
    kind: 'whatsapp',
    status: () => status,
    newExternalId: () => generateMessageIDV2(auth?.creds.me?.id),
    send,
    async start(to) {
      sink = to
      stopped = false
      prepared = null
      beat = setInterval(() => tasks.guard(keepSigns()), signsEveryMs)
      await connect()
    },
    async stop() {
      if (beat !== null) clearInterval(beat)
      await keepSigns().catch((error) => log.error({ err: error }, 'what is known of the line could not be kept'))
      stopped = true
      endSocket()
      setStatus({ state: 'stopped' })
      await tasks.settled()
      await settleEnvelopes()
    },
    async setTyping(chat, typing) {
      if (status.state === 'open') await socket?.sendPresenceUpdate(typing ? 'composing' : 'paused', chat)
    },
    async markRead(chat, externalIds) {
      if (status.state !== 'open' || externalIds.length === 0) return
      await socket?.readMessages(externalIds.map((id) => ({ remoteJid: chat, id, fromMe: false })))
    },
    fetchMedia(text) {
      // Written by `toIncoming`.
      const locator = JSON.parse(text) as MediaLocator
      const address = mediaAddress(locator, options.mediaHost)
      return address === null ? null : mediaBytes(address, locator, options.mediaHost)
    },
    async pair(request): Promise<Result<ChannelStatus>> {
      if (status.state === 'open') return failure('CONFLICT', 'already paired')
      if (request.method === 'code' && !/^\d{8,15}$/.test(request.phoneNumber))
        return failure('INVALID_INPUT', 'phoneNumber: digits with country code, such as 6281234567890')
      // A session that was logged out is of no more use; what people wrote stays.
      await state.clear()
      wanted = request
      failures = 0
      setStatus({ state: 'pairing', qr: null, pairingCode: null, problem: null, undecryptable: 0 })
      await connect()
      return success(status)
    },
    async unpair() {
      await socket?.logout().catch((error) => log.warn({ err: error }, 'the server did not take the logout'))
      endSocket()
      await state.clear()
      wanted = null
      setStatus({ account: null })
      await connect()
    },
    async reconnect() {
      failures = 0
      replacedAt = []
      await connect()
    },
  }
}
