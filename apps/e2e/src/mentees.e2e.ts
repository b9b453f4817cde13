import type { Page } from '@playwright/test'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

// Adds to what a candidate has: a demo centre of its own.
test.use({ apart: 'mentees' })

const realName = 'Leonora Whitfield'

const held = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, page.url()).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
}

const describeSetting = async (page: Page, name: string) => {
  await page.getByLabel('What is it called?').fill(name)
  await page.getByRole('radio', { name: 'Wales' }).check()
  await page.getByLabel('Designated safeguarding person (DSP)').fill('R. Osei')
  await page.getByLabel('Their phone number', { exact: true }).fill('01632 960001')
  await page.getByLabel('Deputy DSP').fill('L. Byrne')
  await page.getByLabel('Who supervises the mentoring there?').fill('T. Novak')
  await page.getByLabel('Who answers questions about data?').fill('office@example.org')
}

const permit = async (page: Page) => {
  await page.getByLabel('Who gave the permission?').fill('Jo Vance')
  await page.getByLabel('Their role there').fill('Headteacher')
  await page.getByLabel('When did they give it?').fill('2026-09-03')
  await page.getByRole('button', { name: 'Record the permission' }).click()
}

test('from a setting and its permission to a mentee, whose name is behind a button', async ({ signedIn }) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.tom)

  await test.step('a new setting, in the words of its nation', async () => {
    await page.goto('/mentees/new')
    await page.getByRole('link', { name: 'Add a setting' }).click()
    await expect(page.getByRole('heading', { name: 'Add a setting' })).toBeVisible()
    await page.getByRole('button', { name: 'Add the setting' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter what the setting is called')
    await held(page)
    await describeSetting(page, 'Fernleigh School')
    await page.getByRole('button', { name: 'Add the setting' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Fernleigh School' })).toBeVisible()
    await expect(page.getByText('Designated safeguarding person (DSP)')).toBeVisible()
    await held(page)
  })

  await test.step('without its permission it cannot be chosen, and the page says why and where', async () => {
    await expect(page.getByText('Permission missing')).toBeVisible()
    await page.goto('/mentees/new')
    await expect(page.getByLabel('Where do you meet?').getByRole('option', { name: 'Fernleigh School' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Fernleigh School' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Permission for records' })).toBeVisible()
    await held(page)
    await permit(page)
    await expect(page.getByText('Jo Vance, Headteacher, permitted it on')).toBeVisible()
    await held(page)
    await page.getByRole('link', { name: 'Add a mentee here' }).click()
  })

  await test.step('a mentee: the made-up name must hide the real one', async () => {
    await expect(page.getByLabel('Where do you meet?')).toHaveValue(/.+/)
    await page.getByLabel('A made-up name for the mentee').fill('Leonora')
    await page.getByLabel('Real name', { exact: true }).fill(realName)
    await expect(page.getByText('This is part of the real name')).toBeVisible()
    await page.getByRole('button', { name: 'Add the mentee' }).click()
    await expect(page.getByRole('alert')).toContainText('Choose whether the mentee is under 18')
    await held(page)
    await page.getByRole('radio', { name: 'Under 18' }).check()
    await page.getByRole('button', { name: 'Add the mentee' }).click()
    await expect(page.getByRole('alert')).toContainText('Choose a made-up name that shares no part with the real one')
    await page.getByLabel('A made-up name for the mentee').fill('Ash')
    await expect(page.getByText('You have a mentee of this name')).toBeVisible()
    await page.getByLabel('A made-up name for the mentee').fill('Sorrel')
    await page.getByLabel('Phone (optional)').fill('01632 960733')
    await page.getByRole('button', { name: 'Add the mentee' }).click()
  })

  await test.step('the real name is on the page when it is asked for, and never in its title', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Sorrel' })).toBeVisible()
    await expect(page.getByText('The setting has not authorised the agreement yet.')).toBeVisible()
    await expect(page.getByText(realName)).toHaveCount(0)
    await held(page)
    await page.getByRole('button', { name: 'Show who this is' }).click()
    await expect(page.getByText(realName)).toBeVisible()
    await expect(page.getByText('01632 960733')).toBeVisible()
    await expect(page).toHaveTitle('Sorrel · Mentorfolio')
    await held(page)
    await page.getByRole('button', { name: 'Hide who this is' }).click()
    await expect(page.getByText(realName)).toHaveCount(0)
  })

  await test.step('it can be put right', async () => {
    await page.getByRole('link', { name: 'Change the name and contact' }).click()
    await expect(page.getByLabel('Real name', { exact: true })).toHaveValue(realName)
    await expect(page).toHaveTitle('Change the name and contact · Mentorfolio')
    await held(page)
    await page.getByLabel('Real name', { exact: true }).fill('Leonora Whitley')
    await page.getByLabel('Also called (optional)').fill('Norrie, Lenny')
    await page.getByRole('radio', { name: '18 or over' }).check()
    await page.getByRole('button', { name: 'Save the changes' }).click()
    await expect(page.getByText('18 or over')).toBeVisible()
    await page.getByRole('button', { name: 'Show who this is' }).click()
    await expect(page.getByText('Leonora Whitley')).toBeVisible()
    await expect(page.getByText('Norrie, Lenny')).toBeVisible()
  })

  await test.step('a permission that is withdrawn stops new mentees, and keeps the records', async () => {
    await page.goto('/mentees/new')
    await page.getByLabel('Where do you meet?').selectOption('Fernleigh School')
    const home = await (await page.request.get('/api/home')).json()
    const { registrationId } = home.candidacies[0]
    const { settings } = await (await page.request.get(`/api/registrations/${registrationId}/new-mentee`)).json()
    const { id } = settings.find(({ name }: { name: string }) => name === 'Fernleigh School')
    await page.goto(`/settings/${id}`)
    await page.getByRole('button', { name: 'Record that it was withdrawn' }).click()
    await expect(page.getByText('Has the setting taken its permission back?')).toBeFocused()
    await held(page)
    await page.getByRole('button', { name: 'Yes, it was withdrawn today' }).click()
    await expect(page.getByText('It was given and withdrawn.')).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('link', { name: 'Sorrel', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'The setting’s permission for records of Sorrel' })).toBeVisible()
    await held(page)
  })
})

