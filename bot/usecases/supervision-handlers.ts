import type { CommandName } from '../../shared/contract/commands.ts'
import { failure, type Result, success } from '../../shared/contract/errors.ts'
import { may } from '../../shared/permissions.ts'
import type { Channel } from '../ports/channel.ts'
import type { Call, SomeHandlers, World } from './context.ts'
import type { Knowledge } from './knowledge.ts'
import type { Presence } from './presence.ts'
import { reportCsv } from './report-csv.ts'

type SupervisionCommand = Extract<CommandName, `report.${string}` | `channel.${string}` | `backup.${string}`>

const deadShown = 20
const takeInPatienceMs = 5_000

/** Figures, channels and backups. */
export function supervisionHandlers(
  world: World & {
    knowledge: Knowledge
    presence: Presence
    channels: readonly Channel[]
    /** Milliseconds to add to UTC for the office's days. */
    zoneOffsetMs: (at: number) => number
    backup: () => Promise<Result<{ file: string; bytes: number }>>
    newestBackupAt: () => number | null
    /** Tries once more to take in what was given up. */
    takeInAgain: () => Promise<void>
  },
): SomeHandlers<SupervisionCommand> {
  const { store, clock, channels, presence, knowledge } = world
  const channelOf = (name: string) => channels.find((c) => c.kind === name)
  const audit = (call: Call, action: string, subject: string | null) =>
    store.write((tx) =>
      store.audit.record(tx, { at: clock.now(), accountId: call.account?.id ?? null, action, subject }),
    )
  const overview = ({ from, to }: { from: number; to: number }) =>
    store.reports.overview(store.read, from, to, world.zoneOffsetMs(from))

  return {
    'report.overview': async (input) => success(await overview(input)),
    'report.live': async () => {
      const target = knowledge.settings.firstResponseTargetMinutes * 60_000
      const figures = await store.reports.live(store.read, clock.now() - target)
      const online = new Set(presence.onlineAccountIds())
      const people = (await store.accounts.listAccounts(store.read)).filter((a) => online.has(a.id))
      const load = await store.conversations.openLoad(
        store.read,
        people.map((p) => p.id),
      )
      const agentsOnline = people.map(({ id, name }) => ({ id, name, open: load.get(id) ?? 0 }))
      return success({ ...figures, agentsOnline })
    },
    'report.csv': async (input) => {
      if (input.to <= input.from) return failure('INVALID_INPUT', 'to: must lie after from')
      return success({
        filename: `kepo-${input.table}.csv`,
        csv: reportCsv(input.table, await overview(input), input.language),
      })
    },
    'channel.list': async (_, call) => {
      // The QR and the code link a device: only for those who may.
      const links = may(call.account?.role ?? null, 'channel.manage')
      const secret = links ? {} : { qr: null, pairingCode: null }
      return success({
        channels: channels.map((c) => ({ ...c.status(), ...secret })),
        outages: await store.reports.outages(store.read, 20),
        deadMessages: await store.journal.dead(store.read, deadShown),
      })
    },
    'channel.take-in-again': async () => {
      // What the store does not take goes on being tried; nobody waits before the screen for that.
      await Promise.race([world.takeInAgain(), new Promise((done) => setTimeout(done, takeInPatienceMs).unref())])
      return success({ left: (await store.journal.dead(store.read, 0)).count })
    },
    'channel.pair': async (input, call) => {
      const channel = channelOf(input.channel)
      if (channel === undefined) return failure('NOT_FOUND')
      await audit(call, 'channel.pair', channel.kind)
      if (input.method === 'qr') return channel.pair({ method: 'qr' })
      return channel.pair({ method: 'code', phoneNumber: (input.phoneNumber ?? '').replace(/\D/g, '') })
    },
    'channel.reconnect': async (input, call) => {
      const channel = channelOf(input.channel)
      if (channel === undefined) return failure('NOT_FOUND')
      await audit(call, 'channel.reconnect', channel.kind)
      await channel.reconnect()
      return success(channel.status())
    },
    'channel.unpair': async (input, call) => {
      const channel = channelOf(input.channel)
      if (channel === undefined) return failure('NOT_FOUND')
      await audit(call, 'channel.unpair', channel.kind)
      await channel.unpair()
      return success(channel.status())
    },
    'backup.create': async (_, call) => {
      await audit(call, 'backup.create', null)
      return world.backup()
    },
    'backup.newest': async () => success({ at: world.newestBackupAt() }),
  }
}
