import { IconCheck, IconMoonStars } from '@tabler/icons-react'
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { finishLater } from './finish-later.ts'
import style from './inbox.module.css'
import { isSwipe, type Pull, pullOf, startsAtEdge } from './swipe.ts'
import { inboxWords } from './words.ts'

interface Finger {
  id: number
  x: number
  y: number
  swiping: boolean
}

const atRest: Pull = { side: null, armed: false }

/**
 * A row that a finger can pull aside: right resolves, left snoozes until tomorrow, and either can be taken back. The same
 * is in the thread's header, its menu, and on the keys e and s.
 */
export function SwipeRow({ conversation, children }: { conversation: Conversation; children: ReactNode }) {
  const t = inboxWords.useWords()
  const front = useRef<HTMLDivElement>(null)
  const finger = useRef<Finger | null>(null)
  const swallowClick = useRef(false)
  const [pull, setPull] = useState<Pull>(atRest)

  const show = (dx: number) => {
    if (front.current !== null) front.current.style.transform = dx === 0 ? '' : `translateX(${dx}px)`
    const next = pullOf(dx, front.current?.offsetWidth ?? 0)
    setPull((before) => (before.side === next.side && before.armed === next.armed ? before : next))
    return next
  }
  const onPointerDown = (event: PointerEvent) => {
    swallowClick.current = false
    if (event.pointerType === 'mouse' || !event.isPrimary || startsAtEdge(event.clientX)) return
    finger.current = { id: event.pointerId, x: event.clientX, y: event.clientY, swiping: false }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const down = finger.current
    if (down === null || down.id !== event.pointerId) return
    const dx = event.clientX - down.x
    if (!down.swiping) {
      const swipe = isSwipe(dx, event.clientY - down.y)
      if (swipe === false) finger.current = null
      if (swipe !== true) return
      down.swiping = true
      event.currentTarget.setPointerCapture(event.pointerId)
    }
    show(dx)
  }
  const letGo = (event: PointerEvent, counts: boolean) => {
    const down = finger.current
    if (down === null || down.id !== event.pointerId) return
    finger.current = null
    if (!down.swiping) return
    swallowClick.current = true
    const { side, armed } = show(event.clientX - down.x)
    show(0)
    if (counts && armed && side !== null) finishLater(conversation, side)
  }

  const Icon = pull.side === 'snooze' ? IconMoonStars : IconCheck
  return (
    <div
      className={style.swipe}
      data-side={pull.side ?? undefined}
      data-armed={pull.armed}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => letGo(event, true)}
      onPointerCancel={(event) => letGo(event, false)}
      onClickCapture={(event) => {
        if (!swallowClick.current) return
        swallowClick.current = false
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {pull.side !== null && (
        <div className={style.swipeBack} aria-hidden>
          <Icon size={20} />
          {t(pull.side)}
        </div>
      )}
      <div ref={front} className={style.swipeFront}>
        {children}
      </div>
    </div>
  )
}
