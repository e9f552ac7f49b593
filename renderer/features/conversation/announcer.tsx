import { useState } from 'react'
import type { Message } from '../../../shared/model/message.ts'
import { hear } from './news.ts'
import { threadWords } from './words.ts'

interface AnnouncerProps {
  messages: readonly Message[]
  hasNewer: boolean
  name: string
}

/** Reads out what the resident writes while the thread is open. */
export function Announcer({ messages, hasNewer, name }: AnnouncerProps) {
  const t = threadWords.useWords()
  const [heard, setHeard] = useState(() => hear(null, messages, hasNewer))
  const now = hear(heard, messages, hasNewer)
  if (now.position !== heard.position || now.complete !== heard.complete) setHeard(now)
  const { news } = now
  return (
    <div className="k-visually-hidden" aria-live="polite">
      {news !== null && <span key={news.id}>{t('new-message', { name, text: news.text })}</span>}
    </div>
  )
}
