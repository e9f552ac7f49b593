import { useCallback, useState } from 'react'

/** State that belongs to what is shown: it begins anew when `owner` is another. */
export function useStateOf<T>(owner: string, initial: T): [T, (next: T | ((before: T) => T)) => void] {
  const [kept, setKept] = useState({ owner, value: initial })
  // React draws again at once, before anybody sees the state of the owner before.
  if (kept.owner !== owner) setKept({ owner, value: initial })
  const set = useCallback(
    (next: T | ((before: T) => T)) =>
      setKept((before) => ({ ...before, value: next instanceof Function ? next(before.value) : next })),
    [],
  )
  return [kept.owner === owner ? kept.value : initial, set]
}
