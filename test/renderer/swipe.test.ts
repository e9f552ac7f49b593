import { expect, test } from 'vitest'
import { isSwipe, pullOf, startsAtEdge } from '../../renderer/features/inbox/swipe.ts'

test('a swipe goes sideways; a scroll stays a scroll', () => {
  expect(isSwipe(5, 5)).toBeNull()
  expect(isSwipe(40, 10)).toBe(true)
  expect(isSwipe(-40, 10)).toBe(true)
  expect(isSwipe(20, 15)).toBe(false)
  expect(isSwipe(0, 40)).toBe(false)
})

test('only a long pull does something, and its side says what', () => {
  expect(pullOf(0, 360)).toEqual({ side: null, armed: false })
  expect(pullOf(60, 360)).toEqual({ side: 'resolve', armed: false })
  expect(pullOf(120, 360)).toEqual({ side: 'resolve', armed: true })
  expect(pullOf(-90, 240)).toEqual({ side: 'snooze', armed: true })
})

test("the system's own gesture at the edge is left alone", () => {
  expect(startsAtEdge(10)).toBe(true)
  expect(startsAtEdge(40)).toBe(false)
})
