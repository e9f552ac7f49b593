import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { Account } from '../../../shared/model/account.ts'
import { type Caller, type Parts, password, startParts } from '../support/service-parts.ts'

let parts: Parts
let now: number
let full = false

beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 8)
  full = false
  const beforeStatement = (sql: string) => {
    if (full && /^(insert|update|delete)/i.test(sql)) throw new Error('SQLITE_FULL: database or disk is full')
  }
  parts = await startParts({ now: () => now, database: { beforeStatement } })
})
afterEach(() => parts.stop())

const fresh = (username: string, changes: Partial<CommandInput<'account.save'>> = {}) => ({
  id: null,
  username,
  name: 'Ibu Siti',
  role: 'agent' as const,
  teamIds: [],
  active: true,
  password: 'kata-sandi-baru',
  ...changes,
})
const keep = (account: Account, changes: Partial<CommandInput<'account.save'>> = {}) => ({
  ...account,
  password: null,
  ...changes,
})
const isSignedIn = async (caller: Caller) => (await caller.call('session.get', {})).body.ok

const hour = 3_600_000

test('whoever is signed in stays so while the disk is full', async () => {
  await parts.addAccount('agent', 'rina')
  const rina = await parts.signIn('rina')
  now += 2 * hour
  full = true
  expect(await isSignedIn(rina)).toBe(true)
  full = false
  now += 2 * hour
  expect(await isSignedIn(rina)).toBe(true)
})

describe('the first visit', () => {
  test('makes one administrator, signed in; after that nobody can', async () => {
    const nobody = parts.caller(null)
    expect((await nobody.call('setup.status', {})).body.data).toMatchObject({ needed: true, version: '1.2.3' })
    const input = { username: 'Kepala', name: 'Pak Kepala', password: 'sangat-rahasia' }
    const answers = await Promise.all(
      [1, 2, 3].map((n) => nobody.call('setup.create-admin', { ...input, username: `k${n}` })),
    )
    expect(answers.map((a) => a.body.code ?? 'ok').toSorted()).toEqual(['ALREADY_SET_UP', 'ALREADY_SET_UP', 'ok'])
    const winner = answers.find((a) => a.body.ok)
    expect(await isSignedIn(parts.caller(winner?.cookie?.split(';')[0] ?? null))).toBe(true)
    expect((await nobody.call('setup.status', {})).body.data).toMatchObject({ needed: false })
    expect((await nobody.call('setup.create-admin', input)).body.code).toBe('ALREADY_SET_UP')
  })

  test('a short password is not taken', async () => {
    const answer = await parts
      .caller(null)
      .call('setup.create-admin', { username: 'a1', name: 'A', password: 'pendek' })
    expect(answer.body).toMatchObject({ code: 'INVALID_INPUT', detail: expect.stringMatching(/^password: /) })
  })
})

