import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { desk } from '../../data/desk.ts'
import { useCommand } from '../../data/hooks.ts'
import { onLiveChange } from '../../data/live.ts'
import { send } from '../../data/outbox.ts'
import { resumePush } from '../../data/push.ts'
import { useMay, useSession } from '../../data/session.ts'
import { beep } from './beep.ts'
import { show } from './show.ts'
import { useOverdueAlert } from './use-overdue-alert.ts'
import { signalOf } from './what-matters.ts'

/** Sound, desktop notification and the count in the title; and that this browser is woken when no window is open. */
export function Signals() {
  const { account, preferences } = useSession()
  const navigate = useNavigate()
  const serves = useMay('conversation.read')
  const counts = useCommand('inbox.counts', {}, { enabled: serves }).data?.counts
  const queued = counts?.unassigned ?? 0
  useOverdueAlert()

  // The service forgets this browser with each session.
  useEffect(() => {
    if (serves) void resumePush()
  }, [serves])

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
      const signal = signalOf(event, before, now, {
        accountId: account.id,
        name: account.name,
        teamIds: account.teamIds,
      })
      if (signal === null) return
      const open = location.pathname.endsWith(`/${signal.conversationId}`)
      const seen = document.hasFocus() && document.visibilityState === 'visible'
      if (preferences.sound && !(seen && open && signal.kind === 'new-message')) beep(signal.kind)
      if (!seen) show(signal, () => void navigate(`/kotak/all/${signal.conversationId}`))
    })
  }, [account, preferences, navigate])

  // What is typed into the notification itself, where the platform has that, goes out as any reply does.
  useEffect(
    () =>
      window.kepoDesktop?.onReply(({ conversationId, text }) => {
        const clientId = crypto.randomUUID()
        send({
          kind: 'reply',
          clientId,
          accountId: account.id,
          conversationId,
          writtenAt: Date.now(),
          failure: null,
          media: null,
          input: { id: conversationId, clientId, text },
        })
      }),
    [account],
  )
  return null
}
