import { z } from 'zod'
import { Account, Preferences, Presence, Role, Team } from '../../model/account.ts'
import { command } from '../define.ts'

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,62}$/, 'letters, digits, dots and dashes, at least two')
export const Password = z.string().min(10, 'at least 10 characters').max(200)

const Session = z.object({ account: Account, preferences: Preferences, presence: Presence })

export const sessionCommands = {
  'setup.status': command({
    summary: 'Whether the first administrator still has to be created',
    permission: 'public',
    input: z.object({}),
    output: z.object({ needed: z.boolean(), officeName: z.string(), version: z.string() }),
  }),
  'setup.create-admin': command({
    summary: 'First visit: creates the administrator and signs them in',
    permission: 'public',
    input: z.object({ username: Username, name: z.string().trim().min(1).max(80), password: Password }),
    output: Session,
    errors: ['ALREADY_SET_UP'],
  }),
  'session.sign-in': command({
    summary: 'Opens a session; the cookie comes with the answer',
    permission: 'public',
    input: z.object({ username: z.string().max(100), password: z.string().max(200) }),
    output: Session,
    errors: ['WRONG_CREDENTIALS', 'TOO_MANY_REQUESTS'],
  }),
  'session.sign-out': command({
    summary: 'Ends this session',
    permission: 'self',
    input: z.object({}),
    output: z.object({}),
  }),
  'session.get': command({ summary: 'Who I am', permission: 'self', input: z.object({}), output: Session }),
  'session.set-preferences': command({
    summary: 'Language, theme, keys, sound',
    permission: 'self',
    input: Preferences,
    output: Preferences,
  }),
  'session.set-presence': command({
    summary: 'Online or away for new work',
    permission: 'self',
    input: z.object({ presence: z.enum(['online', 'away']) }),
    output: z.object({ presence: Presence }),
  }),
  'session.change-password': command({
    summary: 'Changes my own password; other sessions of mine end',
    permission: 'self',
    input: z.object({ current: z.string().max(200), next: Password }),
    output: z.object({}),
    errors: ['WRONG_CREDENTIALS'],
  }),
  'account.list': command({
    summary: 'All accounts',
    permission: 'account.manage',
    input: z.object({}),
    output: z.object({ accounts: z.array(Account) }),
  }),
  'account.save': command({
    summary: 'Creates (no id) or changes an account; a password sets a new one',
    permission: 'account.manage',
    input: z.object({
      id: z.string().nullable(),
      username: Username,
      name: z.string().trim().min(1).max(80),
      role: Role,
      teamIds: z.array(z.string()),
      active: z.boolean(),
      password: Password.nullable(),
    }),
    output: Account,
    errors: ['CONFLICT', 'NOT_FOUND'],
  }),
  'team.list': command({
    summary: 'Teams and who is in them',
    permission: 'self',
    input: z.object({}),
    output: z.object({
      teams: z.array(Team),
      people: z.array(z.object({ id: z.string(), name: z.string(), role: Role, teamIds: z.array(z.string()) })),
    }),
  }),
  'team.save': command({
    summary: 'Creates (no id) or renames a team',
    permission: 'account.manage',
    input: z.object({
      id: z.string().nullable(),
      name: z.string().trim().min(1).max(80),
      agencyId: z.string().nullable(),
    }),
    output: Team,
    errors: ['CONFLICT', 'NOT_FOUND'],
  }),
}
