import { useState } from 'react'
import type { Message } from '../../../shared/model/message.ts'
import { send } from '../../data/outbox.ts'
import { holdsPersonalNumber } from './personal-number.ts'
import type { Suggestion } from './suggestions.tsx'
import type { Attachment } from './unsent.ts'
import type { Writing } from './use-writing.ts'

export interface SendOptions {
  thenResolve?: boolean
  sendAt?: number
  /** The agent confirmed what `ConfirmSend` asked. */
  confirmed?: boolean
  /** Sends this article's answer instead of what stands in the field. */
  suggestion?: Suggestion
}

/** What has to be confirmed before it leaves. */
export interface Asking {
  options: SendOptions
  held: boolean
  personal: boolean
}

interface Sent {
  accountId: string
  conversationId: string
  /** A colleague holds the conversation. */
  held: boolean
  writing: Writing
  attachments: readonly Attachment[]
  quote: Message | null
  /** A reply is on its way; `fromField` when it is what was written here, and not a suggested article. */
  onReplied: (fromField: boolean) => void
}

/** Hands notes and replies to the outbox; `asking` is what the agent is to confirm first. */
export function useSending(from: Sent) {
  const { accountId, conversationId, held, writing, quote } = from
  const [asking, setAsking] = useState<Asking | null>(null)
  const entry = () => ({
    clientId: crypto.randomUUID(),
    accountId,
    conversationId,
    writtenAt: Date.now(),
    failure: null,
  })

  const sendNote = () => {
    const base = entry()
    const text = writing.text.trim()
    const named = writing.draft.mentions.filter((m) => text.includes(m.text)).map((m) => m.id)
    send({
      ...base,
      kind: 'note',
      input: { id: conversationId, clientId: base.clientId, text, mentions: [...new Set(named)] },
    })
    writing.change('')
  }

  const sendReply = (options: SendOptions) => {
    const { suggestion } = options
    const body = suggestion?.answer ?? writing.text.trim()
    const personal = holdsPersonalNumber(body)
    if (options.confirmed !== true && (held || personal)) {
      setAsking({ options, held, personal })
      return
    }
    setAsking(null)
    const media =
      suggestion === undefined
        ? from.attachments.flatMap(({ upload }) => (upload.state === 'done' ? [upload.media] : []))
        : []
    const parts = media.length === 0 ? [null] : media
    parts.forEach((medium, index) => {
      const base = entry()
      send({
        ...base,
        kind: 'reply',
        media: medium,
        input: {
          id: conversationId,
          clientId: base.clientId,
          // Words go with the first file; the rest follows without.
          text: index === 0 ? body : '',
          quoteMessageId: index === 0 ? (quote?.id ?? null) : null,
          mediaId: medium?.id ?? null,
          articleId: index === 0 ? (suggestion?.articleId ?? writing.draft.articleId) : null,
          sendAt: options.sendAt ?? null,
          thenResolve: options.thenResolve === true && index === parts.length - 1,
          overrideHolder: held,
        },
      })
    })
    if (suggestion === undefined) writing.change('')
    from.onReplied(suggestion === undefined)
  }
  return { asking, dismiss: () => setAsking(null), sendNote, sendReply }
}
