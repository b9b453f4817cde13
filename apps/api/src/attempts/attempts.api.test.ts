import { attemptsEndpoint } from '@mentorfolio/domain/attempts/attempts.endpoints'
import { releaseEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

test('what is proposed, and not released yet, is read by whoever has the unit, and not by the assessor of another', async () => {
  const { unit, candidate, assessor, centre } = await aUnitToJudge(api)
  const elsewhere = await aPerson('assessor').named('Iris Bell').at(centre).in(api.db)
  const { registrationId } = await api.db.portfolioUnit.findUniqueOrThrow({ where: { id: unit.id } })
  await api.db.portfolioUnit.create({
    data: {
      ...{ id: v7(), centreId: centre.id, registrationId, packId: 'S4', packVersion: 1, asksHours: false },
      assessorId: elsewhere.id,
    },
  })
  await unit.submitted()
  await unit.opened()
  await unit.judged('NOT_YET_MET', { feedback: 'Say how you knew' })
  // A new assessor's decisions wait for a second one.
  const other = await aPerson('assessor').named('Noor Said').at(centre).in(api.db)
  for (const { id: personId } of [assessor, other])
    await api.db.assessorEntry.create({
      data: {
        ...{ id: v7(), personId, centreId: centre.id, version: 1, byPersonId: personId, at: '2026-11-01T09:00:00Z' },
        ...{ countersigned: personId === assessor.id, mayCountersign: personId === other.id },
      },
    })
  await api.as(assessor).call(releaseEndpoint, await unit.referring({ countersignerId: other.id }))
  const decisions = async (by: typeof assessor) =>
    (await api.as(by).call(attemptsEndpoint, { params: { id: unit.id } })).attempts.flatMap((each) => each.decisions)
  expect(await decisions(assessor)).toHaveLength(1)
  expect(await decisions(other)).toHaveLength(1)
  expect(await decisions(candidate)).toEqual([])
  expect(await decisions(elsewhere)).toEqual([])
})
