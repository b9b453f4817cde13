import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import {
  adaptationsEndpoint,
  sessionChainsEndpoint,
  withdrawAdaptationEndpoint,
  writeAdaptationEndpoint,
} from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import { withdrawFeedbackRecordEndpoint, writeOwnRatingEndpoint } from '@mentorfolio/domain/feedback/feedback.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { adaptationWords, aRequestForFeedback } from '../testing/adaptations.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aLoggedSession, aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'
import { twoCentres } from '../testing/two-centres.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** Robin, with a session before and one after feedback that was given between them. */
const aMentee = async () => {
  const robin = await aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)
  const session = (day: string) =>
    aLoggedSession().with(robin).at(`2026-11-${day}T15:00:00Z`, `2026-11-${day}T16:00:00Z`).in(api.db)
  const [before, after] = [await session('05'), await session('12')]
  const feedback = await aRequestForFeedback(api.db, robin, { scores: { ACTIVE_LISTENING: 3 } })
  return { robin, before, after, feedback }
}

const first = { revision: 0, reason: null }
const write = (robin: TestRelationship, adaptation: AdaptationContent, recordId = v7(), more: object = first) =>
  api.as(robin.candidate).call(writeAdaptationEndpoint, {
    params: { id: robin.id, recordId },
    body: { ...first, ...more, adaptation },
  })
const refused = (
  robin: TestRelationship,
  adaptation: AdaptationContent,
  status: number,
  recordId = v7(),
  more: object = first,
) =>
  api
    .as(robin.candidate)
    .refused(
      writeAdaptationEndpoint,
      { params: { id: robin.id, recordId }, body: { ...first, ...more, adaptation } },
      status,
    )
const afterFeedback = (feedbackId: string, more: Partial<AdaptationContent> = {}) =>
  adaptationWords(v7(), { trigger: { kind: 'FEEDBACK', feedbackId, what: null }, ...more })

describe('one chain, walked from either end', () => {
  test('from feedback to what was changed to the session where it shows', async () => {
    const { robin, after, feedback } = await aMentee()
    const recordId = v7()
    const content = afterFeedback(feedback, { shows: [{ sessionId: after.id, how: 'Two silences, both fruitful' }] })
    const view = await write(robin, content, recordId)
    expect(view.adaptations).toMatchObject([{ id: recordId, revision: 1, content }])
    expect(view.feedback).toMatchObject([
      {
        ...{ id: feedback, source: 'MENTEE', answeredAt: '2026-11-10T10:00:00.000Z' },
        said: [
          { question: 'How is active-listening?', score: 3, words: null },
          { question: 'What else?', score: null, words: 'You ask the next thing before I am done' },
        ],
      },
    ])
    const references = await api.db.recordReference.findMany({ where: { recordId }, orderBy: { kind: 'asc' } })
    expect(references.map(({ kind, toId }) => [kind, toId])).toEqual([
      ['SESSION', after.id],
      ['FEEDBACK', feedback],
    ])
  })

  test('from the session back to what it answers, and to what could show there too', async () => {
    const { robin, before, after, feedback } = await aMentee()
    await write(robin, afterFeedback(feedback, { shows: [{ sessionId: after.id, how: null }] }))
    const could = v7()
    await write(robin, adaptationWords(before.id, { change: 'Start with the note' }), could)
    const chains = async (id: string) =>
      (await api.as(robin.candidate).call(sessionChainsEndpoint, { params: { id } })).mentees
    expect(await chains(after.id)).toMatchObject([
      {
        ...{ name: 'Robin', mayRecord: true, couldShow: [could] },
        feedback: [{ id: feedback }],
        adaptations: [{ content: { trigger: { feedbackId: feedback } } }, { id: could }],
      },
    ])
    // The session in which it came up is the other end of that chain.
    expect(await chains(before.id)).toMatchObject([{ couldShow: [], feedback: [], adaptations: [{ id: could }] }])
  })
})

