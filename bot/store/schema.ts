import type { Generated, GeneratedAlways } from 'kysely'

/** The tables as the newest migration leaves them. Times are milliseconds, booleans 0/1, structured columns JSON text. */
export interface Schema {
  settings: { key: string; value: string }
  accounts: {
    id: string
    username: string
    name: string
    role: string
    password_hash: string
    active: number
    preferences: string
    created_at: number
  }
  teams: { id: string; name: string; agency_id: string | null }
  account_teams: { account_id: string; team_id: string }
  sessions: { token_hash: string; account_id: string; created_at: number; expires_at: number }
  contacts: {
    id: string
    name: string | null
    number: string | null
    language: string | null
    notes: string
    opted_out: number
    created_at: number
    revision: Generated<number>
    /** Its row in `contact_search`. */
    search_row: number | null
  }
  contact_identities: { channel: string; address: string; contact_id: string }
  conversations: {
    id: string
    ticket_number: number
    channel: string
    account: string
    chat: string
    contact_id: string
    status: string
    team_id: string | null
    assignee_id: string | null
    handover: string | null
    handover_reason: string | null
    waiting_since: number | null
    snoozed_until: number | null
    topic_id: string | null
    last_message: string | null
    last_position: Generated<number>
    last_at: number
    incoming_count: Generated<number>
    revision: Generated<number>
    /** The engine's memory of this conversation: `DialogState` of bot/engine. */
    dialog: string
    created_at: number
    updated_at: number
    resolved_at: number | null
    /** `waiting_since`, with those who do not wait behind all who do. */
    waiting_rank: GeneratedAlways<number>
    /** Queued or open. */
    active: GeneratedAlways<number>
  }
  messages: {
    position: Generated<number>
    id: string
    conversation_id: string
    direction: string
    author_kind: string
    author_id: string | null
    author_name: string | null
    kind: string
    text: string
    at: number
    received_at: number
    external_id: string | null
    client_id: string | null
    quote: string | null
    media_id: string | null
    /** Location, contacts, reactions, sources, event, mentions: what few messages have. */
    extra: string | null
    edited_at: number | null
    deleted_at: number | null
    delivery: string | null
    failure: string | null
    send_at: number | null
  }
  message_search: { rowid: number; text: string }
  contact_search: { rowid: Generated<number>; name: string; number: string; contact_id: string }
  media: {
    id: string
    mime: string
    size: number
    filename: string | null
    width: number | null
    height: number | null
    seconds: number | null
    state: string
    locator: string | null
    channel: string | null
    attempts: Generated<number>
    next_attempt_at: number | null
    created_at: number
    /** A JPEG of a few kilobytes, base64. */
    thumbnail: string | null
  }
  decisions: {
    id: Generated<number>
    conversation_id: string
    at: number
    reason: string
    input: string
    output: string
  }
  /** The facts that the reports count; types are in `shared/model`'s terms, see conversation-event-repository.ts. */
  conversation_events: {
    id: Generated<number>
    at: number
    conversation_id: string
    type: string
    account_id: string | null
    team_id: string | null
    topic_id: string | null
    article_id: string | null
    reason: string | null
    value: number | null
  }
  inbound_journal: {
    id: Generated<number>
    channel: string
    account: string
    chat: string
    external_id: string
    /** Emptied when done: the message itself is the record then. */
    raw: string | null
    state: string
    received_at: number
    attempts: Generated<number>
    failure: string | null
  }
  outbox: {
    id: Generated<number>
    message_id: string
    conversation_id: string
    channel: string
    chat: string
    external_id: string
    state: string
    /** The conversation's revision at which the bot decided; null for what must go out whatever happens. */
    revision: number | null
    attempts: Generated<number>
    next_attempt_at: number
    cold: number
    created_at: number
    settled_at: number | null
    /** Why it failed. The message's own `delivery` and `failure` follow by a trigger. */
    failure: string | null
  }
  change_log: {
    seq: Generated<number>
    at: number
    type: string
    account_id: string | null
    conversation_id: string | null
    event: string
  }
  push_subscriptions: {
    endpoint: string
    account_id: string
    session_hash: string
    p256dh: string
    auth: string
    created_at: number
  }
  reads: { account_id: string; conversation_id: string; read_count: number }
  /** Kept by triggers; see the second migration. */
  conversation_counts: { status: string; n: number }
  active_tallies: { kind: 'assignee' | 'team'; id: string; n: number }
  mentions: { account_id: string; conversation_id: string; at: number }
  saved_views: { id: string; account_id: string; name: string; view: string; filter: string }
  agencies: { id: string; name: string; short_name: string; team_id: string | null }
  topics: {
    id: string
    number: number
    title: string
    description: string
    emoji: string
    season_from: string | null
    season_until: string | null
  }
  articles: {
    id: string
    topic_id: string
    agency_id: string
    title: string
    phrasings: string
    keywords: string
    answer: string
    source_title: string
    source_url: string
    checked_at: string
    status: string
    sample: number
    updated_at: number
  }
  live_tables: { id: string; title: string; columns: string; rows: string; updated_at: string }
  canned_responses: { id: string; shortcut: string; title: string; text: string }
  labels: { id: string; name: string; color: string }
  conversation_labels: { conversation_id: string; label_id: string }
  misses: {
    id: string
    conversation_id: string
    text: string
    at: number
    candidates: string
    state: string
    proposed_article_id: string | null
  }
  audit: { id: Generated<number>; at: number; account_id: string | null; action: string; subject: string | null }
  outages: { id: string; channel: string; started_at: number; ended_at: number | null; cause: string }
  wa_state: { type: string; id: string; value: string; at: number }
  wa_sent: { external_id: string; chat: string; bytes: Uint8Array; at: number }
}
