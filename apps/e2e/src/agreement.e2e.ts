import type { Page } from '@playwright/test'
import { aNewMentee, asking, sendAgreement } from './support/asking.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

test.use({ apart: 'agreement' })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** The day it is at the centre. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' })

const fitsOnAPhone = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('an agreement is written, sent, signed by both, changed, and stays in force until both have signed the change', async ({
  server,
  signedIn,
}) => {
  // Nine states, each held against WCAG in light and in dark.
  test.slow()
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await aNewMentee(ask, 'Heron')

  await test.step('home leads to it', async () => {
    await page.goto(`/relationships/${id}`)
    // One tap, and one way: the one primary action.
    await expect(page.getByRole('link', { name: 'Write the agreement' })).toHaveAttribute(
      'href',
      `/relationships/${id}/agreement/write`,
    )
    await page.goto(`/relationships/${id}/agreement`)
    await expect(heading(page, 'Agreement')).toBeVisible()
    await expect(page.getByText('You answer three short questions')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('written with the keyboard; what is open is told', async () => {
    const write = page.getByRole('link', { name: 'Write the agreement' })
    await write.focus()
    await page.keyboard.press('Enter')
    await expect(heading(page, 'Write the agreement')).toBeVisible()
    await expectAccessible(page)
    await fitsOnAPhone(page)
    const ours = page.getByRole('region', { name: 'Objectives for your time together' })
    await expect(ours).toContainText('what the two of you want for your time together')
    const other = page.getByRole('region', { name: 'Your other role' })
    await expect(other).toContainText('also their teacher, manager, key worker or relative')
    await other.getByLabel('Include this').check()
    await expect(other.getByLabel('What else are you to your mentee?')).toBeVisible()
    await other.getByLabel('Include this').uncheck()
    await page.getByLabel('Until when?').fill('the end of term')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(heading(page, 'Agreement')).toBeVisible()
    await expect(page.getByText('How often: How often do you meet, where, and for how long?')).toBeVisible()
    await expect(page.getByText('One outcome: What does your mentee want to come of it?')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Send to be signed' })).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Go on writing' }).click()
    await page.getByLabel('How often do you meet, where, and for how long?').fill('once a week in the library')
    await page.getByLabel('What does your mentee want to come of it?').fill('to get a college place')
    await expect(page.getByText('You want to get a college place.')).toBeVisible()
    await page.getByRole('button', { name: 'As others read it' }).click()
    await expect(page.getByText('Heron wants to get a college place.')).toBeVisible()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  })

  await test.step('sent, and signed by the mentor', async () => {
    await page.getByRole('button', { name: 'Send to be signed' }).click()
    await expect(page.getByText('Version 1 waits for signatures')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Ask for a signature' })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'The supervisor, in the place of Heron' })).toBeVisible()
    await expectAccessible(page)
    await fitsOnAPhone(page)
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect(page.getByRole('alert').getByText('Type your name to sign')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Type your name to sign').fill('Priya Nair')
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect(page.getByText('Priya Nair signed on')).toBeVisible()
    await expect(page.getByText('Typed: Priya Nair')).toBeVisible()
    await expect(page.getByText('Heron has not signed yet')).toBeVisible()
  })

  await test.step('the setting authorises it', async () => {
    await page.getByRole('link', { name: 'Record the authorisation' }).click()
    await expect(heading(page, 'The setting’s authorisation')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Record the authorisation' }).click()
    await expect(page.getByRole('alert').getByText('Enter the date on which they authorised it')).toBeVisible()
    await page.getByLabel('Who at the setting authorised it?').fill('T. Novak')
    await page.getByLabel('What are they there?').fill('Head of year')
    await page.getByLabel('When did they authorise it?').fill('2026-09-28')
    await page.getByRole('button', { name: 'Record the authorisation' }).click()
    await expect(page.getByText('by T. Novak, Head of year')).toBeVisible()
  })

  await test.step('signed by the mentee on this device: it is in force', async () => {
    await ask('PUT', `/api/relationships/${id}/agreement/hand-over`, { version: 1, name: 'Heron', helped: true })
    await page.reload()
    await expect(page.getByText('Version 1 is in force')).toBeVisible()
    await expect(page.getByText(/Heron signed on .*on the mentor’s device/)).toBeVisible()
    await expect(page.getByText('Somebody helped.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Ask for a signature' })).toHaveCount(0)
    await expectAccessible(page)
    await fitsOnAPhone(page)
  })

  await test.step('changed, with a reason: the old one stays in force, and the difference is told', async () => {
    await page.getByRole('link', { name: 'Change the agreement' }).click()
    await expect(heading(page, 'Change the agreement')).toBeVisible()
    await page.getByLabel('How often do you meet, where, and for how long?').fill('once a fortnight in the library')
    await page.getByRole('button', { name: 'Offer the new version' }).click()
    await expect(page.getByRole('alert').getByText('Say why it changes: your mentee reads this')).toBeVisible()
    await page.getByLabel('Why does it change?').fill('Heron has a new timetable')
    await page.getByRole('button', { name: 'Offer the new version' }).click()
    await expect(page.getByText('Version 1 is in force')).toBeVisible()
    await expect(page.getByText('Version 2 waits for signatures')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What changed since version 1' })).toBeVisible()
    await expect(page.getByRole('insertion').getByText('fortnight')).toBeVisible()
    await expect(page.getByRole('deletion').getByText('week')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Type your name to sign').fill('Priya Nair')
    await page.getByRole('button', { name: 'Sign version 2' }).click()
    await expect(page.getByText('Typed: Priya Nair').first()).toBeVisible()
    await expect(page.getByText('Version 1 is in force')).toBeVisible()
    await ask('PUT', `/api/relationships/${id}/agreement/hand-over`, { version: 2, name: 'Heron', helped: false })
    await page.reload()
    await expect(page.getByText('Version 2 is in force')).toBeVisible()
  })

  await test.step('on paper it is the words and the signatures', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Heron wants to get a college place.').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Change the agreement' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })
})

test('a paper copy is refused in words when it is something else, and added when it is a picture', async ({
  server,
  signedIn,
}, { annotations }) => {
  annotations.push({ type: 'expected console', description: '400' })
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await aNewMentee(ask, 'Plover')
  await sendAgreement(ask, id)
  await page.goto(`/relationships/${id}/agreement`)
  await page.getByText('Plover signs on paper instead').click()
  await page.getByRole('button', { name: 'Add the paper copy' }).click()
  await expect(page.getByRole('alert').getByText('Enter the date on the paper')).toBeVisible()
  await expectAccessible(page)
  await fitsOnAPhone(page)
  await test.step('printed, it has a line to sign on', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Plover signs here')).toBeVisible()
    await expect(page.getByText('Plover has not signed yet')).toBeHidden()
    await expect(page.getByRole('heading', { name: 'On paper' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })
  await page.getByLabel('The date on the paper').fill('2019-11-02')
  const file = page.getByLabel('The paper, as a photo or a PDF')
  await file.setInputFiles({ name: 'paper.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') })
  await page.getByRole('button', { name: 'Add the paper copy' }).click()
  await expect(page.getByRole('alert').getByText(/JPEG or PNG\) or a PDF that opens/)).toBeVisible()
  const picture = await page.screenshot({ type: 'png' })
  await file.setInputFiles({ name: 'paper.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Add the paper copy' }).click()
  await expect(page.getByRole('alert').getByText(/cannot be before the day on which/)).toBeVisible()
  await page.getByLabel('The date on the paper').fill(today())
  await page.getByRole('button', { name: 'Add the paper copy' }).click()
  await expect(page.getByText(/A copy dated/)).toBeVisible()
  await expect(page.getByText('It waits for the assessor.')).toBeVisible()
  await expectAccessible(page)
})

test('an assessor looks at a paper copy, declines it with a reason, is told of one that was swapped, and accepts the next', async ({
  server,
  signedIn,
  browser,
}, { annotations }) => {
  test.slow()
  annotations.push({ type: 'expected console', description: '409' })
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await aNewMentee(ask, 'Siskin')
  await sendAgreement(ask, id)
  await ask('POST', `/api/relationships/${id}/agreement/sign`, { version: 1, name: 'Priya Nair' })
  await ask('PUT', `/api/relationships/${id}/authorisation`, { by: 'T. Novak', role: 'Head of year', on: '2026-09-28' })
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email: people.assessor, password },
    headers: { origin: server.url },
  })
  expect(answer.status()).toBe(200)
  const assessor = await context.newPage()
  const attach = async (which: string) => {
    await page.getByText(which).click()
    await page.getByLabel('The date on the paper').fill(today())
    const picture = await page.screenshot({ type: 'png' })
    await page
      .getByLabel('The paper, as a photo or a PDF')
      .setInputFiles({ name: 'paper.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('button', { name: 'Add the paper copy' }).click()
    await expect(page.getByText('It waits for the assessor.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'On paper' })).toBeFocused()
  }
  const look = async () => {
    const saved = assessor.waitForEvent('download')
    await assessor.getByRole('button', { name: 'Save the paper copy to look at it' }).click()
    expect((await saved).suggestedFilename()).toMatch(/^agreement-version-1/)
    await expect(assessor.getByText('Saved among your downloads.')).toBeVisible()
  }

  await test.step('the candidate adds it, the assessor opens it before accepting', async () => {
    await page.goto(`/relationships/${id}/agreement`)
    await attach('Siskin signs on paper instead')
    await assessor.goto('/')
    await expect(assessor.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
    await expectAccessible(assessor)
    await fitsOnAPhone(assessor)
    await assessor.getByRole('link', { name: 'Look at the paper Siskin signed' }).click()
    await expect(assessor.getByText(/A copy dated/)).toBeVisible()
    await expect(assessor.getByText('Look at the copy first')).toBeVisible()
    await expect(assessor.getByRole('button', { name: 'Accept the paper copy' })).toHaveCount(0)
    await look()
    await expect(assessor.getByRole('button', { name: 'Accept the paper copy' })).toBeVisible()
    await expectAccessible(assessor)
    await fitsOnAPhone(assessor)
  })

  await test.step('declined with a reason, which the candidate reads', async () => {
    await assessor.getByText('Or do not accept it').click()
    await assessor.getByRole('button', { name: 'Do not accept it' }).click()
    await expect(assessor.getByRole('alert').getByText('Say why you do not accept it')).toBeVisible()
    await expectAccessible(assessor)
    await assessor.getByLabel('Why not?').fill('The date cannot be read')
    await assessor.getByRole('button', { name: 'Do not accept it' }).click()
    await expect(assessor.getByText('Not accepted: The date cannot be read')).toBeVisible()
    await expect(assessor.getByRole('button', { name: 'Accept the paper copy' })).toHaveCount(0)
    await page.goto('/')
    await expect(page.getByText('‘The date cannot be read’', { exact: false })).toBeVisible()
    await page.getByRole('link', { name: 'Your assessor did not accept the paper Siskin signed' }).click()
    await expect(page.getByText('Not accepted: The date cannot be read')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('another is added, and swapped while the assessor looks at it', async () => {
    await attach('Add another copy in its place')
    await assessor.reload()
    await look()
    await attach('Add another copy in its place')
    await assessor.getByRole('button', { name: 'Accept the paper copy' }).click()
    await expect(assessor.getByRole('alert')).toContainText('Another paper copy has taken its place')
    await expectAccessible(assessor)
    await assessor.getByRole('button', { name: 'See it as it is now' }).click()
    await expect(assessor.getByText('Look at the copy first')).toBeVisible()
  })

  await test.step('looked at and accepted, it is the signature of the day on it', async () => {
    await look()
    await assessor.getByRole('button', { name: 'Accept the paper copy' }).click()
    await expect(assessor.getByText(/Siskin signed on .*on paper, accepted by the assessor/)).toBeVisible()
    await expect(assessor.getByRole('button', { name: 'Save the paper copy to look at it' })).toHaveCount(0)
    await expectAccessible(assessor)
    await page.reload()
    await expect(page.getByText('Version 1 is in force')).toBeVisible()
    await expect(page.getByText(/Siskin signed on/)).toBeVisible()
    await expectAccessible(page)
  })
  await context.close()
})

test('a centre admin changes the template clause by clause, sees both readings, and publishes it', async ({
  server,
  signedIn,
}) => {
  const page = await signedIn(people.admin)
  const ask = asking(page, server.url)
  const self = await ask<{ places: { centreId: string }[] }>('GET', '/api/self')
  await page.goto(`/centres/${self.places[0]?.centreId}/agreement-template`)
  await expect(heading(page, 'Agreement template')).toBeVisible()
  await expect(page.getByText('the words that come with Mentorfolio')).toBeVisible()
  await expectAccessible(page)
  await fitsOnAPhone(page)
  await page.getByRole('button', { name: /^Change the words.*The ending$/ }).click()
  await page
    .getByRole('region', { name: 'The ending' })
    .getByLabel('Words')
    .fill('[[Mentee]] [[stops|stop]] when [[they]] want.')
  await expect(page.getByText('You stop when you want.')).toBeVisible()
  await page.getByRole('button', { name: 'As others read it' }).click()
  await expect(page.getByText('Robin stops when they want.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(page.getByText('Version 1 is published.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish version 2' })).toBeVisible()
})