describe('a session that lies before what it is to show the answer to', () => {
  test('is refused, in words, in its own field', async () => {
    const { robin, before, after, feedback } = await aMentee()
    const shows = [after.id, before.id].map((sessionId) => ({ sessionId, how: null }))
    const told = await refused(robin, afterFeedback(feedback, { shows }), 400)
    expect(told.errors).toEqual([
      {
        field: 'adaptation.shows.1.sessionId',
        message: 'This session was over before the feedback was given. Choose a later one.',
      },
    ])
    expect(await api.db.mentoringRecord.count({ where: { relationshipId: robin.id } })).toBe(0)
  })

  test('so is one that has not taken place', async () => {
    const { robin, feedback } = await aMentee()
    const planned = await aPlannedSession().with(robin).in(api.db)
    const shows = [{ sessionId: planned.id, how: null }]
    const told = await refused(robin, afterFeedback(feedback, { shows }), 400)
    expect(told.errors?.map(({ field }) => field)).toEqual(['adaptation.shows.0.sessionId'])
  })
})

describe('what may follow from a session', () => {
  const follows = async (robin: TestRelationship, id: string) => {
    const { mentees } = await api.as(robin.candidate).call(sessionChainsEndpoint, { params: { id } })
    return mentees.map(({ mayRate, mayRefer }) => ({ mayRate, mayRefer }))
  }

  test('a rating of one’s own is offered until there is one after that session, and again once it is withdrawn', async () => {
    const { robin, before, after } = await aMentee()
    expect(await follows(robin, after.id)).toEqual([{ mayRate: true, mayRefer: true }])
    const params = { id: robin.id, recordId: v7() }
    const as = api.as(robin.candidate)
    await as.call(writeOwnRatingEndpoint, {
      params,
      body: {
        ...{ ...first, on: '2026-11-12', sessionId: after.id },
        rating: { point: 'POST_SESSION', ratings: [{ skill: 'TRUST', score: 4, why: null }] },
      },
    })
    expect(await follows(robin, after.id)).toEqual([{ mayRate: false, mayRefer: true }])
    expect(await follows(robin, before.id)).toEqual([{ mayRate: true, mayRefer: true }])
    await as.call(withdrawFeedbackRecordEndpoint, { params, body: { revision: 1, reason: 'Another session' } })
    expect(await follows(robin, after.id)).toEqual([{ mayRate: true, mayRefer: true }])
  })

  test('neither is offered for one that has not taken place', async () => {
    const { robin } = await aMentee()
    const planned = await aPlannedSession().with(robin).in(api.db)
    expect(await follows(robin, planned.id)).toEqual([{ mayRate: false, mayRefer: false }])
  })
})

test('feedback that nobody has given is nothing to answer', async () => {
  const { robin } = await aMentee()
  const waiting = await aRequestForFeedback(api.db, robin, { at: null })
  const told = await refused(robin, afterFeedback(waiting), 400)
  expect(told.errors?.map(({ field }) => field)).toEqual(['adaptation.trigger.feedbackId'])
})

test('another mentee’s session or feedback is not there to choose', async () => {
  const { robin } = await aMentee()
  const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const theirs = await aLoggedSession().with(sam).in(api.db)
  const told = await refused(robin, adaptationWords(theirs.id), 400)
  expect(told.errors).toEqual([{ field: 'adaptation.trigger.sessionId', message: 'Choose a session from the list' }])
  const feedback = await aRequestForFeedback(api.db, sam)
  expect((await refused(robin, afterFeedback(feedback), 400)).errors?.[0]?.field).toBe('adaptation.trigger.feedbackId')
})