describe('accounts', () => {
  let admin: Caller
  let adminAccount: Account
  beforeEach(async () => {
    adminAccount = await parts.addAccount('admin')
    admin = await parts.signIn('admin')
  })

  test('are made, found by name whatever its case, and changed; the change is logged and audited', async () => {
    const before = await parts.store.changes.newest(parts.store.read)
    const team = (await admin.call('team.save', { id: null, name: 'Disdukcapil', agencyId: 'disdukcapil' })).body.data
    const teamId = (team as { id: string }).id
    const made = await admin.call('account.save', fresh('Siti.N', { teamIds: [teamId, teamId] }))
    expect(made.body.data).toMatchObject({ username: 'siti.n', role: 'agent', teamIds: [teamId], active: true })
    expect(JSON.stringify(made.body)).not.toMatch(/argon2|kata-sandi/)
    const siti = made.body.data as Account
    const signedIn = await parts
      .caller(null)
      .call('session.sign-in', { username: 'SITI.N', password: 'kata-sandi-baru' })
    expect(signedIn.body.ok).toBe(true)

    await admin.call('account.save', keep(siti, { role: 'supervisor', teamIds: [] }))
    const list = (await admin.call('account.list', {})).body.data as { accounts: Account[] }
    expect(list.accounts.find((a) => a.id === siti.id)).toEqual({ ...siti, role: 'supervisor', teamIds: [] })
    const events = await parts.store.changes.since(parts.store.read, before, 10)
    expect(events.map((e) => e.event.type)).toEqual(Array(3).fill('accounts.updated'))
    const audit = (await admin.call('audit.list', {})).body.data as { entries: { action: string; subject: string }[] }
    expect(audit.entries.slice(0, 2)).toMatchObject([
      { action: 'account.changed', subject: siti.id, accountId: adminAccount.id, name: adminAccount.name },
      { action: 'session.signed-in', subject: null },
    ])
  })

  test('a name taken, a team unknown, an account unknown, no password for a new one', async () => {
    await admin.call('account.save', fresh('siti'))
    expect((await admin.call('account.save', fresh('SITI'))).body).toMatchObject({
      code: 'CONFLICT',
      detail: 'username',
    })
    expect((await admin.call('account.save', fresh('budi', { teamIds: ['none'] }))).body.code).toBe('NOT_FOUND')
    expect((await admin.call('account.save', fresh('budi', { id: 'none' }))).body.code).toBe('NOT_FOUND')
    expect((await admin.call('account.save', fresh('budi', { password: null }))).body.code).toBe('INVALID_INPUT')
    expect((await admin.call('team.save', { id: 'none', name: 'X', agencyId: null })).body.code).toBe('NOT_FOUND')
    await admin.call('team.save', { id: null, name: 'Bapenda', agencyId: null })
    expect((await admin.call('team.save', { id: null, name: 'Bapenda', agencyId: null })).body.code).toBe('CONFLICT')
  })

  test('the last active administrator stays one', async () => {
    for (const change of [{ role: 'agent' as const }, { active: false }])
      expect((await admin.call('account.save', keep(adminAccount, change))).body).toMatchObject({
        code: 'CONFLICT',
        detail: 'last-admin',
      })
    const second = (await admin.call('account.save', fresh('second', { role: 'admin' }))).body.data as Account
    await admin.call('account.save', keep(second, { active: false }))
    // One who is switched off does not count.
    expect((await admin.call('account.save', keep(adminAccount, { active: false }))).body.code).toBe('CONFLICT')
    await admin.call('account.save', keep(second, { active: true }))
    expect((await admin.call('account.save', keep(adminAccount, { role: 'agent' }))).body.ok).toBe(true)
  })

  test('switching an account off, or a new password from the administrator, ends its sessions', async () => {
    const siti = (await admin.call('account.save', fresh('siti', { password }))).body.data as Account
    const first = await parts.signIn('siti')
    await admin.call('account.save', keep(siti, { name: 'Ibu Siti Nurhaliza' }))
    expect(await isSignedIn(first)).toBe(true)
    await admin.call('account.save', keep(siti, { active: false }))
    expect(await isSignedIn(first)).toBe(false)
    expect((await parts.caller(null).call('session.sign-in', { username: 'siti', password })).body.code).toBe(
      'WRONG_CREDENTIALS',
    )
    await admin.call('account.save', keep(siti, { active: true }))
    // Switched on again, the old session stays dead.
    expect(await isSignedIn(first)).toBe(false)
    const second = await parts.signIn('siti')
    await admin.call('account.save', keep(siti, { password: 'lain-lagi-kali-ini' }))
    expect(await isSignedIn(second)).toBe(false)
  })

  test('changing my password needs the old one, and ends my other sessions only', async () => {
    const elsewhere = await parts.signIn('admin')
    const wrong = await admin.call('session.change-password', { current: 'bukan yang ini', next: 'sandi-yang-baru' })
    expect(wrong.body.code).toBe('WRONG_CREDENTIALS')
    expect(await isSignedIn(elsewhere)).toBe(true)
    const right = await admin.call('session.change-password', { current: password, next: 'sandi-yang-baru' })
    expect(right.body.ok).toBe(true)
    expect([await isSignedIn(admin), await isSignedIn(elsewhere)]).toEqual([true, false])
    const again = await parts.caller(null).call('session.sign-in', { username: 'admin', password: 'sandi-yang-baru' })
    expect(again.body.ok).toBe(true)
  })

  test('preferences are kept per account', async () => {
    const mine = {
      language: 'en',
      theme: 'dark',
      enterSends: false,
      singleKeys: false,
      sound: false,
      doNotDisturb: true,
    } as const
    await admin.call('session.set-preferences', mine)
    expect((await admin.call('session.get', {})).body.data).toMatchObject({ preferences: mine })
    await parts.addAccount('agent')
    expect((await (await parts.signIn('agent')).call('session.get', {})).body.data).toMatchObject({
      preferences: { language: 'id', enterSends: true },
    })
  })
})

