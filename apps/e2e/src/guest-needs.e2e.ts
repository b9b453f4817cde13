import type { Page } from '@playwright/test'
import { aCopiedLink, onAnotherPhone } from './support/guest.ts'
import { onThisDevice } from './support/on-this-device.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'guest-needs' })

// What a page still asks for while the device is locked is told nothing.
test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: '403' })
})

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** What Robin needs, written anew: a version that they have not confirmed. */
const toNewNeeds = async (page: Page, helps: string) => {
  const home = await (await page.request.get('/api/home')).json()
  const [{ id }] = home.candidacies[0].relationships
  await page.goto(`/relationships/${id}/needs/write`)
  await page.getByLabel('What helps', { exact: true }).fill(helps)
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(title(page, 'What Robin needs')).toBeVisible()
  return id
}

const fitsOnAPhone = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 390, height: 844 })
}

test('a mentee reads their plan by link and says yes with one tap; the link is used up, and the candidate sees it', async ({
  signedIn,
  browser,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  await toNewNeeds(page, 'A note the day before')
  await expect(page.getByRole('heading', { name: 'Ask whether it is right' })).toBeVisible()
  await expectAccessible(page)
  const address = await aCopiedLink(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  const { context, page: phone } = await onAnotherPhone(browser, address)
  await expect(title(phone, 'My plan')).toBeVisible()
  await expect(phone.getByText('A note the day before', { exact: true })).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'My goals' })).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Who will read this' })).toBeVisible()
  await expect(phone.getByText(/Priya has to tell the person who keeps people safe/)).toBeVisible()
  await expect(phone.getByRole('link', { name: 'Raise a concern' })).toBeVisible()
  await expectAccessible(phone)
  await fitsOnAPhone(phone)

  await context.setOffline(true)
  await phone.getByRole('button', { name: 'Yes, that’s right' }).click()
  await expect(phone.getByRole('alert')).toContainText('You are not online')
  await expectAccessible(phone)
  await context.setOffline(false)

  await phone.getByRole('button', { name: 'Yes, that’s right' }).click()
  await expect(phone.getByRole('status')).toContainText('Priya can see that this is right')
  await expect(phone.getByRole('status')).toBeFocused()
  await expectAccessible(phone)

  await phone.reload()
  await expect(title(phone, 'This has been answered')).toBeVisible()
  await expect(phone.getByRole('link', { name: 'Raise a concern' })).toBeVisible()
  await expectAccessible(phone)
  await context.close()

  await page.reload()
  await expect(page.getByText('Robin confirmed it', { exact: true })).toBeVisible()
  await expect(page.getByText(/by their link/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ask whether it is right' })).toHaveCount(0)
})

test('by the keyboard alone: not right, in words that stay in the tab until they are sent, and once', async ({
  signedIn,
  browser,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  await toNewNeeds(page, 'A list for each week')
  const { context, page: phone } = await onAnotherPhone(browser, await aCopiedLink(page))
  const sent: string[] = []
  phone.on('request', (request) => {
    if (request.url().endsWith('/not-right')) sent.push(request.headers()['idempotency-key'] ?? 'none')
  })
  await phone.getByRole('button', { name: 'That’s not right' }).focus()
  await phone.keyboard.press('Enter')
  await phone.getByRole('button', { name: 'Send this' }).focus()
  await phone.keyboard.press('Enter')
  await expect(phone.getByText('Write what is not right. A few words will do.')).toBeVisible()
  const words = phone.getByLabel('What is not right?')
  await expect(words).toBeFocused()
  await expectAccessible(phone)
  await fitsOnAPhone(phone)
  await phone.keyboard.type('Lists make me nervous')

  await phone.reload()
  await expect(words).toHaveValue('Lists make me nervous')
  await phone.getByRole('button', { name: 'Send this' }).dblclick()
  await expect(phone.getByRole('status')).toContainText('Priya can read what you wrote')
  expect(new Set(sent).size).toBe(1)
  expect(await phone.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('nervous')
  await context.close()

  await page.reload()
  await expect(page.getByText('Robin says: that’s not right')).toBeVisible()
  await expect(page.getByText(/‘Lists make me nervous’ Talk about it/)).toBeVisible()
})

test('a link that was turned off opens nothing, and says so', async ({ signedIn, browser }) => {
  const page = await signedIn(people.priya)
  await toNewNeeds(page, 'A walk while we talk')
  const address = await aCopiedLink(page)
  await page.getByRole('button', { name: 'Turn the link off' }).click()
  await expect(page.getByText('No link to it opens any more.')).toBeVisible()
  const { context, page: phone } = await onAnotherPhone(browser, address)
  await expect(title(phone, 'This link was turned off')).toBeVisible()
  await expectAccessible(phone)
  await context.close()
})

test('read aloud where the device can: each line of the plan, then who reads it', async ({ signedIn, browser }) => {
  const page = await signedIn(people.priya)
  await toNewNeeds(page, 'Music before we begin')
  const address = await aCopiedLink(page)
  const context = await browser.newContext()
  const phone = await context.newPage()
  // What is said depends on the device's voices: here it is only written down.
  await phone.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [],
        cancel: () => undefined,
        speak: (each: SpeechSynthesisUtterance) => {
          said.push(each.text)
          if (each.text.includes('Music before')) each.dispatchEvent(new Event('start'))
        },
      },
    })
  })
  await phone.goto(address)
  await phone.getByRole('button', { name: 'Read it to me' }).click()
  await expect(phone.getByRole('button', { name: 'Stop reading' })).toBeVisible()
  const said = await phone.evaluate(() => Reflect.get(window, 'said'))
  expect(said[0]).toMatch(/^My plan\. /)
  expect(said).toContain('What helps me. Music before we begin')
  expect(said.at(-1)).toContain('You can stop at any time.')
  await expect(phone.getByRole('region', { name: 'About me' })).toHaveAttribute('aria-current', 'true')
  await expectAccessible(phone)
  await context.close()
})

test('whom the candidate waits for stands on the mentee’s page, with a reminder, until they have answered', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const id = await toNewNeeds(page, 'Tea first')
  await page.getByLabel('Or write an e-mail to').fill('robin@example.org')
  await page.getByRole('button', { name: 'Write it', exact: true }).click()
  await expect(page.getByText('Written. Your centre’s administrator finds it under Mails.')).toBeVisible()
  await page.goto(`/relationships/${id}`)
  const waiting = page.getByRole('region', { name: 'Waiting for others' })
  const asked = waiting.getByRole('listitem').filter({ hasText: 'Robin’s yes to what they need' }).first()
  await expect(asked).toContainText('Asked today · not opened yet')
  await expectAccessible(page)
  await fitsOnAPhone(page)
  await asked.getByRole('button', { name: 'Write a reminder' }).focus()
  await page.keyboard.press('Enter')
  await expect(waiting.getByRole('status')).toContainText('Written. Your centre’s administrator finds it under Mails.')
  await expect(asked).toContainText('asked again today')

  await page.goto(`/relationships/${id}/my-plan`)
  await onThisDevice(page, () => page.getByRole('button', { name: 'Yes, that’s right' }).click())
  await expect(
    page.getByRole('region', { name: 'About me' }).getByText('Robin confirmed it', { exact: true }),
  ).toBeVisible()
  await page.goto(`/relationships/${id}`)
  await expect(page.getByRole('heading', { name: 'Goals' })).toBeVisible()
  await expect(page.getByText('Robin’s yes to what they need')).toHaveCount(0)
})
