import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCommand } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useSession } from '../data/session.ts'
import { openPalette } from '../features/keyboard/actions.ts'
import { AccountMenu } from './account-menu.tsx'
import { Banners } from './banners.tsx'
import { destinationsFor } from './navigation.ts'
import { PhoneBar } from './phone-bar.tsx'
import { AppRoutes } from './routes.tsx'
import style from './shell.module.css'
import { appWords } from './words.ts'

/** Keys, palette and signals are not needed to draw the first inbox: they follow. */
const Background = lazy(() => import('./background.tsx'))

/** The frame around every page of a signed-in person. */
export function Shell() {
  const t = appWords.useWords()
  const { account } = useSession()
  const { pathname } = useLocation()
  return (
    <div className={style.shell}>
      <a className="k-skip" href="#main">
        {t('skip')}
      </a>
      <div className={style.banners}>
        <Banners />
      </div>
      <nav className={style.rail} aria-label={t('main-nav')}>
        {destinationsFor(account.role).map(({ path, word, icon: Icon }) => (
          <Tooltip key={path} label={t(word)} position="right">
            <NavLink
              to={path}
              className={style.railLink}
              aria-label={t(word)}
              aria-current={pathname.startsWith(path) ? 'page' : undefined}
            >
              <Icon size={21} stroke={1.6} aria-hidden />
            </NavLink>
          </Tooltip>
        ))}
        <div className={style.spacer} />
        <Tooltip label={`${t('palette')} (Ctrl K)`} position="right">
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('palette')} onClick={openPalette}>
            <IconCommand size={19} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <AccountMenu />
      </nav>
      <main className={style.main} id="main" tabIndex={-1}>
        <AppRoutes />
      </main>
      <PhoneBar />
      <Suspense>
        <Background />
      </Suspense>
    </div>
  )
}
