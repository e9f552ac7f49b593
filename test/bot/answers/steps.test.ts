import { beforeAll, expect, test } from 'vitest'
import { buildIndex, indexInSteps } from '../../../bot/answers/index.ts'
import type { AnswerEntry } from '../../../bot/answers/types.ts'

/** A content of so many entries, and how many of them were read since it was asked last. */
function content(size: number) {
  let read = 0
  const entries: AnswerEntry[] = Array.from({ length: size }, (_, i) => {
    const subject = `layanan${i.toString(36)}x`
    const phrasings = ['cara urus', 'syarat', 'biaya', 'dimana buat', 'kapan buka', 'berapa lama'].map(
      (words) => `${words} ${subject}`,
    )
    return {
      id: subject,
      title: subject,
      phrasings,
      get answer() {
        read++
        return `Bawa berkas ${subject}.`
      },
    }
  })
  const readSince = () => {
    const before = read
    read = 0
    return before
  }
  return { entries, readSince }
}

/** How many steps a build takes, and how many entries it reads in the one that reads most. */
function steps(size: number) {
  const { entries, readSince } = content(size)
  const build = indexInSteps(entries)
  let [count, most] = [0, 0]
  for (;;) {
    const { done } = build.next()
    // Entries that lose phrasings to the trial are copied before the reading begins; the copy tells no more.
    if (count++ > 1) most = Math.max(most, readSince())
    else readSince()
    if (done === true) return { count, most }
  }
}

// What depends on no content is learnt with the first index alone.
beforeAll(() => void buildIndex([]))

test('a content twice as large is learnt in more steps, not in larger ones', () => {
  const [small, large] = [steps(400), steps(800)]
  for (const { most } of [small, large]) {
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(50)
  }
  // Of reading alone there are eight more; comparing and training take theirs.
  expect(large.count).toBeGreaterThan(small.count + 8)
})
