import { useEffect, useRef } from 'react'
import { createStore, useStore } from '../../data/store.ts'

/** Something a person can do here and now: by key, or from the palette. */
export interface DeskAction {
  id: string
  label: string
  group: string
  /** "r", "g i", "?", "mod+k"; none when it is only in the palette. */
  keys?: string
  run: () => void
}

const registered = createStore<ReadonlyMap<string, readonly DeskAction[]>>(new Map())

/** Offers actions while the component is on the screen. */
export function useDeskActions(owner: string, actions: readonly DeskAction[]): void {
  const current = useRef(actions)
  current.current = actions
  const signature = actions.map((a) => `${a.id}|${a.label}|${a.keys ?? ''}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered changes with the signature; run() is read late
  useEffect(() => {
    const offered = current.current.map((action) => ({
      ...action,
      run: () => current.current.find((a) => a.id === action.id)?.run(),
    }))
    registered.set(new Map(registered.get()).set(owner, offered))
    return () => {
      const rest = new Map(registered.get())
      rest.delete(owner)
      registered.set(rest)
    }
  }, [owner, signature])
}

export const useOfferedActions = (): ReadonlyMap<string, readonly DeskAction[]> => useStore(registered, (all) => all)

export function offeredActions(): readonly DeskAction[] {
  return [...registered.get().values()].flat()
}

const palette = createStore(false)
export const usePaletteOpen = (): boolean => useStore(palette, (open) => open)
export const openPalette = (): void => palette.set(true)
export const closePalette = (): void => palette.set(false)
