import { createHash } from 'node:crypto'
import {
  feedbackEndpoint,
  giveFeedbackEndpoint,
  giveTestimonyEndpoint,
  guestFeedbackEndpoint,
  handOverFeedbackEndpoint,
  takeScheduleEndpoint,
  withdrawFeedbackRecordEndpoint,
  withdrawRequestEndpoint,
  writeAttemptEndpoint,
  writeOwnRatingEndpoint,
  writeRequestEndpoint,
} from '@mentorfolio/domain/feedback/feedback.endpoints'
import type { AskedFeedback } from '@mentorfolio/domain/feedback/request'
import {
  mailGuestLinkEndpoint,
  makeGuestLinkEndpoint,
  remindGuestEndpoint,
} from '@mentorfolio/domain/guests/guests.endpoints'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import { publishQuestionSetEndpoint } from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { tokenHeader } from '../links/token.ts'
import { answeredFeedback } from '../portfolio/feedback/answered-feedback.ts'
import {
  aFeedbackLink,
  answered,
  aRequest,
  menteeAnswers,
  othersAnswers,
  testimonyAnswers,
} from '../testing/feedback.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aLoggedSession, aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const aMentee = () =>
  aRelationship().withMentee('Robin').withSignedAgreement().withRealName('Wilhelmina Hart').in(api.db)
const through = (token: string) => ({ headers: { [tokenHeader]: token } })
const given = (words = 'Being heard') => ({ body: { answers: menteeAnswers(words), name: 'Wilhelmina', helped: true } })
const view = (robin: TestRelationship) => api.as(robin.candidate).call(feedbackEndpoint, { params: robin })
const link = (robin: TestRelationship, request: { id: string }, role: 'mentee' | 'supervisor' = 'mentee') => ({
  params: { id: v7() },
  body: {
    ...{ purpose: 'FEEDBACK' as const, subjectId: request.id, relationshipId: robin.id, role, email: null },
    digest: createHash('sha256').update(v7()).digest('hex'),
  },
})
const supervisorMidway: AskedFeedback = {
  ...{ source: 'SUPERVISOR', whom: 'form tutor', point: 'MID', tool: 'SCALE', sessionId: null, dueOn: '2026-12-01' },
}

describe('a schedule', () => {
  test('is proposed, taken over in one go, and proposed no more', async () => {
    const robin = await aMentee()
    const { proposed, lacking } = await view(robin)
    expect(lacking.answered).toEqual({ points: 2, tools: 2, mentee: true, other: true })
    const requests = proposed.map((request) => ({ id: v7(), request }))
    const take = () => api.as(robin.candidate).call(takeScheduleEndpoint, { params: robin, body: { requests } })
    const after = await take()
    expect(after.requests.map(({ state }) => state)).toEqual(requests.map(() => 'TO_ASK'))
    expect(after.proposed).toEqual([])
    expect(after.lacking.asked).toEqual({ points: 0, tools: 0, mentee: false, other: false })
    // Sent again it is the same schedule.
    expect((await take()).requests).toEqual(after.requests)
  })

  test('asks nobody for what the mentee of another relationship did', async () => {
    const robin = await aMentee()
    const other = await aLoggedSession()
      .with(await aMentee())
      .in(api.db)
    const request = { ...supervisorMidway, point: 'POST_SESSION' as const, sessionId: other.id, dueOn: '2026-11-01' }
    const body = { requests: [{ id: v7(), request }] }
    const told = await api.as(robin.candidate).refused(takeScheduleEndpoint, { params: robin, body }, 400)
    expect(told.errors?.map(({ field }) => field)).toEqual(['requests.0.request.dueOn', 'requests.0.request.sessionId'])
  })

  test('asks no mentee who is played', async () => {
    const played = await aRelationship().simulated().in(api.db)
    const body = { revision: 0, request: { ...supervisorMidway, source: 'MENTEE' as const, whom: null } }
    const params = { id: played.id, requestId: v7() }
    const told = await api.as(played.candidate).refused(writeRequestEndpoint, { params, body }, 400)
    expect(told.errors?.[0]?.field).toBe('request.source')
  })
})

