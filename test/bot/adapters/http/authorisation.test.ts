import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandName, commands } from '../../../../shared/contract/commands.ts'
import { Role } from '../../../../shared/model/account.ts'
import { may } from '../../../../shared/permissions.ts'
import { type Caller, type Parts, startParts } from '../../support/service-parts.ts'

const names = Object.keys(commands) as CommandName[]
// The input does not matter: a refusal comes before the body is looked at.
const post = (caller: Caller, name: CommandName) => caller.call(name, {} as never)

describe('the authorisation matrix, over HTTP', () => {
  let parts: Parts
  const callers = new Map<Role, Caller>()

  beforeAll(async () => {
    parts = await startParts()
    for (const role of Role.options) {
      await parts.addAccount(role)
      callers.set(role, await parts.signIn(role))
    }
  })
  afterAll(() => parts.stop())

  test('it covers the whole contract', () => {
    expect(names.length).toBeGreaterThan(60)
    expect(new Set(names.map((n) => commands[n].permission)).size).toBeGreaterThan(10)
  })

  test.each(names.filter((n) => commands[n].permission !== 'public'))(
    '%s is refused without a session',
    async (name) => {
      for (const cookie of [null, 'kepo_session=', 'kepo_session=AAAA']) {
        const answer = await post(parts.caller(cookie), name)
        expect([answer.status, answer.body.code]).toEqual([401, 'UNAUTHENTICATED'])
        expect(answer.body.requestId).toMatch(/^[0-9a-f-]{36}$/)
      }
    },
  )

  // Signing out would end the session that the other rows need.
  const pairs = names
    .filter((n) => n !== 'session.sign-out')
    .flatMap((name) => Role.options.map((role) => [name, role, may(role, commands[name].permission)] as const))

  test.each(pairs)('%s by %s: allowed %s', async (name, role, allowed) => {
    const caller = callers.get(role)
    if (caller === undefined) throw new Error(role)
    const answer = await post(caller, name)
    if (allowed) expect(['UNAUTHENTICATED', 'FORBIDDEN']).not.toContain(answer.body.code)
    else expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN'])
  })

  test('what is not a command is not found', async () => {
    const response = await fetch(`${parts.gateway.url}/api/session.steal`, { method: 'POST' })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })

  test('a session whose account is switched off opens nothing any more', async () => {
    await parts.addAccount('agent', 'leaver')
    const leaver = await parts.signIn('leaver')
    expect((await post(leaver, 'session.get')).status).toBe(200)
    const account = (await parts.store.accounts.findByUsername(parts.store.read, 'leaver'))?.account
    if (account === undefined) throw new Error('no account')
    await parts.store.write((tx) => parts.store.accounts.updateAccount(tx, { ...account, active: false }))
    expect((await post(leaver, 'session.get')).status).toBe(401)
  })
})
