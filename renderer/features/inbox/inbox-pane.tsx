import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowsSort, IconCheck, IconFilter, IconFilterFilled, IconListCheck } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import type { InboxView } from '../../../shared/model/conversation.ts'
import { useDeferred } from '../../data/deferred.ts'
import { useCommand } from '../../data/hooks.ts'
import { listedIds, useInbox } from '../../data/inbox.ts'
import type { InboxSort } from '../../data/inbox-order.ts'
import { EmptyState, ErrorState, ListSkeleton } from '../../ui/states.tsx'
import { useStateOf } from '../../ui/use-state-of.ts'
import { useDeskActions } from '../keyboard/actions.ts'
import { BulkBar } from './bulk-bar.tsx'
import { FilterPanel } from './filter-panel.tsx'
import style from './inbox.module.css'
import { InboxList } from './inbox-list.tsx'
import { filterToParams, openConversationId, usePlace } from './place.ts'
import { ViewTabs } from './view-tabs.tsx'
import { InboxViews, naturalSort, viewKeys } from './views.ts'
import { inboxWords } from './words.ts'

/** The left pane: views, order, filter, and the list. Its keys work where it does not show, too. */
export function InboxPane({ view, shown }: { view: InboxView; shown: boolean }) {
  const t = inboxWords.useWords()
  const place = usePlace()
  const navigate = useNavigate()
  const [chosenSort, setSort] = useStateOf<InboxSort | null>(view, null)
  const [filtering, setFiltering] = useState(false)
  const sort = chosenSort ?? naturalSort(view)
  const { filter, conversationId } = place
  const inbox = useInbox({ view, sort, filter })
  const counts = useCommand('inbox.counts', {}).data?.counts
  const deferred = useDeferred()
  const listed = listedIds(inbox.data)
  const ids = deferred.size === 0 ? listed : listed.filter((id) => !deferred.has(id))
  const isFiltered = Object.keys(filter).length > 0
  const query = filterToParams(filter).toString()
  // What is ticked must be seen: it does not come along into another list.
  const [checked, setChecked] = useStateOf<ReadonlySet<string> | null>(`${view}?${query}`, null)

  const onCheck = useCallback(
    (id: string, isChecked: boolean) => {
      setChecked((before) => {
        const after = new Set(before)
        if (isChecked) after.add(id)
        else after.delete(id)
        return after
      })
    },
    [setChecked],
  )
  const move = (step: 1 | -1) => {
    const current = openConversationId()
    const at = current === null ? (step === 1 ? -1 : ids.length) : ids.indexOf(current)
    const next = ids[Math.min(ids.length - 1, Math.max(0, at + step))]
    if (next !== undefined && next !== current) place.open(next, { replace: current !== null })
  }
  /** The conversation that is open joins those chosen, or leaves them. */
  const toggleOpen = () => {
    const open = openConversationId()
    if (checked === null) setChecked(new Set(open === null ? [] : [open]))
    else if (open !== null) onCheck(open, !checked.has(open))
  }
  useDeskActions('inbox', [
    { id: 'next', group: t('group-inbox'), label: t('next'), keys: 'j', run: () => move(1) },
    { id: 'previous', group: t('group-inbox'), label: t('previous'), keys: 'k', run: () => move(-1) },
    { id: 'select', group: t('group-inbox'), label: t('select'), keys: 'x', run: toggleOpen },
    ...InboxViews.map((v) => ({
      id: `view-${v}`,
      group: t('group-inbox'),
      label: t('go-view', { view: t(v) }),
      keys: `g ${viewKeys[v]}`,
      run: () => void navigate(`/kotak/${v}`),
    })),
  ])

  if (!shown) return null
  return (
    <>
      <header className={style.head}>
        <div className={style.titleRow}>
          <h1>{t(view)}</h1>
          <Tooltip label={t('select')}>
            <ActionIcon
              variant={checked === null ? 'subtle' : 'light'}
              color={checked === null ? 'gray' : 'teal'}
              size={36}
              aria-label={t('select')}
              aria-pressed={checked !== null}
              onClick={() => setChecked(checked === null ? new Set() : null)}
            >
              <IconListCheck size={19} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('sort')}>
                <IconArrowsSort size={19} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {(['waiting', 'recent'] as const).map((order) => (
                <Menu.Item
                  key={order}
                  leftSection={<IconCheck size={16} style={{ visibility: sort === order ? 'visible' : 'hidden' }} />}
                  onClick={() => setSort(order)}
                >
                  {t(`sort-${order}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Tooltip label={isFiltered ? t('filter-on') : t('filter')}>
            <ActionIcon
              variant={isFiltered ? 'light' : 'subtle'}
              color={isFiltered ? 'teal' : 'gray'}
              size={36}
              aria-label={isFiltered ? t('filter-on') : t('filter')}
              aria-expanded={filtering}
              onClick={() => setFiltering(!filtering)}
            >
              {isFiltered ? <IconFilterFilled size={19} /> : <IconFilter size={19} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
        </div>
        <ViewTabs view={view} counts={counts} />
      </header>
      {filtering && <FilterPanel view={view} filter={filter} onChange={place.setFilter} />}
      {checked !== null && <BulkBar ids={[...checked]} onDone={() => setChecked(null)} />}
      {inbox.data === undefined && inbox.error !== null ? (
        <ErrorState failure={inbox.error.failure} onRetry={() => void inbox.refetch()} />
      ) : inbox.data === undefined ? (
        <ListSkeleton />
      ) : ids.length === 0 ? (
        <EmptyState
          title={t(isFiltered ? 'empty-filtered' : `empty-${view}`)}
          text={t(isFiltered ? 'empty-filtered-text' : `empty-${view}-text`)}
          action={
            isFiltered && (
              <Button variant="default" onClick={() => place.setFilter({})}>
                {t('clear-filter')}
              </Button>
            )
          }
        />
      ) : (
        <InboxList
          ids={ids}
          label={t(view)}
          selectedId={conversationId}
          hrefOf={(id) => `/kotak/${view}/${id}${query === '' ? '' : `?${query}`}`}
          hasMore={inbox.hasNextPage}
          isLoadingMore={inbox.isFetchingNextPage}
          onMore={() => void inbox.fetchNextPage()}
          checked={checked}
          onCheck={onCheck}
        />
      )}
    </>
  )
}