describe('a request', () => {
  test('keeps its questions as they were asked, whatever the centre publishes later', async () => {
    const robin = await aMentee()
    const admin = await aPerson('centreAdmin').at({ id: robin.centreId, name: '' }).in(api.db)
    const ask = async (requestId: string) => {
      const body = { revision: 0, request: supervisorMidway }
      return api.as(robin.candidate).call(writeRequestEndpoint, { params: { id: robin.id, requestId }, body })
    }
    await ask(v7())
    const content = {
      intro: 'In our words.',
      questions: [{ id: 'overall', kind: 'SCALE' as const, text: 'Overall?', rates: null, required: true }],
    }
    const params = { id: robin.centreId, source: 'SUPERVISOR' as const, tool: 'SCALE' as const }
    await api.as(admin).call(publishQuestionSetEndpoint, { params, body: { revision: 0, content } })
    const { requests } = await ask(v7())
    expect(requests.map(({ version }) => version)).toEqual([null, 1])
    expect(requests.map(({ questions }) => questions.intro === content.intro)).toEqual([false, true])
  })

  test('is changed until it is answered, and not after', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    const params = { id: robin.id, requestId: request.id }
    const change = (revision: number) => ({
      params,
      body: {
        revision,
        request: { ...supervisorMidway, source: 'MENTEE' as const, whom: null, tool: 'SHORT_FORM' as const },
      },
    })
    const as = api.as(robin.candidate)
    expect((await as.call(writeRequestEndpoint, change(1))).requests).toMatchObject([{ dueOn: '2026-12-01' }])
    expect(await as.refused(writeRequestEndpoint, change(1), 409)).toMatchObject({ type: '/problems/stale-revision' })
    await answered(api.db, request)
    expect(await as.refused(writeRequestEndpoint, change(2), 409)).toMatchObject({ need: 'notAnswered' })
    const withdraw = { params, body: { revision: 2, reason: 'Moved' } }
    expect(await as.refused(withdrawRequestEndpoint, withdraw, 409)).toMatchObject({ need: 'notAnswered' })
  })

  test('for somebody else ends the links of whoever was asked before', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    const { token } = await aFeedbackLink(api.db, robin, request)
    const body = { revision: 1, request: supervisorMidway }
    const params = { id: robin.id, requestId: request.id }
    const after = await api.as(robin.candidate).call(writeRequestEndpoint, { params, body })
    expect(after.requests).toMatchObject([{ source: 'SUPERVISOR', state: 'TO_ASK' }])
    expect(await api.signedOut.refused(guestFeedbackEndpoint, {}, 410, through(token))).toMatchObject({
      because: 'REVOKED',
    })
  })

  test.each([
    ['for somebody else in that part', async () => ({ whom: 'head of year' })],
    ['about another session', async (other: string) => ({ point: 'POST_SESSION' as const, sessionId: other })],
    ['at another point', async () => ({ point: 'END' as const })],
  ])('%s asks anew, and ends the links of whoever was asked before', async (_, but) => {
    const robin = await aMentee()
    const session = await aLoggedSession().with(robin).in(api.db)
    const request = await aRequest(api.db, robin, { source: 'SUPERVISOR', tool: 'SCALE' })
    const { token } = await aFeedbackLink(api.db, robin, request)
    const params = { id: robin.id, requestId: request.id }
    const change = async (revision: number, asked: Partial<AskedFeedback>) => {
      const body = { revision, request: { ...supervisorMidway, ...asked } }
      return (await api.as(robin.candidate).call(writeRequestEndpoint, { params, body })).requests
    }
    expect(await change(1, { dueOn: '2026-12-02' }), 'another day').toMatchObject([{ state: 'ASKED' }])
    expect((await api.signedOut.send(guestFeedbackEndpoint, {}, through(token))).status).toBe(200)
    expect(await change(2, await but(session.id))).toMatchObject([{ state: 'TO_ASK', askedAt: null }])
    expect((await api.signedOut.send(guestFeedbackEndpoint, {}, through(token))).status).toBe(410)
  })

  test('is on the home page on its day, then while it waits, and no more once it is answered', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin, { dueOn: '2026-11-17' })
    const as = api.as(robin.candidate)
    const waiting = async () => (await as.call(homeEndpoint, {})).candidacies[0]?.waiting.map(({ kind }) => kind)
    expect(await waiting()).toEqual([])
    api.clock.set('2026-11-17T10:00:00Z')
    expect(await waiting()).toEqual(['TO_ASK'])
    await as.call(makeGuestLinkEndpoint, link(robin, request))
    expect(await waiting()).toEqual(['FEEDBACK'])
    await answered(api.db, request)
    expect(await waiting()).toEqual([])
  })
})

