import type { Role } from './model/account.ts'

/** Everything that can be refused. `public` needs no session, `self` any session. */
export type Permission =
  | 'public'
  | 'self'
  | 'conversation.read'
  | 'conversation.reply'
  | 'conversation.manage'
  | 'contact.reveal'
  | 'contact.erase'
  | 'content.read'
  | 'content.write'
  | 'report.read'
  | 'channel.read'
  | 'channel.manage'
  | 'account.manage'
  | 'settings.read'
  | 'settings.manage'
  | 'audit.read'

const agent: Permission[] = [
  'conversation.read',
  'conversation.reply',
  'contact.reveal',
  'content.read',
  'channel.read',
  'settings.read',
]
const supervisor: Permission[] = [...agent, 'conversation.manage', 'report.read']

const held: Record<Role, ReadonlySet<Permission>> = {
  agent: new Set(agent),
  editor: new Set<Permission>(['content.read', 'content.write', 'channel.read', 'settings.read']),
  supervisor: new Set(supervisor),
  admin: new Set<Permission>([
    ...supervisor,
    'content.write',
    'contact.erase',
    'channel.manage',
    'account.manage',
    'settings.manage',
    'audit.read',
  ]),
}

/** Whether someone in this role (null: nobody signed in) may do what `permission` guards. */
export function may(role: Role | null, permission: Permission): boolean {
  if (permission === 'public') return true
  if (role === null) return false
  return permission === 'self' || held[role].has(permission)
}
