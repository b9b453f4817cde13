import {
  candidateOfUnitEndpoint,
  caseloadEndpoint,
  searchCaseloadEndpoint,
} from '@mentorfolio/domain/caseload/caseload.endpoints'
import { sessionsToAcceptEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { waitsForDecision } from '@mentorfolio/domain/judging/session-standing'
import { beforeEach, expect, test } from 'vitest'
import { aCohort } from '../testing/cohorts.ts'
import { aSubmissionOf } from '../testing/evidence.ts'
import { aUnitToJudge } from '../testing/judging.ts'
import { aCentre, aPerson, type TestPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const of = (assessor: TestPerson, name: string, packId = 'S4') =>
  aPerson('candidate')
    .named(name)
    .at({ id: assessor.centreId, name: '' })
    .assessedBy(assessor)
    .registeredOn(packId)
    .in(api.db)

const names = async (assessor: TestPerson, query: { order?: 'WAITS' | 'SILENT' | 'NAME'; waits?: 'yes' } = {}) =>
  (await api.as(assessor).call(caseloadEndpoint, { query })).items.map(({ candidateName }) => candidateName)

const world = async () => {
  const centre = await aCentre().in(api.db)
  const assessor = await aPerson('assessor').at(centre).in(api.db)
  const [cal, ann, bea] = [await of(assessor, 'Cal'), await of(assessor, 'Ann'), await of(assessor, 'Bea')]
  await aSubmissionOf(api.db, bea, bea.unitId, { aiHow: 'No', supplement: 'Also', attempt: 1 })
  return { centre, assessor, ann, bea, cal }
}

test('every unit of an assessor is there, submitted or not, with what waits, in each order and page by page', async () => {
  const { assessor, bea } = await world()
  expect(await names(assessor, { order: 'NAME' })).toEqual(['Ann', 'Bea', 'Cal'])
  expect((await names(assessor))[0]).toBe('Bea')
  expect(await names(assessor, { waits: 'yes' })).toEqual(['Bea'])
  const [waits] = (await api.as(assessor).call(caseloadEndpoint, { query: { waits: 'yes' } })).items
  expect(waits?.waiting).toMatchObject([{ what: 'SUBMISSION', count: 1 }])
  expect(waits?.waiting[0]?.href).toMatch(`/units/${bea.unitId}/submissions/`)
  for (const order of ['NAME', 'WAITS', 'SILENT'] as const) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const query = { order, limit: 1, ...(after ? { after } : {}) }
      const page = await api.as(assessor).call(caseloadEndpoint, { query })
      expect(page.of).toBe(3)
      seen.push(...page.items.map(({ candidateName }) => candidateName))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(await names(assessor, { order }))
  }
})

test('no name stands in an address: it is looked for by what is sent, as it is typed', async () => {
  const { assessor } = await world()
  const { next } = await api.as(assessor).call(caseloadEndpoint, { query: { order: 'NAME', limit: 1 } })
  expect(next).not.toContain('Ann')
  const found = async (name: string) =>
    (await api.as(assessor).call(searchCaseloadEndpoint, { body: { name } })).items.map((line) => line.candidateName)
  expect(await found('a')).toEqual(['Ann', 'Bea', 'Cal'])
  expect(await found('bE')).toEqual(['Bea'])
  expect(await found('%')).toEqual([])
})

test('a page by name goes on anew where its last line went to somebody else meanwhile', async () => {
  const { centre, assessor, ann } = await world()
  const first = await api.as(assessor).call(caseloadEndpoint, { query: { order: 'NAME', limit: 1 } })
  const other = await aPerson('assessor').at(centre).in(api.db)
  await api.db.portfolioUnit.update({ where: { id: ann.unitId }, data: { assessorId: other.id } })
  const query = { order: 'NAME', after: first.next ?? '' } as const
  const next = await api.as(assessor).call(caseloadEndpoint, { query })
  expect(next.items.map(({ candidateName }) => candidateName)).toEqual(['Bea', 'Cal'])
})

test('whose registration is over is looked after no more, and is again once it goes on', async () => {
  const { assessor, ann, bea } = await world()
  await api.db.registration.updateMany({ where: { personId: ann.id }, data: { state: 'WITHDRAWN' } })
  await api.db.registration.updateMany({ where: { personId: bea.id }, data: { state: 'ON_BREAK' } })
  expect(await names(assessor, { order: 'NAME' })).toEqual(['Bea', 'Cal'])
  await api.db.registration.updateMany({ where: { personId: ann.id }, data: { state: 'ACTIVE' } })
  expect(await names(assessor, { order: 'NAME' })).toEqual(['Ann', 'Bea', 'Cal'])
})

test('a unit that somebody else has now is in their caseload, with all that waits, and in nobody else’s', async () => {
  const { centre, assessor, bea } = await world()
  const other = await aPerson('assessor').at(centre).in(api.db)
  await api.db.portfolioUnit.update({ where: { id: bea.unitId }, data: { assessorId: other.id } })
  expect(await names(assessor, { order: 'NAME' })).toEqual(['Ann', 'Cal'])
  expect(await names(other, { waits: 'yes' })).toEqual(['Bea'])
  await api.as(assessor).refused(candidateOfUnitEndpoint, { params: { id: bea.unitId } }, 404)
  expect((await api.as(other).call(candidateOfUnitEndpoint, { params: { id: bea.unitId } })).attempts).toHaveLength(1)
})

test('a candidate, an IQA and an assessor of another unit look after nobody here', async () => {
  const { centre, assessor, ann } = await world()
  const params = { id: ann.unitId }
  await api.as(ann).refused(candidateOfUnitEndpoint, { params }, 403)
  expect((await api.as(ann).call(caseloadEndpoint, { query: {} })).items).toEqual([])
  const iqa = await aPerson('iqa').at(centre).in(api.db)
  await api.db.portfolioUnit.update({ where: { id: ann.unitId }, data: { iqaId: iqa.id } })
  await api.as(iqa).refused(candidateOfUnitEndpoint, { params }, 403)
  const stranger = await aPerson('assessor').at(centre).in(api.db)
  await api.as(stranger).refused(candidateOfUnitEndpoint, { params }, 404)
  await api.as(assessor).call(candidateOfUnitEndpoint, { params })
})

test('sessions wait until they are decided on, a decision is a contact, and hours are counted as everywhere', async () => {
  const { assessor, unit, sessions } = await (async () => {
    const made = await aUnitToJudge(api)
    const waiting = await api.as(made.assessor).call(caseloadEndpoint, { query: {} })
    return { ...made, sessions: waiting.items[0] }
  })()
  const waits = sessions?.waiting.find(({ what }) => what === 'SESSIONS')
  expect(waits?.href).toBe(`/units/${unit.id}/sessions-to-accept`)
  expect(waits?.count).toBeGreaterThan(0)
  expect(sessions?.lastContact).toBeNull()
  await unit.submitted()
  await unit.opened()
  await unit.accepted()
  const one = await api.as(assessor).call(candidateOfUnitEndpoint, { params: { id: unit.id } })
  const { hours } = await unit.review()
  expect(one.sum).toMatchObject({ countedMinutes: hours.countedMinutes, acceptedMinutes: hours.acceptedMinutes })
  expect(one.lastContact).toMatchObject({ what: 'SESSION_DECIDED' })
  expect(one.waiting.map(({ what }) => what)).toEqual(['SUBMISSION'])
  await unit.judged('NOT_YET_MET', { feedback: 'Say how you knew' })
  await unit.referred()
  const after = await api.as(assessor).call(candidateOfUnitEndpoint, { params: { id: unit.id } })
  expect(after).toMatchObject({ state: 'REFERRED', waiting: [], attempts: [{ decided: { outcome: 'REFER' } }] })
})

test('sessions are counted as the page counts where they are decided on', async () => {
  const { assessor, unit } = await aUnitToJudge(api)
  const counted = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    return items[0]?.waiting.find(({ what }) => what === 'SESSIONS')?.count ?? 0
  }
  const onThePage = async () => {
    const view = await api.as(assessor).call(sessionsToAcceptEndpoint, { params: { id: unit.id } })
    return view.sessions.filter(({ decision, ...session }) =>
      waitsForDecision({ ...session, decided: Boolean(decision?.kind) }),
    )
  }
  const before = await onThePage()
  expect(await counted()).toBe(before.length)
  // No rule of the table's own says that nobody came; the ledger does.
  await api.db.sessionAttendance.updateMany({ where: { sessionId: before[0]?.id ?? '' }, data: { attended: false } })
  expect(await onThePage()).toHaveLength(before.length - 1)
  expect(await counted()).toBe(before.length - 1)
})