describe('nobody is asked', () => {
  const refused = async (robin: TestRelationship, request: { id: string }, role: 'mentee' | 'supervisor' = 'mentee') =>
    api.as(robin.candidate).send(makeGuestLinkEndpoint, link(robin, request, role))

  test('in the place of somebody else', async () => {
    const robin = await aMentee()
    expect((await refused(robin, await aRequest(api.db, robin), 'supervisor')).status).toBe(400)
  })
  test('about a session that is still to come', async () => {
    const robin = await aMentee()
    const session = await aPlannedSession().with(robin).in(api.db)
    expect((await refused(robin, await aRequest(api.db, robin, { point: 'POST_SESSION', session }))).status).toBe(400)
  })
  test('after a session without saying which', async () => {
    const robin = await aMentee()
    expect((await refused(robin, await aRequest(api.db, robin, { point: 'POST_SESSION' }))).status).toBe(400)
  })
  test('for what was answered', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    await answered(api.db, request)
    expect((await refused(robin, request)).status).toBe(409)
  })
  test('for what was withdrawn', async () => {
    const robin = await aMentee()
    expect((await refused(robin, await aRequest(api.db, robin, { withdrawnBecause: 'Moved' }))).status).toBe(409)
  })
  test.each(['PAUSED', 'TRANSFERRED'] as const)('in a relationship that is %s', async (state) => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    await api.db.relationship.update({ where: { id: robin.id }, data: { state } })
    expect((await refused(robin, request)).status).toBe(409)
  })
  test.each([
    ['of what was withdrawn since', 'WITHDRAWN'],
    ['while the centre has paused it', 'PAUSED'],
  ] as const)('once more by a link that is live, %s', async (_, what) => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    const { id } = await aFeedbackLink(api.db, robin, request)
    if (what === 'PAUSED') await api.db.relationship.update({ where: { id: robin.id }, data: { state: what } })
    else
      await api.db.feedbackRequest.update({
        where: { id: request.id },
        data: { withdrawnAt: new Date(testsBeginAt), withdrawnBecause: 'Moved' },
      })
    const as = api.as(robin.candidate)
    expect((await as.send(remindGuestEndpoint, { params: { id }, body: { digest: null } })).status).toBe(409)
    const mail = { params: { id }, body: { email: 'guest@example.org' } }
    expect((await as.send(mailGuestLinkEndpoint, mail)).status).toBe(409)
    expect(await api.db.link.findUnique({ where: { id } })).toMatchObject({ reminders: 0 })
  })
})

