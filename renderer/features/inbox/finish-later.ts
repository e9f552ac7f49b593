import type { Conversation } from '../../../shared/model/conversation.ts'
import { call } from '../../data/client.ts'
import { takeEventOf } from '../../data/conversation-actions.ts'
import { defer, takeBack, undoMs } from '../../data/deferred.ts'
import { notifyFailure, notifyProblem } from '../../data/hooks.ts'
import { fullTime } from '../../i18n/times.ts'
import { currentLanguage } from '../../i18n/words.ts'
import { hideNotice, showNotice } from '../../ui/notice.tsx'
import { snoozeChoices } from '../conversation/snooze-times.ts'
import { contactName } from './names.ts'
import type { SwipeSide } from './swipe.ts'
import { inboxWords } from './words.ts'

const { words } = inboxWords

/** Resolves, or snoozes until tomorrow, in a moment; until then the message about it offers to take it back. */
export function finishLater(conversation: Conversation, side: SwipeSide): void {
  const { id } = conversation
  const name = contactName(conversation.contact)
  const notice = `undo-${id}`
  const until = snoozeChoices(Date.now()).find((choice) => choice.word === 'snooze-tomorrow')?.at ?? 0
  defer(id, async (leaving) => {
    // It may still stand: under the pointer, or because it had to wait for its turn.
    hideNotice(notice)
    const result =
      side === 'resolve'
        ? await call('conversation.resolve', { id }, undefined, leaving)
        : await call('conversation.snooze', { id, until }, undefined, leaving)
    if (result.ok) takeEventOf(result.data)
    else notifyFailure(result)
  })
  const text =
    side === 'resolve'
      ? words('resolved-now', { name })
      : words('snoozed-now', { name, time: fullTime(until, currentLanguage()) })
  showNotice({
    id: notice,
    kind: 'good',
    text,
    action: {
      word: words('undo'),
      run: () => {
        if (!takeBack(id)) notifyProblem(words(side === 'resolve' ? 'resolved-already' : 'snoozed-already', { name }))
      },
    },
    forMs: undoMs,
    // The newest is seen at once: the oldest has had the most of its time.
    priority: Date.now(),
  })
}