test('where no hours are asked for, no session waits', async () => {
  const { assessor } = await aUnitToJudge(api, 'S4')
  const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
  expect(items.flatMap(({ waiting }) => waiting.map(({ what }) => what))).toEqual([])
})

test('the last day is the cohort’s or the registration’s, whichever comes first, and several units stand together', async () => {
  const { centre, assessor } = await world()
  const cohort = await aCohort().at(centre).in(api.db)
  const dee = await aPerson('candidate').named('Ann').at(centre).assessedBy(assessor).inCohort(cohort).in(api.db)
  await api.db.portfolioUnit.updateMany({ where: { id: { in: dee.unitIds } }, data: { assessorId: assessor.id } })
  const { items } = await api.as(assessor).call(caseloadEndpoint, { query: { order: 'NAME' } })
  const theirs = items.flatMap(({ unit }, place) => (dee.unitIds.includes(unit.id) ? [place] : []))
  expect(theirs.at(-1)).toBe((theirs[0] ?? 0) + dee.unitIds.length - 1)
  expect(items[theirs[0] ?? 0]).toMatchObject({ cohortName: cohort.name, until: expect.stringMatching(/^\d{4}-/) })
})

test('whoever is signed out, or has left the centre, reads nothing of it any more', async () => {
  const { assessor, ann } = await world()
  await api.db.person.update({ where: { id: assessor.id }, data: { deactivatedAt: '2026-11-01T00:00:00Z' } })
  expect(await names(assessor)).toEqual([])
  await api.as(assessor).refused(candidateOfUnitEndpoint, { params: { id: ann.unitId } }, 404)
  await api.db.authSession.deleteMany({ where: { userId: assessor.userId } })
  await api.as(assessor).refused(caseloadEndpoint, { query: {} }, 401)
  await api.as(assessor).refused(candidateOfUnitEndpoint, { params: { id: ann.unitId } }, 401)
})
