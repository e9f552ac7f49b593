/** How long the text of a message or of a note may be, in Unicode code points: an emoji of one is one, as zod counts. */
export const maxTextLength = 4000
