import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { artifacts, atEachWidth, desk, signedIn, withBrowserAndDesk } from '../../support/browser-story.ts'

/** A dashboard of its own, which can be replaced while it is in use. */
const webRoot = await mkdtemp(join(tmpdir(), 'kepo-web-'))
await cp(join(import.meta.dirname, '../../../dist/renderer'), webRoot, { recursive: true })
afterAll(() => rm(webRoot, { recursive: true, force: true }))
withBrowserAndDesk(undefined, { webRoot })

test('a new version is told calmly once the service is back, and comes when one asks for it', async () => {
  const page = await signedIn('agen', 1440)
  const notice = page.getByRole('alert').filter({ hasText: 'Versi baru' })
  const markOf = () => page.evaluate(() => Reflect.get(window, 'mark'))
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  // The first worker is no new version.
  expect(await notice.count()).toBe(0)
  await atEachWidth(page, async (width) => {
    await page.goto(`${desk.service.url}/kotak/unassigned`)
    await page.getByText('Antrean kosong').waitFor()
    await page.evaluate((mark) => Object.assign(window, { mark }), width)
    await page.context().setOffline(true)
    await page.getByText('Sambungan ke layanan terputus').waitFor()
    await appendFile(join(webRoot, 'service-worker.js'), `\n// as updated at ${width}`)
    await page.context().setOffline(false)
    await notice.waitFor()
    await page.screenshot({ path: join(artifacts, `new-version-${width}.png`) })
    expect(await markOf()).toBe(width)
    await notice.getByRole('button', { name: 'Muat ulang' }).click()
    await expect.poll(() => markOf().catch(() => width)).toBeUndefined()
    await page.getByText('Antrean kosong').waitFor()
    expect(await notice.count()).toBe(0)
  })
  await page.context().close()
})
