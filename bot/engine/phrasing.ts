/** Two phrasings with the same key are one and the same: an article's example of how people ask belongs to it alone. */
export const samePhrasing = (phrasing: string): string => phrasing.toLowerCase().trim()
