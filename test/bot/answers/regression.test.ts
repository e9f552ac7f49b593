import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dot, fitChoices, fitLogistic, sigmoid, softmax } from '../../../bot/answers/regression.ts'
import { finish } from '../../../bot/answers/steps.ts'
import { randomFrom } from '../../support/random.ts'

test('a logistic regression finds the weights that the cases were drawn with', () => {
  const draw = randomFrom(3)
  const truth = [-1, 2, -0.5]
  const cases = Array.from({ length: 4_000 }, () => {
    const x = [1, draw() * 4 - 2, draw() * 4 - 2]
    return { x, right: draw() < sigmoid(dot(x, truth)), weight: 1 }
  })
  const found = finish(fitLogistic(cases, [0, 0, 0], 1))
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
  const found = finish(fitChoices(choices, [0, 0], 1))
  for (const [i, w] of truth.entries()) expect(found[i]).toBeCloseTo(w, 0)
})

test('without cases the usual weights stand', () => {
  expect(finish(fitLogistic([], [1, -2], 3))).toEqual([1, -2])
  expect(finish(fitChoices([], [1, -2], 3))).toEqual([1, -2])
})

test('the weights found are never worse than the usual ones, however wide the cases lie', () => {
  const number = fc.double({ min: -40, max: 40, noNaN: true })
  const option = fc.tuple(number, number)
  const choice = fc
    .array(option, { minLength: 2, maxLength: 5 })
    .chain((options) => fc.record({ options: fc.constant(options), right: fc.nat(options.length - 1) }))
  const usual = [1, 1.5]
  const height = (choices: { options: [number, number][]; right: number }[], w: readonly number[]) =>
    choices.reduce((sum, { options, right }) => {
      const scores = options.map((x) => dot(x, w))
      const most = Math.max(...scores)
      return sum + (scores[right] ?? 0) - most - Math.log(scores.reduce((all, s) => all + Math.exp(s - most), 0))
    }, 0) -
    usual.reduce((sum, u, i) => sum + ((w[i] ?? 0) - u) ** 2, 0) / 2
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 12 }), (choices) => {
      expect(height(choices, finish(fitChoices(choices, usual, 1)))).toBeGreaterThan(height(choices, usual) - 1e-6)
    }),
  )
})
