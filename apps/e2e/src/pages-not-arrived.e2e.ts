import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, people, test } from './support/test.ts'

/** The file that the build made of the table of the shell's pages. */
const table = () => {
  const built = readFileSync(join(import.meta.dirname, '../../web/dist/.vite/manifest.json'), 'utf8')
  const manifest: Record<string, { file: string } | undefined> = JSON.parse(built)
  return `**/${manifest['src/shell-pages.ts']?.file}`
}

test('where the addresses of the pages do not arrive, home does, and the rest is told and loaded again', async ({
  signedIn,
}) => {
  test
    .info()
    .annotations.push({ type: 'expected console', description: 'Failed to load resource|dynamically imported' })
  const page = await signedIn(people.priya)
  await page.route(table(), (route) => route.abort())
  await page.goto('/unsent')
  await expect(page.getByRole('heading', { level: 1, name: 'This page did not arrive' })).toBeVisible()
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: 'Sessions' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Load this page again' })).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Sessions' })).toBeVisible()
  await page.unroute(table())
  await page.goto('/unsent')
  await expect(page.getByText(/Nothing of yours waits here/)).toBeVisible()
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { level: 1, name: 'We cannot find this page' })).toBeVisible()
})
