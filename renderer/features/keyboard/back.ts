/** Where Escape leads: `leaves` is the conversation whose row one comes back to, null when the thread is still to be seen. */
export interface Back {
  to: string
  leaves: string | null
}

/** One step back from an address: from the contact's page to the thread, from there to the list as it was. Else null. */
export function backFrom(pathname: string, search: string): Back | null {
  const [, list, id, page] = pathname.match(/^(\/kotak\/[^/]+|\/cari)\/([^/]+)(\/kontak)?$/) ?? []
  if (list === undefined || id === undefined) return null
  const params = new URLSearchParams(search)
  // The message that a search led to is the thread's own.
  params.delete('pesan')
  const query = params.size === 0 ? '' : `?${params}`
  return page === undefined ? { to: `${list}${query}`, leaves: id } : { to: `${list}/${id}${query}`, leaves: null }
}
