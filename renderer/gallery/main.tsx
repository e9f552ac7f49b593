import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { MemoryRouter, Route, Routes } from 'react-router'
import { queryClient } from '../data/query-client.ts'
import { useSessionQuery } from '../data/session.ts'
import { theme } from '../ui/theme.ts'
import { answers } from './answers.ts'
import { lists, type State, states } from './lists.ts'

/**
 * Every list of the dashboard in each of its states, to be looked at. `?list=inbox` shows one list's states side by side,
 * each in a frame of its own (`?list=inbox&state=empty`); without it the lists are named.
 */
const params = new URLSearchParams(location.search)
const list = lists.find((l) => l.name === params.get('list'))
const state = states.find((s) => s === params.get('state'))

/** The service as seen from here: the command that fills the list does as the state wants, all others answer. */
function serve(command: string, as: State): void {
  window.fetch = async (input) => {
    const name = new URL(String(input), location.href).pathname.replace('/api/', '')
    const answer = { ok: true, data: Reflect.get(answers, name) ?? {} }
    if (name === command && as === 'loading') return new Promise(() => undefined)
    if (name === command && as === 'offline') throw new TypeError('offline')
    const failed = name === command && as === 'error'
    return Response.json(failed ? { ok: false, code: 'INTERNAL', requestId: 'r-1' } : answer)
  }
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } })
}

function Shown({ component: Component, path }: Pick<(typeof lists)[number], 'component' | 'path'>) {
  if (useSessionQuery().data === undefined) return null
  return (
    <MemoryRouter initialEntries={[path]}>
      <main style={{ height: '100%' }}>
        <Suspense>
          <Routes>
            <Route path="/kotak/:view/:id?" element={<Component />} />
            <Route path="*" element={<Component />} />
          </Routes>
        </Suspense>
      </main>
    </MemoryRouter>
  )
}

function Gallery() {
  if (list === undefined)
    return (
      <main>
        <h1>Galeri</h1>
        {lists.map(({ name }) => (
          <p key={name}>
            <a href={`?list=${name}`}>{name}</a>
          </p>
        ))}
      </main>
    )
  return (
    <main style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8, padding: 8 }}>
      <h1 className="k-visually-hidden">{list.name}</h1>
      {states
        .filter((s) => list.never?.includes(s) !== true)
        .map((s) => (
          <figure key={s} style={{ margin: 0 }}>
            <figcaption>{s}</figcaption>
            <iframe
              title={`${list.name}, ${s}`}
              src={`?list=${list.name}&state=${s}`}
              style={{ width: '100%', height: 600, border: '1px solid var(--k-line)' }}
            />
          </figure>
        ))}
    </main>
  )
}

if (list !== undefined && state !== undefined) serve(list.command, state)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <QueryClientProvider client={queryClient}>
      {list === undefined || state === undefined ? <Gallery /> : <Shown {...list} />}
    </QueryClientProvider>
  </MantineProvider>,
)
