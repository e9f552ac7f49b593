/**
 * The questions of a message: split at question marks, line breaks, and connectives that begin a new question. Which of
 * the parts really ask something is for the reader to judge.
 */
export function splitQuestions(cleaned: string, original: string): string[] {
  const lines = original
    .split(/[\n?;]+|(?<=[a-z]{2})[.!]+(?=\s|$)/i)
    .flatMap((line) =>
      line.split(/,?\s+(?:dan juga|sama sekalian|sekalian|terus|trus|lalu|selain itu|satu lagi|sareng oge|oge)\s+/i),
    )
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return lines.length === 0 ? [cleaned] : lines
}
