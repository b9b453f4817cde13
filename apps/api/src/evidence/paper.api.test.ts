import { paperEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aWholePortfolio } from '../testing/evidence.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
const signedAt = '2026-09-04T13:30:00.000Z'

const assessor = await aPerson('assessor').in(api.db)
const centre = { id: assessor.centreId, name: '' }
const candidate = await aPerson('candidate').at(centre).assessedBy(assessor).registeredOn('S2').in(api.db)
const { robin } = await aWholePortfolio(api.db, { candidate })
const agreement = await api.db.agreement.findFirstOrThrow({ where: { relationshipId: robin.id } })
for (const [party, method] of [
  ['MENTOR', 'ACCOUNT'],
  ['MENTEE', 'HAND_OVER'],
] as const)
  await api.db.agreementSignature.create({
    data: {
      ...{
        id: v7(),
        centreId: candidate.centreId,
        agreementId: agreement.id,
        party,
        method,
        helped: party === 'MENTEE',
      },
      ...{ sealedName: 'typed and sealed', textDigest: '', receivedAt: signedAt, effectiveAt: signedAt },
    },
  })
const asked = { params: { id: candidate.unitId }, query: {} }

test('the paper has who signed, how far a goal went and when a session was, for the candidate and their assessor alike', async () => {
  const own = await api.as(candidate).call(paperEndpoint, asked)
  const of = (kind: string) => own.records.filter(({ item }) => item.record === kind).map(({ facts }) => facts)
  const signed = { at: signedAt, dated: null }
  expect(of('AGREEMENT')[0]?.signatures.toSorted((a, b) => a.party.localeCompare(b.party))).toEqual([
    { ...signed, party: 'MENTEE', method: 'HAND_OVER', helped: true },
    { ...signed, party: 'MENTOR', method: 'ACCOUNT', helped: false },
  ])
  expect(of('SESSION_LOG')[0]?.session).toMatchObject({ kind: expect.any(String), minutes: expect.any(Number) })
  expect(of('MENTEE_FEEDBACK')[0]?.feedback).toMatchObject({ point: expect.any(String) })
  const read = await api.as(assessor).call(paperEndpoint, asked)
  expect(read.records.map(({ facts }) => facts)).toEqual(own.records.map(({ facts }) => facts))
  expect(JSON.stringify(own)).not.toContain('typed and sealed')
})

test.each([
  ['centreAdmin', 403],
  ['candidate', 404],
  ['assessor', 404],
] as const)('a %s of the same centre who has no part in it is refused', async (role, status) => {
  const other = await aPerson(role).at(centre).in(api.db)
  await api.as(other).refused(paperEndpoint, asked, status)
})
