import type { Page } from '@playwright/test'
import { copyOfPages } from './support/releases.ts'
import { type Server, startServer } from './support/server.ts'
import { test as base, expect, expectAccessible, people } from './support/test.ts'

type Pages = ReturnType<typeof copyOfPages>

/** On a copy of the pages, so that a new release can come while they are open. */
const test = base.extend<{ fresh: undefined }, { pages: Pages; server: Server }>({
  pages: [
    async ({}, use) => {
      const pages = copyOfPages()
      await use(pages)
      pages.remove()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ pages }, use) => {
      const server = await startServer({ pages: pages.folder })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  fresh: [
    async ({ pages }, use) => {
      pages.reset()
      await use(undefined)
    },
    { auto: true },
  ],
})

test.use({ serviceWorkers: 'allow' })

const isServed = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

const cached = (page: Page) =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname)
  })

/** As opening the page again, or an hour, would do. */
const lookForRelease = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))

const releaseOf = (page: Page) => page.locator('html').getAttribute('data-release')

test('Mentorfolio can be installed', async ({ page }) => {
  await page.goto('/sign-in')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest: { name: string; start_url: string; display: string; icons: { src: string; sizes: string }[] } =
    await page.evaluate(async (url) => (await fetch(url)).json(), address ?? '')
  expect(manifest).toMatchObject({ name: 'Mentorfolio', id: '/', start_url: '/', display: 'standalone', lang: 'en-GB' })
  const icons = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async ({ src, sizes }) => {
          const image = new Image()
          image.src = src
          await image.decode()
          return [sizes, `${image.naturalWidth}x${image.naturalHeight}`]
        }),
      ),
    manifest.icons,
  )
  expect(icons.map(([said]) => said)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  for (const [said, drawn] of icons) expect(drawn).toBe(said)
  const worker = await page.request.get('/sw.js')
  expect(worker.headers()['cache-control']).toBe('no-cache')
})

test('after one visit it opens without a network, and the worker keeps no answer of the API', async ({
  signedIn,
  context,
}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
  const page = await signedIn(people.priya)
  await page.goto('/')
  await isServed(page)
  await page.goto('/hours')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const paths = await cached(page)
  expect(paths).toContain('/index.html')
  expect(paths.filter((path) => /^\/(api|health)/.test(path))).toEqual([])

  await context.setOffline(true)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // A page that was never opened before comes too, though what it shows may not be on this device.
  await page.goto('/sessions/record')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
})

test('a new release waits until it is asked for, and other tabs are left alone', async ({
  signedIn,
  context,
  pages,
}) => {
  const asking = await signedIn(people.priya)
  await asking.goto('/')
  await isServed(asking)
  const [writing, reading] = [await context.newPage(), await context.newPage()]
  await reading.goto('/')
  await expect(reading.getByRole('heading', { level: 1 })).toBeVisible()
  await writing.goto('/')
  await writing.getByRole('link', { name: 'Log the session' }).click()
  const words = writing.getByRole('textbox', { name: /^Goal · / })
  await words.fill('Robin drew the corridor')

  pages.release()
  await lookForRelease(asking)
  for (const page of [asking, writing, reading])
    await expect(page.getByText('A new version of Mentorfolio is ready. Your words are kept.')).toBeVisible()
  await expectAccessible(asking)
  await writing.getByRole('button', { name: 'Later' }).click()
  await expect(writing.getByText('A new version')).toBeHidden()
  expect(await releaseOf(asking)).toBeNull()

  await asking.getByRole('button', { name: 'Update now' }).click()
  await expect(asking.locator('html')).toHaveAttribute('data-release', 'next')
  await expect(asking.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(asking.getByRole('button', { name: 'Update now' })).toBeHidden()

  await expect(writing.getByText(/Load this page again when it suits you/)).toBeVisible()
  await expect(words).toHaveValue('Robin drew the corridor')
  expect(await releaseOf(writing)).toBeNull()
  await expectAccessible(writing)

  // The server has only the new release's parts by now; this page is of the one before, and goes on.
  await reading.getByRole('link', { name: 'Hours', exact: true }).click()
  await expect(reading).toHaveURL(/\/units\/.*\/hours$/)
  await expect(reading.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await releaseOf(reading)).toBeNull()
  await reading.getByRole('button', { name: 'Load again' }).click()
  await expect(reading.locator('html')).toHaveAttribute('data-release', 'next')
})
