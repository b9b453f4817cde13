import {
  sessionReflectionsEndpoint,
  unitReflectionEndpoint,
  withdrawReflectionEndpoint,
  withdrawTextEndpoint,
  writeCpdPlanEndpoint,
  writeReflectionEndpoint,
  writeSelfReviewEndpoint,
  writeSummaryEndpoint,
} from '@mentorfolio/domain/reflections/reflections.endpoints'
import { noOfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { answered, aRequest } from '../testing/feedback.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { cpdPlanWords, reflectionWords, selfReviewWords, summaryWords, targetWords } from '../testing/reflections.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLoggedSession, aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const first = { revision: 0, reason: null }

const aSession = async () => {
  const session = await aLoggedSession()
    .with(await aRelationship().withMentee('Robin').withSignedAgreement().in(api.db))
    .in(api.db)
  const { candidate, goalId } = session.relationship
  return { session, candidate, goalId, as: api.as(candidate) }
}

/** An answer to feedback on this session's mentoring, in one sentence. */
const anAnswer = async (relationship: { id: string; centreId: string; portfolioId: string }, words: string) => {
  const id = v7()
  const { id: relationshipId, centreId, portfolioId } = relationship
  const at = '2026-11-14T10:00:00Z'
  await api.db.feedbackRequest.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, source: 'MENTEE', point: 'MID', tool: 'OPEN_LETTER' },
      questions: {
        intro: 'Say what you think.',
        questions: [{ id: 'helped', kind: 'WORDS', text: 'What helped?', rates: null, required: true }],
      },
      ...{ dueOn: new Date('2026-11-14'), askedAt: at, madeBy: id, createdAt: at },
      answer: {
        create: {
          ...{ centreId, relationshipId, role: 'mentee', sealedName: 'sealed', receivedAt: at, effectiveAt: at },
          answers: [{ questionId: 'helped', score: null, words }],
        },
      },
    },
  })
  return id
}

test('looking back on a session is a record of its own: the log stays as it was, and when it was logged', async () => {
  const { session, as } = await aSession()
  const before = await as.call(viewSessionEndpoint, { params: session })
  api.clock.set('2026-11-27T10:00:00Z')
  const params = { id: session.id, recordId: v7() }
  const reflection = reflectionWords({ ethics: 'Whose choice was it?' })
  const made = await as.call(writeReflectionEndpoint, { params, body: { ...first, reflection } })
  expect(made).toMatchObject({ kind: 'REFLECTION', revision: 1, sessionId: session.id, content: reflection })
  expect(made.versions).toMatchObject([{ version: 1, effectiveAt: '2026-11-27T10:00:00.000Z' }])
  const after = await as.call(viewSessionEndpoint, { params: session })
  expect({ ...after, actions: [] }).toEqual({ ...before, actions: [] })
})

test('a reflection follows a scaffold by its own stages, and needs one word', async () => {
  const { session, as } = await aSession()
  const params = { id: session.id, recordId: v7() }
  const send = (stages: { stage: string; text: string | null }[]) => ({
    params,
    body: { ...first, reflection: reflectionWords({ told: { form: 'STAGES', scaffold: 'DRISCOLL', stages } }) },
  })
  const wrong = await as.refused(writeReflectionEndpoint, send([{ stage: 'FEELINGS', text: 'Good' }]), 400)
  expect(wrong.errors).toMatchObject([{ field: 'reflection.told.stages.0.stage' }])
  const empty = await as.refused(writeReflectionEndpoint, send([{ stage: 'WHAT', text: ' ' }]), 400)
  expect(empty.errors).toMatchObject([{ field: 'reflection.told.stages.0.text' }])
  await as.call(writeReflectionEndpoint, send([{ stage: 'SO_WHAT', text: 'It was Robin’s idea.' }]))
})

test('what was written earlier is kept; sent again it is one version; against an older one it is told how it stands', async () => {
  const { session, as } = await aSession()
  const params = { id: session.id, recordId: v7() }
  const once = { params, body: { ...first, reflection: reflectionWords() } }
  const made = await as.call(writeReflectionEndpoint, once)
  expect(await as.call(writeReflectionEndpoint, once)).toEqual(made)
  const next = reflectionWords({ told: { form: 'WHOLE', text: 'I waited because she thinks slowly.' } })
  const changed = await as.call(writeReflectionEndpoint, {
    params,
    body: { revision: 1, reason: 'A week later', reflection: next },
  })
  expect(changed.versions).toMatchObject([
    { version: 1, content: reflectionWords() },
    { version: 2, content: next, reason: 'A week later' },
  ])
  const stale = await as.refused(
    writeReflectionEndpoint,
    { params, body: { revision: 1, reason: null, reflection: reflectionWords({ ethics: 'Another' }) } },
    409,
  )
  expect(stale).toMatchObject({ type: '/problems/stale-revision', current: { revision: 2 } })
})

