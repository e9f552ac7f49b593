import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { desk } from '../../data/desk.ts'
import { useCommand } from '../../data/hooks.ts'
import { useMay, useSession } from '../../data/session.ts'
import { hideNotice, showNotice } from '../../ui/notice.tsx'
import { beep } from './beep.ts'
import { show, titleOf } from './show.ts'
import { newlyOverdue, type Signal } from './what-matters.ts'
import { signalWords } from './words.ts'

const lookEveryMs = 10_000
/** Time to read it and to act on it. */
const shownMs = 12_000
const notice = 'overdue'

/** Tells who has waited longer than the target: one notice at a time, however many they are. */
export function useOverdueAlert(): void {
  const { account, preferences } = useSession()
  const navigate = useNavigate()
  const serves = useMay('conversation.read')
  const targetMinutes = useCommand('settings.get', {}, { enabled: serves }).data?.firstResponseTargetMinutes
  useEffect(() => {
    if (preferences.doNotDisturb || targetMinutes === undefined) return
    let before = Date.now()
    /** What the notice that still stands tells of, by when it was told. */
    let told: { at: number; signal: Signal }[] = []
    const look = setInterval(() => {
      const now = Date.now()
      const me = { accountId: account.id, name: account.name, teamIds: account.teamIds }
      const late = newlyOverdue(desk.get().conversations.values(), me, targetMinutes, before, now)
      before = now
      if (late.length === 0) return
      if (preferences.sound) beep('overdue')
      const open = ({ conversationId }: Signal) => void navigate(`/kotak/all/${conversationId}`)
      if (document.visibilityState !== 'visible') {
        for (const signal of late) show(signal, () => open(signal))
        return
      }
      told = [...told.filter(({ at }) => at > now - shownMs), ...late.map((signal) => ({ at: now, signal }))]
      const [only, ...others] = told
      if (only === undefined) return
      hideNotice(notice)
      showNotice({
        id: notice,
        kind: 'urgent',
        ...(others.length === 0
          ? { text: titleOf(only.signal), action: { word: signalWords.words('open'), run: () => open(only.signal) } }
          : {
              text: signalWords.words('overdue-many', { count: told.length }),
              action: { word: signalWords.words('open-list'), run: () => void navigate('/kotak/all') },
            }),
        forMs: shownMs,
      })
    }, lookEveryMs)
    return () => clearInterval(look)
  }, [account, preferences, targetMinutes, navigate])
}
