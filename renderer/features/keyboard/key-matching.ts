import type { DeskAction } from './actions.ts'

export interface Keystroke {
  key: string
  ctrl: boolean
  alt: boolean
  meta: boolean
  /** The focus is in a field that takes text. */
  writing: boolean
}

export type Match = { kind: 'run'; action: DeskAction } | { kind: 'prefix'; prefix: string } | { kind: 'none' }

/** Keys that only change what the next one means. */
const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/**
 * What a keystroke means: an action, the first of two keys ("g" of "g i"), or nothing. Single keys do nothing while
 * somebody writes, and nothing at all when switched off; Escape is no letter and cannot be.
 */
export function matchKey(
  stroke: Keystroke,
  prefix: string | null,
  actions: readonly DeskAction[],
  singleKeys: boolean,
): Match {
  if (stroke.writing || (!singleKeys && stroke.key !== 'Escape') || stroke.ctrl || stroke.alt || stroke.meta)
    return { kind: 'none' }
  // On the way to a second key that needs Shift, such as the @ of "g @".
  if (modifiers.has(stroke.key)) return prefix === null ? { kind: 'none' } : { kind: 'prefix', prefix }
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key
  const typed = prefix === null ? key : `${prefix} ${key}`
  const action = actions.find((a) => a.keys === typed)
  if (action !== undefined) return { kind: 'run', action }
  if (prefix === null && actions.some((a) => a.keys?.startsWith(`${key} `) === true))
    return { kind: 'prefix', prefix: key }
  return { kind: 'none' }
}
