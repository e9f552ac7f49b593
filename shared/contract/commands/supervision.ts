import { z } from 'zod'
import { ChannelStatus, DeadMessage, Outage } from '../../model/channel.ts'
import { LiveFigures, ReportOverview } from '../../model/report.ts'
import { Settings } from '../../model/settings.ts'
import { command } from '../define.ts'

/** [from, to) in milliseconds; at most 400 days. */
export const Period = z
  .object({ from: z.number(), to: z.number() })
  .refine((p) => p.to > p.from && p.to - p.from <= 400 * 86_400_000, 'a period of at most 400 days')

export const supervisionCommands = {
  'report.overview': command({
    summary: 'The figures of a period',
    permission: 'report.read',
    input: Period,
    output: ReportOverview,
  }),
  'report.live': command({
    summary: 'The figures of this minute',
    permission: 'report.read',
    input: z.object({}),
    output: LiveFigures,
  }),
  'report.csv': command({
    summary: 'One table of the report as CSV (RFC 4180, with a byte order mark for spreadsheets)',
    permission: 'report.read',
    input: z.object({
      from: z.number(),
      to: z.number(),
      table: z.enum(['days', 'topics', 'teams', 'agents', 'handovers', 'unanswered', 'summary']),
      language: z.enum(['id', 'en']).default('id'),
    }),
    output: z.object({ filename: z.string(), csv: z.string() }),
  }),
  'channel.list': command({
    summary: 'The state of every channel, the last outages, and the messages that could not be taken in',
    permission: 'channel.read',
    input: z.object({}),
    output: z.object({
      channels: z.array(ChannelStatus),
      outages: z.array(Outage),
      deadMessages: z.object({ count: z.number(), newest: z.array(DeadMessage) }),
    }),
  }),
  'channel.take-in-again': command({
    summary: 'Tries once more to take in the messages that were given up; tells how many still could not be',
    permission: 'conversation.manage',
    input: z.object({}),
    output: z.object({ left: z.number() }),
  }),
  'channel.pair': command({
    summary: 'Starts pairing WhatsApp: the QR or code then comes with channel.updated',
    permission: 'channel.manage',
    input: z.object({ channel: z.string(), method: z.enum(['qr', 'code']), phoneNumber: z.string().nullable() }),
    output: ChannelStatus,
    errors: ['CONFLICT', 'NOT_FOUND', 'INVALID_INPUT'],
  }),
  'channel.reconnect': command({
    summary: 'Connects again now (after "replaced", or to try at once)',
    permission: 'channel.manage',
    input: z.object({ channel: z.string() }),
    output: ChannelStatus,
    errors: ['NOT_FOUND'],
  }),
  'channel.unpair': command({
    summary: 'Logs this device out of WhatsApp; all conversations stay',
    permission: 'channel.manage',
    input: z.object({ channel: z.string() }),
    output: ChannelStatus,
    errors: ['NOT_FOUND'],
  }),
  'settings.get': command({
    summary: 'All settings',
    permission: 'settings.read',
    input: z.object({}),
    output: Settings,
  }),
  'settings.save': command({
    summary: 'Replaces the settings',
    permission: 'settings.manage',
    input: Settings,
    output: Settings,
  }),
  'backup.create': command({
    summary: 'An online backup of the database into the data folder',
    permission: 'settings.manage',
    input: z.object({}),
    output: z.object({ file: z.string(), bytes: z.number() }),
  }),
  'backup.newest': command({
    summary: 'When the newest backup in the data folder was made; null when there is none',
    permission: 'settings.manage',
    input: z.object({}),
    output: z.object({ at: z.number().nullable() }),
  }),
  'audit.list': command({
    summary: 'Who looked at or changed what, newest first',
    permission: 'audit.read',
    input: z.object({
      before: z.number().nullable().default(null),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    output: z.object({
      entries: z.array(
        z.object({
          id: z.number(),
          at: z.number(),
          accountId: z.string().nullable(),
          name: z.string().nullable(),
          action: z.string(),
          subject: z.string().nullable(),
        }),
      ),
    }),
  }),
}
