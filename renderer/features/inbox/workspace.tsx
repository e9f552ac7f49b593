import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconMessages } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { watch } from '../../data/socket.ts'
import { EmptyState, ListSkeleton, ThreadSkeleton } from '../../ui/states.tsx'
import { InboxPane } from './inbox-pane.tsx'
import { usePlace } from './place.ts'
import { inboxWords } from './words.ts'
import style from './workspace.module.css'

const ConversationPane = lazy(() => import('../conversation/conversation-pane.tsx'))
const ContactPane = lazy(() => import('../contact/contact-pane.tsx'))
const SearchPane = lazy(() => import('../search/search-pane.tsx'))

/** The agent's screen: list, thread, contact; on a phone one of them at a time. */
export default function Workspace() {
  const t = inboxWords.useWords()
  const place = usePlace()
  const { pathname } = useLocation()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const wide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false })
  const [pinned, setPinned] = useLocalStorage({ key: 'kepo.contact-open', defaultValue: true })
  const id = place.conversationId
  const onContactPage = pathname.endsWith('/kontak')
  // On the desktop the panel is a setting; where it would cover the thread it is a page of its own.
  const contactShown = id !== null && (wide ? pinned : onContactPage)

  useEffect(() => {
    watch(id)
    return () => watch(null)
  }, [id])

  const page = id === null ? 'list' : onContactPage ? 'contact' : 'thread'
  // Where it does not show it still knows what comes next: j and k lead from one thread to another in an enlarged window.
  const listShown = !narrow || page === 'list'
  // With the contact goes the focus that was in it: it is given back to what opens it; who is elsewhere is left there.
  const contactOf = useRef<string | null>(null)
  const thread = useRef<HTMLElement>(null)
  useEffect(() => {
    const isLeft = !contactShown && contactOf.current !== null && contactOf.current === id
    contactOf.current = contactShown ? id : null
    if (isLeft && document.activeElement === document.body)
      thread.current?.querySelector<HTMLElement>('[data-opens="contact"]')?.focus()
  }, [contactShown, id])
  const toggleContact = () => (wide ? setPinned(!pinned) : place.openContact(!onContactPage))
  return (
    <div className={style.workspace} data-contact={contactShown} data-page={page}>
      {narrow && page !== 'list' && (
        <h1 className="k-visually-hidden">{place.list === 'search' ? t('search') : t(place.list)}</h1>
      )}
      <section className={style.list} aria-label={place.list === 'search' ? t('search') : t('inbox')}>
        {place.list === 'search' ? (
          <Suspense fallback={<ListSkeleton />}>
            <SearchPane shown={listShown} />
          </Suspense>
        ) : (
          <InboxPane view={place.list} shown={listShown} />
        )}
      </section>
      {(!narrow || page === 'thread') && (
        <section className={style.thread} ref={thread}>
          {id === null ? (
            <div className={style.none}>
              <EmptyState icon={IconMessages} title={t('choose-title')} text={t('choose-text')} />
            </div>
          ) : (
            <Suspense fallback={<ThreadSkeleton />}>
              <ConversationPane key={id} id={id} contactShown={contactShown} onToggleContact={toggleContact} />
            </Suspense>
          )}
        </section>
      )}
      {contactShown && id !== null && (
        <aside className={style.contact}>
          <Suspense fallback={<ListSkeleton rows={4} />}>
            <ContactPane key={id} id={id} onClose={toggleContact} />
          </Suspense>
        </aside>
      )}
    </div>
  )
}
