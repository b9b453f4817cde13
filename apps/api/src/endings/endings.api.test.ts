import { createHash } from 'node:crypto'
import {
  agreementEndpoint,
  handOverAgreementEndpoint,
  signAgreementEndpoint,
} from '@mentorfolio/domain/agreements/agreements.endpoints'
import { isOver } from '@mentorfolio/domain/cycle/is-over'
import { relationshipStates } from '@mentorfolio/domain/cycle/states'
import {
  askToStopEndpoint,
  closingNotRightEndpoint,
  confirmClosingEndpoint,
  guestClosingEndpoint,
  handOverClosingEndpoint,
  handOverStopEndpoint,
  vouchEndpoint,
} from '@mentorfolio/domain/endings/closing.endpoints'
import { nothingOfTheEnding } from '@mentorfolio/domain/endings/closure'
import * as endings from '@mentorfolio/domain/endings/endings.endpoints'
import { pauseEndpoint, pausesEndpoint, resumeEndpoint } from '@mentorfolio/domain/endings/pauses.endpoints'
import { makeGuestLinkEndpoint } from '@mentorfolio/domain/guests/guests.endpoints'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import {
  guestNeedsEndpoint,
  handOverNeedsEndpoint,
  needsNotRightEndpoint,
} from '@mentorfolio/domain/needs/needs.endpoints'
import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { withdrawReviewEndpoint } from '@mentorfolio/domain/reviews/reviews.endpoints'
import {
  ledgerEndpoint,
  planSessionEndpoint,
  viewSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../database/client.ts'
import {
  aClosureLink,
  closureWords,
  withAttempt,
  withClosure,
  withEndFeedback,
  withFinalReview,
  withMove,
} from '../testing/endings.ts'
import { meanwhile } from '../testing/meanwhile.ts'
import { theirIdentity } from '../testing/mentees.ts'
import { aNeedsLink, withNeeds } from '../testing/mentoring.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aLoggedSession, aPlan, aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** Ada with Robin at her centre, and whoever has a part in how it ends. */
const aStory = async () => {
  const centre = await aCentre().in(api.db)
  const ada = await aPerson('candidate').at(centre).in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().withRealName('Wilhelmina Hart').in(api.db)
  return { centre, ada, robin, as: api.as(ada), params: { id: robin.id } }
}

const view = (person: Parameters<typeof api.as>[0], { id }: { id: string }) =>
  api.as(person).call(endings.endingEndpoint, { params: { id } })
const open = (relationshipId: string) =>
  api.db.inForcePeriod.findMany({ where: { relationshipId }, orderBy: { start: 'asc' } })
/** The desk lets it go on, from the pause that its page shows. */
const letGoOn = async (desk: Parameters<typeof api.as>[0], id: string) => {
  const { id: after } = await api.db.relationshipMove.findFirstOrThrow({
    where: { relationshipId: id, to: 'PAUSED' },
    orderBy: { receivedAt: 'desc' },
  })
  return api.as(desk).send(resumeEndpoint, { params: { id }, body: { after } })
}
const actionsIn = async (chainId: string) =>
  (await api.db.auditEvent.findMany({ where: { chainId }, orderBy: { seq: 'asc' } })).map(({ action }) => action)

/** Everything that closing asks for is there. */
const ready = async (robin: TestRelationship) => {
  await withFinalReview(api.db, robin)
  await withEndFeedback(api.db, robin)
  return withClosure(api.db, robin)
}

describe('the way to the end', () => {
  test('begins, closes, and each move is a record and one event; what was in force ends with it', async () => {
    const { ada, robin, as, params } = await aStory()
    await ready(robin)
    const begun = await as.call(endings.startClosingEndpoint, { params, body: { revision: 1 } })
    expect(begun).toMatchObject({ state: 'CLOSING', revision: 2 })
    expect((await open(robin.id)).map(({ end }) => end)).toEqual([null])
    const closed = await as.call(endings.closeEndpoint, { params, body: { revision: 2 } })
    expect(closed.moves.map(({ action, from, to, by }) => [action, from, to, by])).toEqual([
      ['relationship.startClosing', 'ACTIVE', 'CLOSING', 'MENTOR'],
      ['relationship.close', 'CLOSING', 'CLOSED', 'MENTOR'],
    ])
    expect((await open(robin.id)).map(({ end }) => end !== null)).toEqual([true])
    expect(await actionsIn(ada.portfolioId)).toEqual(['relationship.startClosing', 'relationship.close'])
  })

  // Pressed on a phone without a signal at half past three; it arrives the day after.
  test.each([
    [
      'that another device logged as going on then: it counts whole, for the ending came when it was received',
      '15:00',
      '16:00',
      60,
      '2026-11-16T10:00:00Z',
    ],
    ['that was over by then: the ending is believed', '14:00', '15:00', 60, '2026-11-15T15:30:00Z'],
  ])('pressed on a phone takes no minute of a session %s', async (_, from, to, minutes, endedAt) => {
    const { ada, robin, as, params } = await aStory()
    const at = (time: string) => `2026-11-15T${time}:00Z`
    await aLoggedSession().at(at(from), at(to)).with(robin).in(api.db)
    await ready(robin)
    await api.db.relationship.update({ where: { id: robin.id }, data: { state: 'CLOSING' } })
    const phone = { 'device-id': v7(), 'device-written-at': at('15:30'), 'device-sent-at': testsBeginAt }
    const closed = await as.call(endings.closeEndpoint, { params, body: { revision: 1 } }, { headers: phone })
    expect(closed.state).toBe('CLOSED')
    const ledger = await as.call(ledgerEndpoint, { params: { id: ada.unitId } })
    expect(ledger.sum.countedMinutes).toBe(minutes)
    expect((await open(robin.id)).map(({ end }) => end)).toEqual([new Date(endedAt)])
  })

  test('names what is planned; what is planned with nobody else is called off with it, and nothing that has begun', async () => {
    const { ada, robin, as, params } = await aStory()
    const ash = await aRelationship().of(ada).withMentee('Ash').withSignedAgreement().in(api.db)
    await ready(robin)
    const alone = await aPlannedSession().at('2026-11-18T10:00:00Z', '2026-11-18T11:00:00Z').with(robin).in(api.db)
    const group = await aPlannedSession().at('2026-11-19T10:00:00Z', '2026-11-19T11:00:00Z').with(robin, ash).in(api.db)
    const now = await aPlannedSession().at('2026-11-16T09:50:00Z', '2026-11-16T10:50:00Z').with(robin).in(api.db)
    await api.db.mentoringSession.update({ where: { id: now.id }, data: { startedAt: new Date(testsBeginAt) } })
    const seen = await view(ada, robin)
    expect(seen.planned.map(({ id, running, others, goesWithIt }) => [id, running, others, goesWithIt])).toEqual([
      [now.id, true, [], false],
      [alone.id, false, [], true],
      [group.id, false, ['Ash'], false],
    ])
    const told = await as.refused(endings.startClosingEndpoint, { params, body: { revision: 1 } }, 409)
    expect(told.need, 'a timer that runs waits for its log').toBe('noSessionAwaitsLog')
    const early = { reason: 'They moved away', attempt: null, signposting: [], notNeeded: null }
    const ended = await as.call(endings.endEarlyEndpoint, { params, body: { revision: 1, ...early } })
    expect(ended.planned.map(({ id }) => id)).toEqual([now.id, group.id])
    const called = await as.call(viewSessionEndpoint, { params: { id: alone.id } })
    expect(called).toMatchObject({ status: 'CANCELLED', revision: 2, endedBecause: null, endedWithIt: true })
    const goesOn = await as.call(viewSessionEndpoint, { params: { id: group.id } })
    expect(goesOn, 'the group says who does not come any more').toMatchObject({ status: 'PLANNED', gone: ['Robin'] })
    const events = await api.db.auditEvent.findMany({ where: { chainId: ada.portfolioId }, orderBy: { seq: 'asc' } })
    expect(events.map(({ action, userId }) => [action, userId])).toEqual([
      ['relationship.endEarly', ada.userId],
      ['session.callOff', null],
    ])
  })

  test.each([
    ['a final review', async (robin: TestRelationship) => void (await withEndFeedback(api.db, robin)), 'finalReview'],
    [
      'the log of a session that took place',
      async (robin: TestRelationship) => {
        await ready(robin)
        await aPlannedSession().at('2026-11-16T07:00:00Z', '2026-11-16T08:00:00Z').with(robin).in(api.db)
      },
      'noSessionAwaitsLog',
    ],
  ])('does not begin without %s, and says so', async (_, given, need) => {
    const { robin, as, params } = await aStory()
    await given(robin)
    const told = await as.refused(endings.startClosingEndpoint, { params, body: { revision: 1 } }, 409)
    expect(told).toMatchObject({ because: 'UNMET_NEED', need })
  })

  test('two attempts wait for the supervisor’s word, given by a link of their own', async () => {
    const { robin, as, params } = await aStory()
    await withFinalReview(api.db, robin)
    const closureId = await withClosure(api.db, robin)
    await as.call(endings.startClosingEndpoint, { params, body: { revision: 1 } })
    await withAttempt(api.db, robin, '2026-11-12')
    await withAttempt(api.db, robin, '2026-11-14')
    const told = await as.refused(endings.closeEndpoint, { params, body: { revision: 2 } }, 409)
    expect(told.need).toBe('menteeFeedback')
    const headers = { headers: { 'link-token': await aClosureLink(api.db, robin, closureId, { role: 'supervisor' }) } }
    const seen = await api.signedOut.call(guestClosingEndpoint, {}, headers)
    expect(seen, 'and reads none of the words').toMatchObject({
      ending: null,
      attemptedOn: ['2026-11-12', '2026-11-14'],
    })
    const body = { version: 1, right: true, words: null, attemptedOn: seen.attemptedOn }
    await api.signedOut.call(vouchEndpoint, { body }, headers)
    expect(await as.call(endings.closeEndpoint, { params, body: { revision: 2 } })).toMatchObject({ state: 'CLOSED' })
  })

  test('the supervisor’s word is about the days that they were shown, and no other', async () => {
    const { robin, as, params } = await aStory()
    await withFinalReview(api.db, robin)
    const closureId = await withClosure(api.db, robin)
    await as.call(endings.startClosingEndpoint, { params, body: { revision: 1 } })
    const vouch = async (attemptedOn: string[]) => {
      const headers = { 'link-token': await aClosureLink(api.db, robin, closureId, { role: 'supervisor' }) }
      const body = { version: 1, right: true, words: null, attemptedOn }
      await api.signedOut.call(vouchEndpoint, { body }, { headers })
    }
    const refused = async () => (await as.refused(endings.closeEndpoint, { params, body: { revision: 2 } }, 409)).need
    await withAttempt(api.db, robin, '2026-11-12')
    await vouch(['2026-11-12', '2026-11-14'])
    await withAttempt(api.db, robin, '2026-11-14')
    expect(await refused(), 'a day on which nothing was recorded yet').toBe('menteeFeedback')
    await withAttempt(api.db, robin, '2026-09-12')
    await vouch(['2026-09-12', '2026-11-12'])
    expect(await refused(), 'a day before the agreement').toBe('menteeFeedback')
    await vouch(['2026-11-12', '2026-11-14'])
    const { feedback } = await as.call(endings.endingEndpoint, { params })
    expect(feedback.vouchedFor).toEqual(['2026-11-12', '2026-11-14'])
    await as.call(endings.closeEndpoint, { params, body: { revision: 2 } })
  })

  test('closed, it stays so when its final review is withdrawn; what is missing since is told to whoever reads it', async () => {
    const { centre, robin, as, params } = await aStory()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const recordId = await withFinalReview(api.db, robin)
    await withEndFeedback(api.db, robin)
    await withClosure(api.db, robin)
    await as.call(endings.startClosingEndpoint, { params, body: { revision: 1 } })
    await as.call(endings.closeEndpoint, { params, body: { revision: 2 } })
    const body = { revision: 1, reason: 'It was about somebody else' }
    await as.call(withdrawReviewEndpoint, { params: { ...params, recordId }, body })
    for (const reader of [robin.candidate, nadia]) {
      const { state, met, finalReview } = await view(reader, robin)
      expect([state, finalReview, met.includes('finalReview')]).toEqual(['CLOSED', null, false])
    }
  })

  test('put off, it asks for a final review anew, and the reason is kept', async () => {
    const { robin, as, params } = await aStory()
    await ready(robin)
    await as.call(endings.startClosingEndpoint, { params, body: { revision: 1 } })
    const body = { revision: 2, reason: 'Two more weeks of the placement' }
    const now = await as.call(endings.putOffEndingEndpoint, { params, body })
    expect(now).toMatchObject({ state: 'ACTIVE', finalReview: null })
    expect(now.moves.at(-1)).toMatchObject({ reason: 'Two more weeks of the placement' })
    const told = await as.refused(endings.startClosingEndpoint, { params, body: { revision: 3 } }, 409)
    expect(told.need).toBe('finalReview')
  })

  test('of two moves at once one is made, and the other told', async () => {
    const { robin, as, params } = await aStory()
    await ready(robin)
    await as.call(endings.startClosingEndpoint, { params, body: { revision: 1 } })
    const answers = await Promise.all([
      as.send(endings.closeEndpoint, { params, body: { revision: 2 } }),
      as.send(endings.putOffEndingEndpoint, { params, body: { revision: 2, reason: 'Later' } }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await api.db.relationshipMove.count({ where: { relationshipId: robin.id } })).toBe(2)
  })
})

describe('ending early', () => {
  const body = {
    ...{ revision: 1, reason: 'Moved away', signposting: [], notNeeded: 'Settled at college' },
    attempt: { on: '2026-11-14', how: 'PHONE' as const, words: 'Rang; no answer' },
  }
  test('brings along what no record has yet, by the candidate', async () => {
    const { robin, as, params } = await aStory()
    const ended = await as.call(endings.endEarlyEndpoint, { params, body })
    expect(ended).toMatchObject({ state: 'ENDED_EARLY', closure: { content: { notNeeded: 'Settled at college' } } })
    expect(ended.feedback.attemptedOn).toEqual(['2026-11-14'])
    expect((await open(robin.id))[0]?.end).not.toBeNull()
  })
  test('in the very minute in which it came into force it was in force for none', async () => {
    const { robin, as, params } = await aStory()
    await api.db.inForcePeriod.updateMany({ where: { relationshipId: robin.id }, data: { start: testsBeginAt } })
    const attempt = { ...body.attempt, on: testsBeginAt.slice(0, 10) }
    await as.call(endings.endEarlyEndpoint, { params, body: { ...body, attempt } })
    expect(await open(robin.id)).toMatchObject([{ start: new Date(testsBeginAt), end: new Date(testsBeginAt) }])
  })
  test('where they can turn is written meanwhile: what it brings is the next version of that', async () => {
    const { as, params } = await aStory()
    const closure = { ...nothingOfTheEnding, notNeeded: 'Everybody is there' }
    await as.call(endings.writeClosureEndpoint, {
      params: { ...params, recordId: v7() },
      body: { revision: 0, reason: null, closure },
    })
    const ended = await as.call(endings.endEarlyEndpoint, { params, body })
    expect(ended.closure).toMatchObject({ revision: 2, content: { notNeeded: 'Settled at college' } })
    expect(ended.closure?.versions[0]?.content?.notNeeded).toBe('Everybody is there')
  })
  const turn = (where: string) => ({ where, what: 'Help with work', how: 'At the front desk' })
  test('adds to where they can turn what it brings: what was named before stays', async () => {
    const { as, params } = await aStory()
    const closure = { ...nothingOfTheEnding, signposting: [turn('Learning support')] }
    await as.call(endings.writeClosureEndpoint, {
      params: { ...params, recordId: v7() },
      body: { revision: 0, reason: null, closure },
    })
    const also = { ...body, signposting: [turn('Learning support'), turn('The job centre')], notNeeded: null }
    const contrary = await as.refused(endings.endEarlyEndpoint, { params, body }, 400)
    expect(contrary.errors?.map(({ field }) => field)).toEqual(['notNeeded'])
    const ended = await as.call(endings.endEarlyEndpoint, { params, body: also })
    expect(ended.closure?.content?.signposting.map(({ where }) => where)).toEqual([
      'Learning support',
      'The job centre',
    ])
  })
  test('is the admin’s where the candidate has gone, and told as the centre’s', async () => {
    const { centre, robin, params } = await aStory()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const ended = await api.as(nadia).call(endings.endEarlyEndpoint, { params, body })
    expect(ended.moves.at(-1)).toMatchObject({ by: 'CENTRE' })
    const versions = await api.db.mentoringRecordVersion.findMany({ where: { record: { relationshipId: robin.id } } })
    expect(new Set(versions.map(({ byPersonId }) => byPersonId))).toEqual(new Set([nadia.id]))
  })
  test('takes no attempt of a day before the agreement, nor of one to come', async () => {
    const { as, params } = await aStory()
    for (const on of ['2026-09-30', '2026-11-17']) {
      const told = await as.refused(
        endings.endEarlyEndpoint,
        { params, body: { ...body, attempt: { ...body.attempt, on } } },
        400,
      )
      expect(told.errors?.map(({ field }) => field)).toEqual(['attempt.on'])
    }
  })
  test.each([
    ['feedback or an attempt', { attempt: null }, 'menteeFeedback'],
    ['where they can turn, or why not', { notNeeded: null }, 'signposting'],
  ])('waits for %s', async (_, less, need) => {
    const { as, params } = await aStory()
    const told = await as.refused(endings.endEarlyEndpoint, { params, body: { ...body, ...less } }, 409)
    expect(told.need).toBe(need)
  })
})

describe('handing over', () => {
  test('gives the new mentor a draft with who the mentee is, sealed anew; minutes and records stay', async () => {
    const { centre, ada, robin, params } = await aStory()
    await aLoggedSession().with(robin).in(api.db)
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const sol = await aPerson('candidate').at(centre).in(api.db)
    await aRelationship().of(sol).withMentee('Robin').in(api.db)
    const before = await view(nadia, robin)
    expect(before.newMentors).toEqual([{ id: sol.id, name: sol.name, taken: true }])
    const send = (name: string) => ({ params, body: { revision: 1, to: sol.id, name, reason: 'Ada is on leave' } })
    const told = await api.as(nadia).refused(endings.transferEndpoint, send('Robin'), 400)
    expect(told.errors?.map(({ field }) => field)).toEqual(['name'])
    await api.as(nadia).refused(endings.transferEndpoint, send('Wilhelmina'), 400)
    await api.as(nadia).call(endings.transferEndpoint, send('Dipper'))
    const made = await api.db.relationship.findFirstOrThrow({
      where: { continuesId: robin.id },
      include: { identity: true, attendance: true },
    })
    expect(made).toMatchObject({ portfolioId: sol.portfolioId, state: 'DRAFT', pseudonym: 'Dipper', attendance: [] })
    expect(made.identity).not.toBeNull()
    const theirs = await api.as(sol).call(relationshipEndpoint, { params: { id: made.id } })
    expect(theirs.takenOver).toEqual({ at: made.createdAt.toISOString(), wantedToStop: false })
    expect(await view(ada, robin)).toMatchObject({ state: 'TRANSFERRED', handedTo: sol.name })
    expect(await view(sol, made)).toMatchObject({ takenOver: { wantedToStop: false }, handedTo: null })
    expect((await open(robin.id))[0]?.end).not.toBeNull()
    expect(await actionsIn(sol.portfolioId)).toEqual(['relationship.transfer'])
  })
  test('tells the new mentor that the mentee had said they want to stop, and not in which words', async () => {
    const { centre, robin, params } = await aStory()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const sol = await aPerson('candidate').at(centre).in(api.db)
    await api.db.stopRequest.create({
      data: { id: v7(), relationshipId: robin.id, centreId: centre.id, words: 'No more', at: '2026-11-15T09:00:00Z' },
    })
    // It stands through everything but an end, here as on the relationship that they come from.
    await withMove(api.db, robin, {
      ...{ action: 'relationship.putOffEnding', from: 'CLOSING', to: 'ACTIVE' },
      at: '2026-11-15T12:00:00Z',
    })
    const body = { revision: 1, to: sol.id, name: 'Dipper', reason: 'Ada is on leave' }
    await api.as(nadia).call(endings.transferEndpoint, { params, body })
    const made = await api.db.relationship.findFirstOrThrow({ where: { continuesId: robin.id } })
    const seen = () => api.as(sol).call(relationshipEndpoint, { params: { id: made.id } })
    expect(await seen()).toMatchObject({ takenOver: { wantedToStop: true } })
    expect(JSON.stringify(await seen())).not.toContain('No more')
    const { candidacies } = await api.as(sol).call(homeEndpoint, {})
    expect(candidacies[0]?.next).toMatchObject({ kind: 'AGREE', relationship: { takenOver: { wantedToStop: true } } })
  })

  test.each([
    [
      'leaves',
      (tx: Tx, { id }: { id: string }) => tx.person.update({ where: { id }, data: { deactivatedAt: testsBeginAt } }),
    ],
    [
      'loses their part',
      (tx: Tx, { id }: { id: string }) => tx.person.update({ where: { id }, data: { roles: ['assessor'] } }),
    ],
    [
      'ends their registration',
      (tx: Tx, { id: personId }: { id: string }) =>
        tx.registration.updateMany({ where: { personId }, data: { state: 'WITHDRAWN', revision: 2 } }),
    ],
  ])('to nobody who %s at that moment', async (_, change) => {
    const { centre, robin, params } = await aStory()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const sol = await aPerson('candidate').at(centre).in(api.db)
    const body = { revision: 1, to: sol.id, name: 'Dipper', reason: 'Ada is on leave' }
    const told = await meanwhile(
      api.db,
      (tx) => change(tx, sol),
      () => api.as(nadia).send(endings.transferEndpoint, { params, body }),
    )
    expect(told.status).toBe(409)
    expect(await told.json()).toMatchObject({ need: 'newMentor' })
    expect(await api.db.relationship.count({ where: { continuesId: robin.id } })).toBe(0)
    expect(await view(nadia, robin)).toMatchObject({ state: 'ACTIVE' })
  })

  test('of somebody whose setting takes its permission back at that moment, to nobody', async () => {
    const { centre, robin, params } = await aStory()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const sol = await aPerson('candidate').at(centre).in(api.db)
    const body = { revision: 1, to: sol.id, name: 'Dipper', reason: 'Ada is on leave' }
    const told = await meanwhile(
      api.db,
      (tx) => tx.setting.update({ where: { id: robin.settingId }, data: { permissionOn: null } }),
      () => api.as(nadia).send(endings.transferEndpoint, { params, body }),
    )
    expect(told.status === 409 && (await told.json())).toMatchObject({ need: 'newMentor' })
    expect(await api.db.relationship.count({ where: { continuesId: robin.id } })).toBe(0)
  })
  test('twice takes along what was said to the first mentor', async () => {
    const { centre, robin, params } = await aStory()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const [sol, kit] = [
      await aPerson('candidate').at(centre).in(api.db),
      await aPerson('candidate').at(centre).in(api.db),
    ]
    await api.db.stopRequest.create({
      data: { id: v7(), relationshipId: robin.id, centreId: centre.id, words: null, at: '2026-11-15T09:00:00Z' },
    })
    const first = { revision: 1, to: sol.id, name: 'Dipper', reason: 'Ada is on leave' }
    await api.as(nadia).call(endings.transferEndpoint, { params, body: first })
    const { id } = await api.db.relationship.findFirstOrThrow({ where: { continuesId: robin.id } })
    await api.db.relationship.update({ where: { id }, data: { state: 'ACTIVE' } })
    const second = { revision: 1, to: kit.id, name: 'Dunlin', reason: 'Sol is on leave' }
    await api.as(nadia).call(endings.transferEndpoint, { params: { id }, body: second })
    const last = await api.db.relationship.findFirstOrThrow({ where: { continuesId: id } })
    const seen = await api.as(kit).call(relationshipEndpoint, { params: { id: last.id } })
    expect(seen).toMatchObject({ takenOver: { wantedToStop: true } })
  })

  test('to nobody of another centre, nor to themself', async () => {
    const { centre, ada, params } = await aStory()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    for (const to of [ada.id, (await aPerson('candidate').in(api.db)).id, v7()]) {
      const body = { revision: 1, to, name: 'Dipper', reason: 'On leave' }
      const told = await api.as(nadia).refused(endings.transferEndpoint, { params, body }, 409)
      expect(told.need).toBe('newMentor')
    }
  })
})

describe('opened again', () => {
  /** Closed at ten on the 16th, opened again by the admin an hour later, by mistake as they say. */
  const reopened = async (story: Awaited<ReturnType<typeof aStory>>) => {
    const { centre, robin, as, params } = story
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    await api.db.relationship.update({ where: { id: robin.id }, data: { under18: false } })
    await ready(robin)
    await as.call(endings.startClosingEndpoint, { params, body: { revision: 1 } })
    await as.call(endings.closeEndpoint, { params, body: { revision: 2 } })
    await as.refused(endings.reopenEndpoint, { params, body: { revision: 3, reason: 'By mistake' } }, 403)
    api.clock.set('2026-11-16T11:00:30Z')
    const body = { revision: 3, reason: 'Closed by mistake' }
    const now = await api.as(nadia).call(endings.reopenEndpoint, { params, body })
    expect(now).toMatchObject({ state: 'AWAITING_SIGNATURES', closure: null })
    return story
  }
  const signed = (as: ReturnType<typeof api.as>, params: { id: string }) =>
    as.call(signAgreementEndpoint, { params, body: { version: 2, name: 'Ada Quill' } })
  const handedOver = (as: ReturnType<typeof api.as>, params: { id: string }) =>
    as.call(handOverAgreementEndpoint, { params, body: { version: 2, name: 'Robin', helped: false } })

  test('both sign a next version with the same words, and only then something is in force anew', async () => {
    const { ada, robin, as, params } = await reopened(await aStory())
    const agreement = await as.call(agreementEndpoint, { params })
    expect(agreement.versions[0]).toMatchObject({ version: 2, mentorSignedAt: null, menteeSignedAt: null })
    expect(agreement.versions[0]?.clauses).toEqual(agreement.versions[1]?.clauses)
    expect(agreement.inForce).toBeNull()
    await signed(as, params)
    expect((await view(ada, robin)).state, 'one signature is not enough').toBe('AWAITING_SIGNATURES')
    api.clock.set('2026-11-16T12:00:00Z')
    const after = await handedOver(as, params)
    expect(after).toMatchObject({ state: 'ACTIVE', inForce: 2 })
    expect((await open(robin.id)).map(({ start, end }) => [start.toISOString(), end?.toISOString()])).toEqual([
      ['2026-10-01T09:00:00.000Z', '2026-11-16T10:00:00.000Z'],
      ['2026-11-16T12:00:00.000Z', undefined],
    ])
    const seen = await view(ada, robin)
    expect(seen.finalReview, 'the review of the ending before is history').toBeNull()
    expect(seen.met).not.toContain('menteeFeedback')
    expect(seen.moves.map(({ action }) => action).slice(-2)).toEqual(['relationship.reopen', 'relationship.begin'])
  })

  test('what was held in between counts nothing; before the close and after both have signed it does', async () => {
    const { robin, as, params } = await reopened(await aStory())
    const held = (hour: string, until: string) => ({ start: `2026-11-16T${hour}:00Z`, end: `2026-11-16T${until}:00Z` })
    const made = async ({ start, end }: ReturnType<typeof held>) =>
      aPlannedSession()
        .plannedOn('2026-11-09T10:00:00Z')
        .at(start, end)
        .thatIs('LOGGED')
        .loggedOn(end)
        .with(robin)
        .in(api.db)
    const before = await made(held('08:00', '08:30'))
    const between = await made(held('11:05', '11:35'))
    const after = await made(held('12:30', '13:00'))
    api.clock.set('2026-11-16T12:00:00Z')
    await signed(as, params)
    await handedOver(as, params)
    api.clock.set('2026-11-16T13:30:00Z')
    const worth = async ({ id }: { id: string }) =>
      (await as.call(viewSessionEndpoint, { params: { id } })).units.map(({ minutes, reasons }) => ({
        minutes,
        reasons,
      }))
    expect(await worth(before)).toEqual([{ minutes: 30, reasons: [] }])
    expect(await worth(between)).toEqual([{ minutes: 0, reasons: ['AGREEMENT_NOT_IN_FORCE'] }])
    expect(await worth(after)).toEqual([{ minutes: 30, reasons: [] }])
  })

  test('in the very minute of the close it can be signed, and no time is in force twice', async () => {
    const { robin, as, params } = await reopened(await aStory())
    await api.db.inForcePeriod.updateMany({
      where: { relationshipId: robin.id },
      data: { end: '2026-11-16T11:00:40Z' },
    })
    api.clock.set('2026-11-16T11:00:35Z')
    await signed(as, params)
    expect(await handedOver(as, params)).toMatchObject({ state: 'ACTIVE', inForce: 2 })
    const [first, second] = await open(robin.id)
    expect(second?.start).toEqual(first?.end)
  })

  test('practice waits for its mentor’s signature anew: what was signed before begins nothing', async () => {
    const story = await aStory()
    await api.db.relationship.update({ where: { id: story.robin.id }, data: { simulated: true } })
    await api.db.inForcePeriod.deleteMany({ where: { relationshipId: story.robin.id } })
    const { as, params, ada, robin } = await reopened(story)
    expect((await view(ada, robin)).state).toBe('AWAITING_SIGNATURES')
    await signed(as, params)
    expect((await view(ada, robin)).state).toBe('ACTIVE')
    expect(await open(robin.id)).toEqual([])
  })
  test('attempts count from the day of it by the centre’s clock: of the evening before, none', async () => {
    const { ada, robin, as, params } = await aStory()
    // Half past midnight on the 20th, in summer time.
    const at = '2026-10-19T23:30:00Z'
    await withMove(api.db, robin, { action: 'relationship.reopen', from: 'CLOSED', to: 'AWAITING_SIGNATURES', at })
    await withMove(api.db, robin, { action: 'relationship.begin', from: 'AWAITING_SIGNATURES', to: 'ACTIVE', at })
    const attempts = async () => {
      const { met, feedback } = await view(ada, robin)
      return [feedback.attemptedOn, met.includes('feedbackAttempted')]
    }
    await withAttempt(api.db, robin, '2026-10-19')
    expect(await attempts()).toEqual([[], false])
    const early = (on: string) => ({
      revision: 1,
      ...{ reason: 'Moved away', attempt: { on, how: 'PHONE' as const, words: 'Rang; no answer' } },
      ...{ signposting: [], notNeeded: 'Settled at college' },
    })
    const told = await as.refused(endings.endEarlyEndpoint, { params, body: early('2026-10-19') }, 400)
    expect(told.errors).toEqual([{ field: 'attempt.on', message: 'Choose a day since it was opened again' }])
    await withAttempt(api.db, robin, '2026-10-20')
    expect(await attempts()).toEqual([['2026-10-20'], true])
    await as.call(endings.endEarlyEndpoint, { params, body: early('2026-10-20') })
  })
  test('the closing of before is history: nothing is written into it, nobody asked about it, and a new one is begun', async () => {
    const { robin, as, params } = await reopened(await aStory())
    const old = await api.db.mentoringRecord.findFirstOrThrow({ where: { relationshipId: robin.id, kind: 'CLOSURE' } })
    const write = (recordId: string, revision: number) => ({
      params: { ...params, recordId },
      body: { revision, reason: null, closure: closureWords({ ending: 'Said goodbye once more' }) },
    })
    await signed(as, params)
    api.clock.set('2026-11-16T12:00:00Z')
    await handedOver(as, params)
    for (const revision of [0, 1])
      expect(await as.refused(endings.writeClosureEndpoint, write(old.id, revision), 409)).toMatchObject({
        ...{ type: '/problems/wrong-state', because: 'WRONG_STATE' },
      })
    const id = v7()
    expect(await as.call(endings.writeClosureEndpoint, write(id, 0))).toMatchObject({ closure: { id, revision: 1 } })
    expect((await as.send(endings.writeClosureEndpoint, write(old.id, 1))).status, 'beside the new one').toBe(409)
    expect(await api.db.mentoringRecordVersion.count({ where: { recordId: old.id } })).toBe(1)
    await api.db.relationship.update({ where: { id: robin.id }, data: { state: 'CLOSING' } })
    const ask = (subjectId: string) => ({
      params: { id: v7() },
      body: {
        ...{ purpose: 'CLOSURE' as const, subjectId, relationshipId: robin.id, role: 'mentee' as const, email: null },
        digest: createHash('sha256').update(v7()).digest('hex'),
      },
    })
    expect((await as.send(makeGuestLinkEndpoint, ask(old.id))).status).toBe(404)
    expect((await as.send(makeGuestLinkEndpoint, ask(id))).status).toBe(200)
  })

  test('the words of the ending before stay readable, with what was said of it: for its mentor, and for whoever judges', async () => {
    const { centre, ada, robin, as, params } = await reopened(await aStory())
    const iqa = await aPerson('iqa').at(centre).in(api.db)
    const content = expect.objectContaining({ ending: 'Looked back at the first plan, and said goodbye' })
    const before = [{ until: '2026-11-16T11:00:30.000Z', closure: expect.objectContaining({ content }), said: [] }]
    expect(await view(ada, robin)).toMatchObject({ closure: null, before })
    await api.db.portfolioUnit.updateMany({ where: { registrationId: ada.registrationId }, data: { iqaId: iqa.id } })
    expect(await view(iqa, robin)).toMatchObject({ closure: null, before })
    await signed(as, params)
    api.clock.set('2026-11-16T12:00:00Z')
    await handedOver(as, params)
    const words = closureWords({ ending: 'Said goodbye once more' })
    const written = { params: { ...params, recordId: v7() }, body: { revision: 0, reason: null, closure: words } }
    const now = await as.call(endings.writeClosureEndpoint, written)
    expect(now).toMatchObject({ closure: { content: { ending: 'Said goodbye once more' } }, before })
  })
})

describe('is opened again only', () => {
  const ended = async () => {
    const { centre, ada } = await aStory()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const wren = await aRelationship()
      .of(ada)
      .withMentee('Wren')
      .withSignedAgreement()
      .endedOn('2026-11-10T10:00:00Z')
      .in(api.db)
    return { ada, nadia, wren, input: { params: { id: wren.id }, body: { revision: 1, reason: 'By mistake' } } }
  }
  const withdraws = (tx: Tx, { ada }: Awaited<ReturnType<typeof ended>>) =>
    tx.registration.updateMany({ where: { personId: ada.id }, data: { state: 'WITHDRAWN' } })
  const forbids = (tx: Tx, { wren }: Awaited<ReturnType<typeof ended>>) =>
    tx.setting.update({ where: { id: wren.settingId }, data: { permissionOn: null } })
  test.each([
    ['while its mentor is registered', withdraws, 'registrationActive'],
    ['while its setting permits records', forbids, 'settingPermission'],
  ] as const)('%s, also where that ends at this moment', async (_, change, need) => {
    const story = await ended()
    const told = await meanwhile(
      api.db,
      (tx) => change(tx, story),
      () => api.as(story.nadia).send(endings.reopenEndpoint, story.input),
    )
    expect(told.status === 409 && (await told.json())).toMatchObject({ because: 'UNMET_NEED', need })
    const { actions, state } = await view(story.nadia, story.wren)
    expect(state).toBe('CLOSED')
    expect(actions.find(({ action }) => action === 'relationship.reopen')).toMatchObject({
      allowed: false,
      needs: [need],
    })
  })
})

describe('a pause', () => {
  const paused = async () => {
    const story = await aStory()
    const mina = await aPerson('dsl').at(story.centre).in(api.db)
    await api.as(mina).call(pauseEndpoint, { params: story.params, body: { after: null, reason: 'Looked into' } })
    return { ...story, mina }
  }
  test('is the safeguarding lead’s alone', async () => {
    const { centre, ada, params } = await aStory()
    const others = [
      await aPerson('centreAdmin').at(centre).in(api.db),
      await aPerson('assessor').at(centre).in(api.db),
      await aPerson('dsl').in(api.db),
      ada,
    ]
    for (const person of others)
      await api.as(person).refused(pauseEndpoint, { params, body: { after: null, reason: 'Why' } }, 404)
  })
  test('says not to meet: nothing is planned with them, and home offers no session with them', async () => {
    api.clock.set('2026-11-10T10:00:00Z')
    const { ada, robin, as, params, mina } = await paused()
    const { id } = await aPlannedSession().at('2026-11-16T10:05:00Z', '2026-11-16T11:00:00Z').with(robin).in(api.db)
    const next = async () => (await as.call(homeEndpoint, {})).candidacies[0]?.next
    const relationship = { id: robin.id, name: 'Robin', paused: true }
    expect(await next()).toMatchObject({ kind: 'PAUSED', session: null, relationship })
    api.clock.set(testsBeginAt)
    expect(await next(), 'in the place of starting it').toMatchObject({ kind: 'PAUSED', session: { id }, relationship })
    expect((await as.call(viewSessionEndpoint, { params: { id } })).paused).toEqual(['Robin'])
    const held = await aLoggedSession().with(robin).in(api.db)
    const pausedIn = async () => (await as.call(viewSessionEndpoint, { params: { id: held.id } })).paused
    expect(await pausedIn(), 'whoever reads what was held is told, too').toEqual(['Robin'])
    const plan = { params: { id: v7() }, body: aPlan(robin, { kind: 'INFORMAL' }) }
    const told = await as.refused(planSessionEndpoint, plan, 409)
    expect(told, 'the page says that it is the pause').toMatchObject({ because: 'WRONG_STATE', state: 'PAUSED' })
    await letGoOn(mina, params.id)
    expect(await next()).toMatchObject({ kind: 'START', session: { id } })
    expect((await api.as(ada).call(viewSessionEndpoint, { params: { id } })).paused).toEqual([])
    await as.call(planSessionEndpoint, plan)
  })
  test('is the centre’s to everybody else: no name, no reason, in no answer and in no event', async () => {
    const { centre, ada, robin, mina } = await paused()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    for (const person of [ada, nadia]) {
      const told = JSON.stringify([
        await view(person, robin),
        await api.as(person).call(relationshipEndpoint, { params: { id: robin.id } }),
      ])
      expect(told).toContain('"by":"CENTRE"')
      for (const trace of ['Looked into', mina.id, mina.userId, mina.name]) expect(told).not.toContain(trace)
    }
    const events = await api.db.auditEvent.findMany({ where: { chainId: ada.portfolioId } })
    expect(events.map(({ action, userId }) => [action, userId])).toEqual([['relationship.pause', null]])
    expect(await api.db.auditEvent.count({ where: { centreId: centre.id, userId: mina.userId } })).toBe(0)
    const rows = JSON.stringify(await api.db.relationshipMove.findMany({ where: { relationshipId: robin.id } }))
    expect(rows, 'sealed').not.toContain('Looked into')
  })
  test('ends what is in force, and it comes back with the pause’s end, where it was', async () => {
    const { robin, as, params, mina } = await paused()
    expect((await open(robin.id)).filter(({ end }) => end === null)).toEqual([])
    const told = await as.refused(endings.startClosingEndpoint, { params, body: { revision: 2 } }, 409)
    expect(told.because).toBe('WRONG_STATE')
    await letGoOn(mina, params.id)
    expect((await open(robin.id)).map(({ end }) => end === null)).toEqual([false, true])
    expect(await as.call(endings.endingEndpoint, { params })).toMatchObject({ state: 'ACTIVE' })
  })
  test.each([
    ['a draft', () => aRelationship()],
    ['what waits for signatures', () => aRelationship().awaitingTheMentee()],
    ['an ending', () => aRelationship().withSignedAgreement().thatIs('CLOSING')],
    ['what is closed', () => aRelationship().withSignedAgreement().endedOn('2026-11-10T10:00:00Z')],
    ['what ended early', () => aRelationship().withSignedAgreement().endedOn('2026-11-10T10:00:00Z', 'ENDED_EARLY')],
  ])('is made of %s, too: nobody plans to meet, nothing is signed; and it goes back to where it was', async (_, of) => {
    const { centre, ada } = await aStory()
    const mina = await aPerson('dsl').at(centre).in(api.db)
    const wren = await of().of(ada).withMentee('Wren').in(api.db)
    const params = { id: wren.id }
    const { state } = await view(ada, wren)
    const before = await open(wren.id)
    const meeting = () => ({ params: { id: v7() }, body: aPlan(wren, { kind: 'INFORMAL' }) })
    await api.as(mina).call(pauseEndpoint, { params, body: { after: null, reason: 'Looked into' } })
    expect(await view(ada, wren)).toMatchObject({ state: 'PAUSED' })
    await api.as(ada).refused(planSessionEndpoint, meeting(), 409)
    await letGoOn(mina, params.id)
    expect(await view(ada, wren)).toMatchObject({ state, moves: [{ to: 'PAUSED' }, { from: 'PAUSED', to: state }] })
    await api.as(ada).call(planSessionEndpoint, meeting())
    const now = await open(wren.id)
    expect(
      now.filter(({ end }) => end === null),
      'in force is what was',
    ).toHaveLength(state === 'CLOSING' ? 1 : 0)
    expect(now.length).toBe(before.length + (state === 'CLOSING' ? 1 : 0))
  })
  test('of what had ended calls off, once it goes on there, what is planned with nobody left', async () => {
    const { centre, ada, robin } = await aStory()
    const mina = await aPerson('dsl').at(centre).in(api.db)
    const wren = await aRelationship().of(ada).withMentee('Wren').withSignedAgreement().in(api.db)
    const { id } = await aPlannedSession()
      .at('2026-11-20T15:00:00Z', '2026-11-20T16:00:00Z')
      .with(robin, wren)
      .in(api.db)
    const early = { reason: 'They moved', attempt: { on: '2026-11-16', how: 'PHONE' as const, words: 'Rang' } }
    const end = (relationship: { id: string }) =>
      api.as(ada).call(endings.endEarlyEndpoint, {
        params: { id: relationship.id },
        body: { revision: 1, ...early, signposting: [], notNeeded: 'They moved away' },
      })
    const status = async () => (await api.db.mentoringSession.findUniqueOrThrow({ where: { id } })).status
    await end(robin)
    await api.as(mina).call(pauseEndpoint, { params: { id: robin.id }, body: { after: null, reason: 'Looked into' } })
    await end(wren)
    expect(await status(), 'with somebody paused').toBe('PLANNED')
    api.clock.pass({ minutes: 1 })
    await letGoOn(mina, robin.id)
    expect(await status()).toBe('CANCELLED')
    expect((await api.db.auditEvent.findMany({ where: { subjectId: id } })).map(({ action }) => action)).toEqual([
      'session.callOff',
    ])
  })
  test('of an early end does not make a draft of what was one: that is not opened again', async () => {
    const { centre, ada } = await aStory()
    const [mina, nadia] = [
      await aPerson('dsl').at(centre).in(api.db),
      await aPerson('centreAdmin').at(centre).in(api.db),
    ]
    const wren = await aRelationship().of(ada).withMentee('Wren').in(api.db)
    const params = { id: wren.id }
    const early = { reason: 'They would rather not', attempt: null, signposting: [], notNeeded: 'They moved away' }
    await api.as(ada).call(endings.endEarlyEndpoint, { params, body: { revision: 1, ...early } })
    await api.as(mina).call(pauseEndpoint, { params, body: { after: null, reason: 'Looked into' } })
    await letGoOn(mina, params.id)
    const told = await api
      .as(nadia)
      .refused(endings.reopenEndpoint, { params, body: { revision: 4, reason: 'Why' } }, 400)
    expect(told.errors).toMatchObject([{ field: 'reason' }])
  })
  test('waits for nothing that its mentor changes meanwhile, and is told where another of the desk was first', async () => {
    const { centre, robin, params } = await aStory()
    const [mina, jo] = [await aPerson('dsl').at(centre).in(api.db), await aPerson('dsl').at(centre).in(api.db)]
    const body = { after: null, reason: 'Looked into' }
    await api.db.relationship.update({ where: { id: robin.id }, data: { revision: { increment: 1 } } })
    await api.as(mina).call(pauseEndpoint, { params, body })
    expect((await api.as(jo).refused(pauseEndpoint, { params, body }, 409)).because).toBe('WRONG_STATE')
    await api.db.relationship.update({ where: { id: robin.id }, data: { revision: { increment: 1 } } })
    await letGoOn(mina, params.id)
    const told = await api.as(jo).refused(pauseEndpoint, { params, body }, 409)
    expect(told.type, 'paused and let go on since').toBe('/problems/stale-revision')
  })
  test('each look for a relationship is kept at the desk, and in no portfolio', async () => {
    const { centre, ada, mina } = await paused()
    const found = await api.as(mina).call(pausesEndpoint, { params: { id: centre.id }, query: { candidate: ada.id } })
    expect(found.found?.relationships).toMatchObject([{ name: 'Robin', paused: { because: 'Looked into' } }])
    const looks = await api.db.auditEvent.findMany({ where: { action: 'relationship.find' } })
    expect(looks.filter(({ userId }) => userId === mina.userId)).toHaveLength(1)
    expect(looks.some(({ chainId }) => chainId === ada.portfolioId || chainId === centre.id)).toBe(false)
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    await api.as(nadia).refused(pausesEndpoint, { params: { id: centre.id }, query: {} }, 403)
  })
})

describe('what the mentee says', () => {
  describe('on the mentor’s device', () => {
    const asked = async () => {
      const story = await aStory()
      const recordId = await ready(story.robin)
      await story.as.call(endings.startClosingEndpoint, { params: story.params, body: { revision: 1 } })
      const said = (version: number, notRight: string | null = null) => ({
        params: story.params,
        body: { recordId, version, notRight },
      })
      return { ...story, recordId, said }
    }
    test('is kept with the version that they read, marked as handed over; said again, the later word stands', async () => {
      const { ada, robin, as, said } = await asked()
      const right = await as.call(handOverClosingEndpoint, said(1))
      expect(right.said).toMatchObject([{ role: 'mentee', version: 1, right: true, words: null, handOver: true }])
      api.clock.pass({ minutes: 2 })
      const other = await as.call(handOverClosingEndpoint, said(1, 'We did say goodbye, but not in the garden'))
      expect(other.said).toMatchObject([
        { right: true, words: null },
        { right: false, words: 'We did say goodbye, but not in the garden' },
      ])
      expect(other, 'and it stands in nobody’s way').toMatchObject({ state: 'CLOSING' })
      expect(await actionsIn(ada.portfolioId)).toEqual([
        'relationship.startClosing',
        'closure.handOver',
        'closure.handOverNotRight',
      ])
      expect(JSON.stringify(await view(robin.candidate, robin))).toContain('not in the garden')
    })
    test('never takes the place of what they said before: every word stays, in the order in which it was said', async () => {
      const { robin, recordId, as, said } = await asked()
      const headers = { headers: { 'link-token': await aClosureLink(api.db, robin, recordId) } }
      const words = 'We never met in June'
      await api.signedOut.call(closingNotRightEndpoint, { body: { version: 1, words } }, headers)
      api.clock.pass({ minutes: 5 })
      await as.call(handOverClosingEndpoint, said(1))
      api.clock.set('2026-11-16T10:20:00Z')
      const sent = {
        headers: {
          ...{ 'device-id': v7(), 'device-written-at': '2026-11-16T10:02:00Z' },
          'device-sent-at': '2026-11-16T10:20:00Z',
        },
      }
      const now = await as.call(handOverClosingEndpoint, said(1, 'Not in the garden'), sent)
      expect(now.said, 'sent last, said on the device before').toMatchObject([
        { right: false, words, handOver: false },
        { right: false, words: 'Not in the garden', handOver: true },
        { right: true, words: null, handOver: true },
      ])
    })
    test('that it is not right is kept with the version that they read, though another was written since', async () => {
      const { robin, recordId, as, params, said } = await asked()
      await as.call(endings.writeClosureEndpoint, {
        params: { ...params, recordId },
        body: { revision: 1, reason: 'The day was wrong', closure: { ...closureWords(), ending: 'A walk instead' } },
      })
      const words = 'We never met in June'
      const now = await as.call(handOverClosingEndpoint, said(1, words))
      expect(now.said).toMatchObject([{ version: 1, right: false, words, handOver: true }])
      expect(JSON.stringify(await view(robin.candidate, robin)), 'its assessors and its mentor read it').toContain(
        words,
      )
      expect((await as.refused(handOverClosingEndpoint, said(1), 409)).need, 'a yes is for the latest').toBe(
        'latestVersion',
      )
      await as.refused(handOverClosingEndpoint, said(99, words), 404)
    })
    test('that it is not right is heard at home, until it is written anew, asked again, or they say yes', async () => {
      const { robin, recordId, as, params, said } = await asked()
      const next = async () => (await as.call(homeEndpoint, {})).candidacies[0]?.next?.kind
      expect(await next()).toBe('CLOSE')
      await as.call(handOverClosingEndpoint, said(1, 'We did not say goodbye yet'))
      expect(await next()).toBe('HEAR_ENDING')
      api.clock.pass({ minutes: 2 })
      await as.call(handOverClosingEndpoint, said(1))
      expect(await next(), 'they say yes').toBe('CLOSE')
      api.clock.pass({ minutes: 2 })
      await as.call(handOverClosingEndpoint, said(1, 'Not yet'))
      expect(await next()).toBe('HEAR_ENDING')
      await aClosureLink(api.db, robin, recordId)
      expect(await next(), 'asked before').toBe('HEAR_ENDING')
      const links = { where: { subjectId: recordId } }
      await api.db.link.updateMany({ ...links, data: { createdAt: '2026-11-16T11:00:00Z' } })
      expect(await next(), 'asked again').toBe('CLOSE')
      await api.db.link.updateMany({ ...links, data: { createdAt: '2026-11-15T10:00:00Z' } })
      await as.call(endings.writeClosureEndpoint, {
        params: { ...params, recordId },
        body: { revision: 1, reason: 'They said so', closure: closureWords({ ending: 'We say goodbye on Friday' }) },
      })
      expect(await next(), 'written anew').toBe('CLOSE')
    })
    test('is to the latest version alone, of this closing, names nobody, and is the mentor’s device’s', async () => {
      const { centre, as, params, said } = await asked()
      expect((await as.refused(handOverClosingEndpoint, said(2), 409)).need).toBe('latestVersion')
      await as.refused(handOverClosingEndpoint, { ...said(1), body: { ...said(1).body, recordId: v7() } }, 404)
      const named = await as.refused(handOverClosingEndpoint, said(1, 'Wilhelmina did not want it'), 400)
      expect(named.errors?.map(({ field }) => field)).toEqual(['notRight'])
      const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
      await api.as(nadia).refused(handOverClosingEndpoint, said(1), 403)
      await api.as(await aPerson('candidate').at(centre).in(api.db)).refused(handOverClosingEndpoint, said(1), 404)
      expect((await as.call(endings.endingEndpoint, { params })).said).toEqual([])
    })
    test('waits until the ending has begun', async () => {
      const { robin, as, params } = await aStory()
      const recordId = await withClosure(api.db, robin)
      const body = { recordId, version: 1, notRight: null }
      const told = await as.refused(handOverClosingEndpoint, { params, body }, 409)
      expect(told.because).toBe('WRONG_STATE')
    })
  })
  test('by link: it is right, once; then the link tells that it was answered', async () => {
    const { robin, as, params } = await aStory()
    const closureId = await ready(robin)
    await as.call(endings.startClosingEndpoint, { params, body: { revision: 1 } })
    const headers = { headers: { 'link-token': await aClosureLink(api.db, robin, closureId) } }
    expect(await api.signedOut.call(guestClosingEndpoint, {}, headers)).toMatchObject({
      ...{ version: 1, ending: closureWords().ending, notNeeded: closureWords().notNeeded, attemptedOn: [] },
      goals: [{ before: null, after: 6 }],
    })
    await api.signedOut.call(confirmClosingEndpoint, { body: { version: 1 } }, headers)
    api.clock.set('2026-11-16T12:00:00Z')
    await api.signedOut.refused(confirmClosingEndpoint, { body: { version: 1 } }, 410, headers)
    expect((await view(robin.candidate, robin)).said).toMatchObject([{ role: 'mentee', right: true, version: 1 }])
  })
  test('that they want to stop, by a link that was used, too; their mentor is told at once, and nothing ends', async () => {
    const { robin, as, params } = await aStory()
    const closureId = await withClosure(api.db, robin)
    const used = {
      headers: { 'link-token': await aClosureLink(api.db, robin, closureId, { usedAt: '2026-11-15T11:00:00Z' }) },
    }
    await api.signedOut.call(askToStopEndpoint, { body: { words: 'I would rather not' } }, used)
    const told = await as.call(relationshipEndpoint, { params })
    expect(told).toMatchObject({ state: 'ACTIVE' })
    expect(told.stopAskedAt).not.toBeNull()
    expect((await view(robin.candidate, robin)).stopRequests).toMatchObject([{ words: 'I would rather not' }])
    const revoked = {
      headers: { 'link-token': await aClosureLink(api.db, robin, closureId, { revokedAt: '2026-11-15T11:00:00Z' }) },
    }
    await api.signedOut.refused(askToStopEndpoint, { body: { words: null } }, 410, revoked)
    const supervisors = {
      headers: { 'link-token': await aClosureLink(api.db, robin, closureId, { role: 'supervisor' }) },
    }
    await api.signedOut.refused(askToStopEndpoint, { body: { words: null } }, 403, supervisors)
  })
  describe('that they want to stop, said on the mentor’s device', () => {
    const fromAPhone = () => ({
      ...{ 'device-id': v7(), 'device-written-at': '2026-11-16T09:20:00Z', 'device-sent-at': testsBeginAt },
    })
    const wantsToStop = async (as: ReturnType<typeof api.as>, id: string) =>
      (await as.call(relationshipEndpoint, { params: { id } })).stopAskedAt

    test('is kept as said there, and is heard at home as if it had come by a link', async () => {
      const { robin, as, params } = await aStory()
      const told = await as.call(
        handOverStopEndpoint,
        { params, body: { words: 'I would rather not' } },
        { headers: fromAPhone() },
      )
      expect(told.stopRequests).toMatchObject([{ words: 'I would rather not', handOver: true }])
      expect(await wantsToStop(as, robin.id)).toBe('2026-11-16T09:20:00.000Z')
      const [home] = (await as.call(homeEndpoint, {})).candidacies
      expect(home?.next).toMatchObject({ kind: 'HEAR_STOP' })
      expect(await api.db.stopRequest.findMany({ where: { relationshipId: robin.id } })).toMatchObject([
        { handOver: true, linkId: null },
      ])
      expect(
        await api.db.auditEvent.count({ where: { action: 'relationship.handOverStop', subjectId: robin.id } }),
      ).toBe(1)
    })

    test('needs no words, and is heard while the centre has paused it', async () => {
      const { centre, robin, as, params } = await aStory()
      const mina = await aPerson('dsl').at(centre).in(api.db)
      await api.as(mina).call(pauseEndpoint, { params, body: { after: null, reason: 'Looked into' } })
      await as.call(handOverStopEndpoint, { params, body: { words: null } })
      expect(await wantsToStop(as, robin.id)).not.toBeNull()
    })

    test('goes to the next mentor, where it was said before the hand-over and arrives after it', async () => {
      const { centre, robin, as, params } = await aStory()
      const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
      const sol = await aPerson('candidate').at(centre).in(api.db)
      const body = { revision: 1, to: sol.id, reason: 'She is away', name: 'Dipper' }
      await api.as(nadia).call(endings.transferEndpoint, { params, body })
      await as.call(handOverStopEndpoint, { params, body: { words: null } }, { headers: fromAPhone() })
      expect(await wantsToStop(as, robin.id), 'it is hers to hear').toBeNull()
      const [next] = await api.db.relationship.findMany({ where: { continuesId: robin.id } })
      const taken = await api.as(sol).call(relationshipEndpoint, { params: { id: next?.id ?? '' } })
      expect(taken.takenOver).toMatchObject({ wantedToStop: true })
    })

    test('names nobody, and is the candidate’s device’s alone to bring', async () => {
      const { centre, robin, as, params } = await aStory()
      const named = await as.refused(handOverStopEndpoint, { params, body: { words: 'Wilhelmina wants out' } }, 400)
      expect(named.errors).toMatchObject([{ field: 'words' }])
      const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
      await api.as(nadia).refused(handOverStopEndpoint, { params, body: { words: null } }, 403)
      const stranger = await aPerson('candidate').at(centre).in(api.db)
      await api.as(stranger).refused(handOverStopEndpoint, { params, body: { words: null } }, 404)
      expect(await wantsToStop(as, robin.id)).toBeNull()
    })
  })
  test('that they want to stop stands until it ends, whatever else becomes of it in between', async () => {
    const { centre, robin, as, params } = await aStory()
    const mina = await aPerson('dsl').at(centre).in(api.db)
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    await ready(robin)
    const token = { headers: { 'link-token': await aClosureLink(api.db, robin, await withClosure(api.db, robin)) } }
    await api.signedOut.call(askToStopEndpoint, { body: { words: null } }, token)
    const waits = async () => {
      const card = (await as.call(relationshipEndpoint, { params })).stopAskedAt !== null
      const [home] = (await as.call(homeEndpoint, {})).candidacies
      const page = (await as.call(endings.endingEndpoint, { params })).stopAskedAt !== null
      return [card, home?.relationships[0]?.stopAskedAt !== null, page, home?.next?.kind === 'HEAR_STOP']
    }
    const later = (minute: number) => api.clock.set(`2026-11-16T10:${minute}:00Z`)
    later(10)
    await api.as(mina).call(pauseEndpoint, { params, body: { after: null, reason: 'Looked into' } })
    expect(await waits(), 'paused').toEqual([true, true, true, true])
    later(11)
    await letGoOn(mina, params.id)
    expect(await waits(), 'going on').toEqual([true, true, true, true])
    later(12)
    await as.call(endings.startClosingEndpoint, { params, body: { revision: 3 } })
    later(13)
    await as.call(endings.putOffEndingEndpoint, { params, body: { revision: 4, reason: 'One more meeting' } })
    expect(await waits(), 'put off').toEqual([true, true, true, true])
    later(14)
    const early = { reason: 'They want to stop', attempt: null, signposting: [], notNeeded: null }
    await as.call(endings.endEarlyEndpoint, { params, body: { revision: 5, ...early } })
    expect(await waits(), 'ended').toEqual([false, false, false, false])
    later(15)
    const again = { revision: 6, reason: 'By mistake' }
    await api.as(nadia).call(endings.reopenEndpoint, { params, body: again })
    expect(await waits(), 'opened again').toEqual([false, false, false, false])
  })
  test('answers of one minute stand in the order in which they were heard, those from before ids told it by their time', async () => {
    const { robin, as, params, centre } = await aStory()
    const recordId = await withClosure(api.db, robin)
    const of = {
      recordId,
      version: 1,
      role: 'mentee' as const,
      relationshipId: robin.id,
      centreId: centre.id,
      right: false,
    }
    const [first, second] = [v7(), v7()]
    const heard = [
      { id: 'ffffffff-0000-4000-8000-000000000001', words: 'first', at: '2026-11-14T10:05:10Z' },
      { id: '00000000-0000-4000-8000-000000000002', words: 'then', at: '2026-11-14T10:05:20Z' },
      { id: first, words: 'by link', at: '2026-11-14T10:05:30Z' },
      // Told by the device in whole minutes.
      { id: second, words: 'on the device', at: '2026-11-14T10:05:00Z' },
      { id: '99999999-0000-4000-8000-000000000003', words: 'a minute before', at: '2026-11-14T10:04:50Z' },
    ]
    for (const each of heard) await api.db.closureConfirmation.create({ data: { ...of, ...each } })
    expect((await as.call(endings.endingEndpoint, { params })).said.map(({ words }) => words)).toEqual([
      ...['a minute before', 'first', 'then', 'by link', 'on the device'],
    ])
  })
  test.each(relationshipStates)(
    'that they want to stop is answered by a move to %s, where it is over then',
    async (to) => {
      const { robin, as, params } = await aStory()
      const { id: relationshipId, centreId } = robin
      await api.db.stopRequest.create({ data: { id: v7(), centreId, relationshipId, at: '2026-11-15T12:00:00Z' } })
      await withMove(api.db, robin, { action: 'relationship.close', from: 'CLOSING', to, at: '2026-11-15T12:30:00Z' })
      // By the query of every card and by the page's own reading: one list, in the domain.
      expect((await as.call(relationshipEndpoint, { params })).stopAskedAt === null).toBe(isOver(to))
      expect((await as.call(endings.endingEndpoint, { params })).stopAskedAt === null).toBe(isOver(to))
    },
  )
  test('that they want to stop before it has begun: it can be ended, and nobody is asked how it was', async () => {
    const centre = await aCentre().in(api.db)
    const ada = await aPerson('candidate').at(centre).in(api.db)
    const robin = await aRelationship().of(ada).thatIs('AWAITING_SIGNATURES').in(api.db)
    const headers = { headers: { 'link-token': await aNeedsLink(api.db, robin) } }
    await api.signedOut.call(askToStopEndpoint, { body: { words: null } }, headers)
    const nothing = { attempt: null, signposting: [], notNeeded: 'The form tutor looks after them' }
    const body = { revision: 1, reason: 'They do not want to begin', ...nothing }
    const ended = await api.as(ada).call(endings.endEarlyEndpoint, { params: { id: robin.id }, body })
    expect(ended).toMatchObject({ state: 'ENDED_EARLY', stopAskedAt: null })
    await api.signedOut.refused(guestNeedsEndpoint, {}, 410, headers)
  })
  test('a draft whose mentee would rather not begin, or that was a mistake, is ended too', async () => {
    const centre = await aCentre().in(api.db)
    const ada = await aPerson('candidate').at(centre).in(api.db)
    const robin = await aRelationship().of(ada).thatIs('DRAFT').in(api.db)
    const nothing = { attempt: null, signposting: [], notNeeded: 'The form tutor looks after them' }
    const body = { revision: 1, reason: 'Added twice by mistake', ...nothing }
    const ended = await api.as(ada).call(endings.endEarlyEndpoint, { params: { id: robin.id }, body })
    expect(ended).toMatchObject({ state: 'ENDED_EARLY', moves: [{ from: 'DRAFT', reason: 'Added twice by mistake' }] })
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const again = { params: { id: robin.id }, body: { revision: 2, reason: 'After all' } }
    const told = await api.as(nadia).refused(endings.reopenEndpoint, again, 400)
    expect(told.errors?.[0]?.message).toContain('add the mentee anew')
  })
  describe('while the centre has paused it', () => {
    const paused = async () => {
      const story = await aStory()
      const recordId = await ready(story.robin)
      const version = await withNeeds(api.db, story.robin)
      const byLink = async (token: Promise<string>) => ({ headers: { 'link-token': await token } })
      const closing = await byLink(aClosureLink(api.db, story.robin, recordId))
      const needs = await byLink(aNeedsLink(api.db, story.robin))
      await api.db.relationship.update({ where: { id: story.robin.id }, data: { state: 'PAUSED' } })
      return { ...story, recordId, version, closing, needs }
    }
    test('is heard, by the links that they have', async () => {
      const { robin, closing, needs } = await paused()
      const body = { version: 1, words: 'It was not like that' }
      await api.signedOut.call(closingNotRightEndpoint, { body }, closing)
      await api.signedOut.call(needsNotRightEndpoint, { body }, needs)
      expect(await api.db.needsAssessment.findFirst({ where: { relationshipId: robin.id } })).toMatchObject({
        notRight: 'It was not like that',
      })
    })
    test('is heard on the mentor’s device, where it was written without a network', async () => {
      const { robin, recordId, as, params } = await paused()
      await as.call(handOverClosingEndpoint, { params, body: { recordId, version: 1, notRight: 'Not like that' } })
      const goals = [{ id: robin.goalId, revision: 1 }]
      const body = { version: 1, goals, plan: null, notRight: 'Nor that' }
      await as.call(handOverNeedsEndpoint, { params, body })
    })
  })
  test('and names nobody', async () => {
    const { robin } = await aStory()
    const closureId = await withClosure(api.db, robin)
    const headers = { headers: { 'link-token': await aClosureLink(api.db, robin, closureId) } }
    const body = { words: 'Wilhelmina does not want to' }
    const told = await api.signedOut.refused(askToStopEndpoint, { body }, 400, headers)
    expect(told.errors?.map(({ field }) => field)).toEqual(['words'])
    expect(theirIdentity.realName).not.toContain('Wilhelmina')
  })
})
