import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../bot/store/store.ts'
import { inTurns } from '../../../bot/usecases/in-turns.ts'
import { Knowledge } from '../../../bot/usecases/knowledge.ts'
import { prepareSample } from '../../support/helpdesk.ts'
import { type TemporaryStore, temporaryStore } from '../support/temporary-store.ts'

let temporary: TemporaryStore
beforeEach(async () => {
  temporary = await temporaryStore()
  await prepareSample(temporary.store)
})
afterEach(() => temporary.stop())

/** The same store, telling when the articles are read: once for each time that the content is learnt. */
const watched = (store: Store, onRead: () => void): Store => ({
  ...store,
  content: {
    ...store.content,
    articles: (...asked) => {
      onRead()
      return store.content.articles(...asked)
    },
  },
})

test('what is asked for while the content is learnt is learnt once after it, and what was there last is known', async () => {
  const { store } = temporary
  const happened: string[] = []
  const knowledge = await Knowledge.load(
    watched(store, () => happened.push('learns')),
    'Asia/Jakarta',
  )
  // Another lexicon: everything is learnt anew.
  const teach = (word: string) =>
    store.write(async (tx) => {
      const lexicon = await store.settings.readLexicon(tx)
      await store.settings.writeLexicon(tx, { ...lexicon, slang: { ...lexicon.slang, [word]: 'paspor' } })
    })
  const refreshed = (name: string) => knowledge.refresh().then(() => happened.push(name))

  await teach('qwx')
  const first = refreshed('first')
  await teach('wqx')
  const rest = [refreshed('second'), refreshed('third'), refreshed('fourth')]
  await Promise.all([first, ...rest])
  expect(happened).toEqual(['learns', 'learns', 'first', 'learns', 'second', 'third', 'fourth'])
  for (const word of ['qwx', 'wqx'])
    expect(knowledge.read(`cara bikin ${word}`, { lastArticleId: null }).questions[0]?.candidates[0]?.id).toBe(
      'paspor-baru',
    )
})

test('while the content is learnt others get a turn after every step', async () => {
  const happened: string[] = []
  function* work() {
    for (let i = 0; i < 20; i++) {
      happened.push('step')
      yield
    }
    return 'learnt'
  }
  let over = false
  const others = () => {
    happened.push('other')
    if (!over) setImmediate(others)
  }
  setImmediate(others)
  expect(await inTurns(work())).toBe('learnt')
  over = true
  expect(happened.join(' ')).not.toContain('step step')
})