test('a session that is planned, or was called off, is nothing to look back on', async () => {
  const { as, session } = await aSession()
  for (const state of ['PLANNED', 'CANCELLED', 'NO_SHOW', 'VOIDED'] as const) {
    const other = await aPlannedSession().with(session.relationship).thatIs(state).in(api.db)
    const input = { params: { id: other.id, recordId: v7() }, body: { ...first, reflection: reflectionWords() } }
    expect((await as.refused(writeReflectionEndpoint, input, 409)).type).toBe('/problems/wrong-state')
  }
})

test('links lead to feedback and goals of the same portfolio alone', async () => {
  const { session, as, goalId } = await aSession()
  const stranger = await aSession()
  const feedbackId = await anAnswer(session.relationship, 'You waited.')
  const send = (more: Parameters<typeof reflectionWords>[0]) => ({
    params: { id: session.id, recordId: v7() },
    body: { ...first, reflection: reflectionWords(more) },
  })
  const told = await as.refused(
    writeReflectionEndpoint,
    send({ goalIds: [goalId, stranger.goalId], feedbackIds: [v7()] }),
    400,
  )
  expect(new Set(told.errors?.map(({ field }) => field))).toEqual(
    new Set(['reflection.feedbackIds.0', 'reflection.goalIds.1']),
  )
  const made = await as.call(writeReflectionEndpoint, send({ goalIds: [goalId], feedbackIds: [feedbackId] }))
  const references = await api.db.recordReference.findMany({ where: { recordId: made.id } })
  expect(new Set(references.map(({ kind, toId }) => `${kind} ${toId}`))).toEqual(
    new Set([`FEEDBACK ${feedbackId}`, `GOAL ${goalId}`]),
  )
})

test.each([
  ['that nobody has answered', 'Nobody has answered this yet. Choose feedback that was given, or leave it out.'],
  ['that is asked for no more', 'Nobody has answered this yet. Choose feedback that was given, or leave it out.'],
  [
    'about a session that was withdrawn',
    'This was about a session that was withdrawn. Choose other feedback, or leave it out.',
  ],
])('links lead to no feedback %s; one that was there may stay', async (_, message) => {
  const { session, as } = await aSession()
  const { relationship } = session
  const about = await aLoggedSession().with(relationship).in(api.db)
  const withdrawn = message.startsWith('This')
  const request = await aRequest(api.db, relationship, {
    ...(withdrawn ? { point: 'POST_SESSION', session: about } : {}),
    ...(_.includes('no more') ? { withdrawnBecause: 'Moved' } : {}),
  })
  if (withdrawn) await answered(api.db, request)
  const params = { id: session.id, recordId: v7() }
  const write = (revision: number, ethics: string) => ({
    params,
    body: { revision, reason: null, reflection: reflectionWords({ ethics, feedbackIds: [request.id] }) },
  })
  if (withdrawn) {
    await as.call(writeReflectionEndpoint, write(0, 'Whose choice was it?'))
    await api.db.mentoringSession.update({ where: { id: about.id }, data: { status: 'VOIDED' } })
    await as.call(writeReflectionEndpoint, write(1, 'Whose choice is it?'))
    params.recordId = v7()
  }
  const told = await as.refused(writeReflectionEndpoint, write(0, 'Whose?'), 400)
  expect(told.errors).toEqual([{ field: 'reflection.feedbackIds.0', message }])
})

