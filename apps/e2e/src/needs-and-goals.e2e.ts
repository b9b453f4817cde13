import type { Page } from '@playwright/test'
import { onThisDevice } from './support/on-this-device.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

// Another journey writes what Robin needs anew.
test.use({ apart: 'needs-and-goals' })

// What a page still asks for while the device is locked is told nothing.
test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: '403' })
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const saved = (page: Page) => expect(page.getByText('not yet sent')).toHaveCount(0)

/** Where Priya meets somebody: their page. */
const toRobin = async (page: Page) => {
  const home = await (await page.request.get('/api/home')).json()
  const [{ id }] = home.candidacies[0].relationships
  await page.goto(`/relationships/${id}`)
  return `/relationships/${id}`
}

test('what gets in the way begins a goal: its idea is there, the rest is asked for', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const robin = await toRobin(page)
  await page.goto(`${robin}/needs`)
  await expect(page.getByRole('heading', { name: 'From here to a goal' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Agree a goal about ‘Forms with many pages’' }).click()
  await expect(heading(page, 'Agree a goal')).toBeVisible()
  await expect(page.getByText('It begins from what Robin needs: ‘Forms with many pages’')).toBeVisible()
  await expect(page.getByLabel('Achievable: what makes it possible?')).toHaveValue(
    'One page at a time, with the rest in the folder',
  )
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the goal' }).click()
  await expect(page.getByText('Write the goal in a few words').first()).toBeVisible()
  await expect(page.getByText('Not SMART yet: 1 of 5 are there.')).toBeVisible()
})

test('from what they need to a plan, and the mentee says yes on the mentor’s device', async ({ signedIn }) => {
  test.setTimeout(180_000)
  const page = await signedIn(people.priya)
  const robin = await toRobin(page)
  await expect(page.getByRole('heading', { name: 'Needs' })).toBeVisible()
  await expect(page.getByText('3 of 10 at the start')).toBeVisible()
  await expect(page.getByText('Not SMART yet')).toBeVisible()
  await expectAccessible(page)

  await test.step('a new version of the needs is no longer what Robin confirmed', async () => {
    await page.getByRole('link', { name: /What Robin needs, version/ }).click()
    await expect(heading(page, 'What Robin needs')).toBeVisible()
    await expect(page.getByText('Robin confirmed it', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Change what they need' }).click()
    await expect(heading(page, 'Change what they need')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('What helps', { exact: true }).fill('A note the day before')
    await page.getByRole('button', { name: 'Save the new version' }).click()
    await expect(heading(page, 'What Robin needs')).toBeVisible()
    await expect(page.getByText('Changed since Robin confirmed it')).toBeVisible()
    await expect(page.getByText('Changed: what helps')).toBeVisible()
  })

  await test.step('a goal that is not SMART says what is missing, and nothing typed is lost', async () => {
    await page.goto(`${robin}/goals/new`)
    await page.getByLabel('What is the goal, in a few words?').fill('Cook one meal a week')
    await page.getByRole('button', { name: 'Save the goal' }).click()
    const summary = page
      .getByRole('alert')
      .or(page.getByRole('group', { name: /problem/i }))
      .first()
    await expect(summary).toBeVisible()
    await expect(page.getByText('Write how you will both be able to tell').first()).toBeVisible()
    await expect(page.getByText('Not SMART yet: 0 of 5 are there.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'Everyday life' }).check()
    await page.getByLabel('Specific: what exactly will be different?').fill('A meal for two, on Sundays')
    await page.getByLabel('Measurable: how will you both be able to tell?').fill('A photograph of each')
    await page.getByLabel('Achievable: what makes it possible?').fill('One pan, four things to buy')
    await page.getByLabel('Relevant: why does it matter to Robin?').fill('To need nobody on Sundays')
    await page.getByLabel('Time-bound: by when?').fill('2030-03-31')
    await expect(page.getByText('This goal is SMART.')).toBeVisible()
    await page.getByRole('button', { name: 'Save the goal' }).click()
    await expect(heading(page, 'Cook one meal a week')).toBeVisible()
    await expect(page.getByText('SMART', { exact: true })).toBeVisible()
    await saved(page)
    await expectAccessible(page)
  })

  await test.step('the plan changes with a reason, and both versions can be read', async () => {
    await page.goto(`${robin}/mentoring-plan`)
    await expect(page.getByText('Version 2')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Change the plan' }).click()
    await expect(heading(page, 'Change the mentoring plan')).toBeVisible()
    await page.getByRole('button', { name: 'Save the new version' }).click()
    await expect(page.getByText('Write why the plan changes').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Why does the plan change?').fill('A third goal')
    await page.getByRole('button', { name: 'Save the new version' }).click()
    await expect(page.getByText('Why: A third goal')).toBeVisible()
  })

  await test.step('planning a session shows what works for Robin', async () => {
    await page.goto(`/sessions/plan?with=${robin.split('/').at(-1)}`)
    await expect(page.getByRole('heading', { name: 'What works for Robin' })).toBeVisible()
    await expect(page.getByText('A note the day before', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('Robin reads ‘My plan’, says what is not right, then yes', async () => {
    await page.goto(`${robin}/my-plan`)
    await expect(page.getByRole('heading', { name: 'My goals' })).toBeVisible()
    await expect(page.getByText('Zone of proximal development')).toHaveCount(0)
    await expectAccessible(page)
    await onThisDevice(page, async () => {
      await page.getByRole('button', { name: 'That’s not right' }).click()
      await page.getByLabel('What is not right?').fill('Talking is fine now')
      await page.getByRole('button', { name: 'Send this' }).click()
    })
    await expect(page.getByText('Robin says: that’s not right')).toBeVisible()
    await onThisDevice(page, () => page.getByRole('button', { name: 'Yes, that’s right' }).click())
    await expect(
      page.getByRole('region', { name: 'About me' }).getByText('Robin confirmed it', { exact: true }),
    ).toBeVisible()
  })

  await test.step('the review is moved by itself, with the reason; the day before stays to be read', async () => {
    await page.goto(robin)
    await page.getByRole('link', { name: 'Change the dates' }).click()
    await expect(heading(page, 'Change the dates')).toBeVisible()
    await page.getByLabel('Review due on').fill('2030-06-30')
    await page.getByLabel('Ends on').fill('2030-05-31')
    await page.getByLabel('Why do they change?').fill('Exams come first')
    await page.getByRole('button', { name: 'Save the dates' }).click()
    await expect(page.getByText('Choose a day for the review before the ending').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Ends on').fill('2030-07-31')
    await page.getByRole('button', { name: 'Save the dates' }).click()
    await expect(page.getByText('Review by 30 June 2030', { exact: false })).toBeVisible()
    await expect(page.getByText('Moved because: Exams come first', { exact: false })).toBeVisible()
    await saved(page)
  })

  await test.step('a goal is dropped with its reason, and stays in the record', async () => {
    await page.goto(robin)
    await page.getByRole('link', { name: 'Cook one meal a week' }).click()
    await page.getByRole('link', { name: 'Drop this goal' }).click()
    await expect(heading(page, 'Drop this goal')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Why is it dropped?').fill('The cooker broke')
    await page.getByRole('button', { name: 'Drop this goal' }).click()
    await expect(page.getByText(/Dropped on .*: The cooker broke/)).toBeVisible()
  })
})
