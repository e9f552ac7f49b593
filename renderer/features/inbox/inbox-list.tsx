import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useDirectory } from '../../data/directory.ts'
import { useCommand } from '../../data/hooks.ts'
import { useMay, useSession } from '../../data/session.ts'
import style from './inbox.module.css'
import { InboxRow } from './inbox-row.tsx'
import { inboxWords } from './words.ts'

interface InboxListProps {
  ids: readonly string[]
  label: string
  selectedId: string | null
  hrefOf: (id: string) => string
  hasMore: boolean
  isLoadingMore: boolean
  onMore: () => void
  /** Null outside of the multi-select mode. */
  checked: ReadonlySet<string> | null
  onCheck: (id: string, checked: boolean) => void
}

/** The rows, of which only those on the screen exist. */
export function InboxList(props: InboxListProps) {
  const t = inboxWords.useWords()
  const { ids, selectedId, hasMore, isLoadingMore, onMore } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const directory = useDirectory()
  const me = useSession().account.id
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const swipes = useMay('conversation.reply') && narrow && props.checked === null
  const targetMinutes = useCommand('settings.get', {}).data?.firstResponseTargetMinutes ?? 15
  const data = useMemo(() => [...ids], [ids])

  const selectedIndex = selectedId === null ? -1 : ids.indexOf(selectedId)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    // Only a new choice moves the list, not a row that changed its place.
    if (selectedIndex < 0 || shown.current === selectedId) return
    shown.current = selectedId
    list.current?.scrollToIndex(selectedIndex, { align: 'nearest' })
  }, [selectedIndex, selectedId])

  const moreIfNear = () => {
    const handle = list.current
    if (handle === null || !hasMore || isLoadingMore) return
    if (handle.findItemIndex(handle.scrollOffset + handle.viewportSize) > ids.length - 20) onMore()
  }
  return (
    <div className={style.scroll} ref={scroller}>
      <nav aria-label={props.label}>
        <Virtualizer
          ref={list}
          as="ul"
          item="li"
          data={data}
          itemSize={78}
          scrollRef={scroller}
          onScroll={moreIfNear}
          keepMounted={selectedIndex < 0 ? [] : [selectedIndex]}
        >
          {(id) => (
            <InboxRow
              key={id}
              id={id}
              href={props.hrefOf(id)}
              selected={id === selectedId}
              directory={directory}
              me={me}
              targetMinutes={targetMinutes}
              swipes={swipes}
              checked={props.checked === null ? null : props.checked.has(id)}
              onCheck={props.onCheck}
            />
          )}
        </Virtualizer>
      </nav>
      {isLoadingMore && (
        <p className={style.footnote} role="status">
          {t('loading-more')}
        </p>
      )}
    </div>
  )
}
