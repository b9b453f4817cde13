import { type Browser, devices, type Page } from '@playwright/test'
import { Hand } from './support/hand.ts'
import { type Server, startServer } from './support/server.ts'
import { expect, expectAccessible, test as withDemo } from './support/test.ts'

// From an installation with nothing in it to minutes that count: what a centre, its candidate and a mentee do, by their own
// pages, each in a browser of their own. Every other journey begins where the demo centre stands.

const password = 'eight swallows over the barn'

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
test.use({ apart: 'from-nothing' })
test.describe.configure({ mode: 'serial' })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Somebody at a computer or phone of their own. */
const somebody = async (browser: Browser, server: Server, phone = false) => {
  const context = await browser.newContext({
    ...(phone ? devices['Pixel 7'] : { viewport: { width: 1280, height: 900 } }),
    baseURL: server.url,
  })
  return new Hand(await context.newPage())
}

const invitationOf = async (admin: Hand, name: string) => {
  await admin.link('People')
  await admin.link(name)
  await admin.button('Make a link to copy')
  return admin.page.getByLabel('The link').inputValue()
}

const accept = async (hand: Hand, link: string) => {
  await hand.page.goto(link)
  await hand.fill('Choose a password', password)
  await hand.button('Accept')
  await expect(hand.page.getByText(/Good (morning|afternoon|evening), /)).toBeVisible()
}

