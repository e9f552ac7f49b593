import { IconDots, IconInbox, IconSearch, IconUserCheck } from '@tabler/icons-react'
import { useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useCommand } from '../data/hooks.ts'
import { useMay } from '../data/session.ts'
import { useFoot } from '../ui/use-foot.ts'
import style from './shell.module.css'
import { appWords } from './words.ts'

const threadPath = /^\/(kotak\/[^/]+|cari)\/.+/

/** The phone's way around; out of the way while a thread is open. */
export function PhoneBar() {
  const t = appWords.useWords()
  const { pathname } = useLocation()
  const bar = useRef<HTMLElement>(null)
  useFoot('bar', bar)
  const serves = useMay('conversation.read')
  const counts = useCommand('inbox.counts', {}, { enabled: serves }).data?.counts
  const items = [
    ...(serves
      ? [
          { to: '/kotak/unassigned', word: 'queue', icon: IconInbox, count: counts?.unassigned ?? 0 } as const,
          { to: '/kotak/mine', word: 'mine', icon: IconUserCheck, count: counts?.mine ?? 0 } as const,
          { to: '/cari', word: 'search', icon: IconSearch, count: 0 } as const,
        ]
      : []),
    { to: '/lainnya', word: 'more', icon: IconDots, count: 0 } as const,
  ]
  return (
    <nav ref={bar} className={style.bar} data-hidden={threadPath.test(pathname)} aria-label={t('main-nav')}>
      {items.map(({ to, word, icon: Icon, count }) => (
        <NavLink key={to} to={to} className={style.barLink}>
          <Icon size={22} stroke={1.6} aria-hidden />
          {t(word)}
          {count > 0 && <span className={style.count}>{count > 99 ? '99+' : count}</span>}
        </NavLink>
      ))}
    </nav>
  )
}
