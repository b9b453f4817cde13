import type { Page } from '@playwright/test'
import { aCopiedLink, onAnotherPhone } from './support/guest.ts'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'Raise a concern' })
const link = (page: Page) => page.getByRole('link', { name: 'Raise a concern' })

const fits = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 700 })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    page.url(),
  ).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
}

test('signed out: from the sign-in, whom to phone in general, and nothing to fill in', async ({ page }) => {
  await page.goto('/sign-in')
  await link(page).click()
  await expect(title(page)).toBeVisible()
  await expect(page).toHaveTitle('Help · Mentorfolio')
  await expect(page.getByRole('link', { name: 'Phone 999' })).toHaveAttribute('href', 'tel:999')
  await expect(page.getByRole('link', { name: '0800 1111' })).toHaveAttribute('href', 'tel:08001111')
  await expect(page.getByText('Nobody watches this page')).toBeVisible()
  await expect(page.getByText('About an adult who works there: the head.')).toBeVisible()
  const signs = page.getByRole('region', { name: 'Signs that somebody may be harmed' })
  await expect(signs.getByRole('listitem')).toHaveCount(6)
  await expect(signs).toContainText('You need not be sure')
  await expect(page.getByRole('link', { name: 'the policies of your centre' })).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page)
  await fits(page)
})

test('a candidate: from home, whom to phone by whom it is about, a note kept, and seen by the desk', async ({
  signedIn,
  browser,
  server,
}) => {
  const page = await signedIn(people.priya)
  await page.goto('/')
  await link(page).last().click()
  await expect(title(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Phone first, and now' })).toBeVisible()
  const phones = page.getByRole('region', { name: 'Whom to phone' }).getByRole('link', { name: /^Phone/ })
  await expect(phones.first()).toHaveAttribute('href', /^tel:\d+$/)
  await page.getByLabel('The head there').check()
  await expect(page.getByText(/[Cc]hair of governors, or proprietor/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'the policies of your centre' })).toHaveAttribute('href', '/policies')
  await expectAccessible(page)
  await fits(page)

  await page.getByRole('button', { name: 'Keep this note' }).click()
  await expect(page.getByRole('alert')).toContainText('Write whom you told')
  await expectAccessible(page)
  await page.getByLabel('Whom you told').fill('The chair, M. Fenwick')
  await page.getByLabel('Their reference').fill('CP 118')
  await page.getByRole('button', { name: 'Keep this note' }).click()
  await expect(page.getByRole('heading', { name: 'Kept: you told The chair, M. Fenwick' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show them' }).click()
  await expect(page.getByText('Not seen by the centre’s safeguarding lead yet.')).toBeVisible()

  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email: people.dsl, password: 'calm-warm-exact' },
    headers: { origin: server.url },
  })
  expect(answer.status()).toBe(200)
  const desk = await context.newPage()
  await desk.goto('/')
  const waits = desk.getByRole('region', { name: 'Safeguarding desk' })
  await expect(waits.getByRole('status')).toHaveText(/^Nobody has acknowledged \d+ notes? yet\.$/)
  await expect(desk.getByText('Nothing here yet')).toHaveCount(0)
  await expectAccessible(desk)
  await fits(desk)
  await waits.getByRole('link', { name: 'Open the safeguarding desk' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Safeguarding' })).toBeVisible()
  await desk.goBack()
  await desk.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Safeguarding' }).click()
  const note = desk.getByRole('region', { name: /About the head/ })
  await expect(note).toContainText('The chair, M. Fenwick')
  await expect(note).toContainText('Priya Nair')
  await expect(note).toContainText('CP 118')
  await expectAccessible(desk)
  await fits(desk)
  await note.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(note.getByText('Acknowledged', { exact: true }).first()).toBeVisible()
  await note.getByLabel('Where you keep it').fill('File 7')
  await note.getByRole('button', { name: 'It is handled' }).click()
  await expect(note).toContainText('kept under File 7')
  await expectAccessible(desk)
  await context.close()

  await page.reload()
  await page.getByRole('button', { name: 'Show them' }).click()
  await expect(page.getByText(/The safeguarding lead of .* saw this note/)).toBeVisible()
})

test('by the keyboard alone, from the page that is not there', async ({ signedIn }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '404' })
  const page = await signedIn(people.tom)
  await page.goto('/sessions/01a18cf7-9c00-717f-91b1-68640142c218')
  await expect(page.getByRole('heading', { level: 1, name: 'We cannot find this page' })).toBeVisible()
  await link(page).last().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('A pupil or mentee')).toBeChecked()
  await page.getByLabel('A pupil or mentee').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('An adult who works there')).toBeChecked()
  await page.getByLabel('Whom you told').focus()
  await page.keyboard.type('The head')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Kept: you told The head' })).toBeFocused()
})