test('the page of a session says what its log says of it, and offers feedback to link', async () => {
  const reflection = { wentWell: 'The silence', doDifferently: null }
  const session = await aLoggedSession()
    .with(await aRelationship().withMentee('Robin').withSignedAgreement().in(api.db))
    .withWords({ log: { offered: { ...noOfferedAnswers, reflection } } })
    .in(api.db)
  const as = api.as(session.relationship.candidate)
  const feedbackId = await anAnswer(session.relationship, 'You waited for me.')
  const page = await as.call(sessionReflectionsEndpoint, { params: session })
  expect(page).toMatchObject({
    ...{ id: session.id, reflections: [], names: ['Robin'], inLog: true, log: reflection },
    feedback: [{ id: feedbackId, lines: [{ label: 'What helped?', text: 'You waited for me.' }] }],
    actions: [{ action: 'session.reflect', allowed: true }],
  })
})

test('a reflection that is withdrawn stays readable with its reason, and no longer counts as looking back', async () => {
  const { session, as, candidate } = await aSession()
  const params = { id: session.id, recordId: v7() }
  await as.call(writeReflectionEndpoint, { params, body: { ...first, reflection: reflectionWords() } })
  const unit = { params: { id: candidate.unitId } }
  expect((await as.call(unitReflectionEndpoint, unit)).sessions).toMatchObject([{ reflectionIds: [params.recordId] }])
  await as.call(withdrawReflectionEndpoint, { params, body: { revision: 1, reason: 'Of another session' } })
  const page = await as.call(sessionReflectionsEndpoint, { params: session })
  expect(page.reflections).toMatchObject([{ content: reflectionWords(), withdrawn: { because: 'Of another session' } }])
  expect((await as.call(unitReflectionEndpoint, unit)).sessions).toMatchObject([{ reflectionIds: [] }])
})

test('what was written about a session that was withdrawn stays on its page, and is no evidence', async () => {
  const { session, as, candidate } = await aSession()
  const params = { id: session.id, recordId: v7() }
  await as.call(writeReflectionEndpoint, { params, body: { ...first, reflection: reflectionWords() } })
  const unit = { params: { id: candidate.unitId } }
  const stands = async () => {
    const { evidence, sessions } = await as.call(unitReflectionEndpoint, unit)
    return [evidence.some(({ id }) => id === params.recordId), sessions.length]
  }
  expect(await stands()).toEqual([true, 1])
  const claim = { text: 'Waiting helps.', links: [{ kind: 'RECORD' as const, id: params.recordId }], change: null }
  const written = { id: candidate.unitId, recordId: v7() }
  await as.call(writeSummaryEndpoint, {
    params: written,
    body: { ...first, summary: summaryWords({ skills: [claim] }) },
  })
  await api.db.mentoringSession.update({ where: { id: session.id }, data: { status: 'VOIDED' } })
  expect(await stands()).toEqual([false, 0])
  const page = await as.call(sessionReflectionsEndpoint, { params: session })
  expect(page).toMatchObject({ status: 'VOIDED', reflections: [{ id: params.recordId, withdrawn: null }] })
  const summary = {
    params: { id: candidate.unitId, recordId: v7() },
    body: { ...first, summary: summaryWords({ skills: [claim] }) },
  }
  expect((await as.refused(writeSummaryEndpoint, summary, 400)).errors).toMatchObject([
    { field: 'summary.skills.0.links.0' },
  ])
  // What stood there before may stand: nobody takes a link out to put a word right.
  const again = summaryWords({ skills: [{ ...claim, text: 'Waiting helps, mostly.' }] })
  const body = { revision: 1, reason: null, summary: again }
  expect(await as.call(writeSummaryEndpoint, { params: written, body })).toMatchObject({ revision: 2 })
})

test('a unit’s page has every session that took place, and the evidence beside the texts', async () => {
  const { session, as, candidate, goalId } = await aSession()
  const feedbackId = await anAnswer(session.relationship, 'You let me choose.')
  await aPlannedSession().with(session.relationship).in(api.db)
  const recordId = v7()
  await as.call(writeReflectionEndpoint, {
    params: { id: session.id, recordId },
    body: { ...first, reflection: reflectionWords() },
  })
  const page = await as.call(unitReflectionEndpoint, { params: { id: candidate.unitId } })
  expect(page.sessions.map(({ id }) => id)).toEqual([session.id])
  expect(page.evidence.map(({ group, kind, id }) => [group, kind, id])).toEqual([
    ['FEEDBACK', 'FEEDBACK', feedbackId],
    ['SESSION', 'SESSION', session.id],
    ['REFLECTION', 'RECORD', recordId],
    ['GOAL', 'GOAL', goalId],
  ])
  expect(page.evidence[2]).toMatchObject({
    sessionId: session.id,
    lines: [{ text: 'I waited, and the answer came.' }],
  })
})

