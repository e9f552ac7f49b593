import { Button } from '@mantine/core'
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react'
import { Link, Navigate, Route, Routes } from 'react-router'
import type { Permission } from '../../shared/permissions.ts'
import { useMay, useSession } from '../data/session.ts'
import { Page } from '../ui/page.tsx'
import { ListSkeleton, PanelSkeleton } from '../ui/states.tsx'
import { homeOf } from './navigation.ts'
import { appWords } from './words.ts'

const Workspace = lazy(() => import('../features/inbox/workspace.tsx'))
const More = lazy(() => import('./more.tsx'))

const pages: readonly { path: string; permission: Permission; component: LazyExoticComponent<ComponentType> }[] = [
  { path: '/laporan', permission: 'report.read', component: lazy(() => import('../features/reports/routes.tsx')) },
  { path: '/saluran', permission: 'channel.read', component: lazy(() => import('../features/channel/routes.tsx')) },
  { path: '/konten/*', permission: 'content.read', component: lazy(() => import('../features/content/routes.tsx')) },
  {
    path: '/pengaturan',
    permission: 'settings.read',
    component: lazy(() => import('../features/settings/routes.tsx')),
  },
  { path: '/akun', permission: 'account.manage', component: lazy(() => import('../features/accounts/routes.tsx')) },
  { path: '/audit', permission: 'audit.read', component: lazy(() => import('../features/audit/routes.tsx')) },
]

const workspacePaths = [
  '/kotak/:view',
  '/kotak/:view/:id',
  '/kotak/:view/:id/kontak',
  '/cari',
  '/cari/:id',
  '/cari/:id/kontak',
]

export function AppRoutes() {
  const { role } = useSession().account
  return (
    <Routes>
      <Route path="/" element={<Navigate to={homeOf(role)} replace />} />
      <Route path="/masuk" element={<Navigate to={homeOf(role)} replace />} />
      <Route path="/kotak" element={<Navigate to="/kotak/unassigned" replace />} />
      {workspacePaths.map((path) => (
        <Route
          key={path}
          path={path}
          element={
            <Guarded permission="conversation.read">
              <Suspense fallback={<ListSkeleton />}>
                <Workspace />
              </Suspense>
            </Guarded>
          }
        />
      ))}
      <Route path="/lainnya" element={<Waiting component={More} />} />
      {pages.map(({ path, permission, component }) => (
        <Route
          key={path}
          path={path}
          element={
            <Guarded permission={permission}>
              <Waiting component={component} />
            </Guarded>
          }
        />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

function Waiting({ component: Component }: { component: ComponentType }) {
  return (
    <Suspense
      fallback={
        <div style={{ padding: 24 }}>
          <PanelSkeleton />
        </div>
      }
    >
      <Component />
    </Suspense>
  )
}

function Guarded({ permission, children }: { permission: Permission; children: ReactNode }) {
  return useMay(permission) ? children : <NotFound />
}

function NotFound() {
  const t = appWords.useWords()
  return (
    <Page title={t('not-found')} lead={t('not-found-text')}>
      <Button component={Link} to="/" variant="default">
        {t('to-start')}
      </Button>
    </Page>
  )
}
