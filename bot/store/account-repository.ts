import { type Account, Preferences, Role, type Team } from '../../shared/model/account.ts'
import type { Reader, Tx } from './database.ts'

interface AccountRow {
  id: string
  username: string
  name: string
  role: string
  active: number
}

const columns = ['id', 'username', 'name', 'role', 'active'] as const

const toAccount = (row: AccountRow, teamIds: string[]): Account => ({
  id: row.id,
  username: row.username,
  name: row.name,
  role: Role.parse(row.role),
  teamIds,
  active: row.active === 1,
})

/** All accounts, also those switched off, by name. */
export async function listAccounts(db: Reader): Promise<Account[]> {
  const rows = await db.selectFrom('accounts').select(columns).orderBy('name').orderBy('id').execute()
  const memberships = await db.selectFrom('account_teams').selectAll().orderBy('team_id').execute()
  const teamsOf = Map.groupBy(memberships, (m) => m.account_id)
  return rows.map((row) =>
    toAccount(
      row,
      (teamsOf.get(row.id) ?? []).map((m) => m.team_id),
    ),
  )
}

export async function findAccount(db: Reader, id: string): Promise<Account | null> {
  const row = await db.selectFrom('accounts').select(columns).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAccount(row, await teamIdsOf(db, id))
}

/** `username` as it is kept: trimmed and in lower case. */
export async function findByUsername(
  db: Reader,
  username: string,
): Promise<{ account: Account; passwordHash: string } | null> {
  const row = await db
    .selectFrom('accounts')
    .select([...columns, 'password_hash'])
    .where('username', '=', username)
    .executeTakeFirst()
  if (row === undefined) return null
  return { account: toAccount(row, await teamIdsOf(db, row.id)), passwordHash: row.password_hash }
}

export async function passwordHashOf(db: Reader, id: string): Promise<string | null> {
  const row = await db.selectFrom('accounts').select('password_hash').where('id', '=', id).executeTakeFirst()
  return row?.password_hash ?? null
}

export async function hasAccounts(db: Reader): Promise<boolean> {
  return (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Whether somebody else than `exceptId` can still administer. */
export async function hasOtherActiveAdmin(db: Reader, exceptId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .where('id', '<>', exceptId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertAccount(
  tx: Tx,
  input: { account: Account; passwordHash: string; createdAt: number },
): Promise<void> {
  const { account } = input
  await tx
    .insertInto('accounts')
    .values({
      id: account.id,
      username: account.username,
      name: account.name,
      role: account.role,
      password_hash: input.passwordHash,
      active: account.active ? 1 : 0,
      preferences: '{}',
      created_at: input.createdAt,
    })
    .execute()
  await setTeams(tx, account)
}

export async function updateAccount(tx: Tx, account: Account): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ username: account.username, name: account.name, role: account.role, active: account.active ? 1 : 0 })
    .where('id', '=', account.id)
    .execute()
  await setTeams(tx, account)
}

export async function setPasswordHash(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx.updateTable('accounts').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

export async function readPreferences(db: Reader, id: string): Promise<Preferences> {
  const row = await db.selectFrom('accounts').select('preferences').where('id', '=', id).executeTakeFirst()
  return Preferences.parse(JSON.parse(row?.preferences ?? '{}'))
}

export async function writePreferences(tx: Tx, id: string, preferences: Preferences): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ preferences: JSON.stringify(preferences) })
    .where('id', '=', id)
    .execute()
}

export async function listTeams(db: Reader): Promise<Team[]> {
  return db.selectFrom('teams').select(['id', 'name', 'agency_id as agencyId']).orderBy('name').execute()
}

export async function findTeam(db: Reader, id: string): Promise<Team | null> {
  const row = await db
    .selectFrom('teams')
    .select(['id', 'name', 'agency_id as agencyId'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The team of the agency that owns the content; null when it has none (anybody may take the conversation then). */
export async function teamForAgency(db: Reader, agencyId: string | null): Promise<string | null> {
  if (agencyId === null) return null
  const row = await db.selectFrom('agencies').select('team_id').where('id', '=', agencyId).executeTakeFirst()
  return row?.team_id ?? null
}

/** The team of each agency that has one; a team may serve several. */
export async function teamsOfAgencies(db: Reader): Promise<Map<string, string>> {
  const rows = await db.selectFrom('agencies').select(['id', 'team_id']).execute()
  return new Map(rows.flatMap((r) => (r.team_id === null ? [] : [[r.id, r.team_id]])))
}

export async function setTeamOfAgency(tx: Tx, agencyId: string, teamId: string | null): Promise<void> {
  await tx.updateTable('agencies').set({ team_id: teamId }).where('id', '=', agencyId).execute()
}

/** Creates the team, or changes the one with its id; the agency that it names is its own. Names are unique: look first. */
export async function saveTeam(tx: Tx, team: Team): Promise<void> {
  await tx
    .insertInto('teams')
    .values({ id: team.id, name: team.name, agency_id: team.agencyId })
    .onConflict((c) => c.column('id').doUpdateSet({ name: team.name, agency_id: team.agencyId }))
    .execute()
  if (team.agencyId !== null) await setTeamOfAgency(tx, team.agencyId, team.id)
}

async function teamIdsOf(db: Reader, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('account_teams')
    .select('team_id')
    .where('account_id', '=', accountId)
    .orderBy('team_id')
    .execute()
  return rows.map((r) => r.team_id)
}

async function setTeams(tx: Tx, account: Account): Promise<void> {
  await tx.deleteFrom('account_teams').where('account_id', '=', account.id).execute()
  if (account.teamIds.length === 0) return
  await tx
    .insertInto('account_teams')
    .values([...new Set(account.teamIds)].map((team_id) => ({ account_id: account.id, team_id })))
    .execute()
}
