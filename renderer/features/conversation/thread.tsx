import { Button } from '@mantine/core'
import { IconArrowDown, IconChevronDown, IconChevronUp, IconRobot } from '@tabler/icons-react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { CallFailure } from '../../data/client.ts'
import { useReadCount } from '../../data/desk.ts'
import { notifyFailure } from '../../data/hooks.ts'
import { useOutbox } from '../../data/outbox.ts'
import { useSession } from '../../data/session.ts'
import { useThreadView } from '../../data/thread.ts'
import { dayKey, dayName } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { EmptyState, ErrorState, ThreadSkeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/use-now.ts'
import { contactName } from '../inbox/names.ts'
import { Announcer } from './announcer.tsx'
import { Bubble } from './bubble.tsx'
import { QueuedBubble } from './queued-bubble.tsx'
import { SystemLine } from './system-line.tsx'
import style from './thread.module.css'
import { firstUnread, type ThreadRow, threadRows } from './thread-rows.ts'
import { useFollowEnd } from './use-follow-end.ts'
import { useGoToRow } from './use-go-to-row.ts'
import { useMarkRead } from './use-mark-read.ts'
import { threadWords } from './words.ts'

interface ThreadProps {
  conversation: Conversation
  /** A search hit's position, to open the thread there. */
  position: number | null
  onQuote: ((message: Message) => void) | null
}

/** Closer to the end than this (pixels) counts as being at the end. */
const endSlack = 60
/** Older messages are asked for when this little (pixels) is left above. */
const olderSlack = 600

/** The messages of a conversation, of which only those on the screen exist. Keeps its place while pages come in above. */
export function Thread({ conversation: c, position, onQuote }: ThreadProps) {
  const t = threadWords.useWords()
  const view = useThreadView(c.id)
  const { messages } = view
  const readCount = useReadCount(c.id)
  const accountId = useSession().account.id
  const everything = useOutbox()
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [unreadFrom, setUnreadFrom] = useState<string | null | undefined>(undefined)
  /** The key of the row that is marked for a moment, for having been gone to. */
  const [flash, setFlash] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const name = contactName(c.contact)

  // Where the unread part began stays marked for as long as the thread is open.
  if (unreadFrom === undefined && messages !== undefined)
    setUnreadFrom(firstUnread(messages, c.incomingCount, readCount))

  const outbox = useMemo(
    () => everything.filter((e) => e.conversationId === c.id && e.accountId === accountId),
    [everything, c.id, accountId],
  )
  // What waits to be sent is no thread of its own: nothing is drawn before the messages are there.
  const rows = useMemo(
    () =>
      messages === undefined
        ? []
        : threadRows({ messages, outbox, unreadFrom: unreadFrom ?? null, unfolded, dayOf: dayKey }),
    [messages, outbox, unreadFrom, unfolded],
  )

  // Rows that came in at the top push the rest down; the list then keeps its distance from the end instead.
  const before = useRef<{ first: Message | undefined; last: Message | undefined }>({
    first: undefined,
    last: undefined,
  })
  const first = messages?.[0]
  const last = messages?.at(-1)
  const prepended =
    before.current.first !== undefined &&
    first !== undefined &&
    first.position < before.current.first.position &&
    last?.id === before.current.last?.id
  useLayoutEffect(() => {
    before.current = { first, last }
  })

  const { atEnd, setAtEnd, toEnd, isSettling } = useFollowEnd({ scroller, list, rowCount: rows.length })
  /** As last drawn, more was still to be loaded below: where that begins is no end to be followed. */
  const cut = useRef(false)
  const seeWhere = useCallback(() => setAtEnd(!cut.current && distanceToEnd(scroller.current) < endSlack), [setAtEnd])
  const toRow = useGoToRow({
    list,
    rows,
    onArrived: (key) => {
      seeWhere()
      // Counted from when it is seen, which on a busy machine may be late.
      setTimeout(() => setFlash((now) => (now === key ? null : now)), 1600)
    },
  })
  /** Shows a row in the middle: at the end afterwards only if that is where it stands. */
  const goTo = useCallback(
    (key: string) => {
      toRow(key)
      setAtEnd(false)
      requestAnimationFrame(seeWhere)
    },
    [toRow, setAtEnd, seeWhere],
  )

  // Opens at the end (or at the unread mark), and stays there while messages come in.
  const opened = useRef(false)
  const lastKey = rows.at(-1)?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new last row moves the thread
  useLayoutEffect(() => {
    if (lastKey === undefined || list.current === null) return
    if (!opened.current && position === null) {
      opened.current = true
      const unread = rows.find((row, index) => index > 0 && row.kind === 'unread')
      if (unread === undefined) toEnd()
      else goTo(unread.key)
    } else if (atEnd && !cut.current && !view.hasNewer) toEnd()
  }, [lastKey])
  useLayoutEffect(() => {
    cut.current = view.hasNewer
  }, [view.hasNewer])

  const jump = useCallback(
    (target: number) => {
      const row = rows.find((r) => r.kind === 'message' && r.message.position === target)
      if (row === undefined) return false
      goTo(row.key)
      setFlash(row.key)
      return true
    },
    [rows, goTo],
  )

  // Where the address or a click on a quote wants to go: at once, or when that part is loaded and unfolded.
  const [wanted, setWanted] = useState<number | null>(position)
  useEffect(() => setWanted(position), [position])
  const askedFor = useRef<number | null>(null)
  const { show } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried anew whenever the loaded part changes
  useEffect(() => {
    if (wanted === null || messages === undefined) return
    if (!messages.some((m) => m.position === wanted)) {
      if (askedFor.current === wanted) return
      askedFor.current = wanted
      void show(wanted).then((failure) => {
        if (askedFor.current === wanted) askedFor.current = null
        if (failure === null) return
        notifyFailure(failure)
        // Whoever still wants it asks anew.
        setWanted((now) => (now === wanted ? null : now))
      })
      return
    }
    askedFor.current = null
    opened.current = true
    if (jump(wanted)) setWanted(null)
    else setUnfolded(new Set(messages.filter((m) => m.event?.type === 'handover').map((m) => m.id)))
  }, [messages, rows, wanted])

  useMarkRead(c, messages ?? [], messages !== undefined && atEnd && !view.hasNewer)

  const lastOffset = useRef(0)
  const onScroll = () => {
    const handle = list.current
    if (handle === null) return
    const left = distanceToEnd(scroller.current)
    // Only who scrolls up leaves the end; rows that are measured late and room that is taken away do not.
    if (left < endSlack && !view.hasNewer) setAtEnd(true)
    else if (handle.scrollOffset < lastOffset.current && !isSettling()) setAtEnd(false)
    lastOffset.current = handle.scrollOffset
    if (handle.scrollOffset < olderSlack && view.hasOlder) void view.loadOlder()
    if (left < olderSlack && view.hasNewer) void view.loadNewer()
  }
  const latestToEnd = useRef(() => {})
  latestToEnd.current = () => {
    setAtEnd(true)
    toEnd()
  }
  const goToEnd = async (): Promise<CallFailure | null> => {
    setWanted(null)
    if (!view.hasNewer) {
      latestToEnd.current()
      return null
    }
    const failure = await view.show(null)
    if (failure === null) requestAnimationFrame(() => latestToEnd.current())
    return failure
  }

  // One's own writing is to be seen, wherever one was reading; further up it would also vanish once it is delivered.
  const written = outbox.at(-1)?.writtenAt ?? 0
  const lastWritten = useRef(written)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was newly written moves the thread
  useLayoutEffect(() => {
    if (written <= lastWritten.current) return
    lastWritten.current = written
    // Whether it could be sent is told with the message itself.
    void goToEnd()
  }, [written])

  if (messages === undefined || rows.length === 0)
    return (
      <div className={style.instead}>
        {messages !== undefined ? (
          <EmptyState title={t('no-messages')} text={t('no-messages-text')} />
        ) : view.failure === null ? (
          <ThreadSkeleton />
        ) : (
          <ErrorState failure={view.failure} onRetry={() => void view.show(null)} />
        )}
      </div>
    )
  const news = Math.max(0, c.incomingCount - readCount)
  return (
    <div className={style.body}>
      <div
        className={style.scroll}
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t('thread', { name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reachable by keyboard
        tabIndex={0}
      >
        <div className={style.spacer} />
        <div className={style.system}>{t(view.hasOlder ? 'loading-older' : 'start-of-thread')}</div>
        <Virtualizer ref={list} data={rows} shift={prepended} scrollRef={scroller} startMargin={36} onScroll={onScroll}>
          {(row) => (
            <Row
              key={row.key}
              row={row}
              contactName={name}
              flash={flash}
              onQuote={onQuote}
              onJump={setWanted}
              onFold={(id) =>
                setUnfolded((now) => {
                  const next = new Set(now)
                  if (!next.delete(id)) next.add(id)
                  return next
                })
              }
            />
          )}
        </Virtualizer>
      </div>
      <Announcer messages={messages} hasNewer={view.hasNewer} name={name} />
      {(!atEnd || view.hasNewer) && (
        <Button
          className={style.toEnd}
          size="compact-md"
          variant="default"
          aria-label={news > 0 ? t('to-end-new', { count: news }) : t('to-end')}
          onClick={() => void goToEnd().then((failure) => failure !== null && notifyFailure(failure))}
        >
          <IconArrowDown size={16} />
          {news > 0 && <span>&nbsp;{news}</span>}
        </Button>
      )}
    </div>
  )
}

/** As the browser has it now: the list learns of a change of its box a little later. */
const distanceToEnd = (box: HTMLElement | null) =>
  box === null ? 0 : box.scrollHeight - box.scrollTop - box.clientHeight

interface RowProps {
  row: ThreadRow
  contactName: string
  flash: string | null
  onQuote: ((message: Message) => void) | null
  onJump: (position: number) => void
  onFold: (foldId: string) => void
}

function Row({ row, contactName, flash, onQuote, onJump, onFold }: RowProps) {
  const t = threadWords.useWords()
  switch (row.kind) {
    case 'day':
      return <DayLine at={row.at} />
    case 'unread':
      return <div className={style.unread}>{t('unread')}</div>
    case 'fold': {
      const Chevron = row.open ? IconChevronUp : IconChevronDown
      return (
        <div className={style.fold}>
          <button type="button" aria-expanded={row.open} onClick={() => onFold(row.foldId)}>
            <IconRobot size={15} aria-hidden />
            {row.open ? t('fold-hide') : t('fold-show', { count: row.count })}
            <Chevron size={14} aria-hidden />
          </button>
        </div>
      )
    }
    case 'message':
      if (row.message.kind === 'event') return <SystemLine message={row.message} />
      return (
        <Bubble
          message={row.message}
          continues={row.continues}
          contactName={contactName}
          flash={flash === row.key}
          onQuote={onQuote}
          onJump={onJump}
        />
      )
    case 'queued':
      return <QueuedBubble entry={row.entry} />
  }
}

function DayLine({ at }: { at: number }) {
  const language = useLanguage()
  return (
    <div className={style.day}>
      <span>{dayName(at, language, useNow())}</span>
    </div>
  )
}
