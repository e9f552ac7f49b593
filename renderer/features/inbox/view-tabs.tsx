import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { InboxView } from '../../../shared/model/conversation.ts'
import { useCommand } from '../../data/hooks.ts'
import style from './inbox.module.css'
import { filterFrom, filterToParams } from './place.ts'
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
  const [params] = useSearchParams()
  const here = filterToParams(filterFrom(params)).toString()
  const chosen = saved.find((s) => s.view === view && here !== '' && filterToParams(s.filter).toString() === here)
  const current = chosen?.id ?? view
  useEffect(() => {
    bar.current?.querySelector(`[data-view="${current}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <nav className={style.tabs} aria-label={t('views')} ref={bar}>
      {InboxViews.map((v) => (
        <Link
          key={v}
          to={`/kotak/${v}`}
          className={style.tab}
          data-view={v}
          aria-current={v === current ? 'page' : undefined}
        >
          {t(v)}
          {counts !== undefined && counts[v] > 0 && <span className={style.tabCount}>{shortCount(counts[v])}</span>}
        </Link>
      ))}
      {saved.map((s) => (
        <Link
          key={s.id}
          to={`/kotak/${s.view}?${filterToParams(s.filter)}`}
          className={style.tab}
          data-view={s.id}
          aria-current={s.id === current ? 'page' : undefined}
        >
          <span className="k-truncate">{s.name}</span>
        </Link>
      ))}
    </nav>
  )
}

const shortCount = (count: number) => (count > 9999 ? `${Math.floor(count / 1000)}k` : String(count))
