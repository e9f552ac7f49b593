import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { desk } from '../../data/desk.ts'
import { useCommand } from '../../data/hooks.ts'
import { onLiveChange } from '../../data/live.ts'
import { send } from '../../data/outbox.ts'
import { useMay, useSession } from '../../data/session.ts'
import { showNotice } from '../../ui/notice.tsx'
import { contactName } from '../inbox/names.ts'
import { beep } from './beep.ts'
import { newlyOverdue, type Signal, signalOf } from './what-matters.ts'
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

  const targetMinutes = useCommand('settings.get', {}, { enabled: serves }).data?.firstResponseTargetMinutes
  useEffect(() => {
    if (preferences.doNotDisturb || targetMinutes === undefined) return
    let before = Date.now()
    const look = setInterval(() => {
      const now = Date.now()
      const me = { accountId: account.id, name: account.name, teamIds: account.teamIds }
      for (const signal of newlyOverdue(desk.get().conversations.values(), me, targetMinutes, before, now)) {
        if (preferences.sound) beep(signal.kind)
        const open = () => void navigate(`/kotak/all/${signal.conversationId}`)
        if (document.visibilityState === 'visible')
          showNotice({
            id: `overdue-${signal.conversationId}`,
            kind: 'urgent',
            text: titleOf(signal),
            action: { word: signalWords.words('open'), run: open },
            forMs: overdueShownMs,
          })
        else show(signal, open)
      }
      before = now
    }, overdueEveryMs)
    return () => clearInterval(look)
  }, [account, preferences, targetMinutes, navigate])

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

const overdueEveryMs = 10_000
/** Time to read it and to act on it. */
const overdueShownMs = 12_000

function titleOf(signal: Signal): string {
  const conversation = desk.get().conversations.get(signal.conversationId)
  const name = signal.by ?? (conversation === undefined ? '' : contactName(conversation.contact))
  return signalWords.words(signal.kind, { name }).slice(0, 120)
}

/** A notification of the system; one per conversation, the newest replacing the last. */
function show(signal: Signal, onOpen: () => void): void {
  const title = titleOf(signal)
  const body = signal.text.slice(0, 140)
  if (window.kepoDesktop !== undefined) {
    const mayReply = signal.kind === 'new-message' || signal.kind === 'assigned'
    window.kepoDesktop.notify({ title, body, conversationId: signal.conversationId, mayReply })
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
