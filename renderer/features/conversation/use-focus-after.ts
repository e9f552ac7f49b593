import { type RefObject, useMemo, useRef } from 'react'

/** Where a field that is focused brings up a keyboard over half of the screen. */
const phone = '(max-width: 767px) and (pointer: coarse)'

export interface FocusAfter {
  /** A button is pressed that may go away with what it does. */
  pressed(): void
  done(): void
}

/**
 * For actions whose button goes away with what they did: the focus, which would be lost with it, goes on to the field
 * in which one writes; on a phone to the head of the conversation. After a single key nothing is lost: the next key is
 * no letter of a reply.
 */
export function useFocusAfter(head: RefObject<HTMLElement | null>): FocusAfter {
  const wasPressed = useRef(false)
  return useMemo(
    () => ({
      pressed() {
        wasPressed.current = true
      },
      done() {
        if (!wasPressed.current) return
        wasPressed.current = false
        // Once the button is gone; who is somewhere else by then is left there.
        setTimeout(() => {
          if (document.activeElement !== document.body && document.activeElement !== null) return
          // The reply or the note, whichever was chosen: the one field of the conversation.
          const field = head.current?.closest('section')?.querySelector('textarea')
          if (field == null || field.disabled || window.matchMedia(phone).matches)
            head.current?.focus({ preventScroll: true })
          else field.focus()
        }, 100)
      },
    }),
    [head],
  )
}
