import {
  effectivenessEndpoint,
  triangulationEndpoint,
  unitSkillsEndpoint,
} from '@mentorfolio/domain/effectiveness/effectiveness.endpoints'
import { feedbackEndpoint } from '@mentorfolio/domain/feedback/feedback.endpoints'
import type { OwnRatingContent } from '@mentorfolio/domain/feedback/own-rating'
import type { MentoringRecordKind } from '@mentorfolio/domain/records/mentoring-record'
import { noOfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { adaptationWords, aRequestForFeedback, withAdaptation } from '../testing/adaptations.ts'
import { allGoalWords } from '../testing/mentoring.ts'
import { withObservation } from '../testing/methods.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aLoggedSession, aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'
import { twoCentres } from '../testing/two-centres.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** A record of the kind, as it would stand there after somebody wrote it. */
const aRecordOf = async (
  { id: relationshipId, centreId, portfolioId, candidate }: TestRelationship,
  kind: MentoringRecordKind,
  {
    content,
    on = null,
    sessionId = null,
    withdrawn = false,
  }: { content: object; on?: string | null; sessionId?: string | null; withdrawn?: boolean },
) => {
  const at = '2026-11-13T10:00:00Z'
  const id = v7()
  await api.db.mentoringRecord.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, kind, sessionId, createdAt: at },
      happenedOn: on === null ? null : new Date(on),
      withdrawnAt: withdrawn ? at : null,
      versions: {
        create: { version: 1, centreId, content, byPersonId: candidate.id, receivedAt: at, effectiveAt: at },
      },
    },
  })
  return id
}

const skill = (name: 'ACTIVE_LISTENING' | 'SILENCE', example: string | null, effect: string | null = null) => ({
  ...{ skill: name, example, effect },
})

/** Robin with three sessions, a goal that went up, feedback, a change: something behind every number. */
const aCourse = async () => {
  const robin = await aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)
  const { goalId, centreId, candidate } = robin
  const session = (day: string) =>
    aLoggedSession().with(robin).at(`2026-11-${day}T15:00:00Z`, `2026-11-${day}T16:00:00Z`)
  const first = await session('02')
    .withWords({
      log: {
        offered: {
          ...noOfferedAnswers,
          skills: [skill('ACTIVE_LISTENING', '“So it is the corridor”', 'Robin laughed'), skill('SILENCE', null)],
          reflection: { wentWell: 'The start', doDifferently: null },
        },
      },
    })
    .in(api.db)
  // Its plan serves the goal of another mentee, so none of this one's.
  const second = await session('05')
    .withWords({ plan: { goalIds: [v7()] } })
    .in(api.db)
  const third = await session('09').loggedOn('2026-11-15T10:00:00Z').in(api.db)
  const chat = await session('10').ofKind('INFORMAL').plannedOn(null).in(api.db)

  const words = allGoalWords()
  await api.db.goal.update({ where: { id: goalId }, data: { baseline: words.baseline, title: words.title } })
  const version = { centreId, byPersonId: candidate.id, receivedAt: testsBeginAt, effectiveAt: testsBeginAt }
  await api.db.goalVersion.create({ data: { ...version, goalId, version: 1, content: words } })
  const review = await aRecordOf(robin, 'PROGRESS_REVIEW', {
    on: '2026-11-09',
    content: {
      ...{ on: '2026-11-09', final: false, sessionId: null, feedback: [], wentWell: null, obstacles: null, stages: [] },
      ...{ whatChanges: 'Less at once', nextReviewOn: '2027-01-15', planVersion: null },
      goals: [{ goalId, score: 6, words: null }],
      milestones: [{ goalId, index: 0, text: words.milestones[0]?.text ?? '', met: true, words: null }],
    },
  })
  const said = await aRequestForFeedback(api.db, robin, {
    ...{ point: 'POST_SESSION', sessionId: first.id, at: '2026-11-03T10:00:00Z', scores: { ACTIVE_LISTENING: 2 } },
  })
  const waiting = await aRequestForFeedback(api.db, robin, { source: 'SUPERVISOR', at: null, dueOn: '2026-11-14' })
  const seen = await aRequestForFeedback(api.db, robin, {
    ...{ source: 'WITNESS', tool: 'WITNESS_TESTIMONY', whom: 'Form tutor', at: '2026-11-12T10:00:00Z' },
  })
  await withAdaptation(api.db, robin, adaptationWords(first.id, { shows: [{ sessionId: second.id, how: null }] }))
  return { robin, first, second, third, chat, review, said, waiting, seen }
}

const view = (robin: TestRelationship) => api.as(robin.candidate).call(effectivenessEndpoint, { params: robin })

