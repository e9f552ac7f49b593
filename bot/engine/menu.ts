import type { Decision } from './decide.ts'
import type { DialogState } from './dialog.ts'
import type { MenuTopic, Policy } from './policy.ts'
import { texts } from './texts.ts'

type MenuStep = Pick<Decision, 'reason' | 'replies' | 'dialog' | 'answered'>

/** The numbered portals; a seasonal one in its season stands first. */
export function menuText(policy: Policy): string {
  const ordered = policy.topics.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || a.number - b.number)
  const lines = ordered.map((t) => `*${t.number}.* ${t.emoji} ${t.title}`)
  return [texts.menuTitle(policy.settings.officeName), ...lines, '', texts.menuFoot].join('\n')
}

export function openMenu(dialog: DialogState, policy: Policy): MenuStep {
  return step(menuText(policy), { ...dialog, offered: [], menu: { topicId: null, articleIds: [] } })
}

/** A portal's questions, numbered. */
export function topicMenu(topic: MenuTopic, dialog: DialogState, policy: Policy): MenuStep {
  const articles = policy.articlesOf(topic.id)
  const list = articles.map((a, i) => `*${i + 1}.* ${a.title}`)
  const foot = articles.length === 0 ? texts.topicEmpty : texts.topicFoot
  return step([`${topic.emoji} *${topic.title}*`, ...list, '', foot].join('\n'), {
    ...dialog,
    offered: [],
    menu: { topicId: topic.id, articleIds: articles.map((a) => a.id) },
  })
}

function step(text: string, dialog: DialogState): MenuStep {
  return { reason: 'menu', replies: [{ text, sources: [] }], dialog, answered: [] }
}
