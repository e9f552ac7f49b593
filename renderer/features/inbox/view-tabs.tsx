import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { InboxView } from '../../../shared/model/conversation.ts'
import { useCommand } from '../../data/hooks.ts'
import style from './inbox.module.css'
import { filterToParams } from './place.ts'
import { InboxViews } from './views.ts'
import { inboxWords } from './words.ts'

interface ViewTabsProps {
  view: InboxView
  counts: Record<InboxView, number> | undefined
}

/** The views with their counts, then the saved filters. */
export function ViewTabs({ view, counts }: ViewTabsProps) {
  const t = inboxWords.useWords()
  const saved = useCommand('view.list', {}).data?.views ?? []
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    bar.current?.querySelector(`[data-view="${view}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [view])
  return (
    <nav className={style.tabs} aria-label={t('views')} ref={bar}>
      {InboxViews.map((v) => (
        <Link
          key={v}
          to={`/kotak/${v}`}
          className={style.tab}
          data-view={v}
          aria-current={v === view ? 'page' : undefined}
        >
          {t(v)}
          {counts !== undefined && counts[v] > 0 && <span className={style.tabCount}>{shortCount(counts[v])}</span>}
        </Link>
      ))}
      {saved.map((s) => (
        <Link key={s.id} to={`/kotak/${s.view}?${filterToParams(s.filter)}`} className={style.tab}>
          {s.name}
        </Link>
      ))}
    </nav>
  )
}

const shortCount = (count: number) => (count > 9999 ? `${Math.floor(count / 1000)}k` : String(count))
