import type { Page } from '@playwright/test'
import { browserArguments } from './support/browser.ts'
import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { expect, people, test } from './support/test.ts'

test.describe.configure({ mode: 'serial' })
test.use({
  apart: 'discussion-sound',
  // A microphone that beeps, and nobody who is asked for it.
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '',
    args: [...browserArguments, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
})

const discussion = /^Professional discussion, /

const allowRecordings = async (admin: Page) => {
  const { places } = await (await admin.request.get('/api/self')).json()
  await admin.goto(`/centres/${places[0].centreId}`)
  await admin.getByRole('link', { name: 'Say whether recordings may be added' }).click()
  await admin.getByRole('radio', { name: 'Yes, for a limited time' }).check()
  await admin.getByLabel('For how many days, at most?').fill('90')
  await admin.getByRole('button', { name: 'Save' }).click()
  await expect(admin.getByRole('heading', { name: 'Run the centre' })).toBeVisible()
}

/** The recorder's clock has come past so many seconds. */
const recordedFor = async (page: Page, seconds: number) => {
  const clock = page.getByText(/^(Recording|Paused at) \d+:\d\d$/)
  await expect.poll(async () => Number((await clock.textContent())?.slice(-2))).toBeGreaterThanOrEqual(seconds)
}

test('a discussion is recorded with its candidate’s yes, marked, cut off by a reload, signed, and heard from the mark', async ({
  browser,
  server,
}) => {
  test.setTimeout(150_000)
  const errors: string[] = []
  const grace = await atTheirDesk(browser, server.url, people.grace, errors)
  const helen = await atTheirDesk(browser, server.url, people.assessor, errors)
  const nadia = await atTheirDesk(browser, server.url, people.admin, errors)
  const unit = await unitOf(grace, 'S2')

  await test.step('it is planned, and the centre keeps no recordings yet', async () => {
    await helen.goto(`${unit}/methods/discussions/new`)
    await expect(aHeading(helen, 'Plan or record a discussion')).toBeVisible()
    await helen.getByLabel('Question 1: criterion').selectOption({ index: 1 })
    await helen.getByLabel('Question 1: what you ask').fill('Why did you pause there?')
    await helen.getByRole('button', { name: 'Save', exact: true }).press('Enter')
    await helen.getByRole('link', { name: discussion }).press('Enter')
    await expect(helen.getByText('Recordings are off at your centre')).toBeVisible()
    await allowRecordings(nadia)
  })

  await test.step('its candidate is asked, and says yes', async () => {
    await helen.reload()
    await helen.getByRole('button', { name: 'Ask whether it may be recorded' }).press('Enter')
    await expect(helen.getByText(/^Asked .* Until Grace Adeyemi says yes, keep notes/)).toBeVisible()
    await holdTo(helen)
    await grace.goto(`${unit}/methods`)
    await expect(grace.getByText(/^Helen Marsh asks whether your professional discussion/)).toBeVisible()
    await holdTo(grace)
    await grace.getByRole('button', { name: 'Yes, it may be recorded' }).press('Enter')
    await expect(grace.getByText(/^You said yes to your professional discussion/)).toBeVisible()
  })

  await test.step('it is recorded, marked by one press, paused, and cut off by a reload', async () => {
    await helen.reload()
    await helen.getByRole('link', { name: 'Write it anew' }).press('Enter')
    await expect(aHeading(helen, 'Write the discussion on')).toBeVisible()
    await helen.getByRole('button', { name: 'Record', exact: true }).press('Enter')
    await recordedFor(helen, 2)
    await helen.getByRole('button', { name: 'Mark this moment' }).press('Enter')
    await expect(helen.getByText(/^Marked 0:\d\d\.$/)).toBeVisible()
    await helen.getByRole('button', { name: 'Pause' }).press('Enter')
    await expect(helen.getByText(/^Paused at/)).toBeVisible()
    await helen.getByLabel('Mark 1: criterion').selectOption({ index: 1 })
    await helen.getByLabel('Mark 1: what it shows (optional)').fill('Waited for the answer')
    await expect(helen.getByText(/^Unfinished, kept/).first()).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Go on' }).press('Enter')
    await recordedFor(helen, 5)
    await helen.reload()
    await expect(helen.getByText('What was recorded before this page was closed is kept below.')).toBeVisible()
    await expect(helen.getByText(/^Kept at Mentorfolio · Recording/)).toBeVisible()
    await expect(helen.getByLabel('Mark 1: what it shows (optional)')).toHaveValue('Waited for the answer')
  })

  await test.step('another part is recorded without a network, heard and marked, and saved', async () => {
    await helen.getByRole('button', { name: 'Record', exact: true }).press('Enter')
    await recordedFor(helen, 1)
    await helen.context().setOffline(true)
    await recordedFor(helen, 3)
    await helen.getByRole('button', { name: 'Stop and keep it' }).press('Enter')
    await expect(helen.getByText(/On this device\. It goes out when there is a connection/)).toBeVisible()
    await helen.getByRole('button', { name: 'Listen: Recording 2' }).press('Enter')
    const sound = helen.getByLabel('Recording 2', { exact: true })
    await expect.poll(() => sound.evaluate((its: HTMLAudioElement) => its.currentTime)).toBe(0)
    await helen.getByRole('button', { name: 'Mark this place' }).last().press('Enter')
    await expect(helen.getByLabel('Mark 2: from')).toHaveValue(/^0:0\d$/)
    await helen.getByLabel('Mark 2: criterion').selectOption({ index: 1 })
    await helen.context().setOffline(false)
    await expect(helen.getByText(/^Kept at Mentorfolio · Recording/)).toHaveCount(2)
    await helen.getByLabel('Recording 1: what was said, in words').fill('I waited, so that they could think.')
    await helen.getByLabel('How many minutes did it take?').fill('30')
    await helen.getByLabel('Question 1: what was said').fill('To let them think')
    await helen.getByLabel('What came of it, in sum?').fill('They know why they paused')
    await helen.getByRole('button', { name: 'Save', exact: true }).press('Enter')
    await expect(aHeading(helen, 'Other methods')).toBeVisible()
    await helen.getByRole('link', { name: discussion }).press('Enter')
    await expect(helen.getByText('Waited for the answer')).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Sign it and show it to your candidate' }).press('Enter')
    await expect(helen.getByText('Waits for the candidate to sign')).toBeVisible()
  })

  await test.step('its candidate hears it from the mark, and reads what it says', async () => {
    await grace.goto(`${unit}/methods`)
    await grace.getByRole('link', { name: discussion }).press('Enter')
    const first = grace.getByRole('region', { name: 'Recording 1' })
    await first.getByRole('button', { name: /^Play from 0:0/ }).press('Enter')
    const sound = first.getByLabel('Recording 1', { exact: true })
    await expect(sound).toBeVisible()
    await expect.poll(() => sound.evaluate((its: HTMLAudioElement) => its.currentTime)).toBeGreaterThan(1)
    await expect(grace.getByText('What was said in it is not written down yet')).toBeVisible()
    await holdTo(grace)
    await grace.getByRole('button', { name: 'It is right: sign it' }).press('Enter')
    await expect(grace.getByText('Signed by both')).toBeVisible()
  })

  await test.step('it plays from there beside its criterion, for its assessor, and for who assures quality', async () => {
    await helen.goto(`${unit}/evidence`)
    const beside = helen.getByRole('region', { name: 'By other methods' })
    await expect(beside.getByRole('link', { name: discussion })).toBeVisible()
    const ruth = await atTheirDesk(browser, server.url, people.leadIqa, errors)
    await ruth.goto(`${unit}/methods`)
    await expect(aHeading(ruth, 'Other methods')).toBeVisible()
    await expect(ruth.getByRole('link', { name: discussion })).toBeVisible()
    await ruth.getByRole('link', { name: discussion }).press('Enter')
    await expect(ruth.getByText('Waited for the answer')).toBeVisible()
    await ruth.getByRole('button', { name: 'Listen: Recording 1' }).press('Enter')
    await expect(ruth.getByLabel('Recording 1', { exact: true })).toBeVisible()
  })

  await test.step('it is on the paper of the whole unit, with its marks', async () => {
    const page = await grace.context().newPage()
    await page.goto(`${unit}/print`)
    const onPaper = page.getByRole('region', { name: 'Observed and discussed' })
    const marks = onPaper.getByRole('table', { name: 'Marked moments: Recording 1' })
    await expect(marks.getByRole('row', { name: /Waited for the answer/ })).toBeVisible()
    await holdTo(page)
    await page.close()
  })

  await test.step('the yes is taken back: what was recorded is erased, what was written stays', async () => {
    await grace.getByRole('button', { name: 'Take my yes back…' }).press('Enter')
    await grace.getByRole('button', { name: 'Take it back and erase it' }).press('Enter')
    await expect(grace.getByText(/Erased by the candidate/).first()).toBeVisible()
    await expect(grace.getByText('Waited for the answer')).toBeVisible()
    await expect(grace.getByRole('button', { name: /^Play|^Listen/ })).toHaveCount(0)
    await holdTo(grace)
  })
  expect(errors.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})
