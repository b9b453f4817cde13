import {
  centrePacksEndpoint,
  choosePacksEndpoint,
  cohortEndpoint,
  cohortListEndpoint,
  describeCohortEndpoint,
  openCohortEndpoint,
} from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { aCohort, aCohortToOpen } from '../testing/cohorts.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLoggedSession, aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

const aSchool = async () => {
  const centre = await aCentre().in(api.db)
  const person = (...roles: Parameters<typeof aPerson>) =>
    aPerson(...roles)
      .at(centre)
      .in(api.db)
  return { centre, admin: await person('centreAdmin'), person }
}
const eventsAbout = (subjectId: string) =>
  api.db.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' }, select: { action: true, fields: true } })

describe('units on offer', () => {
  test('every pack says that its words are a paraphrase, and which version it is', async () => {
    const { centre, admin } = await aSchool()
    const { packs } = await api.as(admin).call(centrePacksEndpoint, { params: { id: centre.id } })
    expect(packs.map(({ packId }) => packId)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5'])
    for (const pack of packs) {
      expect(pack.source).toBe('revision-page paraphrase')
      expect(pack.sourceNote).toMatch(/not a specification|It is not/i)
      expect([pack.packVersion, pack.offered, pack.cohorts]).toEqual([1, false, 0])
    }
    expect(packs[1]?.probable?.because).toMatch(/inference/)
  })

  test('a unit that a cohort takes stays with it when it is no longer offered, and goes to no other', async () => {
    const { centre, admin } = await aSchool()
    const cohort = await aCohort().at(centre).taking('S1', 'S2').in(api.db)
    const as = api.as(admin)
    const packs = [{ packId: 'S1', packVersion: 1 }]
    await as.call(choosePacksEndpoint, { params: { id: centre.id }, body: { packs, revision: 1 } })
    const { packs: taken, ...page } = await as.call(cohortEndpoint, { params: { id: cohort.id } })
    expect(taken.map(({ packId }) => packId)).toEqual(['S1', 'S2'])
    const body = {
      ...{ name: 'The same', startsOn: page.startsOn, endsOn: page.endsOn, targets: [], assessors: [], iqas: [] },
      packs: ['S1', 'S2'].map((packId) => ({ packId, packVersion: 1 })),
    }
    const changed = await as.call(describeCohortEndpoint, { params: { id: cohort.id }, body: { ...body, revision: 1 } })
    expect(changed.packs).toHaveLength(2)
    const told = await as.refused(
      openCohortEndpoint,
      { params: { id: v7() }, body: { ...body, centreId: centre.id } },
      400,
    )
    expect(told.errors).toEqual([
      { field: 'packs', message: 'Choose from the units that the centre offers now: this list has changed' },
    ])
    expect(await eventsAbout(centre.id)).toEqual([{ action: 'pack.choose', fields: ['packs'] }])
  })

  test('of two admins who choose at once one is told what the other chose', async () => {
    const { centre, admin, person } = await aSchool()
    const other = await person('centreAdmin')
    const choose = (by: typeof admin, packId: string) =>
      api.as(by).send(choosePacksEndpoint, {
        ...{ params: { id: centre.id }, body: { packs: [{ packId, packVersion: 1 }], revision: 1 } },
      })
    const answers = await Promise.all([choose(admin, 'S1'), choose(other, 'S2')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const refused = await answers.find(({ status }) => status === 409)?.json()
    expect(refused).toMatchObject({ type: '/problems/stale-revision', current: { revision: 2 } })
    expect(await api.db.centrePack.count({ where: { centreId: centre.id } })).toBe(1)
  })
})

describe('opening a cohort', () => {
  const anOffer = async () => {
    const school = await aSchool()
    const packs = [{ packId: 'S2', packVersion: 1 }]
    await api.as(school.admin).call(choosePacksEndpoint, {
      ...{ params: { id: school.centre.id }, body: { packs, revision: 1 } },
    })
    return school
  }

  test('takes units on offer, targets, and a team in which somebody invited may be', async () => {
    const { centre, admin, person } = await anOffer()
    const assessor = await person('assessor')
    const invited = await api.db.person.create({
      data: { id: v7(), centreId: centre.id, name: 'Ian Roe', email: `ian.${v7()}@example.org`, roles: ['iqa'] },
    })
    const body = { ...aCohortToOpen(centre.id, { assessors: [assessor] }), iqas: [invited.id] }
    const id = v7()
    const made = await api.as(admin).call(openCohortEndpoint, { params: { id }, body })
    expect(made).toMatchObject({
      ...{
        revision: 1,
        name: body.name,
        startsOn: '2027-01-11',
        endsOn: '2027-12-17',
        targets: body.targets,
        rows: [],
      },
      assessors: [{ name: assessor.name, invited: false }],
      iqas: [{ name: 'Ian Roe', invited: true }],
    })
    expect((await eventsAbout(id)).map(({ action }) => action)).toEqual(['cohort.open'])
    const again = await api.as(admin).call(openCohortEndpoint, { params: { id }, body })
    expect(again).toEqual(made)
    const other = { params: { id }, body: { ...body, name: 'Another' } }
    expect(await api.as(admin).refused(openCohortEndpoint, other, 409)).toMatchObject({ type: '/problems/id-taken' })
    expect(await eventsAbout(id)).toHaveLength(1)
    const list = await api.as(admin).call(cohortListEndpoint, { params: { id: centre.id } })
    expect(list.cohorts).toMatchObject([{ id, candidates: 0, units: ['Undertaking mentoring in the workplace'] }])
  })

  test('somebody without the role, or of another centre, is in no team', async () => {
    const { centre, admin, person } = await anOffer()
    const iqa = await person('iqa')
    const stranger = await aPerson('assessor').in(api.db)
    const left = await aPerson('assessor').at(centre).deactivated().in(api.db)
    for (const who of [iqa, stranger, left]) {
      const body = aCohortToOpen(centre.id, { assessors: [who] })
      const told = await api.as(admin).refused(openCohortEndpoint, { params: { id: v7() }, body }, 400)
      expect(told.errors?.map(({ field }) => field)).toEqual(['assessors'])
    }
  })

  test('a change over an older state is refused with the cohort as it is', async () => {
    const { centre, admin } = await aSchool()
    const cohort = await aCohort().at(centre).in(api.db)
    const { centreId: _, ...body } = { ...aCohortToOpen(centre.id), revision: 1 }
    const input = { params: { id: cohort.id }, body }
    await api.as(admin).call(describeCohortEndpoint, input)
    const told = await api.as(admin).refused(describeCohortEndpoint, input, 409)
    expect(told).toMatchObject({ type: '/problems/stale-revision', current: { revision: 2, name: body.name } })
  })
})

describe('the cohort’s page', () => {
  /** Three candidates: one who meets Robin, one who waits for everything, one on a break. */
  const aFullCohort = async () => {
    const { centre, admin, person } = await aSchool()
    const [assessor, iqa] = [await person('assessor'), await person('iqa')]
    const cohort = await aCohort()
      .at(centre)
      .withTeam({ assessors: [assessor], iqas: [iqa] })
      .withTargets({ kind: 'AGREEMENTS_SIGNED', on: '2026-10-31' }, { kind: 'ALL_THE_HOURS', on: '2027-05-01' })
      .in(api.db)
    const ada = await aPerson('candidate')
      .named('Ada Quill')
      .at(centre)
      .inCohort(cohort)
      .assessedBy(assessor)
      .in(api.db)
    const robin = await aRelationship().of(ada).withMentee('Robin').withSignedAgreement().in(api.db)
    await aLoggedSession().with(robin).at('2026-11-12T15:00:00Z', '2026-11-12T16:00:00Z').in(api.db)
    await aPlannedSession().with(robin).at('2026-11-15T15:00:00Z', '2026-11-15T16:00:00Z').in(api.db)
    const ben = await aPerson('candidate').named('Ben Farrow').at(centre).inCohort(cohort).in(api.db)
    const cass = await aPerson('candidate').named('Cass Iver').at(centre).inCohort(cohort).whoIs('ON_BREAK').in(api.db)
    return { centre, admin, assessor, iqa, cohort, ada, ben, cass, robin, person }
  }

  test('tells of each candidate how far, whom they wait for and what puts them at risk: whoever is most at risk first', async () => {
    const { admin, cohort } = await aFullCohort()
    const { rows } = await api.as(admin).call(cohortEndpoint, { params: { id: cohort.id } })
    expect(rows.map(({ candidateName }) => candidateName)).toEqual(['Ben Farrow', 'Ada Quill', 'Cass Iver'])
    const [ben, ada, cass] = rows
    expect(ada).toMatchObject({
      ...{ stage: 'SESSIONS', risks: [], missed: [], hoursShare: 1 / 6 },
      units: [{ packId: 'S2', requiredMinutes: 360, countedMinutes: 60 }],
      waits: [{ kind: 'LOG', count: 1, since: '2026-11-15T16:00:00Z' }],
    })
    expect(ben).toMatchObject({
      ...{ stage: 'NOT_BEGUN', missed: [{ kind: 'AGREEMENTS_SIGNED', on: '2026-10-31' }], lastActivityAt: null },
      risks: ['TARGET_MISSED', 'SILENT'],
      waits: [
        { kind: 'ALLOCATION', count: 1 },
        { kind: 'MENTEE', count: 1 },
      ],
    })
    expect(cass).toMatchObject({ state: 'ON_BREAK', risks: [], missed: [] })
  })

  test('holds nobody to a target whose day had passed when they were registered', async () => {
    const { admin, cohort, ben } = await aFullCohort()
    await api.db.registration.update({ where: { id: ben.registrationId }, data: { createdAt: api.clock.now() } })
    const { rows } = await api.as(admin).call(cohortEndpoint, { params: { id: cohort.id } })
    expect(rows.find(({ candidateName }) => candidateName === 'Ben Farrow')).toMatchObject({
      ...{ missed: [], before: [{ kind: 'AGREEMENTS_SIGNED', on: '2026-10-31' }] },
      risks: expect.not.arrayContaining(['TARGET_MISSED']),
    })
  })

  test('names no mentee, and holds nothing that anybody wrote', async () => {
    const { admin, cohort, robin } = await aFullCohort()
    const response = await api.as(admin).send(cohortEndpoint, { params: { id: cohort.id } })
    const page = await response.text()
    for (const word of [robin.name, robin.id, 'Speak up in team meetings', 'Brookfield'])
      expect(page).not.toContain(word)
  })

  test('shows an assessor the candidates allocated to them, and an IQA of the team without any an empty page', async () => {
    const { assessor, iqa, cohort, person } = await aFullCohort()
    const seenBy = async (who: typeof assessor) => {
      const { rows } = await api.as(who).call(cohortEndpoint, { params: { id: cohort.id } })
      return rows.map(({ candidateName }) => candidateName)
    }
    expect(await seenBy(assessor)).toEqual(['Ada Quill'])
    expect(await seenBy(iqa)).toEqual([])
    await api.as(await person('assessor')).refused(cohortEndpoint, { params: { id: cohort.id } }, 404)
  })

  test('follows the records: once logged nobody waits, and the minutes are there', async () => {
    const { admin, cohort, ada } = await aFullCohort()
    const late = await api.db.mentoringSession.findFirstOrThrow({
      where: { portfolioId: ada.portfolioId, status: 'PLANNED' },
    })
    await api.db.sessionAttendance.updateMany({ where: { sessionId: late.id }, data: { attended: true } })
    await api.db.mentoringSession.update({
      where: { id: late.id },
      data: { status: 'LOGGED', loggedAt: '2026-11-15T17:00:00Z' },
    })
    const { rows } = await api.as(admin).call(cohortEndpoint, { params: { id: cohort.id } })
    expect(rows.find(({ candidateName }) => candidateName === 'Ada Quill')).toMatchObject({
      ...{ waits: [], lastActivityAt: '2026-11-15T17:00:00Z' },
      units: [{ countedMinutes: 120 }],
    })
  })
})
