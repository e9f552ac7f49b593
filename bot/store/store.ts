import * as accounts from './account-repository.ts'
import * as audit from './audit-repository.ts'
import * as changes from './change-log-repository.ts'
import * as contacts from './contact-repository.ts'
import * as content from './content-repository.ts'
import * as facts from './conversation-event-repository.ts'
import * as conversations from './conversation-repository.ts'
import { type Database, type Reader, StoreError } from './database.ts'
import * as decisions from './decision-repository.ts'
import * as inbox from './inbox-repository.ts'
import * as journal from './journal-repository.ts'
import * as media from './media-repository.ts'
import * as messages from './message-repository.ts'
import * as misses from './miss-repository.ts'
import * as outbox from './outbox-repository.ts'
import * as push from './push-repository.ts'
import * as reports from './report-repository.ts'
import * as sessions from './session-repository.ts'
import * as settings from './settings-repository.ts'
import * as views from './view-repository.ts'
import * as whatsapp from './whatsapp-repository.ts'

const repositories = {
  accounts,
  audit,
  changes,
  contacts,
  content,
  conversations,
  decisions,
  facts,
  inbox,
  journal,
  media,
  messages,
  misses,
  outbox,
  push,
  reports,
  sessions,
  settings,
  views,
  whatsapp,
}

/** The database with its repositories: functions that take a `Reader` or, to write, a `Tx`. */
export type Store = typeof repositories & {
  read: Reader
  write: Database['write']
  onCommit: Database['onCommit']
  /** A write failed through no fault of what was to be written: a full disk, a busy file. */
  isPassing(error: unknown): boolean
  database: Database
}

export function storeOver(database: Database): Store {
  return {
    ...repositories,
    changes: {
      ...changes,
      since: async (db, seq, limit) => database.changes.since(seq, limit) ?? changes.since(db, seq, limit),
    },
    database,
    read: database.read,
    write: database.write.bind(database),
    onCommit: database.onCommit.bind(database),
    isPassing: (error) => error instanceof StoreError && error.passing,
  }
}
