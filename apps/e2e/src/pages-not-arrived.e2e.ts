import { built } from './support/built.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

const table = built('src/shell-pages.ts')

test('where the addresses of the pages do not arrive, home does, and the rest is told and loaded again', async ({
  signedIn,
}) => {
  test
    .info()
    .annotations.push({ type: 'expected console', description: 'Failed to load resource|dynamically imported' })
  const page = await signedIn(people.priya)
  await page.route(table, (route) => route.abort())
  await page.goto('/unsent')
  await expect(page.getByRole('heading', { level: 1, name: 'This page did not arrive' })).toBeVisible()
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: 'Sessions' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Load this page again' })).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Sessions' })).toBeVisible()
  await page.unroute(table)
  await page.goto('/unsent')
  await expect(page.getByRole('heading', { level: 1, name: 'On this device' })).toBeVisible()
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { level: 1, name: 'We cannot find this page' })).toBeVisible()
})

test('where the router or a guest’s page does not arrive, that is told, and it is loaded again', async ({ page }) => {
  test
    .info()
    .annotations.push({ type: 'expected console', description: 'Failed to load resource|dynamically imported' })
  const openings = [
    { path: '/sign-in', part: built('router'), heading: 'Sign in' },
    { path: '/guest', part: built('src/guest/guest-page.tsx'), heading: 'This link is not whole' },
  ]
  for (const { path, part, heading } of openings) {
    await page.route(part, (route) => route.abort())
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: 'This page did not arrive' })).toBeVisible()
    await expect(page).toHaveTitle('This page did not arrive · Mentorfolio')
    await expectAccessible(page)
    await page.unroute(part)
    await page.getByRole('button', { name: 'Load it again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
})

test('a guest never loads the router; everybody else is told of it with the page itself', async ({ page, request }) => {
  const asked: string[] = []
  page.on('request', (each) => asked.push(new URL(each.url()).pathname))
  const router = built('router').replace('**', '')
  await page.goto('/guest')
  await expect(page.getByRole('heading', { level: 1, name: 'This link is not whole' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain(router)
  expect(asked.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(2)
  expect(await (await request.get('/sign-in')).text()).toContain(router)
  expect(await (await request.get('/guest')).text()).not.toContain(router)
})
