import { expect, test } from 'vitest'
import { dot, fitChoices, fitLogistic, sigmoid, softmax } from '../../../bot/answers/regression.ts'
import { randomFrom } from '../../support/random.ts'

test('a logistic regression finds the weights that the cases were drawn with', () => {
  const draw = randomFrom(3)
  const truth = [-1, 2, -0.5]
  const cases = Array.from({ length: 4_000 }, () => {
    const x = [1, draw() * 4 - 2, draw() * 4 - 2]
    return { x, right: draw() < sigmoid(dot(x, truth)), weight: 1 }
  })
  const found = fitLogistic(cases, [0, 0, 0], 1)
  for (const [i, w] of truth.entries()) expect(found[i]).toBeCloseTo(w, 0)
})

test('choices among several find their weights too', () => {
  const draw = randomFrom(5)
  const truth = [1.5, -1]
  const choices = Array.from({ length: 4_000 }, () => {
    const options = Array.from({ length: 4 }, () => [draw() * 2, draw() * 2])
    const chances = softmax(options.map((x) => dot(x, truth)))
    let [rest, right] = [draw(), 0]
    while (right < 3 && rest > (chances[right] ?? 0)) rest -= chances[right++] ?? 0
    return { options, right }
  })
  const found = fitChoices(choices, [0, 0], 1)
  for (const [i, w] of truth.entries()) expect(found[i]).toBeCloseTo(w, 0)
})

test('without cases the usual weights stand', () => {
  expect(fitLogistic([], [1, -2], 3)).toEqual([1, -2])
  expect(fitChoices([], [1, -2], 3)).toEqual([1, -2])
})
