import type { Account } from '../../shared/model/account.ts'
import { findAccount } from './account-repository.ts'
import type { Reader, Tx } from './database.ts'

/** A sign-in. Only the SHA-256 of its token is kept, so that a copy of the database opens no session. */
export interface Session {
  tokenHash: string
  account: Account
  createdAt: number
  expiresAt: number
}

export async function insert(
  tx: Tx,
  session: { tokenHash: string; accountId: string; createdAt: number; expiresAt: number },
): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The session, if it has not expired and its account is active. */
export async function findValid(db: Reader, tokenHash: string, now: number): Promise<Session | null> {
  const row = await db
    .selectFrom('sessions')
    .select(['account_id', 'created_at', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined) return null
  const account = await findAccount(db, row.account_id)
  if (account === null || !account.active) return null
  return { tokenHash, account, createdAt: row.created_at, expiresAt: row.expires_at }
}

export async function extend(tx: Tx, tokenHash: string, expiresAt: number): Promise<void> {
  await tx.updateTable('sessions').set({ expires_at: expiresAt }).where('token_hash', '=', tokenHash).execute()
}

export async function remove(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

/** Ends all sessions of an account, but for the one given. */
export async function removeOfAccount(tx: Tx, accountId: string, except: string | null): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .$if(except !== null, (q) => q.where('token_hash', '<>', except ?? ''))
    .execute()
}

export async function prune(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('sessions').where('expires_at', '<=', now).execute()
}
