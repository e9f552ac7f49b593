import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumArgs, findChromium } from '../../support/chromium.ts'
import { apiClient, password } from '../../support/helpdesk.ts'

export interface ScreenFigures {
  /** From asking for the page, signed in, to the first conversation in the list. */
  usableMs: number
  /** From the socket's frame in the browser to the first frame that can be painted with the new message. Median. */
  eventToPixelsMs: number
  /** Frames a second while the list is scrolled. */
  scrollFps: number
}

/** What the screen of an agent does, in Chromium. `conversation` is one that can be opened. */
export async function measureScreen(url: string, conversation: string): Promise<ScreenFigures> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium on this machine; set KEPO_CHROMIUM.')
  const browser = await chromium.launch({ executablePath, args: chromiumArgs })
  try {
    const page = await signIn(browser, url)
    return {
      usableMs: await usable(page, url),
      scrollFps: await scroll(page),
      eventToPixelsMs: await eventToPixels(page, url, conversation),
    }
  } finally {
    await browser.close()
  }
}

async function signIn(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const Original = window.WebSocket
    window.WebSocket = class extends Original {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols)
        this.addEventListener('message', () => Object.assign(window, { lastFrameAt: performance.now() }))
      }
    }
  })
  await page.goto(url)
  await page.getByLabel('Nama pengguna').fill('agen')
  await page.getByLabel('Kata sandi').first().fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Navigasi utama' }).first().waitFor()
  return page
}

const row = '[data-conversation]'

async function usable(page: Page, url: string): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await page.goto(`${url}/kotak/all`)
    await page.locator(row).first().waitFor()
    times.push(performance.now() - start)
  }
  return Math.round(times.toSorted((a, b) => a - b)[2] ?? 0)
}

/** Scrolls the list for two seconds, a bit each frame, and counts the frames. */
async function scroll(page: Page): Promise<number> {
  const fps = await page.evaluate(async (selector) => {
    let box = document.querySelector(selector)?.parentElement ?? null
    while (box !== null && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement
    if (box === null) throw new Error('the list does not scroll')
    const start = performance.now()
    let frames = 0
    let now = start
    while (now - start < 2_000) {
      box.scrollTop += 60
      now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      frames++
    }
    if (box.scrollTop === 0) throw new Error('the list did not move')
    return (frames * 1_000) / (now - start)
  }, row)
  return Number(fps.toFixed(1))
}

/** A colleague writes notes into the open conversation; each is timed inside the page. */
async function eventToPixels(page: Page, url: string, conversation: string): Promise<number> {
  await page.goto(`${url}/kotak/all/${conversation}`)
  await page.getByText('Terima kasih sudah menghubungi kami.').first().waitFor()
  const colleague = await apiClient(url, 'agen2')
  const times: number[] = []
  for (let i = 0; i < 15; i++) {
    const text = `catatan ${i} ${Date.now()}`
    const shown = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (document.querySelector('main')?.textContent?.includes(wanted) !== true) return
            observer.disconnect()
            const from = Number(Reflect.get(window, 'lastFrameAt'))
            requestAnimationFrame(() => resolve(performance.now() - from))
          })
          observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        }),
      text,
    )
    await colleague.must('conversation.note', {
      id: conversation,
      clientId: `bench-${text}`.replaceAll(' ', '-'),
      text,
      mentions: [],
    })
    times.push(await shown)
  }
  return Number((times.toSorted((a, b) => a - b)[7] ?? 0).toFixed(1))
}
