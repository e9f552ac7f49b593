import { IconUserOff } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import { useConversation } from '../../data/desk.ts'
import { useContactTyping } from '../../data/live-state.ts'
import { useMay, useSession } from '../../data/session.ts'
import { useConversationQuery } from '../../data/thread.ts'
import { EmptyState, ErrorState, ThreadSkeleton } from '../../ui/states.tsx'
import { Composer } from '../composer/composer.tsx'
import { useUnsent } from '../composer/unsent.ts'
import { contactName } from '../inbox/names.ts'
import { BackButton } from './back-button.tsx'
import { ConversationHeader } from './conversation-header.tsx'
import { HandoverCard } from './handover-card.tsx'
import style from './thread.module.css'
import { Thread } from './thread.tsx'
import { threadWords } from './words.ts'

interface ConversationPaneProps {
  id: string
  contactShown: boolean
  onToggleContact: () => void
}

/** The middle of the workspace: who it is, why they wait, what was said, and the answer being written. */
export default function ConversationPane({ id, contactShown, onToggleContact }: ConversationPaneProps) {
  const t = threadWords.useWords()
  const query = useConversationQuery(id)
  const conversation = useConversation(id)
  const typing = useContactTyping(id)
  const [params] = useSearchParams()
  const { setQuote } = useUnsent(useSession().account.id, id)
  const mayReply = useMay('conversation.reply')
  const position = Number(params.get('pesan') ?? Number.NaN)

  if (conversation === undefined)
    return (
      <section className={style.pane}>
        <header className={style.head}>
          <BackButton />
        </header>
        {query.error === null ? (
          <ThreadSkeleton />
        ) : query.error.failure.code === 'ERASED' ? (
          <div role="status">
            <EmptyState icon={IconUserOff} title={t('erased')} text={t('erased-text')} />
          </div>
        ) : (
          <ErrorState failure={query.error.failure} onRetry={() => void query.refetch()} />
        )}
      </section>
    )
  const name = contactName(conversation.contact)
  return (
    <section className={style.pane} aria-label={t('thread', { name })}>
      <ConversationHeader conversation={conversation} contactShown={contactShown} onToggleContact={onToggleContact} />
      <HandoverCard conversation={conversation} />
      <Thread
        conversation={conversation}
        position={Number.isFinite(position) ? position : null}
        onQuote={mayReply ? setQuote : null}
      />
      <div className={style.typing} aria-live="polite">
        {typing && t('contact-typing', { name })}
      </div>
      {mayReply && <Composer conversation={conversation} />}
    </section>
  )
}
