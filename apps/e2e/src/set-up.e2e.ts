import type { Browser, Page } from '@playwright/test'
import { type Server, startServer } from './support/server.ts'
import { expect, expectAccessible, test as withDemo } from './support/test.ts'

const password = 'eight swallows over the barn'
const admin = { name: 'Imogen Vale', email: 'imogen.vale@example.org' }
const assessor = { name: 'Noor Baines', email: 'noor.baines@example.org' }

/** An installation without any centre, of its own. */
const test = withDemo.extend<object, { server: Server }>({
  server: [
    async ({ apart: _ }, use) => {
      const server = await startServer({ demo: false })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
test.use({ apart: 'set-up' })
// One after the other, each state held against WCAG in light and dark.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const noSidewaysScroll = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 700 })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    page.url(),
  ).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
}
const hold = async (page: Page) => {
  await expectAccessible(page)
  await noSidewaysScroll(page)
}

const signIn = async (page: Page, email: string) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: /your account/ })).toBeVisible()
}

/** Somebody else, at another computer. */
const elsewhere = async (browser: Browser, server: Server) => {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
  return { page: await context.newPage(), close: () => context.close() }
}

/** The link that whoever invites can copy. */
const copiedLink = async (page: Page) => {
  await page.getByRole('button', { name: 'Make a link to copy' }).click()
  const link = await page.getByLabel('The link').inputValue()
  expect(link).toContain('/invitation#')
  return link
}

test('a link from the server’s log makes a centre and its first admin, once', async ({ page, server }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: '4(00|04|10)' })
  await page.goto('/set-up#not-a-token')
  await expect(page.getByText('This link is not whole')).toBeVisible()
  await hold(page)

  // Opening it uses nothing up; a restart ends it, and prints another.
  const former = server.setUpLink()
  await page.goto(former)
  await expect(page.getByLabel('Name of the centre')).toBeVisible()
  await server.restart()
  await page.goto(former)
  await page.reload()
  await expect(page.getByText('The server has printed a newer link since')).toBeVisible()
  await hold(page)
  const link = server.setUpLink()
  expect(link).not.toBe(former)
  await page.goto(link)
  await hold(page)

  await page.getByRole('button', { name: 'Set up the centre' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('4 things to put right')
  await hold(page)
  await summary.getByRole('link', { name: 'Choose a password of 12 characters or more' }).click()
  await expect(page.getByLabel('Choose a password')).toBeFocused()

  await page.getByLabel('Name of the centre').fill('Northgate Training')
  await page.getByLabel('Your name').fill(admin.name)
  await page.getByLabel('Your e-mail address').fill(admin.email)
  await page.getByLabel('Choose a password').fill(password)
  await page.getByRole('button', { name: 'Set up the centre' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Northgate Training' })).toBeVisible()
  await expect(page.getByText('Nobody is named yet.')).toBeVisible()
  await hold(page)

  await page.goto(link)
  await expect(page.getByText('This link has been used')).toBeVisible()
  await hold(page)
  await server.restart()
  expect(() => server.setUpLink()).toThrow('No set-up link was printed')
})

test('the safeguarding desk is asked for first, by keyboard alone', async ({ page }) => {
  await signIn(page, admin.email)
  await page.getByRole('button', { name: /your account/ }).press('Enter')
  await page.getByRole('link', { name: 'Northgate Training' }).first().press('Enter')
  await page.getByRole('link', { name: 'Name the safeguarding lead' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByLabel('Designated safeguarding lead (DSL)').press('Tab')
  await page.getByLabel('Designated safeguarding lead (DSL)').pressSequentially('Mina Orchard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Enter the number to phone Mina Orchard on')
  await hold(page)
  await page.getByRole('alert').getByRole('link').press('Enter')
  await page.keyboard.type('01632 960201')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: '01632 960201' })).toBeVisible()
  await expect(page.getByText('Nobody is named yet.')).toBeHidden()
  await hold(page)
})

test('somebody is invited, and accepts at another computer', async ({ page, browser, server }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '400' })
  await signIn(page, admin.email)
  await page.getByRole('navigation', { name: 'Northgate Training' }).getByRole('link', { name: 'People' }).click()
  await expect(page.getByText('You are the only one here yet')).toBeVisible()
  await hold(page)
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Choose at least one role')
  await hold(page)
  await page.getByLabel('Their name').fill(assessor.name)
  await page.getByLabel('Their e-mail address').fill(admin.email)
  await page.getByRole('checkbox', { name: 'Assessor' }).check()
  await expect(page.getByText('This server sends no mail.')).toBeVisible()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(`${admin.email} is ${admin.name} (Centre admin) already`)
  await expect(page.getByRole('link', { name: `Open ${admin.name}’s page` })).toHaveAttribute(
    'href',
    /\/people\/[\w-]+$/,
  )
  await hold(page)
  await page.getByLabel('Their e-mail address').fill(assessor.email)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: assessor.name })).toContainText('Not invited yet')
  await hold(page)
  await page.getByRole('link', { name: 'Make a link to copy', description: assessor.name }).click()
  await hold(page)
  const withdrawn = await copiedLink(page)
  await hold(page)
  await page.getByRole('button', { name: 'Withdraw the invitation' }).click()
  await expect(page.getByText('No link to it opens any more.')).toBeVisible()
  await hold(page)
  const link = await copiedLink(page)

  const other = await elsewhere(browser, server)
  await other.page.goto(withdrawn)
  await expect(other.page.getByText('This invitation was withdrawn')).toBeVisible()
  await hold(other.page)
  await other.page.goto(link)
  await expect(other.page.getByRole('heading', { level: 1, name: 'Northgate Training invites you' })).toBeVisible()
  await expect(other.page.getByText('Your part there: Assessor.')).toBeVisible()
  await expect(other.page.getByLabel('Your name')).toHaveValue(assessor.name)
  await hold(other.page)
  await other.page.getByLabel('Choose a password').fill(password)
  await other.page.getByRole('button', { name: 'Accept' }).click()
  await expect(other.page.getByText(/Good (morning|afternoon|evening), Noor/)).toBeVisible()
  await other.page.goto(link)
  await expect(other.page.getByText('This invitation has been accepted')).toBeVisible()
  await other.close()

  await page.reload()
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
  await hold(page)
})