describe('an answer', () => {
  test('is signed, dated, and read by its candidate with its questions', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    const { token } = await aFeedbackLink(api.db, robin, request)
    expect(await api.signedOut.call(guestFeedbackEndpoint, {}, through(token))).toMatchObject({ closed: null })
    await api.signedOut.call(giveFeedbackEndpoint, given(), through(token))
    expect((await view(robin)).requests).toMatchObject([
      {
        state: 'ANSWERED',
        answer: { at: testsBeginAt.replace('Z', '.000Z'), signedBy: 'Wilhelmina', helped: true, handOver: false },
        questions: { questions: [{ id: 'helped' }, { id: 'trust' }, {}, {}] },
      },
    ])
    const events = await api.db.auditEvent.findMany({ where: { chainId: robin.portfolioId } })
    expect(events).toMatchObject([{ action: 'feedback.give', userId: null }])
    expect(JSON.stringify(events)).not.toContain('Wilhelmina')
  })

  test('comes once: the link is used up, and another link finds it answered', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    const [one, other] = [await aFeedbackLink(api.db, robin, request), await aFeedbackLink(api.db, robin, request)]
    await api.signedOut.call(giveFeedbackEndpoint, given(), through(one.token))
    expect(await api.signedOut.refused(giveFeedbackEndpoint, given('Another'), 410, through(one.token))).toMatchObject({
      because: 'USED',
    })
    expect(await api.signedOut.call(guestFeedbackEndpoint, {}, through(other.token))).toMatchObject({
      closed: 'ANSWERED',
    })
    const told = await api.signedOut.refused(giveFeedbackEndpoint, given('Another'), 409, through(other.token))
    expect(told).toMatchObject({ need: 'notAnswered', detail: expect.stringContaining('answered already') })
  })

  test('comes once also of two at the same moment, by links and on the device', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    const [one, other] = [await aFeedbackLink(api.db, robin, request), await aFeedbackLink(api.db, robin, request)]
    const params = { id: robin.id, requestId: request.id }
    const statuses = await Promise.all([
      api.signedOut.send(giveFeedbackEndpoint, given('One'), through(one.token)),
      api.signedOut.send(giveFeedbackEndpoint, given('Two'), through(other.token)),
      api.as(robin.candidate).send(handOverFeedbackEndpoint, { params, ...given('Three') }),
    ])
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(statuses.filter(({ status }) => status === 409 || status === 410)).toHaveLength(2)
    expect(await api.db.feedbackAnswer.count({ where: { requestId: request.id } })).toBe(1)
  })

  test.each([
    ['a request that was withdrawn', 'WITHDRAWN'],
    ['a session that was withdrawn', 'SESSION_WITHDRAWN'],
  ] as const)('to %s is refused, and the page says which', async (_, closed) => {
    const robin = await aMentee()
    const session = await aLoggedSession().with(robin).in(api.db)
    const request = await aRequest(api.db, robin, { point: 'POST_SESSION', session })
    const { token } = await aFeedbackLink(api.db, robin, request)
    if (closed === 'WITHDRAWN') {
      const params = { id: robin.id, requestId: request.id }
      await api
        .as(robin.candidate)
        .call(withdrawRequestEndpoint, { params, body: { revision: 1, reason: 'Asked twice' } })
    } else await api.db.mentoringSession.update({ where: { id: session.id }, data: { status: 'VOIDED' } })
    expect(await api.signedOut.call(guestFeedbackEndpoint, {}, through(token))).toMatchObject({ closed })
    const told = await api.signedOut.refused(giveFeedbackEndpoint, given(), 409, through(token))
    expect(told).toMatchObject({ need: 'notWithdrawn', detail: expect.stringContaining('Talk to whoever asked you') })
    expect(await api.db.feedbackAnswer.count({ where: { requestId: request.id } })).toBe(0)
  })

  describe('about a session of a group that this mentee missed', () => {
    const missed = async () => {
      const robin = await aMentee()
      const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
      const session = await aLoggedSession().with(robin, sam).in(api.db)
      const request = await aRequest(api.db, robin, { point: 'POST_SESSION', session })
      const key = { sessionId: session.id, relationshipId: robin.id }
      const sayMissed = (attended = false) =>
        api.db.sessionAttendance.update({ where: { sessionId_relationshipId: key }, data: { attended } })
      return { robin, sam, session, request, sayMissed }
    }
    const asked = (session: { id: string }): AskedFeedback => ({
      ...{ source: 'MENTEE', whom: null, point: 'POST_SESSION', tool: 'SHORT_FORM', dueOn: '2026-12-01' },
      sessionId: session.id,
    })

    test('nobody is asked, by a plan or by a link; whoever came is', async () => {
      const { robin, sam, session, request, sayMissed } = await missed()
      await sayMissed()
      const as = api.as(robin.candidate)
      const plan = ({ id }: TestRelationship) => ({
        params: { id, requestId: v7() },
        body: { revision: 0, request: asked(session) },
      })
      const told = await as.refused(writeRequestEndpoint, plan(robin), 400)
      expect(told.errors).toMatchObject([{ field: 'request.sessionId' }])
      const linked = await as.refused(makeGuestLinkEndpoint, link(robin, request), 400)
      expect(linked.errors).toMatchObject([{ field: 'subjectId', message: expect.stringContaining('not there') }])
      await as.call(writeRequestEndpoint, plan(sam))
    })

    test('a link that is open says why, takes no answer, and opens again once the log says that they came', async () => {
      const { robin, request, sayMissed } = await missed()
      const { token } = await aFeedbackLink(api.db, robin, request)
      await sayMissed()
      const page = () => api.signedOut.call(guestFeedbackEndpoint, {}, through(token))
      expect((await page()).closed).toBe('SESSION_MISSED')
      await api.signedOut.refused(giveFeedbackEndpoint, given(), 409, through(token))
      const hand = { params: { id: robin.id, requestId: request.id }, ...given() }
      await api.as(robin.candidate).refused(handOverFeedbackEndpoint, hand, 409)
      const { requests, lacking } = await view(robin)
      expect(requests).toMatchObject([{ session: { gone: 'MISSED' }, answer: null }])
      expect(lacking.asked.mentee).toBe(true)
      const home = await api.as(robin.candidate).call(homeEndpoint, {})
      expect(JSON.stringify(home.candidacies[0]?.waiting)).not.toContain(request.id)
      await sayMissed(true)
      expect((await page()).closed).toBeNull()
      await api.signedOut.call(giveFeedbackEndpoint, given(), through(token))
    })

    test('what was said before the log says so stays said', async () => {
      const { robin, request, sayMissed } = await missed()
      await answered(api.db, request)
      await sayMissed()
      const { requests, lacking } = await view(robin)
      expect(requests).toMatchObject([{ session: { gone: 'MISSED' }, state: 'ANSWERED' }])
      expect(requests[0]?.answer?.answers).not.toEqual([])
      expect(lacking.answered.mentee).toBe(false)
    })
  })

  test.each([
    ['that is still to come', true],
    ['that nobody chose', false],
  ])('after a session %s is refused, by a link and on the device', async (_, chosen) => {
    const robin = await aMentee()
    const session = chosen ? await aPlannedSession().with(robin).in(api.db) : null
    const request = await aRequest(api.db, robin, { point: 'POST_SESSION', session })
    const { token } = await aFeedbackLink(api.db, robin, request)
    expect(await api.signedOut.call(guestFeedbackEndpoint, {}, through(token))).toMatchObject({ closed: 'NOT_YET' })
    const need = { need: 'sessionTookPlace' }
    expect(await api.signedOut.refused(giveFeedbackEndpoint, given(), 409, through(token))).toMatchObject(need)
    const hand = { params: { id: robin.id, requestId: request.id }, ...given() }
    expect(await api.as(robin.candidate).refused(handOverFeedbackEndpoint, hand, 409)).toMatchObject(need)
    expect(await api.db.feedbackAnswer.count({ where: { requestId: request.id } })).toBe(0)
  })

  test('names nobody whom the relationship knows, and says where', async () => {
    const robin = await aMentee()
    const { token } = await aFeedbackLink(api.db, robin, await aRequest(api.db, robin))
    const told = await api.signedOut.refused(giveFeedbackEndpoint, given('Wilhelmina Hart did it'), 400, through(token))
    expect(told.errors?.map(({ field }) => field)).toEqual(['answers.helped'])
  })

  test('says all that is missing at once', async () => {
    const robin = await aMentee()
    const { token } = await aFeedbackLink(api.db, robin, await aRequest(api.db, robin))
    const body = { answers: [], name: 'Wilhelmina', helped: false }
    const told = await api.signedOut.refused(giveFeedbackEndpoint, { body }, 400, through(token))
    expect(told.errors?.map(({ field }) => field)).toEqual(['answers.helped', 'answers.trust'])
  })

  test('on the device is the mentee’s alone, and says so', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin)
    const { token } = await aFeedbackLink(api.db, robin, request)
    const other = await aRequest(api.db, robin, { source: 'SUPERVISOR' })
    const as = api.as(robin.candidate)
    const hand = (requestId: string) => ({ params: { id: robin.id, requestId }, ...given() })
    // What a write answers is kept, so nobody is named there.
    const written = await as.call(handOverFeedbackEndpoint, hand(request.id))
    const of = ({ requests }: typeof written) => requests.find(({ id }) => id === request.id)?.answer
    expect(of(written)).toMatchObject({ handOver: true, signedBy: null })
    expect(of(await as.call(feedbackEndpoint, { params: { id: robin.id } }))?.signedBy).toBe('Wilhelmina')
    expect((await as.send(handOverFeedbackEndpoint, hand(other.id))).status).toBe(400)
    // Nobody is left with a link that asks for what is there.
    expect((await api.signedOut.refused(guestFeedbackEndpoint, {}, 410, through(token))).because).toBe('USED')
    const events = await api.db.auditEvent.findMany({ where: { chainId: robin.portfolioId, action: 'link.revoke' } })
    expect(events.map(({ fields }) => fields)).toEqual([['used']])
  })

  test('on a device whose schedule another had taken over is kept with what was there first', async () => {
    const robin = await aMentee()
    const as = api.as(robin.candidate)
    const asked = { source: 'MENTEE', whom: null, point: 'MID', tool: 'SHORT_FORM', sessionId: null } as const
    const take = (id: string) =>
      as.call(takeScheduleEndpoint, {
        params: { id: robin.id },
        body: { requests: [{ id, request: { ...asked, dueOn: '2026-12-01' } }] },
      })
    const [first, second] = [v7(), v7()]
    await take(first)
    await take(second)
    const hand = (point: 'MID' | 'END') => ({
      params: { id: robin.id, requestId: second },
      body: { ...given().body, about: { point, tool: 'SHORT_FORM' as const, sessionId: null } },
    })
    expect((await as.send(handOverFeedbackEndpoint, hand('END'))).status, 'not asked by any').toBe(404)
    const { requests } = await as.call(handOverFeedbackEndpoint, hand('MID'))
    expect(requests.map(({ id, answer }) => [id, answer?.handOver])).toEqual([[first, true]])
    expect((await as.send(handOverFeedbackEndpoint, hand('MID'))).status, 'once').toBe(404)
  })

  test('on the device is an answer to what was read there, whatever was made of the request meanwhile', async () => {
    const robin = await aMentee()
    const session = await aLoggedSession().with(robin).in(api.db)
    const request = await aRequest(api.db, robin, { point: 'POST_SESSION', session })
    const as = api.as(robin.candidate)
    const read = { point: 'POST_SESSION', tool: 'SHORT_FORM', sessionId: session.id } as const
    const hand = { params: { id: robin.id, requestId: request.id }, body: { ...given().body, about: read } }
    await api.db.feedbackRequest.update({ where: { id: request.id }, data: { point: 'END', sessionId: null } })
    expect((await as.refused(handOverFeedbackEndpoint, hand, 409)).need).toBe('latestVersion')
    await api.db.feedbackRequest.update({
      where: { id: request.id },
      data: { point: 'POST_SESSION', sessionId: session.id },
    })
    await as.call(handOverFeedbackEndpoint, hand)
  })
})

