import { describe, expect, test } from 'vitest'
import { auroc, evaluate, evaluationFile } from '../../../bot/cli/evaluate.ts'

const file = evaluationFile.parse({
  entries: [
    { id: 'ktp', title: 'KTP hilang', phrasings: ['ktp saya hilang', 'kehilangan ktp', 'ktp ilang gimana'] },
    { id: 'paspor', title: 'Membuat paspor', phrasings: ['cara membuat paspor', 'syarat paspor', 'bikin paspor'] },
  ],
  queries: [
    { text: 'ktp hilang', id: 'ktp' },
    { text: 'bikin paspor', id: 'ktp' },
    { text: 'resep rendang', id: null },
  ],
})

describe('evaluate', () => {
  test('counts the first, the first three and their mean reciprocal rank over the answerable', () => {
    const result = evaluate(file, () => 0)
    expect(result.top1).toBe(0.5)
    expect(result.mrr).toBeGreaterThanOrEqual(0.5)
    expect(result.mrr).toBeLessThan(1)
    expect(result.auroc).toBe(1)
  })
  test('measures nothing where there is nothing to measure', () => {
    const result = evaluate({ entries: [], queries: [] }, () => 0)
    expect(result).toMatchObject({ top1: null, mrr: null, auroc: null, precision: null, coverage: null })
  })
})

describe('auroc', () => {
  test('is the share of pairs in the right order, ties counting half', () => {
    expect(auroc([0.9, 0.4], [0.4, 0.1])).toBe((1 + 1 + 0.5 + 1) / 4)
    expect(auroc([1], [])).toBeNull()
  })
})
