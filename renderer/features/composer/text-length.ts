import { maxTextLength } from '../../../shared/contract/limits.ts'

/** By how many characters (code points, as the contract counts) a text is too long to be sent or saved; 0 when it fits. */
export const excessOf = (text: string): number => Math.max(0, [...text.trim()].length - maxTextLength)
