import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { v7 } from 'uuid'
import { anActiveMentee } from './support/active-mentee.ts'
import { asking } from './support/asking.ts'
import { minutesFromNow } from './support/local-time.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'
import { writtenBefore } from './support/written-before.ts'

test.use({ apart: 'group and simulated' })

type Session = {
  context: string
  mentees: { relationshipId: string; attended: boolean; from: string | null }[]
  units: { minutes: number }[]
}

test('a group: one came late, one did not come, and the minutes are those that somebody was there', async ({
  signedIn,
  server,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const siskin = await anActiveMentee(ask, 'Siskin', 'Priya Nair')
  const home = await ask<HomeView>('GET', '/api/home')
  const robin = home.candidacies[0]?.relationships.find(({ name }) => name === 'Robin')
  if (!robin) throw new Error('Robin is not there')
  const { goalList } = await ask<{ goalList: { id: string }[] }>('GET', `/api/relationships/${robin.id}`)

  const id = v7()
  await page.goto(`/sessions/plan?with=${robin.id}`)
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('Two at one table')
  await page.getByLabel('From', { exact: true }).fill(minutesFromNow(60).time)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('textbox', { name: 'One objective for this session' }).fill('Each says one thing')
  await page.getByRole('textbox', { name: 'How you will both know that it was met' }).fill('Both said it')
  await page.getByText('A group: who else comes?').click()
  await page.getByRole('checkbox', { name: 'Siskin' }).check()
  await expectAccessible(page)
  await page.goto('/')

  // Planned by the API for a time that is over, so that it can be logged.
  const start = new Date(Date.now() - 26 * 3_600_000)
  const minute = (after: number) => `${new Date(start.getTime() + after * 60_000).toISOString().slice(0, 16)}:00Z`
  await ask(
    'PUT',
    `/api/sessions/${id}`,
    {
      ...{
        relationshipIds: [robin.id, siskin],
        kind: 'FORMAL',
        context: 'REAL',
        mode: 'IN_PERSON',
        zone: 'Europe/London',
      },
      ...{ start: minute(0), end: minute(60) },
      plan: {
        ...{ title: 'Two at one table', goalIds: goalList.slice(0, 1).map((goal) => goal.id), newGoal: null },
        ...{ objectives: [{ text: 'Each says one thing', measure: 'Both said it' }], activities: [], resources: [] },
        model: null,
      },
    },
    writtenBefore(),
  )
  await page.goto(`/sessions/${id}/log`)
  await page.getByRole('checkbox', { name: 'Siskin' }).uncheck()
  const late = page.getByRole('group', { name: 'If Robin came late or left early' })
  if (!(await late.isVisible()))
    await page
      .getByText(/Times, breaks|breaks/i)
      .first()
      .click()
  const at = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
  await late.getByLabel('Came at').fill(at.format(new Date(minute(15))))
  await page.getByRole('radio', { name: 'One box' }).check()
  await page.getByLabel('In your words').fill('Robin came at a quarter past and stayed; we kept a chair free.')
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Two at one table' })).toBeVisible()
  await expect(page.getByText('Robin came at', { exact: false }).first()).toContainText('Siskin did not come.')
  await expectAccessible(page)
  const session = await ask<Session>('GET', `/api/sessions/${id}`)
  const of = (relationshipId: string) => session.mentees.find((each) => each.relationshipId === relationshipId)
  expect(of(siskin)?.attended).toBe(false)
  expect(of(robin.id)?.from).not.toBeNull()
  await expect(page.getByText('less 15 min without a mentee: 45 min')).toBeVisible()
})

test('simulated practice is marked wherever it stands, and counts nothing', async ({ signedIn, server }) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const counted = async () => (await ask<HomeView>('GET', '/api/home')).candidacies[0]?.units[0]?.sum
  const before = await counted()
  await page.goto('/')
  await page.getByRole('link', { name: 'Add a mentee' }).first().click()
  await page.getByRole('radio', { name: 'Simulated: somebody plays the mentee' }).check()
  await page.getByLabel('A made-up name for the mentee').fill('Wagtail')
  await page.getByRole('button', { name: 'Add the mentee' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wagtail' })).toBeVisible()
  const id = page.url().split('/').at(-1) ?? ''
  await ask('PUT', `/api/relationships/${id}/agreement`, {
    ...{ revision: 0, mentor: 'Priya' },
    clauses: (
      await ask<{ beginWith: { kind: string; title: string; text: string }[] }>(
        'GET',
        `/api/relationships/${id}/agreement`,
      )
    ).beginWith.map((clause) => ({
      ...clause,
      text: clause.text.replaceAll(/\[\[\? ([^\]]+)\]\]/g, '[[? $1 = as we said]]'),
    })),
  })
  // Nobody is asked to sign for somebody who is played.
  await page.goto(`/relationships/${id}/agreement`)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByLabel('Type your name to sign').fill('Priya Nair')
  await expect(page.getByText('Version 1 waits for the mentor’s signature')).toBeVisible()
  await expect(page.getByText('Wagtail has not signed yet')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign version 1' }).click()
  await expect(page.getByText('Version 1 is in force')).toBeVisible()
  await expect(page.getByRole('link', { name: /Hand over/ })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: /^Ask / })).toHaveCount(0)
  await page.goto(`/relationships/${id}/ending`)
  await expect(page.getByText('It began: the mentor has signed')).toBeVisible()
  await page.goto(`/relationships/${id}/feedback`)
  await expect(page.getByText(/^Still missing: .*somebody who saw the practice/)).not.toContainText('Wagtail')

  await page.goto(`/sessions/record?with=${id}`)
  await page.getByRole('textbox', { name: 'A short title' }).fill('A played first meeting')
  await page.getByLabel('From', { exact: true }).fill(minutesFromNow(-40).time)
  await page.getByLabel('To', { exact: true }).fill(minutesFromNow(-10).time)
  await page.getByRole('radio', { name: 'One box' }).check()
  await page.getByLabel('In your words').fill('We practised the first ten minutes three times.')
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A played first meeting' })).toBeVisible()
  await expect(page.getByText('Simulated', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('It was simulated: somebody played Wagtail.')).toBeVisible()
  await expect(page.getByText('Simulated practice does not count towards these hours.', { exact: false })).toHaveCount(
    1,
  )
  await expect(page.getByText('No signed agreement was in force', { exact: false })).toHaveCount(0)
  await expect(page.getByText('Ask Wagtail whether', { exact: false })).toHaveCount(0)
  await expectAccessible(page)
  const session = await ask<Session>('GET', `/api/sessions/${page.url().split('/').at(-1)}`)
  expect(session.context).toBe('SIMULATED')
  expect(session.units.every(({ minutes }) => minutes === 0)).toBe(true)
  expect(await counted()).toEqual(before)
  await page.goto(`/relationships/${id}`)
  await expect(page.getByText('Simulated', { exact: true }).first()).toBeVisible()
})