test('with an account already: signed in or not, one button accepts', async ({ page, browser, server }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: '40[019]' })
  // A further person of the centre, invited by an address; accepted with the account of the assessor's.
  await signIn(page, admin.email)
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('Their name').fill('Sol Penrose')
  await page.getByLabel('Their e-mail address').fill('sol.penrose@example.org')
  await page.getByRole('checkbox', { name: 'Centre admin' }).check()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByRole('link', { name: 'Sol Penrose' }).click()
  const link = await copiedLink(page)

  const other = await elsewhere(browser, server)
  await other.page.goto(link)
  await other.page.getByRole('button', { name: 'I have an account already' }).click()
  await hold(other.page)
  await other.page.getByLabel('E-mail address of your account').fill(assessor.email)
  await other.page.getByLabel('Your password').fill('not the password')
  await other.page.getByRole('button', { name: 'Sign in and accept' }).click()
  await expect(other.page.getByRole('alert')).toContainText('do not belong together')
  await other.page.getByLabel('Your password').fill(password)
  await other.page.getByRole('button', { name: 'Sign in and accept' }).click()
  await expect(other.page.getByRole('alert')).toContainText('You are in this centre already')
  await other.page.reload()
  await expect(other.page.getByText(`You are signed in as ${assessor.name}`)).toBeVisible()
  await expect(other.page.getByRole('button', { name: `Accept as ${assessor.name}` })).toBeVisible()
  await hold(other.page)
  await other.page.getByRole('button', { name: 'Use another account' }).click()
  await other.page.getByLabel('Choose a password').fill(password)
  await other.page.getByRole('button', { name: 'Accept' }).click()
  await expect(other.page.getByText(/Good (morning|afternoon|evening), Sol/)).toBeVisible()
  await other.close()
})

test('roles change, and whoever is deactivated loses the centre at once', async ({ page, browser, server }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: '40[0349]' })
  const other = await elsewhere(browser, server)
  await signIn(other.page, 'sol.penrose@example.org')
  await other.page.getByRole('link', { name: 'People' }).click()
  await expect(other.page.getByRole('link', { name: admin.name })).toBeVisible()

  await signIn(page, admin.email)
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Sol Penrose' }).click()
  await page.getByRole('link', { name: 'Change roles' }).click()
  await hold(page)
  await page.getByRole('checkbox', { name: 'IQA', exact: true }).check()
  await page.getByRole('button', { name: 'Save the roles' }).click()
  await expect(page.getByText('IQA and Centre admin')).toBeVisible()
  await page.getByRole('link', { name: 'Change name', exact: true }).click()
  await hold(page)
  await page.getByLabel('Name', { exact: true }).fill('Sol Penrose-Hill')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Sol Penrose-Hill' }).waitFor()
  await page.getByRole('link', { name: 'Deactivate' }).click()
  await hold(page)
  await page.getByRole('button', { name: 'Deactivate Sol Penrose-Hill' }).click()
  await expect(page.getByText('Deactivated', { exact: true })).toBeVisible()
  await hold(page)
  await other.page.reload()
  await expect(other.page.getByText('We cannot find this page')).toBeVisible()
  await page.getByRole('button', { name: 'Let them in again' }).click()
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
  await other.page.reload()
  await expect(other.page.getByRole('link', { name: admin.name })).toBeVisible()
  await other.close()
})

test('signed out, where no mail goes out: no link is offered, and it is said whom to ask', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByText('Password forgotten? This server sends no mail')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send me a link instead' })).toHaveCount(0)
  await hold(page)
})
