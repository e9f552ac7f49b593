import {
  IconAddressBook,
  IconBook2,
  IconBrandWhatsapp,
  IconChartBar,
  IconInbox,
  IconListSearch,
  IconSettings,
  IconShieldSearch,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Role } from '../../shared/model/account.ts'
import { may, type Permission } from '../../shared/permissions.ts'
import type { appWords } from './words.ts'

type WordKey = Parameters<typeof appWords.words>[0]

export interface Destination {
  path: string
  word: WordKey
  permission: Permission
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  /** Second key after `g`. */
  key: string
}

const destinations: readonly Destination[] = [
  { path: '/kotak', word: 'inbox', permission: 'conversation.read', icon: IconInbox, key: 'i' },
  { path: '/cari', word: 'search', permission: 'conversation.read', icon: IconListSearch, key: 'c' },
  { path: '/laporan', word: 'reports', permission: 'report.read', icon: IconChartBar, key: 'l' },
  { path: '/konten', word: 'content', permission: 'content.read', icon: IconBook2, key: 'k' },
  { path: '/saluran', word: 'channel', permission: 'channel.read', icon: IconBrandWhatsapp, key: 'w' },
  { path: '/akun', word: 'accounts', permission: 'account.manage', icon: IconAddressBook, key: 'u' },
  { path: '/pengaturan', word: 'settings', permission: 'settings.read', icon: IconSettings, key: 'p' },
  { path: '/audit', word: 'audit', permission: 'audit.read', icon: IconShieldSearch, key: 'd' },
]

/** Where someone in this role may go, in the order of the rail. */
export function destinationsFor(role: Role): readonly Destination[] {
  return destinations.filter((d) => may(role, d.permission))
}

/** The page that opens first. */
export function homeOf(role: Role): string {
  return may(role, 'conversation.read') ? '/kotak/unassigned' : '/konten'
}