test('a summary is saved with a few words, in versions, each claim with what it rests on', async () => {
  const { session, as, candidate } = await aSession()
  const feedbackId = await anAnswer(session.relationship, 'You let me choose.')
  const params = { id: candidate.unitId, recordId: v7() }
  await as.call(writeSummaryEndpoint, { params, body: { ...first, summary: summaryWords() } })
  const links = [
    { kind: 'FEEDBACK' as const, id: feedbackId },
    { kind: 'SESSION' as const, id: session.id },
  ]
  const summary = summaryWords({ skills: [{ text: 'I wait longer.', links, change: 'I count to ten.' }] })
  const made = await as.call(writeSummaryEndpoint, { params, body: { revision: 1, reason: null, summary } })
  expect(made).toMatchObject({ kind: 'REFLECTIVE_SUMMARY', revision: 2, unitId: candidate.unitId, content: summary })
  expect(await api.db.recordReference.count({ where: { recordId: made.id } })).toBe(2)
  const page = await as.call(unitReflectionEndpoint, { params: { id: candidate.unitId } })
  expect(page.summaries).toEqual([made])
})

test('a claim that leads to somebody else’s record is refused at that link, and nothing is lost', async () => {
  const { as, candidate } = await aSession()
  const stranger = await aSession()
  const links = [{ kind: 'SESSION' as const, id: stranger.session.id }]
  const summary = summaryWords({ feedback: [{ text: 'They say so.', links, change: null }] })
  const params = { id: candidate.unitId, recordId: v7() }
  const told = await as.refused(writeSummaryEndpoint, { params, body: { ...first, summary } }, 400)
  expect(told.errors).toEqual([{ field: 'summary.feedback.0.links.0', message: 'Choose a session from the list' }])
  const empty = summaryWords({ opening: null })
  const wanting = await as.refused(writeSummaryEndpoint, { params, body: { ...first, summary: empty } }, 400)
  expect(wanting.errors).toMatchObject([{ field: 'summary.opening' }])
})

test('a target needs what and by when; the day is still to come when it is written, and may pass', async () => {
  const { as, candidate } = await aSession()
  const params = { id: candidate.unitId, recordId: v7() }
  const send = (more: object, revision = 0) => ({
    params,
    body: { revision, reason: null, review: selfReviewWords({ targets: [{ ...target, ...more }] }) },
  })
  const target = targetWords({ measure: null, byDate: '2026-11-20' })
  const missing = await as.refused(writeSelfReviewEndpoint, send({ byDate: '', specific: ' ' }), 400)
  expect(missing.errors?.map(({ field }) => field)).toEqual(['review.targets.0.specific', 'review.targets.0.byDate'])
  const over = await as.refused(writeSelfReviewEndpoint, send({ byDate: '2026-11-15' }), 400)
  expect(over.errors).toMatchObject([{ field: 'review.targets.0.byDate' }])
  await as.call(writeSelfReviewEndpoint, send({}))
  api.clock.set('2026-11-26T10:00:00Z')
  await as.call(writeSelfReviewEndpoint, send({ why: 'Still true' }, 1))
})

test('the same self-review saved again is no new version', async () => {
  const { as, candidate } = await aSession()
  const params = { id: candidate.unitId, recordId: v7() }
  const review = selfReviewWords({ targets: [targetWords()] })
  const written = await as.call(writeSelfReviewEndpoint, { params, body: { ...first, review } })
  const again = await as.call(writeSelfReviewEndpoint, { params, body: { revision: 1, reason: null, review } })
  expect(again).toEqual(written)
  expect(await api.db.mentoringRecordVersion.count({ where: { recordId: params.recordId } })).toBe(1)
})

test('a target that is done has a day, one that moved has a reason', async () => {
  const { as, candidate } = await aSession()
  const params = { id: candidate.unitId, recordId: v7() }
  const become = (state: 'DONE' | 'MOVED') => ({
    params,
    body: {
      ...first,
      review: selfReviewWords({ targets: [targetWords({ outcome: { state, on: null, note: null } })] }),
    },
  })
  const done = await as.refused(writeSelfReviewEndpoint, become('DONE'), 400)
  expect(done.errors).toMatchObject([{ field: 'review.targets.0.outcome.on' }])
  const moved = await as.refused(writeSelfReviewEndpoint, become('MOVED'), 400)
  expect(moved.errors).toMatchObject([{ field: 'review.targets.0.outcome.note' }])
})

