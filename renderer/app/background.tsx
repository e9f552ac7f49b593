import { Keyboard } from '../features/keyboard/keyboard.tsx'
import { Signals } from '../features/signals/signals.tsx'
import { useUpdateCheck } from './new-version.ts'

/** What runs behind every page: keys, palette, sound and notifications, and the look for a new version. */
export default function Background() {
  useUpdateCheck()
  return (
    <>
      <Keyboard />
      <Signals />
    </>
  )
}
