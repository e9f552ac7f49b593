import { readLimit } from './normalise.ts'

const mostParts = 6

/**
 * The questions of a message: split at question marks, line breaks, and connectives that begin a new question. Which of
 * the parts really ask something is for the reader to judge.
 */
export function splitQuestions(cleaned: string, original: string): string[] {
  const lines = original
    .slice(0, readLimit)
    .split(/[\n?;]+|(?<=[a-z]{2})[.!]+(?=\s|$)/i)
    .flatMap((line) =>
      line.split(/,?\s+(?:dan juga|sama sekalian|sekalian|terus|trus|lalu|selain itu|satu lagi|sareng oge|oge)\s+/i),
    )
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (lines.length === 0) return [cleaned]
  // Who writes more lines than this tells a story: its rest is read as one.
  return lines.length <= mostParts ? lines : [...lines.slice(0, mostParts - 1), lines.slice(mostParts - 1).join(' ')]
}