test('a development plan leads to the target or the feedback it comes from', async () => {
  const { session, as, candidate } = await aSession()
  const feedbackId = await anAnswer(session.relationship, 'Ask one thing at a time.')
  const target = targetWords({ feedbackId })
  const review = await as.call(writeSelfReviewEndpoint, {
    params: { id: candidate.unitId, recordId: v7() },
    body: { ...first, review: selfReviewWords({ targets: [target] }) },
  })
  const [item] = cpdPlanWords().items
  if (!item) throw new Error('Nothing to learn')
  const plan = {
    items: [
      { ...item, from: { kind: 'TARGET' as const, recordId: review.id, targetId: target.id } },
      { ...item, from: { kind: 'FEEDBACK' as const, feedbackId } },
    ],
  }
  const made = await as.call(writeCpdPlanEndpoint, {
    params: { id: candidate.unitId, recordId: v7() },
    body: { ...first, plan },
  })
  expect(made.content).toEqual(plan)
  const references = await api.db.recordReference.findMany({ where: { recordId: made.id } })
  expect(new Set(references.map(({ kind, toId }) => `${kind} ${toId}`))).toEqual(
    new Set([`FEEDBACK ${feedbackId}`, `RECORD ${review.id}`]),
  )
})

test('while a unit is with its assessor its texts stay as they are; they can be read', async () => {
  const { as, candidate } = await aSession()
  await api.db.portfolioUnit.update({ where: { id: candidate.unitId }, data: { state: 'IN_ASSESSMENT' } })
  const input = {
    params: { id: candidate.unitId, recordId: v7() },
    body: { ...first, summary: summaryWords() },
  }
  expect((await as.refused(writeSummaryEndpoint, input, 409)).type).toBe('/problems/wrong-state')
  const page = await as.call(unitReflectionEndpoint, { params: { id: candidate.unitId } })
  expect(page.actions).toMatchObject([{ action: 'reflection.write', allowed: false, because: 'WRONG_STATE' }])
})

test('a text that is withdrawn stays with its reason, and takes no further version', async () => {
  const { as, candidate } = await aSession()
  const params = { id: candidate.unitId, recordId: v7() }
  await as.call(writeSummaryEndpoint, { params, body: { ...first, summary: summaryWords() } })
  await as.call(withdrawTextEndpoint, { params, body: { revision: 1, reason: 'Written twice' } })
  const page = await as.call(unitReflectionEndpoint, { params: { id: candidate.unitId } })
  expect(page.summaries).toMatchObject([{ revision: 2, withdrawn: { because: 'Written twice' } }])
  const again = { params, body: { revision: 2, reason: null, summary: summaryWords({ closing: 'More' }) } }
  await as.refused(writeSummaryEndpoint, again, 409)
})

test('whoever judges reads the texts and writes none; a centre admin reads of a session whether, and no word', async () => {
  const centre = await aCentre('Northgate Training').in(api.db)
  const assessor = await aPerson('assessor').at(centre).in(api.db)
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  const candidate = await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
  const session = await aLoggedSession()
    .with(await aRelationship().of(candidate).withSignedAgreement().in(api.db))
    .in(api.db)
  const recordId = v7()
  await api.as(candidate).call(writeReflectionEndpoint, {
    params: { id: session.id, recordId },
    body: { ...first, reflection: reflectionWords() },
  })
  const read = await api.as(assessor).call(sessionReflectionsEndpoint, { params: session })
  expect(read).toMatchObject({ reflections: [{ content: reflectionWords() }], actions: [{ allowed: false }] })
  const unit = { params: { id: candidate.unitId } }
  expect((await api.as(assessor).call(unitReflectionEndpoint, unit)).actions).toMatchObject([{ allowed: false }])
  const write = { params: { id: candidate.unitId, recordId: v7() }, body: { ...first, summary: summaryWords() } }
  await api.as(assessor).refused(writeSummaryEndpoint, write, 403)
  const facts = await api.as(admin).call(sessionReflectionsEndpoint, { params: session })
  expect(facts).toMatchObject({ title: null, log: null, feedback: [], reflections: [{ id: recordId, content: null }] })
  await api.as(admin).refused(unitReflectionEndpoint, unit, 403)
})
