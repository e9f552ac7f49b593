import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argon2Passwords } from '../../../bot/adapters/passwords.ts'
import { createLog, systemClock, uuidIds } from '../../../bot/adapters/system.ts'
import { type Gateway, startGateway } from '../../../bot/gateway.ts'
import { Database, type DatabaseOptions } from '../../../bot/store/database.ts'
import { type Store, storeOver } from '../../../bot/store/store.ts'
import type { Handlers, World } from '../../../bot/usecases/context.ts'
import { Presence } from '../../../bot/usecases/presence.ts'
import { sessionHandlers } from '../../../bot/usecases/session-handlers.ts'
import { Sessions } from '../../../bot/usecases/sessions.ts'
import type { CommandInput, CommandName } from '../../../shared/contract/commands.ts'
import { commands } from '../../../shared/contract/commands.ts'
import { success } from '../../../shared/contract/errors.ts'
import type { Account, Role } from '../../../shared/model/account.ts'
import type { Media } from '../../../shared/model/message.ts'

export const password = 'rahasia-sekali-2026'
/** One hash for all accounts of a test: hashing is slow on purpose. */
const passwords = argon2Passwords()
const passwordHash = passwords.hash(password)

export interface Parts {
  folder: string
  store: Store
  world: World
  sessions: Sessions
  presence: Presence
  gateway: Gateway
  uploads: { bytes: Uint8Array; filename: string | null; mime: string }[]
  agentTyping: { conversationId: string; typing: boolean }[]
  addAccount(role: Role, username?: string): Promise<Account>
  /** A signed-in caller of commands. */
  signIn(username: string): Promise<Caller>
  caller(cookie: string | null): Caller
  stop(): Promise<void>
}

export interface Answer {
  status: number
  cookie: string | null
  body: { ok: boolean; code?: string; detail?: string; requestId?: string; data?: unknown }
}

export interface Caller {
  cookie: string | null
  call<N extends CommandName>(name: N, input: CommandInput<N>, headers?: Record<string, string>): Promise<Answer>
}

/** The real HTTP and socket side over a real database. A command that is not about sessions throws when it is reached. */
export async function startParts(
  options: {
    media?: Map<string, { media: Media; path: string }>
    rendererDir?: string
    publicUrl?: string | null
    database?: DatabaseOptions
    now?: () => number
  } = {},
): Promise<Parts> {
  const folder = await mkdtemp(join(tmpdir(), 'kepo-gateway-'))
  const opened = await Database.open(join(folder, 'kepo.db'), options.database)
  if (!opened.ok) throw new Error(opened.message)
  const store = storeOver(opened.database)
  const clock = options.now === undefined ? systemClock : { now: options.now }
  const world: World = { store, clock, ids: uuidIds, log: createLog('silent', false) }
  const sessions = new Sessions(world)
  const presence = new Presence()
  const uploads: Parts['uploads'] = []
  const agentTyping: Parts['agentTyping'] = []
  const unreached = Object.fromEntries(
    Object.keys(commands).map((name) => [
      name,
      async () => {
        throw new Error(`${name} was reached`)
      },
    ]),
  )
  const started = await startGateway({
    config: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: options.publicUrl ?? null,
      webRoot: options.rendererDir ?? join(folder, 'none'),
    },
    world,
    // Every command has an entry: the keys are those of `commands`.
    handlers: {
      ...(unreached as unknown as Handlers),
      ...sessionHandlers({ ...world, passwords, sessions, presence, version: '1.2.3' }),
    },
    sessions,
    presence,
    media: {
      save: async (upload) => {
        uploads.push(upload)
        const facts = { width: null, height: null, seconds: null, state: 'stored' as const }
        return success({ id: 'm1', mime: upload.mime, size: upload.bytes.length, filename: upload.filename, ...facts })
      },
      open: async (id) => options.media?.get(id) ?? null,
    },
    version: '1.2.3',
    onAgentTyping: (conversationId, typing) => agentTyping.push({ conversationId, typing }),
  })
  if (!started.ok) throw new Error(started.message)
  const { gateway } = started
  const origin = `http://127.0.0.1:${gateway.port}`

  const caller = (cookie: string | null): Caller => ({
    cookie,
    async call(name, input, headers = {}) {
      const response = await fetch(`${origin}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(cookie === null ? {} : { cookie }), ...headers },
        body: JSON.stringify(input),
      })
      return {
        status: response.status,
        cookie: response.headers.get('set-cookie'),
        body: (await response.json()) as Answer['body'],
      }
    },
  })

  return {
    folder,
    store,
    world,
    sessions,
    presence,
    gateway,
    uploads,
    agentTyping,
    caller,
    async addAccount(role, username = role) {
      const account: Account = {
        id: world.ids.next(),
        username,
        name: `Ibu ${username}`,
        role,
        teamIds: [],
        active: true,
      }
      const hash = await passwordHash
      await store.write((tx) =>
        store.accounts.insertAccount(tx, { account, passwordHash: hash, createdAt: clock.now() }),
      )
      return account
    },
    async signIn(username) {
      const answer = await caller(null).call('session.sign-in', { username, password })
      const cookie = answer.cookie?.split(';')[0]
      if (!answer.body.ok || cookie === undefined) throw new Error(`${username} cannot sign in: ${answer.body.code}`)
      return caller(cookie)
    },
    async stop() {
      await gateway.stop()
      await opened.database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
