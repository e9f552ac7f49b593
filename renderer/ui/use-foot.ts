import { type RefObject, useEffect } from 'react'

/** Tells the style sheet how much of the window's foot an element takes (`--k-foot-...`), so that notices stand above it. */
export function useFoot(name: 'bar' | 'composer', element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const foot = element.current
    if (foot === null) return
    const { style } = document.documentElement
    const watcher = new ResizeObserver(() => style.setProperty(`--k-foot-${name}`, `${foot.offsetHeight}px`))
    watcher.observe(foot)
    return () => {
      watcher.disconnect()
      style.removeProperty(`--k-foot-${name}`)
    }
  }, [name, element])
}
