import { Keyboard } from '../features/keyboard/keyboard.tsx'
import { Signals } from '../features/signals/signals.tsx'

/** What runs behind every page: keys, palette, sound and notifications. */
export default function Background() {
  return (
    <>
      <Keyboard />
      <Signals />
    </>
  )
}
