import { paperEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { expect, test } from 'vitest'
import { aWholePortfolio } from '../testing/evidence.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

const assessor = await aPerson('assessor').in(api.db)
const centre = { id: assessor.centreId, name: '' }
const candidate = await aPerson('candidate').at(centre).assessedBy(assessor).registeredOn('S2').in(api.db)
await aWholePortfolio(api.db, { candidate })
const asked = { params: { id: candidate.unitId }, query: {} }

test('the paper has who signed, how far a goal went and when a session was, for the candidate and their assessor alike', async () => {
  const own = await api.as(candidate).call(paperEndpoint, asked)
  const of = (kind: string) => own.records.filter(({ item }) => item.record === kind).map(({ facts }) => facts)
  expect(
    of('AGREEMENT')[0]
      ?.signatures.map(({ party }) => party)
      .toSorted(),
  ).toEqual(['MENTEE', 'MENTOR'])
  expect(of('SESSION_LOG')[0]?.session).toMatchObject({ kind: expect.any(String), minutes: expect.any(Number) })
  expect(of('MENTEE_FEEDBACK')[0]?.feedback).toMatchObject({ point: expect.any(String) })
  const read = await api.as(assessor).call(paperEndpoint, asked)
  expect(read.records.map(({ facts }) => facts)).toEqual(own.records.map(({ facts }) => facts))
  expect(JSON.stringify(own)).not.toContain('sealed')
})

test.each([
  ['centreAdmin', 403],
  ['candidate', 404],
  ['assessor', 404],
] as const)('a %s of the same centre who has no part in it is refused', async (role, status) => {
  const other = await aPerson(role).at(centre).in(api.db)
  await api.as(other).refused(paperEndpoint, asked, status)
})