describe('a testimony', () => {
  const body = {
    ...{ answers: testimonyAnswers(), name: 'Jo Field', capacity: 'Form tutor', contact: 'jo@example.org' },
  }
  test('is given by a witness or a supervisor, and by no form for feedback', async () => {
    const robin = await aMentee()
    const request = await aRequest(api.db, robin, { source: 'WITNESS', tool: 'WITNESS_TESTIMONY' })
    const { token } = await aFeedbackLink(api.db, robin, request)
    expect((await api.signedOut.send(giveFeedbackEndpoint, given(), through(token))).status).toBe(404)
    await api.signedOut.call(giveTestimonyEndpoint, { body }, through(token))
    expect((await view(robin)).requests).toMatchObject([
      { answer: { signedBy: 'Jo Field', capacity: 'Form tutor', contact: 'jo@example.org' } },
    ])
  })
  test('is no way to give feedback', async () => {
    const robin = await aMentee()
    const { token } = await aFeedbackLink(api.db, robin, await aRequest(api.db, robin, { source: 'SUPERVISOR' }))
    expect((await api.signedOut.send(giveTestimonyEndpoint, { body }, through(token))).status).toBe(404)
  })
})

describe('who reads what', () => {
  const seen = async () => {
    const centre = await aCentre().in(api.db)
    const assessor = await aPerson('assessor').at(centre).in(api.db)
    const admin = await aPerson('centreAdmin').at(centre).in(api.db)
    const ada = await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
    const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
    await answered(api.db, await aRequest(api.db, robin), { name: 'Wilhelmina' })
    await answered(api.db, await aRequest(api.db, robin, { source: 'WITNESS', tool: 'WITNESS_TESTIMONY' }), {
      ...{ answers: testimonyAnswers(), name: 'Jo Field', capacity: 'Tutor', contact: 'jo@example.org' },
    })
    const by = async (person: typeof ada) =>
      (await api.as(person).call(feedbackEndpoint, { params: robin })).requests.map(({ answer }) => answer)
    return { candidate: await by(ada), assessor: await by(assessor), admin: await by(admin) }
  }

  test('the candidate reads words and names', async () => {
    expect((await seen()).candidate).toMatchObject([{ signedBy: 'Wilhelmina' }, { contact: 'jo@example.org' }])
  })
  test('the assessor reads words, no mentee’s name, and who witnessed', async () => {
    expect((await seen()).assessor).toMatchObject([
      { answers: menteeAnswers(), signedBy: null },
      { answers: testimonyAnswers(), signedBy: 'Jo Field', contact: 'jo@example.org' },
    ])
  })
  test('the admin sees that there are answers, and no word of them', async () => {
    expect((await seen()).admin).toMatchObject([{ answers: null }, { answers: null, capacity: null }])
  })
})

