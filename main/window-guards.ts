import type { Session, WebContents } from 'electron'

/** The one origin that the window may show. */
export const sameOrigin = (url: string, origin: string): boolean => URL.canParse(url) && new URL(url).origin === origin

/** Links to elsewhere open in the person's own browser, web links only. */
export const opensOutside = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:'

/**
 * Locks a window to the service: no other page, no new windows, no webviews. Once for a window: `origin` is where the
 * service is at the moment, which may be another place after it was started again; null while it is nowhere.
 */
export function lockTo(origin: () => string | null, contents: WebContents, openExternal: (url: string) => void): void {
  contents.on('will-navigate', (event) => {
    const allowed = origin()
    if (allowed !== null && sameOrigin(event.url, allowed)) return
    event.preventDefault()
    if (opensOutside(event.url)) openExternal(event.url)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (opensOutside(url)) openExternal(url)
    return { action: 'deny' }
  })
}

/** Denied by default; the dashboard itself may notify. */
export function limitPermissions(origin: string, session: Session): void {
  session.setPermissionRequestHandler((_, permission, decide, details) =>
    decide(permission === 'notifications' && sameOrigin(details.requestingUrl, origin)),
  )
  session.setPermissionCheckHandler(
    (_, permission, requestingOrigin) => permission === 'notifications' && sameOrigin(requestingOrigin, origin),
  )
}