test('by the keyboard alone a mentee can be added', async ({ signedIn }) => {
  const page = await signedIn(people.grace)
  await page.goto('/mentees/new')
  const setting = page.getByLabel('Where do you meet?')
  await setting.focus()
  await page.keyboard.press('ArrowDown')
  await expect(setting).toHaveValue(/.+/)
  await page.getByLabel('A made-up name for the mentee').focus()
  await page.keyboard.type('Juniper')
  await page.getByLabel('Real name', { exact: true }).focus()
  await page.keyboard.type('Marguerite Hollis')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Under 18' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '18 or over' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Juniper' })).toBeVisible()
})

test.describe('a name that stays on the device', () => {
  test.use({ serviceWorkers: 'allow' })

  test('is in no draft at the server; without a network it waits, and goes out once', async ({ signedIn, context }, {
    annotations,
  }) => {
    annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
    const page = await signedIn(people.priya)
    await page.goto('/mentees/new')
    await untilInstalled(page)
    await page.getByLabel('A made-up name for the mentee').fill('Yarrow')
    await page.getByLabel('Real name', { exact: true }).fill(realName)
    await page.getByLabel('E-mail (optional)').fill('leonora@example.org')
    await expect(page.getByText(/kept on this device and at Mentorfolio/)).toBeVisible()
    const { drafts } = await (await page.request.get('/api/drafts')).json()
    const form = encodeURIComponent(drafts[0].form)
    const kept = await (await page.request.get(`/api/drafts?form=${form}`)).text()
    expect(kept).toContain('Yarrow')
    expect(kept).not.toMatch(/Leonora|leonora/)

    await page.reload()
    await expect(page.getByLabel('Real name', { exact: true })).toHaveValue(realName)
    await page.getByLabel('Where do you meet?').selectOption({ index: 1 })
    await page.getByRole('radio', { name: 'Under 18' }).check()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Add the mentee' }).click()
    await expect(page.getByText('The mentee is kept on this device')).toBeVisible({ timeout: 15_000 })
    await expect(page.getByText(realName)).toHaveCount(0)
    await context.setOffline(false)
    await expect(page.getByRole('heading', { level: 1, name: 'Yarrow' })).toBeVisible({ timeout: 15_000 })
    await page.getByRole('button', { name: 'Show who this is' }).click()
    await expect(page.getByText(realName)).toBeVisible()
  })
})

test('an admin sees the centre’s settings, and who a mentee is only by a look that leaves a trace', async ({
  signedIn,
  browser,
  server,
}) => {
  const page = await signedIn(people.admin)
  const self = await (await page.request.get('/api/self')).json()
  await page.goto(`/centres/${self.places[0].centreId}/settings`)
  await expect(page.getByRole('link', { name: 'Eastfield provision' })).toBeVisible()
  await held(page)
  await page.getByRole('link', { name: 'Eastfield provision' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Eastfield provision' })).toBeVisible()
  await page.getByRole('link', { name: 'Change the setting' }).click()
  await held(page)

  const other = await browser.newContext({ baseURL: server.url })
  const answer = await other.request.post('/api/auth/sign-in/email', {
    data: { email: people.priya, password: 'calm-warm-exact' },
    headers: { origin: server.url },
  })
  expect(answer.status()).toBe(200)
  const home = await (await other.request.get('/api/home')).json()
  await other.close()
  await page.goto(`/relationships/${home.candidacies[0].relationships[0].id}`)
  await expect(page.getByText('That you looked is noted in the history of this portfolio.')).toBeVisible()
  await page.getByRole('button', { name: 'Show who this is' }).click()
  await expect(page.getByText('Real name')).toBeVisible()
  await held(page)
})