describe('the candidate’s own', () => {
  const rating = { point: 'MID' as const, ratings: [{ skill: 'TRUST' as const, score: 3, why: 'It grows' }] }
  const own = (robin: TestRelationship, more: object = {}) => ({
    params: { id: robin.id, recordId: v7() },
    body: { ...{ revision: 0, reason: null, sessionId: null, on: '2026-11-16', rating }, ...more },
  })
  const attempt = (robin: TestRelationship, on: string) => ({
    params: { id: robin.id, recordId: v7() },
    body: { ...{ revision: 0, reason: null, on }, attempt: { how: 'PHONE' as const, words: 'Nobody answered' } },
  })

  test('rating stands beside the others’, and is withdrawn with a reason', async () => {
    const robin = await aMentee()
    const as = api.as(robin.candidate)
    const input = own(robin)
    expect((await as.call(writeOwnRatingEndpoint, input)).ownRatings).toMatchObject([{ content: rating }])
    const body = { revision: 1, reason: 'The wrong day' }
    const after = await as.call(withdrawFeedbackRecordEndpoint, { params: input.params, body })
    expect(after.ownRatings).toMatchObject([{ withdrawn: { because: 'The wrong day' } }])
  })
  test('rating and attempt are of what has been', async () => {
    const robin = await aMentee()
    const as = api.as(robin.candidate)
    const told = await as.refused(writeOwnRatingEndpoint, own(robin, { on: '2026-11-17' }), 400)
    expect(told.errors?.[0]?.field).toBe('on')
    expect((await as.send(writeAttemptEndpoint, attempt(robin, '2026-11-17'))).status).toBe(400)
    expect((await as.send(writeAttemptEndpoint, attempt(robin, '2026-09-30'))).status, 'before the agreement').toBe(400)
  })
  test('on another day is another version: the day of each stays, and the same words on another day are no repetition', async () => {
    const robin = await aMentee()
    const as = api.as(robin.candidate)
    const days = ({ versions }: { versions: readonly { happenedOn: string | null }[] }) =>
      versions.map(({ happenedOn }) => happenedOn)
    const tried = attempt(robin, '2026-11-12')
    await as.call(writeAttemptEndpoint, tried)
    const later = { ...tried.body, revision: 1, reason: 'It was on Wednesday', on: '2026-11-11' }
    const { attempts } = await as.call(writeAttemptEndpoint, { ...tried, body: later })
    expect(attempts.map((each) => [each.happenedOn, days(each)])).toEqual([
      ['2026-11-11', ['2026-11-12', '2026-11-11']],
    ])
    await as.call(writeAttemptEndpoint, { ...tried, body: later })
    await as.refused(writeAttemptEndpoint, { ...tried, body: { ...later, on: '2026-11-10' } }, 409)
    const rated = own(robin)
    await as.call(writeOwnRatingEndpoint, rated)
    const moved = { ...rated.body, revision: 1, on: '2026-11-15' }
    const { ownRatings } = await as.call(writeOwnRatingEndpoint, { ...rated, body: moved })
    expect(ownRatings.map(days)).toEqual([['2026-11-16', '2026-11-15']])
  })
})

test('whoever compares finds every answer, but none about a session that was withdrawn', async () => {
  const robin = await aMentee()
  const session = await aLoggedSession().with(robin).in(api.db)
  await answered(api.db, await aRequest(api.db, robin, { point: 'POST_SESSION', session }))
  await answered(api.db, await aRequest(api.db, robin, { source: 'SUPERVISOR' }), { answers: othersAnswers() })
  const sources = async () =>
    (await answeredFeedback(api.db, { portfolioId: robin.portfolioId })).map(({ source }) => source)
  expect((await sources()).toSorted((a, b) => a.localeCompare(b))).toEqual(['MENTEE', 'SUPERVISOR'])
  await api.db.mentoringSession.update({ where: { id: session.id }, data: { status: 'VOIDED' } })
  expect(await sources()).toEqual(['SUPERVISOR'])
})
