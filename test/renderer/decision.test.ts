import { expect, test } from 'vitest'
import type { DecisionReason } from '../../bot/engine/decide.ts'
import { decisionInWords } from '../../renderer/features/content/decision.ts'
import { HandoverReason } from '../../renderer/i18n/handover-reasons.ts'

/** Complete by its type: a decision that the engine learns to make has to be named here. */
const decisions: Record<Exclude<DecisionReason, 'handover'>, true> = {
  'held-by-human': true,
  'opted-out': true,
  'waiting-for-rest': true,
  answered: true,
  'asked-back': true,
  'partly-answered': true,
  menu: true,
  greeting: true,
  thanks: true,
  'not-a-question': true,
  rephrase: true,
  'opted-in': true,
  cancelled: true,
  rated: true,
}

test('whatever the bot decides is said in words, and not in the engine’s own name for it', () => {
  const named = [...Object.keys(decisions), ...HandoverReason.map((r) => `handover:${r}`)]
  const words = named.map(decisionInWords)
  expect(new Set(words).size).toBe(named.length)
  for (const said of words) expect(said).not.toMatch(/^Lainnya/)
  expect(decisionInWords('handover:no-answer')).toBe('Diteruskan ke petugas: tidak ada jawaban')
  expect(decisionInWords('answered')).toBe('Dijawab')
})