describe('every number opens to its records', () => {
  test('minutes that serve no goal, what was looked back on, what was late', async () => {
    const { robin, first, second, third, chat } = await aCourse()
    await aRecordOf(robin, 'REFLECTION', { content: {}, sessionId: second.id })
    await aRecordOf(robin, 'REFLECTION', { content: {}, sessionId: third.id, withdrawn: true })
    const { report, sessions } = await view(robin)
    expect(sessions.map(({ id }) => id)).toEqual([first.id, second.id, third.id, chat.id])
    expect(report.minutes).toEqual({ total: 180, unlinked: 60, unlinkedSessions: [second.id] })
    expect(report.reflection).toEqual({ with: [first.id, second.id], without: [third.id, chat.id] })
    expect(report.late).toEqual([third.id])
  })

  test('an observation of this mentoring counts once its assessor signed it, for whoever may read it (S5-K5)', async () => {
    const centre = await aCentre().in(api.db)
    const assessor = await aPerson('assessor').at(centre).in(api.db)
    const other = await aPerson('assessor').at(centre).in(api.db)
    const candidate = await aPerson('candidate').at(centre).assessedBy(assessor).registeredOn('S2', 'S5').in(api.db)
    const robin = await aRelationship().of(candidate).withSignedAgreement().in(api.db)
    const { unitId, unitIds } = candidate
    await api.db.portfolioUnit.update({ where: { id: unitIds[1] ?? '' }, data: { assessorId: other.id } })
    const of = { assessor, unitId, criterion: 'S2-MP1' }
    const ofRobin = { relationshipId: robin.id, menteeAgreed: 'They said yes' }
    await withObservation(api.db, of, ofRobin)
    await withObservation(api.db, of, { signed: true })
    const { id } = await withObservation(api.db, of, { signed: true, ...ofRobin })
    expect((await view(robin)).report.observation.observations).toEqual([id])
    expect((await view(robin)).observations).toMatchObject([{ id, unitId, on: '2026-11-12', signedByBoth: false }])
    const seenBy = (by: typeof assessor) => api.as(by).call(effectivenessEndpoint, { params: robin })
    expect((await seenBy(assessor)).observations).toHaveLength(1)
    // Whoever assesses another unit of theirs could not open it.
    expect((await seenBy(other)).observations).toEqual([])
  })

  test('a change shows in no session that was withdrawn since', async () => {
    const { robin, second } = await aCourse()
    await api.db.mentoringSession.update({ where: { id: second.id }, data: { status: 'VOIDED' } })
    expect((await view(robin)).adaptations).toMatchObject([{ shows: 0 }])
  })

  test('feedback, what others saw, goals and milestones', async () => {
    const { robin, first, second, third, review, said, waiting, seen } = await aCourse()
    const askedAt = new Date('2026-11-11T10:00:00Z')
    await api.db.feedbackRequest.update({ where: { id: waiting }, data: { askedAt } })
    const { report, goals, adaptations, requests } = await view(robin)
    expect(requests.find(({ id }) => id === waiting)).toMatchObject({
      askedAt: askedAt.toISOString(),
      answeredAt: null,
    })
    expect(report.feedback).toEqual({
      ...{ answered: [said, seen], waiting: [waiting], overdue: [waiting] },
      ...{ sessionsWith: [first.id], sessionsWithout: [second.id, third.id] },
    })
    expect(report.observation.testimonies).toEqual([seen])
    expect(report.goals).toMatchObject({ UP: [robin.goalId], notScored: [] })
    expect(goals[0]).toMatchObject({
      ...{ baseline: 3, scores: [{ reviewId: review, on: '2026-11-09', score: 6 }] },
      milestones: [{ met: true, reviewId: review }],
    })
    expect(report.milestones.met).toEqual([{ goalId: robin.goalId, index: 0 }])
    expect(adaptations).toMatchObject([{ change: 'One question at a time, and I count to ten', shows: 1 }])
  })

  test('a skill without an example stays out, and one missing in a third is told', async () => {
    const { robin, first } = await aCourse()
    const { sessions, report } = await view(robin)
    expect(sessions.find(({ id }) => id === first.id)?.skills).toEqual([{ skill: 'ACTIVE_LISTENING', effect: true }])
    expect(report.gaps.find((gap) => gap.skill === 'ACTIVE_LISTENING')?.thirds).toEqual([1, 2])
  })
})

test('nothing yet is nothing, not an error', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  await aPlannedSession().with(robin).in(api.db)
  const { sessions, report } = await view(robin)
  expect({ sessions, minutes: report.minutes.total, gaps: report.gaps }).toEqual({ sessions: [], minutes: 0, gaps: [] })
  const triangulation = await api.as(robin.candidate).call(triangulationEndpoint, { params: robin })
  expect(triangulation).toMatchObject({
    ratings: [],
    skills: [],
    missing: ['SELF', 'MENTEE', 'OTHER'],
  })
})