test('from an installation with nothing in it to minutes that count', async ({ browser, server }) => {
  test.setTimeout(360_000)
  const admin = await somebody(browser, server)
  const assessor = await somebody(browser, server)
  const candidate = await somebody(browser, server, true)
  const mentee = await somebody(browser, server, true)

  await test.step('a centre is set up by the link in the log', async () => {
    await admin.page.goto(server.setUpLink())
    await admin.fill('Name of the centre', 'Northgate Training')
    await admin.fill('Your name', 'Imogen Vale')
    await admin.fill('Your e-mail address', 'imogen.vale@example.org')
    await admin.fill('Choose a password', password)
    await admin.button('Set up the centre')
    await expect(heading(admin.page, 'Northgate Training')).toBeVisible()
    expect(admin.interactions).toBeLessThanOrEqual(5)
  })

  await test.step('an assessor is invited, and accepts', async () => {
    await admin.link('People')
    await admin.link('Invite somebody')
    await admin.fill('Their name', 'Noor Baines')
    await admin.fill('Their e-mail address', 'noor.baines@example.org')
    await admin.check('Assessor')
    await admin.button('Invite')
    await expect(heading(admin.page, 'People')).toBeVisible()
    await accept(assessor, await invitationOf(admin, 'Noor Baines'))
  })

  await test.step('a cohort is opened and a candidate registered and allocated', async () => {
    const before = admin.interactions
    await admin.link('Cohorts')
    await admin.link('Open a cohort')
    await admin.fill('Name', 'Mentors, autumn')
    await admin.fill('First day', day(-30))
    await admin.fill('Last day', day(200))
    await admin.check('Undertaking mentoring in the workplace')
    await admin.check('Noor Baines')
    await admin.button('Open the cohort')
    await expect(heading(admin.page, 'Mentors, autumn')).toBeVisible()
    await admin.link('Register a candidate')
    await admin.fill('Name', 'Kit Sandford')
    await admin.fill('E-mail address', 'kit.sandford@example.org')
    await admin.fill('First day', day(-30))
    await admin.button('Register and invite')
    await expect(heading(admin.page, 'Mentors, autumn')).toBeVisible()
    await admin.link('Kit Sandford')
    await admin.link('Allocate an assessor')
    await admin.page.getByRole('combobox').first().selectOption({ index: 1 })
    await admin.button('Save the assessor')
    await expect(admin.page.getByText('Assessor: Noor Baines').first()).toBeVisible()
    expect(admin.interactions - before).toBeLessThanOrEqual(16)
  })

  await test.step('the candidate accepts, and is led to a setting, its permission and a mentee', async () => {
    await accept(candidate, await invitationOf(admin, 'Kit Sandford'))
    await candidate.link(/Add (a|your first) mentee/)
    await candidate.link('Add a setting')
    await candidate.fill('What is it called?', 'Fernleigh School')
    await candidate.fill('Designated safeguarding lead (DSL)', 'R. Osei')
    await candidate.fill('Their phone number', '01632 960001')
    await candidate.fill('Deputy DSL', 'L. Byrne')
    await candidate.fill('Who supervises the mentoring there?', 'T. Novak')
    await candidate.fill('Who answers questions about data?', 'office@example.org')
    await candidate.button('Add the setting')
    await expect(heading(candidate.page, 'Fernleigh School')).toBeVisible()
    await candidate.link('Record the permission')
    await candidate.fill('Who gave the permission?', 'Jo Vance')
    await candidate.fill('Their role there', 'Headteacher')
    await candidate.fill('When did they give it?', day(-10))
    await candidate.button('Record the permission')
    await candidate.link('Add a mentee here')
    await candidate.fill('A made-up name for the mentee', 'Robin')
    await candidate.fill('Real name', 'Leonora Whitfield')
    await candidate.choose('Under 18')
    await candidate.button('Add the mentee')
    await expect(heading(candidate.page, 'Robin')).toBeVisible()
    await expectAccessible(candidate.page)
  })

  await test.step('the agreement is written, sent, signed by the mentor; the setting authorises it', async () => {
    await candidate.link('Write the agreement')
    await expect(heading(candidate.page, 'Write the agreement')).toBeVisible()
    await candidate.fill('How often do you meet, where, and for how long?', 'once a week in the library, for an hour')
    await candidate.fill('Until when?', 'the end of term')
    await candidate.fill('What does your mentee want to come of it?', 'to get a college place')
    await candidate.button('Save')
    await candidate.button('Send to be signed')
    await candidate.fill('Type your name to sign', 'Kit Sandford')
    await candidate.button('Sign version 1')
    await expect(candidate.page.getByText('Robin has not signed yet')).toBeVisible()
    await candidate.link('Record the authorisation')
    await candidate.fill('Who at the setting authorised it?', 'T. Novak')
    await candidate.fill('What are they there?', 'Head of year')
    await candidate.fill('When did they authorise it?', day(-5))
    await candidate.button('Record the authorisation')
    await expect(candidate.page.getByText('by T. Novak, Head of year')).toBeVisible()
    await expectAccessible(candidate.page)
  })

  await test.step('the mentee signs by the link, on a phone of their own, in three interactions: it is in force', async () => {
    await candidate.button('Show a code and a link')
    await mentee.page.goto(await candidate.page.getByLabel('The link').inputValue())
    await expect(heading(mentee.page, 'Our agreement')).toBeVisible()
    await expect(mentee.page.getByText(/made-up name, not yours/)).toBeVisible()
    await expectAccessible(mentee.page)
    await mentee.fill('Type your name to sign', 'Leo')
    await mentee.button('Sign our agreement')
    await expect(mentee.page.getByText(/Thank you/)).toBeVisible()
    expect(mentee.interactions).toBeLessThanOrEqual(3)
    await candidate.page.reload()
    await expect(candidate.page.getByText('Version 1 is in force')).toBeVisible()
  })

  await test.step('planned ahead, met and logged, the minutes count', async () => {
    const { page } = candidate
    await candidate.link('Robin')
    await candidate.link('Plan a session')
    await candidate.fill('What is it about?', 'The open day')
    await candidate.fill('Day', day(1))
    await page.getByLabel('From', { exact: true }).fill('10:00')
    await page.getByLabel('To', { exact: true }).fill('10:45')
    await candidate.fill('Which goal does it serve?', 'Choose a course')
    await candidate.fill('One objective for this session', 'Choose two questions to ask')
    await candidate.fill('How you will both know that it was met', 'They are written down')
    await candidate.button('Save the plan')
    await expect(heading(page, 'The open day')).toBeVisible()
    // Nothing that has not taken place can be logged.
    await server.restart({ daysLater: 2 })
    await page.goto('/')
    await candidate.link('Log the session')
    await candidate.fill('In your words', 'We went through the open day and chose two questions to ask.')
    await candidate.choose('Nothing follows')
    await candidate.button('Save the log')
    await expect(page.getByText('We went through the open day and chose two questions to ask.')).toBeVisible()
    await page.goto('/hours')
    await expect(heading(page, '45 min of 6 h counted')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the centre sees how far the candidate is, and no words', async () => {
    await admin.link('Cohorts')
    await admin.link('Mentors, autumn')
    const row = admin.page.getByRole('row').filter({ hasText: 'Kit Sandford' })
    await expect(row).toContainText('45 min')
    await expect(admin.page.getByText('open day')).toHaveCount(0)
    await expectAccessible(admin.page)
  })
})
