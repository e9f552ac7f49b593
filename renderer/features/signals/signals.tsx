import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { desk } from '../../data/desk.ts'
import { useCommand } from '../../data/hooks.ts'
import { onLiveChange } from '../../data/live.ts'
import { useMay, useSession } from '../../data/session.ts'
import { contactName } from '../inbox/names.ts'
import { beep } from './beep.ts'
import { type Signal, signalOf } from './what-matters.ts'
import { signalWords } from './words.ts'

/** Sound, desktop notification and the count in the title. */
export function Signals() {
  const { account, preferences } = useSession()
  const navigate = useNavigate()
  const serves = useMay('conversation.read')
  const counts = useCommand('inbox.counts', {}, { enabled: serves }).data?.counts
  const queued = counts?.unassigned ?? 0

  useEffect(() => {
    document.title = queued > 0 ? `(${queued}) Kepo Desk` : 'Kepo Desk'
    window.kepoDesktop?.setBadge({ count: queued })
    // Where the platform has badges; elsewhere the title has to do.
    if ('setAppBadge' in navigator) void navigator.setAppBadge(queued).catch(() => undefined)
  }, [queued])

  useEffect(() => window.kepoDesktop?.onOpenConversation((id) => void navigate(`/kotak/all/${id}`)), [navigate])

  useEffect(() => {
    if (preferences.doNotDisturb) return
    return onLiveChange((event, before) => {
      const id = event.type === 'message.created' ? event.message.conversationId : ''
      const now = desk.get().conversations.get(id)
      const signal = signalOf(event, before, now, { accountId: account.id, teamIds: account.teamIds })
      if (signal === null) return
      const open = location.pathname.endsWith(`/${signal.conversationId}`)
      const seen = document.hasFocus() && document.visibilityState === 'visible'
      if (preferences.sound && !(seen && open && signal.kind === 'new-message')) beep(signal.kind)
      if (!seen) show(signal, () => void navigate(`/kotak/all/${signal.conversationId}`))
    })
  }, [account, preferences, navigate])
  return null
}

/** A notification of the system; one per conversation, the newest replacing the last. */
function show(signal: Signal, onOpen: () => void): void {
  const conversation = desk.get().conversations.get(signal.conversationId)
  const name = signal.by ?? (conversation === undefined ? '' : contactName(conversation.contact))
  const title = signalWords.words(signal.kind, { name }).slice(0, 120)
  const body = signal.text.slice(0, 140)
  if (window.kepoDesktop !== undefined) {
    window.kepoDesktop.notify({ title, body, conversationId: signal.conversationId })
    return
  }
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  const notification = new Notification(title, {
    body,
    tag: signal.conversationId,
    icon: '/icon-192.png',
    silent: true,
  })
  notification.onclick = () => {
    window.focus()
    onOpen()
    notification.close()
  }
}
