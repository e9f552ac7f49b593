import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { afterCrash, noCrashes } from '../../main/restart-policy.ts'
import { ServiceSupervisor } from '../../main/service-supervisor.ts'
import { bindShellCalls } from '../../main/shell-calls.ts'
import { lockTo, opensOutside, sameOrigin } from '../../main/window-guards.ts'
import { FakeChild, FakeContents, FakeIpc } from './stand-in.ts'

const origin = 'http://127.0.0.1:8787'

describe('the restart policy', () => {
  test('never tries for the fifth time within a minute, always when crashes are rare', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 1, maxLength: 30 }), (gaps) => {
        let state = noCrashes
        let now = 0
        const times: number[] = []
        for (const gap of gaps) {
          now += gap
          times.push(now)
          const next = afterCrash(state, now)
          state = next.state
          const recent = times.filter((at) => at > now - 60_000).length
          expect(next.delayMs === null).toBe(recent >= 5)
        }
      }),
    )
  })
})

describe('the supervisor', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function supervised() {
    const children: FakeChild[] = []
    const told = { ready: [] as string[], failed: [] as string[] }
    const supervisor = new ServiceSupervisor({
      fork() {
        const child = new FakeChild()
        children.push(child)
        return child.asElectron
      },
      onReady: (url) => told.ready.push(url),
      onFailed: (message) => told.failed.push(message),
      now: () => Date.now(),
    })
    return { supervisor, children, told }
  }

  test('starts again after a crash, and gives up when it crashes on and on', () => {
    const { supervisor, children, told } = supervised()
    supervisor.start()
    children[0]?.emit('message', { type: 'ready', url: origin })
    expect(told.ready).toEqual([origin])
    for (let n = 0; n < 5; n++) {
      children.at(-1)?.exit()
      vi.advanceTimersByTime(8_000)
    }
    expect(children).toHaveLength(5)
    expect(told.failed).toHaveLength(1)
  })

  test('does not start again what said that it cannot run', () => {
    const { supervisor, children, told } = supervised()
    supervisor.start()
    children[0]?.emit('message', { type: 'failed', message: 'Port 8787 is taken' })
    children[0]?.exit()
    vi.advanceTimersByTime(60_000)
    expect(children).toHaveLength(1)
    expect(told.failed).toEqual(['Port 8787 is taken'])
  })

  test('stops in order, and ends what does not stop within five seconds', async () => {
    const { supervisor, children } = supervised()
    supervisor.start()
    const stopped = supervisor.stop()
    expect(children[0]?.posted).toEqual([{ type: 'stop' }])
    vi.advanceTimersByTime(5_000)
    await stopped
    expect(children[0]?.exited).toBe(true)
    vi.advanceTimersByTime(60_000)
    expect(children).toHaveLength(1)
  })

  test('takes no notice of a message that it does not know', () => {
    const { supervisor, children, told } = supervised()
    supervisor.start()
    children[0]?.emit('message', { type: 'ready', url: 'not an address' })
    expect(told.ready).toEqual([])
  })
})

describe('the window', () => {
  test('goes nowhere but to the service; web links open outside, anything else nowhere', () => {
    const contents = new FakeContents()
    const outside: string[] = []
    lockTo(
      () => origin,
      contents.asElectron,
      (url) => outside.push(url),
    )
    expect(contents.navigate(`${origin}/laporan`)).toBe(true)
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', `${origin}.evil.example/`])
      expect(contents.navigate(url), url).toBe(false)
    expect(outside).toEqual(['https://example.org/'])
    expect(contents.openHandler({ url: origin } as never)).toEqual({ action: 'deny' })
    let prevented = false
    contents.emit('will-attach-webview', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })

  test('is locked once, to wherever the service is: nowhere yet, then here, then at another port', () => {
    const contents = new FakeContents()
    const outside: string[] = []
    let at: string | null = null
    lockTo(
      () => at,
      contents.asElectron,
      (url) => outside.push(url),
    )
    expect(contents.navigate(origin)).toBe(false)
    for (const next of [origin, 'http://127.0.0.1:9999']) {
      at = next
      expect(contents.navigate(`${next}/kotak`)).toBe(true)
    }
    expect(contents.navigate(`${origin}/kotak`)).toBe(false)
    expect(contents.navigate('https://example.org/')).toBe(false)
    expect(outside).toEqual(['https://example.org/'])
  })

  test('origins are compared whole', () => {
    expect(sameOrigin('http://127.0.0.1:87870/', origin)).toBe(false)
    expect(sameOrigin('nonsense', origin)).toBe(false)
    expect(opensOutside('http://example.org')).toBe(false)
  })
})

describe('calls from the dashboard', () => {
  test('are heard only from the service itself and only in their declared shape', () => {
    const ipc = new FakeIpc()
    const badges: number[] = []
    bindShellCalls(ipc.asElectron, () => origin, {
      notify: () => undefined,
      setBadge: ({ count }) => badges.push(count),
    })
    ipc.send('kepo:setBadge', `${origin}/kotak`, { count: 3 })
    ipc.send('kepo:setBadge', 'https://evil.example/', { count: 4 })
    ipc.send('kepo:setBadge', null, { count: 5 })
    ipc.send('kepo:setBadge', `${origin}/kotak`, { count: -1 })
    ipc.send('kepo:setBadge', `${origin}/kotak`, 'lots')
    expect(badges).toEqual([3])
  })
})
