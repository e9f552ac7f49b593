import { beforeEach, expect, test, vi } from 'vitest'
import { readDraft, writeDraft } from '../../renderer/data/drafts.ts'
import { memoryStorage } from './builders.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage())
})

const nothing = { text: '', mentions: [], articleId: null }
const note = { text: '@Ujang Sutisna tolong', mentions: [{ id: 'u', text: '@Ujang Sutisna' }], articleId: null }
const reply = { text: 'Paspor dapat diurus di lantai 2.', mentions: [], articleId: 'a1' }

test('a draft is there again with whom it names and the article it was taken from, each kind and conversation its own', () => {
  writeDraft('me', 'c', 'note', note)
  writeDraft('me', 'c', 'reply', reply)
  expect([readDraft('me', 'c', 'note'), readDraft('me', 'c', 'reply')]).toEqual([note, reply])
  expect(readDraft('me', 'other', 'note')).toEqual(nothing)
  expect(readDraft('you', 'c', 'reply')).toEqual(nothing)
})

test('what was sent leaves nothing behind, and what is begun anew comes from nowhere', () => {
  writeDraft('me', 'c', 'note', note)
  writeDraft('me', 'c', 'note', { ...note, text: '' })
  expect(localStorage.length).toBe(0)
  writeDraft('me', 'c', 'reply', reply)
  writeDraft('me', 'c', 'reply', { ...reply, articleId: null })
  expect(readDraft('me', 'c', 'reply')).toEqual({ ...reply, articleId: null })
})

test('words that an earlier version kept alone, and an origin that cannot be read, lose no word', () => {
  localStorage.setItem('kepo.draft.me.c.reply', '{"sebelumnya"')
  localStorage.setItem('kepo.draft.me.c.reply.origin', '{"articleId":')
  expect(readDraft('me', 'c', 'reply')).toEqual({ ...nothing, text: '{"sebelumnya"' })
})
