import { useEffect } from 'react'
import { offeredActions, openPalette } from './actions.ts'
import { matchKey } from './key-matching.ts'

const prefixLastsMs = 1500

/** One listener for all keys of the dashboard. */
export function useKeys(singleKeys: boolean): void {
  useEffect(() => {
    let prefix: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        openPalette()
        return
      }
      if (belongsToOverlay(event.target)) return
      const stroke = {
        key: event.key,
        ctrl: event.ctrlKey,
        alt: event.altKey,
        meta: event.metaKey,
        writing: isWriting(event.target),
      }
      const match = matchKey(stroke, prefix, offeredActions(), singleKeys)
      clearTimeout(timer)
      prefix = match.kind === 'prefix' ? match.prefix : null
      if (prefix !== null)
        timer = setTimeout(() => {
          prefix = null
        }, prefixLastsMs)
      if (match.kind === 'none') return
      event.preventDefault()
      if (match.kind === 'run') match.action.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [singleKeys])
}

const overlays = '[role="dialog"], [role="menu"]'

/** An open dialog or menu has the keyboard to itself; also with the very key that has just closed it. */
function belongsToOverlay(target: EventTarget | null): boolean {
  return (target instanceof Element && target.closest(overlays) !== null) || document.querySelector(overlays) !== null
}

const writable = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(writable) !== null
}