describe('a session', () => {
  test('ends twelve hours after its last use', async () => {
    await parts.addAccount('agent')
    const agent = await parts.signIn('agent')
    for (let n = 0; n < 4; n++) {
      now += 11 * hour
      expect(await isSignedIn(agent)).toBe(true)
    }
    now += 12 * hour
    expect(await isSignedIn(agent)).toBe(false)
  })

  test('ends after thirty days however much it is used', async () => {
    await parts.addAccount('agent')
    const agent = await parts.signIn('agent')
    const begun = now
    for (now += 10 * hour; now < begun + 30 * 24 * hour; now += 10 * hour) expect(await isSignedIn(agent)).toBe(true)
    now = begun + 30 * 24 * hour
    expect(await isSignedIn(agent)).toBe(false)
  })

  test('is not written at every request, and expired ones are swept away', async () => {
    await parts.addAccount('agent')
    const agent = await parts.signIn('agent')
    let commits = 0
    const stop = parts.store.onCommit('sessions', () => commits++)
    for (let n = 0; n < 10; n++) await isSignedIn(agent)
    expect(commits).toBe(0)
    now += 10 * 60_000
    await isSignedIn(agent)
    expect(commits).toBe(1)
    stop()
    now += 13 * hour
    await parts.signIn('agent')
    expect(await parts.store.read.selectFrom('sessions').selectAll().execute()).toHaveLength(1)
  })
})

describe('settings', () => {
  test('are complete before anything was saved, and come back as saved', async () => {
    await parts.addAccount('admin')
    const admin = await parts.signIn('admin')
    const before = (await admin.call('settings.get', {})).body.data as CommandInput<'settings.save'>
    expect(before.officeHours.week.map((d) => d?.from ?? null)).toEqual([...Array(5).fill('08:00'), null, null])
    const changed = { ...before, officeName: 'MPP Jatinangor', burstWaitMs: 1_000 }
    expect((await admin.call('settings.save', changed)).body.data).toEqual(changed)
    expect((await admin.call('settings.get', {})).body.data).toEqual(changed)
    expect((await parts.caller(null).call('setup.status', {})).body.data).toMatchObject({
      officeName: 'MPP Jatinangor',
    })
    const newest = await parts.store.changes.newest(parts.store.read)
    const [event] = await parts.store.changes.since(parts.store.read, newest - 1, 1)
    expect(event?.event).toEqual({ type: 'settings.updated' })
  })

  test('a stored value that this version no longer understands gives way to the default, alone', async () => {
    await parts.store.write(async (tx) => {
      await parts.store.settings.writeSettings(tx, {
        ...(await parts.store.settings.readSettings(tx)),
        officeName: 'MPP Jatinangor',
      })
      await tx.updateTable('settings').set({ value: '"soon"' }).where('key', '=', 'burstWaitMs').execute()
      await tx.insertInto('settings').values({ key: 'retired', value: '1' }).execute()
    })
    const settings = await parts.store.settings.readSettings(parts.store.read)
    expect([settings.officeName, settings.burstWaitMs]).toEqual(['MPP Jatinangor', 4_000])
  })
})
