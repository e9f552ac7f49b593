import type { PushTarget } from '../ports/push.ts'
import type { Reader, Tx } from './database.ts'

const keysRow = 'push-keys'

/** The service's own key pair for web push, as JSON text; null before the first start. */
export async function readKeys(db: Reader): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', keysRow).executeTakeFirst()
  return row?.value ?? null
}

export async function writeKeys(tx: Tx, value: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ key: keysRow, value })
    .onConflict((c) => c.column('key').doUpdateSet({ value }))
    .execute()
}

/** Keeps where a browser can be woken; a browser on which somebody else signs in becomes theirs. */
export async function save(
  tx: Tx,
  subscription: PushTarget & { accountId: string; sessionHash: string; at: number },
): Promise<void> {
  const values = {
    account_id: subscription.accountId,
    session_hash: subscription.sessionHash,
    p256dh: subscription.p256dh,
    auth: subscription.auth,
    created_at: subscription.at,
  }
  await tx
    .insertInto('push_subscriptions')
    .values({ endpoint: subscription.endpoint, ...values })
    .onConflict((c) => c.column('endpoint').doUpdateSet(values))
    .execute()
}

/** The push service says that nobody is there any more. */
export async function remove(tx: Tx, endpoint: string): Promise<void> {
  await tx.deleteFrom('push_subscriptions').where('endpoint', '=', endpoint).execute()
}

export async function removeOwn(tx: Tx, accountId: string, endpoint: string): Promise<void> {
  await tx
    .deleteFrom('push_subscriptions')
    .where('endpoint', '=', endpoint)
    .where('account_id', '=', accountId)
    .execute()
}

/** Whether anybody at all asked to be woken. */
export async function hasAny(db: Reader): Promise<boolean> {
  return (await db.selectFrom('push_subscriptions').select('endpoint').limit(1).executeTakeFirst()) !== undefined
}

/** The browsers of an account whose sessions still hold. */
export async function ofAccount(db: Reader, accountId: string, now: number): Promise<PushTarget[]> {
  return db
    .selectFrom('push_subscriptions as p')
    .innerJoin('sessions as s', 's.token_hash', 'p.session_hash')
    .select(['p.endpoint', 'p.p256dh', 'p.auth'])
    .where('p.account_id', '=', accountId)
    .where('s.expires_at', '>', now)
    .execute()
}