describe('self, mentee and others side by side', () => {
  const rateMyself = (robin: TestRelationship, score: number, on: string) => {
    const content: OwnRatingContent = {
      point: 'MID',
      ratings: [{ skill: 'ACTIVE_LISTENING', score, why: 'I wait now' }],
    }
    return aRecordOf(robin, 'OWN_RATING', { content, on })
  }

  test('where they differ and where somebody moved', async () => {
    const { robin } = await aCourse()
    await rateMyself(robin, 3, '2026-11-02')
    await rateMyself(robin, 5, '2026-11-10')
    await aRequestForFeedback(api.db, robin, { source: 'SUPERVISOR', tool: 'SCALE', scores: { ACTIVE_LISTENING: 4 } })
    const { skills, ratings, missing, heard } = await api
      .as(robin.candidate)
      .call(triangulationEndpoint, { params: robin })
    expect(skills[0]?.latest.map(({ by, score }) => [by, score])).toEqual([
      ['SELF', 5],
      ['MENTEE', 2],
      ['SUPERVISOR', 4],
    ])
    expect(
      skills[0]?.sayings.map((saying) => (saying.kind === 'DIFFER' ? [saying.one.by, saying.other.by] : saying.kind)),
    ).toEqual([['SELF', 'MENTEE'], ['MENTEE', 'SUPERVISOR'], 'MOVED'])
    expect(ratings.map(({ at }) => at)).toEqual(ratings.map(({ at }) => at).toSorted((a, b) => (a < b ? -1 : 1)))
    expect(missing).toEqual([])
    // What was said in words stands beneath.
    expect(heard.find(({ source }) => source === 'SUPERVISOR')?.said).toMatchObject([{ question: 'What else?' }])
  })

  test('a withdrawn own rating is no view', async () => {
    const { robin } = await aCourse()
    await aRecordOf(robin, 'OWN_RATING', { content: { point: 'MID', ratings: [] }, withdrawn: true })
    const { missing } = await api.as(robin.candidate).call(triangulationEndpoint, { params: robin })
    expect(missing).toContain('SELF')
  })

  test('what was answered of a session counts no more once its log says that they missed it, and again once it says that they came', async () => {
    const { robin } = await aCourse()
    const session = await aLoggedSession().with(robin).in(api.db)
    const id = await aRequestForFeedback(api.db, robin, { scores: { ACTIVE_LISTENING: 2 } })
    await api.db.feedbackRequest.update({ where: { id }, data: { sessionId: session.id } })
    const counts = async () =>
      (await api.as(robin.candidate).call(triangulationEndpoint, { params: robin })).ratings.some(({ of }) => of === id)
    const came = (attended: boolean) =>
      api.db.sessionAttendance.updateMany({ where: { sessionId: session.id }, data: { attended } })
    expect(await counts()).toBe(true)
    await came(false)
    expect(await counts()).toBe(false)
    await came(true)
    expect(await counts()).toBe(true)
  })

  test('nor is one of a session that was withdrawn: it stays on the page of feedback, marked', async () => {
    const { robin } = await aCourse()
    const session = await aLoggedSession().with(robin).in(api.db)
    const content: OwnRatingContent = {
      point: 'POST_SESSION',
      ratings: [{ skill: 'ACTIVE_LISTENING', score: 3, why: null }],
    }
    const id = await aRecordOf(robin, 'OWN_RATING', { content, sessionId: session.id })
    const as = api.as(robin.candidate)
    const ownViews = async () => {
      const { ratings, missing } = await as.call(triangulationEndpoint, { params: robin })
      return [ratings.some(({ of }) => of === id), missing.includes('SELF')]
    }
    expect(await ownViews()).toEqual([true, false])
    await api.db.mentoringSession.update({ where: { id: session.id }, data: { status: 'VOIDED' } })
    expect(await ownViews()).toEqual([false, true])
    expect(await as.call(feedbackEndpoint, { params: robin })).toMatchObject({
      ...{ ownRatings: [{ id, withdrawn: null }], withdrawnSessions: [session.id] },
    })
  })
})

describe('who reads it', async () => {
  const world = await twoCentres(api.db)
  const { robin } = world
  test.each(['assessor', 'iqa', 'leadIqa'] as const)('the %s reads it', async (part) => {
    const as = api.as(world.around[part])
    expect((await as.call(effectivenessEndpoint, { params: robin })).sessions).not.toEqual([])
    await as.call(triangulationEndpoint, { params: robin })
    expect(await as.call(unitSkillsEndpoint, { params: { id: world.ada.unitId } })).not.toBeNull()
  })

  test('an admin reads minutes, and neither what works nor which skills', async () => {
    const as = api.as(world.around.centreAdmin)
    await as.refused(effectivenessEndpoint, { params: robin }, 403)
    await as.refused(triangulationEndpoint, { params: robin }, 403)
    expect(await as.call(unitSkillsEndpoint, { params: { id: world.ada.unitId } })).toBeNull()
  })

  test('a neighbour finds nothing there', async () => {
    const stranger = api.as((await aRelationship().in(api.db)).candidate)
    await stranger.refused(effectivenessEndpoint, { params: robin }, 404)
    await stranger.refused(unitSkillsEndpoint, { params: { id: world.ada.unitId } }, 404)
  })
})
