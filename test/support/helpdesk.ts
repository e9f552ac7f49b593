import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argon2Passwords } from '../../bot/adapters/passwords.ts'
import { systemClock, uuidIds } from '../../bot/adapters/system.ts'
import { readConfig } from '../../bot/config.ts'
import { readPack } from '../../bot/content/read-pack.ts'
import { type Adapters, type Service, startService } from '../../bot/service.ts'
import type { Store } from '../../bot/store/store.ts'
import { importPack } from '../../bot/usecases/content-pack.ts'
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts'
import type { Result } from '../../shared/contract/errors.ts'
import type { Role } from '../../shared/model/account.ts'
import type { Device } from '../loopback-whatsapp/accounts.ts'
import type { Phone } from '../loopback-whatsapp/phone.ts'
import { LoopbackWhatsApp } from '../loopback-whatsapp/server.ts'
import { trustMedia } from '../loopback-whatsapp/trust.ts'

export const samplePack = join(import.meta.dirname, '../../bot/content/packs/mpp-sumedang')
export const password = 'kepo-desk-demo'
export const demoAccounts: readonly { username: string; name: string; role: Role; teams: readonly string[] }[] = [
  { username: 'admin', name: 'Dewi Lestari', role: 'admin', teams: [] },
  { username: 'supervisor', name: 'Hendra Wijaya', role: 'supervisor', teams: [] },
  { username: 'agen', name: 'Rina Marlina', role: 'agent', teams: ['Informasi MPP', 'Disdukcapil'] },
  { username: 'agen2', name: 'Ujang Sutisna', role: 'agent', teams: ['Informasi MPP', 'Disdukcapil'] },
  { username: 'editor', name: 'Siti Nurhaliza', role: 'editor', teams: [] },
]

/** The sample content pack and one account per role, into an empty database. */
export async function prepareSample(store: Store): Promise<void> {
  if (await store.accounts.hasAccounts(store.read)) return
  const read = await readPack(samplePack)
  if (!read.ok) throw new Error(`the sample pack is broken: ${JSON.stringify(read.problems)}`)
  await importPack({ store, clock: systemClock, ids: uuidIds }, read.pack)
  const passwordHash = await argon2Passwords().hash(password)
  await store.write(async (tx) => {
    const teams = await store.accounts.listTeams(tx)
    for (const { username, name, role, teams: names } of demoAccounts) {
      const teamIds = teams.filter((t) => names.includes(t.name)).map((t) => t.id)
      const account = { id: uuidIds.next(), username, name, role, teamIds, active: true }
      await store.accounts.insertAccount(tx, { account, passwordHash, createdAt: systemClock.now() })
    }
  })
}

export interface Helpdesk {
  service: Service
  whatsApp: LoopbackWhatsApp
  /** The office's own phone, to which the service is linked. */
  office: Phone
  linked(): Device
  dataDir: string
  /** A signed-in client of the HTTP API. */
  signIn(username: string): Promise<ApiClient>
  /** Stops the service and starts it again on the same data. */
  restart(options?: { stopped: boolean }): Promise<void>
  stop(): Promise<void>
}

export interface ApiClient {
  cookie: string
  call<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Result<CommandOutput<N>>>
  /** The data of a call that must succeed. */
  must<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>>
}

const postTo = (url: string, name: string, input: unknown, cookie: string) =>
  fetch(`${url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify(input),
  })

export async function apiClient(url: string, username: string, secret = password): Promise<ApiClient> {
  const answer = await postTo(url, 'session.sign-in', { username, password: secret }, '')
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  if (!answer.ok) throw new Error(`cannot sign in as ${username}: ${await answer.text()}`)
  return clientWith(url, cookie)
}

/** A client of the HTTP API with a session that was opened before. */
export function clientWith(url: string, cookie: string): ApiClient {
  const client: ApiClient = {
    cookie,
    // The service checks what it sends against the same contract in its own tests.
    call: async (name, input) => (await postTo(url, name, input, cookie)).json() as never,
    async must(name, input) {
      const result = await client.call(name, input)
      if (!result.ok) throw new Error(`${name}: ${result.code} ${result.detail ?? ''}`)
      return result.data
    },
  }
  return client
}

/** The whole helpdesk on this machine: loopback WhatsApp, real service with the sample pack, linked by QR. */
export async function startHelpdesk(
  options: { adapters?: Adapters; hoursOpen?: boolean; webRoot?: string } = {},
): Promise<Helpdesk> {
  const whatsApp = await LoopbackWhatsApp.start()
  trustMedia(whatsApp.media.certificate)
  const office = whatsApp.addResident({ number: '628110000001', name: 'MPP Sumedang' })
  const dataDir = await mkdtemp(join(tmpdir(), 'kepo-test-'))
  const read = readConfig({
    KEPO_PORT: '0',
    KEPO_DATA_DIR: dataDir,
    KEPO_LOG_LEVEL: process.env.KEPO_LOG_LEVEL ?? 'error',
    KEPO_WA_SOCKET_URL: whatsApp.url,
    ...(options.webRoot === undefined ? {} : { KEPO_WEB_ROOT: options.webRoot }),
  })
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const start = async () => {
    const started = await startService(read.config, {
      ...options.adapters,
      prepare: async (store) => {
        await prepareSample(store)
        if (options.hoursOpen !== false) await keepOpen(store)
        await options.adapters?.prepare?.(store)
      },
    })
    if (!started.ok) throw new Error(started.message)
    return started.service
  }
  let service = await start()
  await pairByQr(service, whatsApp, office)
  return {
    get service() {
      return service
    },
    whatsApp,
    office,
    dataDir,
    linked() {
      const [device] = whatsApp.linkedDevices(office.account)
      if (device === undefined) throw new Error('the service is not linked')
      return device
    },
    signIn: (username) => apiClient(service.url, username),
    async restart(options) {
      if (options?.stopped !== true) await service.stop()
      service = await start()
      await opened(service)
    },
    async stop() {
      await service.stop()
      await whatsApp.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Tests run at any hour: the office is open around the clock for them. */
async function keepOpen(store: Store): Promise<void> {
  const settings = await store.settings.readSettings(store.read)
  const always = { from: '00:00', until: '23:59' }
  const officeHours = { week: Array.from({ length: 7 }, () => always), holidays: [] }
  await store.write((tx) => store.settings.writeSettings(tx, { ...settings, officeHours, burstWaitMs: 700 }))
}

/** Links the service to the office's phone the way a person does: shows a QR, scans it. */
export async function pairByQr(service: Service, whatsApp: LoopbackWhatsApp, office: Phone): Promise<void> {
  const [channel] = service.channels
  if (channel === undefined) throw new Error('the service has no channel')
  await channel.pair({ method: 'qr' })
  await until(() => channel.status().qr !== null)
  whatsApp.pairing.scanQr(channel.status().qr ?? '', office.account)
  await opened(service)
}

const opened = (service: Service) => until(() => service.channels[0]?.status().state === 'open')

/** Polls. Waiting long costs nothing while all is well: only what never comes is to fail, also on a busy machine. */
export async function until(holds: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('waited in vain')
    await new Promise((done) => setTimeout(done, 15))
  }
}