test('a guest: from the foot of their page, whom to phone at the setting of their link, and from no other', async ({
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const home = await (await page.request.get('/api/home')).json()
  const [{ id }] = home.candidacies[0].relationships
  await page.goto(`/relationships/${id}/needs/write`)
  await page.getByLabel('What helps', { exact: true }).fill('A quiet corner')
  await page.getByRole('button', { name: 'Save the new version' }).click()
  const { context, page: phone } = await onAnotherPhone(browser, await aCopiedLink(page))
  await expect(phone.getByRole('heading', { level: 1, name: 'My plan' })).toBeVisible()
  await link(phone).click()
  await expect(title(phone)).toBeVisible()
  await expect(phone.getByText('Martin Hale')).toBeVisible()
  await expect(phone.getByRole('link', { name: /^Phone 01632 960142/ })).toHaveAttribute('href', 'tel:01632960142')
  await expect(phone.getByText('Fiona Latimer')).toHaveCount(0)
  await expectAccessible(phone)
  await fits(phone)
  await context.close()
})

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' })

  test('it opens with the numbers, sends nothing, keeps nothing, and says whom to phone', async ({
    signedIn,
    context,
  }, { annotations }) => {
    annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|ERR_FAILED' })
    const page = await signedIn(people.priya)
    await page.goto('/concern')
    await page.goto('/')
    await untilInstalled(page)
    await page.goto('/concern')
    await expect(page.getByRole('heading', { name: 'Phone first, and now' })).toBeVisible()
    await page.goto('/')
    await expect(page.getByText(/of 6 h counted/)).toBeVisible()
    await context.setOffline(true)
    await page.goto('/concern')
    await expect(page.getByRole('heading', { name: 'Phone first, and now' })).toBeVisible()
    await page.getByLabel('Whom you told').fill('Wigeon in the office')
    await page.getByRole('button', { name: 'Keep this note' }).click()
    const told = page.getByRole('alert')
    await expect(told).toContainText('Not sent. There is no connection.')
    await expect(told.getByRole('link', { name: /^Phone/ })).toHaveAttribute('href', /^tel:\d+$/)
    await expectAccessible(page)
    const stored = await page.evaluate(async () => {
      const all = await Promise.all(
        (await indexedDB.databases()).map(
          ({ name }) =>
            new Promise<string>((resolve) => {
              const opening = indexedDB.open(name ?? '')
              opening.onsuccess = () => {
                const db = opening.result
                const stores = [...db.objectStoreNames]
                if (stores.length === 0) return resolve('')
                const tx = db.transaction(stores)
                const found: string[] = []
                for (const store of stores) {
                  const asking = tx.objectStore(store).getAll()
                  asking.onsuccess = () => found.push(JSON.stringify(asking.result))
                }
                tx.oncomplete = () => resolve(found.join())
              }
            }),
        ),
      )
      return [JSON.stringify(sessionStorage), JSON.stringify(localStorage), ...all].join()
    })
    expect(stored).not.toContain('Wigeon')
    await context.setOffline(false)
    await page.reload()
    await expect(page.getByLabel('Whom you told')).toHaveValue('')
    await page.getByRole('button', { name: 'Show them' }).click()
    await expect(page.getByText('Wigeon')).toHaveCount(0)
  })
})
