import { type ComponentType, createElement, type LazyExoticComponent, lazy } from 'react'
import type { CommandName } from '../../shared/contract/commands.ts'

export const states = ['empty', 'loading', 'error', 'offline'] as const
export type State = (typeof states)[number]

interface List {
  name: string
  /** The command whose answer fills it. */
  command: CommandName
  /** Where the dashboard shows it; the components read the address. */
  path: string
  component: LazyExoticComponent<ComponentType>
  /** States that it cannot be in: there is always one account, and one channel. */
  never?: readonly State[]
}

const Workspace = lazy(() => import('../features/inbox/workspace.tsx'))
const Contact = lazy(async () => {
  const { default: Pane } = await import('../features/contact/contact-pane.tsx')
  return { default: () => createElement(Pane, { id: 'c1', onClose: () => undefined }) }
})
const Content = lazy(() => import('../features/content/routes.tsx'))
const Misses = lazy(async () => {
  const { Misses: List } = await import('../features/content/misses.tsx')
  return { default: () => createElement(List, { writes: true }) }
})

/** Every list of the dashboard, drawn by the component that draws it there. */
export const lists: readonly List[] = [
  { name: 'inbox', command: 'inbox.list', path: '/kotak/unassigned', component: Workspace },
  { name: 'mentions', command: 'inbox.list', path: '/kotak/mentions', component: Workspace },
  { name: 'filtered', command: 'inbox.list', path: '/kotak/all?channel=whatsapp', component: Workspace },
  { name: 'search', command: 'inbox.search', path: '/cari?q=paspor', component: Workspace },
  { name: 'thread', command: 'conversation.messages', path: '/kotak/all/c1', component: Workspace },
  { name: 'contact', command: 'conversation.get', path: '/kotak/all/c1', component: Contact },
  { name: 'articles', command: 'content.articles', path: '/konten', component: Content },
  { name: 'misses', command: 'content.misses', path: '/konten', component: Misses },
  {
    name: 'accounts',
    command: 'account.list',
    path: '/akun',
    component: lazy(() => import('../features/accounts/routes.tsx')),
    never: ['empty'],
  },
  {
    name: 'audit',
    command: 'audit.list',
    path: '/audit',
    component: lazy(() => import('../features/audit/routes.tsx')),
  },
  {
    name: 'channel',
    command: 'channel.list',
    path: '/saluran',
    component: lazy(() => import('../features/channel/routes.tsx')),
    never: ['empty'],
  },
  {
    name: 'reports',
    command: 'report.overview',
    path: '/laporan',
    component: lazy(() => import('../features/reports/routes.tsx')),
  },
]
