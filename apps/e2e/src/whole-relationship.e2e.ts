import { randomUUID } from 'node:crypto'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { asking } from './support/asking.ts'
import { aCopiedLink, onAnotherPhone } from './support/guest.ts'
import { minutesFromNow } from './support/local-time.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

// It ends what others count on: a demo centre of its own.
test.use({ apart: 'whole relationship' })

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** The relationship of this candidate that goes on. */
const activeOf = async (page: Page) => {
  const home: HomeView = await (await page.request.get('/api/home')).json()
  const found = home.candidacies.flatMap(({ relationships }) => relationships).find(({ state }) => state === 'ACTIVE')
  if (!found) throw new Error('Nobody to meet')
  return found
}

test('a relationship from its sessions to its closing, with its mentee on a phone of their own', async ({
  signedIn,
  browser,
  server,
}) => {
  test.slow()
  const page = await signedIn(people.grace)
  const ask = asking(page, server.url)
  const { id, name } = await activeOf(page)
  const own = `/relationships/${id}`
  const { goalList } = await ask<{ goalList: { id: string }[] }>('GET', `/api${own}`)

  await test.step('a session takes place and is logged', async () => {
    await page.goto(`/sessions/record?with=${id}`)
    await page.getByRole('textbox', { name: 'A short title' }).fill('One more look at the first plan')
    await page.getByLabel('From', { exact: true }).fill(minutesFromNow(-12).time)
    await page.getByLabel('To', { exact: true }).fill(minutesFromNow(-2).time)
    await page.getByRole('radio', { name: 'One box' }).check()
    await page.getByLabel('In your words').fill('We read the first plan again, and laughed at how far off it was.')
    await page.getByRole('radio', { name: 'Nothing follows' }).check()
    await press(page, 'Save the log')
    await expect(title(page, 'One more look at the first plan')).toBeVisible()
  })

  await test.step('its mentee gives feedback for the end, by link', async () => {
    const request = {
      ...{ source: 'MENTEE', whom: null, tool: 'SHORT_FORM', point: 'END', sessionId: null },
      dueOn: new Date().toISOString().slice(0, 10),
    }
    await ask('PUT', `/api${own}/feedback/${v7()}`, { revision: 0, request })
    await page.goto(`${own}/feedback`)
    await press(page, `Ask now: ${name}, Short form, At the end`)
    const { context, page: phone } = await onAnotherPhone(browser, await aCopiedLink(page))
    await expect(phone.getByRole('heading', { name: 'Who will read this' })).toBeVisible()
    for (const group of await phone.getByRole('group').all())
      if ((await group.getByRole('radio').count()) > 0) await group.getByRole('radio').nth(3).check()
    for (const box of await phone.getByRole('textbox').all()) await box.fill('It was good')
    await phone.getByLabel('Type your name').fill('R.')
    await press(phone, 'Send this')
    await expect(phone.getByRole('status')).toContainText('can read it now')
    await context.close()
  })

  await test.step('the final review looks at every goal, and the ending begins', async () => {
    await page.goto(`${own}/ending`)
    await page.getByRole('link', { name: 'Record the final review: Final review of the goals' }).click()
    await expect(title(page, 'Final review')).toBeVisible()
    const scales = page.getByRole('region').getByRole('group', { name: /from 1 to 10/ })
    await expect(scales).toHaveCount(goalList.length)
    for (const goal of await scales.all()) await goal.getByRole('radio', { name: '8', exact: true }).check()
    await press(page, 'Save the review')
    await page.getByRole('link', { name: 'Go on to the ending' }).click()
    await press(page, 'Begin the ending')
    await expect(page.getByText('Close the relationship waits for')).toContainText('a planned ending')
    await page.goto(`/sessions/plan?with=${id}&kind=CLOSURE`)
    await expect(title(page, 'Plan the closing session')).toBeVisible()
    await expect(page.getByText(/A formal session cannot be planned/)).toHaveCount(0)
    await page.goto(`/sessions/now?with=${id}`)
    await page.getByRole('link', { name: 'Plan the closing session' }).click()
    await expect(title(page, 'Plan the closing session')).toBeVisible()
    await page.goto(`${own}/ending`)
  })

  await test.step('how it ends is written, and the mentee says that it is right', async () => {
    await page.getByRole('link', { name: /it: A planned ending/ }).click()
    await page.getByLabel('How do you end?').fill('We look at the first plan once more, and say goodbye.')
    await page.getByLabel('Or why nobody need be named').fill('Everybody who helps is there already.')
    await press(page, 'Save how it ends')
    await expect(title(page, 'The ending')).toBeVisible()
    const { context, page: phone } = await onAnotherPhone(browser, await aCopiedLink(page))
    await expect(phone.getByText('We look at the first plan once more, and say goodbye.')).toBeVisible()
    await expectAccessible(phone)
    await press(phone, 'Yes, that’s right')
    await expect(phone.getByRole('status')).toContainText('Thank you')
    await context.close()
  })

  await test.step('it is closed, stays readable, and takes no more sessions', async () => {
    await page.reload()
    await press(page, 'Close the relationship')
    await expect(page.getByText('Only the centre can open it again.')).toBeFocused()
    await press(page, 'Not yet')
    await expect(page.getByRole('button', { name: 'Close the relationship' })).toBeFocused()
    await press(page, 'Close the relationship')
    await expectAccessible(page)
    await press(page, 'Yes, close it')
    await expect(page.getByRole('button', { name: 'Close the relationship' })).toHaveCount(0)
    await expect.poll(async () => (await ask<EndingView>('GET', `/api${own}/ending`)).state).toBe('CLOSED')
    await expectAccessible(page)
    await page.goto(own)
    await expect(page.getByText('Closed').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Plan a session' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Plan a meeting for aftercare' }).click()
    await expect(title(page, 'Plan a meeting for aftercare')).toBeVisible()
    await expect(page.getByRole('link', { name: /Repeat the last plan/ })).toHaveCount(0)
    await expectAccessible(page)
    await page.goto('/sessions/plan')
    await expect(page.getByRole('heading', { name: 'With whom?' })).toBeVisible()
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
    await page.goto(`${own}/effectiveness`)
    await expect(page.getByText(/of \d+ goals went up/)).toBeVisible()
    const planned = await page.request.put(`/api/sessions/${v7()}`, {
      headers: { origin: server.url, 'idempotency-key': randomUUID() },
      data: {
        ...{ relationshipIds: [id], kind: 'FORMAL', context: 'REAL', mode: 'IN_PERSON', zone: 'Europe/London' },
        ...{ start: '2030-01-07T10:00:00Z', end: '2030-01-07T11:00:00Z' },
        plan: {
          ...{ title: 'Too late', goalIds: goalList.slice(0, 1).map((goal) => goal.id), newGoal: null },
          objectives: [{ text: 'Name one good thing', measure: 'It is said aloud' }],
          ...{ activities: [], resources: [], model: null },
        },
      },
    })
    expect(planned.status()).toBe(409)
  })
})
