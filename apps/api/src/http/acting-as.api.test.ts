import { discardDraftEndpoint, keepDraftEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import { selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { planSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aDraft } from '../testing/drafts.ts'
import { everythingIn } from '../testing/everything.ts'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aPlan } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
const robin = await aRelationship().withSignedAgreement().in(api.db)
const ada = robin.candidate
const ben = await aPerson('candidate').in(api.db)

const meantFor = (userId: string) => ({ headers: { 'signed-in-as': userId } })
const plan = () => ({ params: { id: v7() }, body: aPlan(robin) })
const draft = () => ({ params: { id: v7() }, body: aDraft() })

test('what is meant for whoever is signed in goes through', async () => {
  const as = api.as(ada)
  await as.call(selfEndpoint, {}, meantFor(ada.userId))
  await as.call(planSessionEndpoint, plan(), meantFor(ada.userId.toUpperCase()))
  await as.call(keepDraftEndpoint, draft(), meantFor(ada.userId))
})

test.each([
  ['another account', ben.userId],
  ['no account', v7()],
  ['a name', 'Ada'],
  ['nobody', ''],
])('what is meant for %s is neither shown nor written', async (_, userId) => {
  const as = api.as(ada)
  const before = await everythingIn(api.databaseUrl)
  const told = [
    await as.refused(selfEndpoint, {}, 401, meantFor(userId)),
    await as.refused(planSessionEndpoint, plan(), 401, meantFor(userId)),
    await as.refused(keepDraftEndpoint, draft(), 401, meantFor(userId)),
    await as.refused(
      discardDraftEndpoint,
      { ...draft(), body: { writtenAt: aDraft().writtenAt } },
      401,
      meantFor(userId),
    ),
  ]
  for (const problem of told)
    expect(problem).toMatchObject({ type: '/problems/somebody-else', title: 'Somebody else is signed in here' })
  expect(await everythingIn(api.databaseUrl)).toEqual(before)
})

test('signed out comes first: there is nobody else then', async () => {
  const told = await api.signedOut.refused(selfEndpoint, {}, 401, meantFor(ada.userId))
  expect(told.type).toBe('/problems/signed-out')
})
