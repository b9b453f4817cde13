import { v7 } from 'uuid'
import { asking } from './support/asking.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

test.use({ apart: 'recommended' })

type Choices = { packs: { packId: string; packVersion: number }[] }
type Registrable = { people: { personId: string; name: string }[] }

test('what a unit recommends is told where it is submitted, with whether it is there, and keeps nobody from it', async ({
  signedIn,
  browser,
  server,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  type Home = { candidacies: { registrationId: string }[] }
  const { candidacies } = await ask<Home>('GET', '/api/home')
  const { centreId } = await ask<{ centreId: string }>('GET', `/api/registrations/${candidacies[0]?.registrationId}`)

  const office = await browser.newContext()
  const admin = await office.newPage()
  const asAdmin = asking(admin, server.url)
  await asAdmin('POST', '/api/auth/sign-in/email', { email: people.admin, password })
  const { packs } = await asAdmin<Choices>('GET', `/api/centres/${centreId}/cohort-choices`)
  const cohortId = v7()
  await asAdmin('PUT', `/api/cohorts/${cohortId}`, {
    ...{ centreId, name: 'Learning support', startsOn: '2026-01-01', endsOn: '2030-12-31', targets: [] },
    packs: packs.flatMap(({ packId, packVersion }) => (packId === 'S4' ? [{ packId, packVersion }] : [])),
    ...{ assessors: [], iqas: [] },
  })
  const known = await asAdmin<Registrable>('GET', `/api/cohorts/${cohortId}/people`)
  const personId = known.people.find(({ name }) => name === 'Priya Nair')?.personId
  const { units } = await asAdmin<{ units: { id: string }[] }>('PUT', `/api/registrations/${v7()}`, {
    ...{ cohortId, person: { kind: 'KNOWN', personId }, packIds: ['S4'], from: '2026-01-01', until: null },
  })

  await office.close()
  await page.goto(`/units/${units[0]?.id}/submit`)
  const recommended = page.getByRole('region', { name: 'Recommended, not needed' })
  await expect(recommended).toContainText('You can submit without it')
  await expect(recommended.getByRole('listitem')).toHaveText([
    /^Feedback from a supervisor: it is there$/,
    /^Recording: not there yet/,
    /^Meeting notes: it is there$/,
  ])
  await expect(page.getByRole('region', { name: /missing/ })).not.toContainText('Recording')
  await expectAccessible(page)
})