test('sent twice it is made once; a later version keeps the first; a stale one is refused with how it stands', async () => {
  const { robin, before, after } = await aMentee()
  const recordId = v7()
  const content = adaptationWords(before.id)
  const once = await write(robin, content, recordId)
  expect(await write(robin, content, recordId)).toEqual(once)
  const now = { ...content, result: 'Longer answers', shows: [{ sessionId: after.id, how: null }] }
  const changed = await write(robin, now, recordId, { revision: 1, reason: 'It shows now' })
  expect(changed.adaptations[0]).toMatchObject({
    ...{ revision: 2, content: now },
    versions: [
      { version: 1, content },
      { version: 2, content: now, reason: 'It shows now' },
    ],
  })
  const told = await refused(robin, { ...content, result: 'Another' }, 409, recordId, { revision: 1 })
  expect(told).toMatchObject({ type: '/problems/stale-revision', current: { adaptations: [{ revision: 2 }] } })
})

test('withdrawn with a reason it stays readable, and no chain goes through it', async () => {
  const { robin, before, after } = await aMentee()
  const recordId = v7()
  await write(robin, adaptationWords(before.id, { shows: [{ sessionId: after.id, how: null }] }), recordId)
  const as = api.as(robin.candidate)
  const withdrawn = await as.call(withdrawAdaptationEndpoint, {
    params: { id: robin.id, recordId },
    body: { revision: 1, reason: 'It was another mentee’s' },
  })
  expect(withdrawn.adaptations).toMatchObject([
    {
      withdrawn: { because: 'It was another mentee’s' },
      content: { change: 'One question at a time, and I count to ten' },
    },
  ])
  const { mentees } = await as.call(sessionChainsEndpoint, { params: { id: after.id } })
  expect(mentees).toMatchObject([{ adaptations: [], couldShow: [] }])
  await refused(robin, adaptationWords(before.id), 409, recordId, { revision: 2 })
})

test('a session that was withdrawn asks for nothing that came of it', async () => {
  const { robin, before, after } = await aMentee()
  await write(robin, adaptationWords(before.id))
  const chains = async () =>
    (await api.as(robin.candidate).call(sessionChainsEndpoint, { params: { id: after.id } })).mentees
  expect((await chains())[0]).toMatchObject({ mayRecord: true, mayRate: true, couldShow: [expect.any(String)] })
  await api.db.mentoringSession.update({ where: { id: after.id }, data: { status: 'VOIDED' } })
  expect((await chains())[0]).toMatchObject({ mayRecord: false, mayRate: false, mayRefer: false, couldShow: [] })
})

describe('who reads what was changed', async () => {
  const world = await twoCentres(api.db)
  test.each(['assessor', 'iqa', 'leadIqa'] as const)(
    'the %s reads the whole chain, and writes nothing',
    async (part) => {
      const as = api.as(world.around[part])
      const view = await as.call(adaptationsEndpoint, { params: { id: world.robin.id } })
      expect(view.adaptations[0]?.content?.change).toBe('Woodcock')
      const params = { id: world.robin.id, recordId: v7() }
      const body = { ...first, adaptation: adaptationWords(world.logged.id) }
      await as.refused(writeAdaptationEndpoint, { params, body }, 403)
    },
  )

  test('an admin sees that something was changed, and not a word of it', async () => {
    const as = api.as(world.around.centreAdmin)
    const view = await as.call(adaptationsEndpoint, { params: { id: world.robin.id } })
    expect(view.adaptations).toMatchObject([{ content: null, versions: [{ version: 1, content: null }] }])
    expect(view.sessions.every(({ title }) => title === null)).toBe(true)
    const { mentees } = await as.call(sessionChainsEndpoint, { params: { id: world.logged.id } })
    expect(mentees).toMatchObject([{ adaptations: [], mayRecord: false, mayRate: false, mayRefer: false }])
  })

  test('a neighbour finds nothing there', async () => {
    const stranger = await aRelationship().in(api.db)
    const as = api.as(stranger.candidate)
    await as.refused(adaptationsEndpoint, { params: { id: world.robin.id } }, 404)
    await as.refused(sessionChainsEndpoint, { params: { id: world.logged.id } }, 404)
  })
})
