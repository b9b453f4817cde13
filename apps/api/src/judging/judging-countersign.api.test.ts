import { submissionEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import {
  countersignEndpoint,
  decideSessionsEndpoint,
  judgeEndpoint,
  queueEndpoint,
  releaseEndpoint,
  reviewEndpoint,
  takeBackProposalEndpoint,
} from '@mentorfolio/domain/judging/judging.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aRegisterEntry, aUnitToJudge } from '../testing/judging.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** A decision that waits for a colleague to sign it. */
const proposed = async (outcome: 'PASS' | 'REFER') => {
  const world = await aUnitToJudge(api)
  const { unit, assessor, colleague } = world
  await aRegisterEntry(api.db, assessor, { countersigned: true })
  await aRegisterEntry(api.db, colleague, { mayCountersign: true })
  await (await unit.submitted()).opened()
  await unit.accepted()
  await unit.judged(outcome === 'PASS' ? 'MET' : 'NOT_YET_MET', { feedback: 'As you see' })
  const to = { countersignerId: colleague.id }
  const decision = outcome === 'PASS' ? await unit.passing(to) : await unit.referring(to)
  const answered = await api.as(assessor).call(releaseEndpoint, decision)
  return { ...world, decision, answered }
}

const signing = (
  { params }: { params: { id: string; submissionId: string; decisionId: string } },
  revision: number,
  reason?: string,
) => ({
  params,
  body: reason === undefined ? { revision, agrees: true as const } : { revision, agrees: false as const, reason },
})

test.each([
  ['PASS', 'PASSED', null],
  ['REFER', 'REFERRED', '2026-12-18'],
] as const)(
  'a proposed %s waits, is seen by nobody else, and is released when it is signed',
  async (outcome, state, dueOn) => {
    const { unit, candidate, colleague, decision, answered } = await proposed(outcome)
    expect(answered.state).toBe('AWAITING_COUNTERSIGNATURE')
    expect(answered.countersigners).toEqual([{ id: colleague.id, name: 'Imran Cole' }])
    const asCandidate = () => api.as(candidate).call(submissionEndpoint, { params: unit.params })
    expect((await asCandidate()).decision).toBeNull()
    expect(await api.as(colleague).call(queueEndpoint, { query: {} })).toMatchObject({
      items: [{ submissionId: unit.submissionId, toCountersign: true }],
    })
    const review = await api.as(colleague).call(reviewEndpoint, { params: unit.params, query: {} })
    const mayDo = review.actions.flatMap(({ action, allowed }) => (allowed ? [action] : []))
    const signs = outcome === 'PASS' ? 'portfolioUnit.countersignPass' : 'portfolioUnit.countersignRefer'
    expect(mayDo).toEqual([signs, 'portfolioUnit.declineCountersignature'])
    const signed = await api.as(colleague).call(countersignEndpoint, signing(decision, review.revision))
    expect(signed.state).toBe(state)
    expect(signed.decisions[0]?.countersignature).toMatchObject({ byName: 'Imran Cole', declinedBecause: null })
    const told = (await asCandidate()).decision
    expect(told).toMatchObject({ outcome, dueOn, countersignature: { byName: 'Imran Cole' } })
    expect(told?.criteria.length).toBeGreaterThan(0)
    // Whoever signed it has no part in it any more.
    await api.as(colleague).refused(reviewEndpoint, { params: unit.params, query: {} }, 404)
  },
)

test('what is given back stays with its reason, and the unit is in assessment again', async () => {
  const { unit, assessor, candidate, colleague, decision, answered } = await proposed('PASS')
  const back = signing(decision, answered.revision, 'The last session is not shown')
  const given = await api.as(colleague).call(countersignEndpoint, back)
  expect([given.state, given.decisions[0]?.releasedAt]).toEqual(['IN_ASSESSMENT', null])
  expect(given.decisions[0]?.countersignature?.declinedBecause).toBe('The last session is not shown')
  await unit.judged('NOT_YET_MET', { feedback: 'Show the last session' })
  const again = await unit.review()
  // It tells what it rested on, not what was judged since.
  expect(again.decisions[0]?.criteria.every(({ outcome }) => outcome === 'MET')).toBe(true)
  const refer = await unit.referring({ countersignerId: colleague.id })
  const proposedAgain = await api.as(assessor).call(releaseEndpoint, refer)
  await api.as(colleague).call(countersignEndpoint, signing(refer, proposedAgain.revision))
  const told = await api.as(candidate).call(submissionEndpoint, { params: unit.params })
  expect(told.decision?.outcome).toBe('REFER')
  expect(JSON.stringify(told)).not.toContain('The last session is not shown')
  await expect(
    api.db.assessmentDecision.update({ where: { id: decision.params.decisionId }, data: { declinedBecause: null } }),
  ).rejects.toThrow()
})

test('its proposer does not sign it, nor does whoever may not sign any more', async () => {
  const { unit, assessor, colleague, decision, answered } = await proposed('PASS')
  const sign = signing(decision, answered.revision)
  expect((await api.as(assessor).refused(countersignEndpoint, sign, 409)).need).toBe('notOwnDecision')
  await aRegisterEntry(api.db, colleague, { mayCountersign: false, version: 2 })
  expect((await api.as(colleague).refused(countersignEndpoint, sign, 409)).need).toBe('mayCountersign')
  expect(await unit.state()).toBe('AWAITING_COUNTERSIGNATURE')
})

test('whoever signs judges nothing, and changes no session', async () => {
  const { unit, colleague } = await proposed('PASS')
  const judgement = await unit.judgement('MET')
  await api.as(colleague).refused(judgeEndpoint, judgement, 403)
})

test('sessions that were decided on since the page was loaded are seen before it is signed; too few minutes are never signed', async () => {
  const { unit, assessor, colleague, decision, answered, sessions } = await proposed('PASS')
  const [first, second] = sessions
  const deciding = async (id = '', kind: 'ACCEPTED' | null = null) => {
    const { sessions: lines } = await unit.review()
    const line = lines.find((each) => each.id === id)
    const named = [{ id, version: line?.decision?.version ?? 0, log: line?.log ?? 0 }]
    return { params: { id: unit.id, decisionId: v7() }, body: { sessions: named, kind, reason: 'Again', waives: [] } }
  }
  // Taken back and accepted again: the minutes are the same, and it was not seen.
  await api.as(assessor).call(decideSessionsEndpoint, await deciding(first?.id))
  await api.as(assessor).call(decideSessionsEndpoint, await deciding(first?.id, 'ACCEPTED'))
  const old = await api.as(colleague).refused(countersignEndpoint, signing(decision, answered.revision), 409)
  expect(old.type).toMatch(/stale-revision$/)
  expect(await unit.state()).toBe('AWAITING_COUNTERSIGNATURE')
  await api.as(assessor).call(decideSessionsEndpoint, await deciding(second?.id))
  const now = signing(decision, await unit.revision())
  const few = await api.as(colleague).refused(countersignEndpoint, now, 409)
  expect([few.need, few.detail]).toEqual(['minutesAccepted', expect.stringContaining('Fewer minutes are accepted')])
  await api.as(assessor).call(decideSessionsEndpoint, await deciding(second?.id, 'ACCEPTED'))
  await api.as(colleague).call(countersignEndpoint, signing(decision, await unit.revision()))
  expect(await unit.state()).toBe('PASSED')
})

test('it is signed once: of two at the same moment the second is told', async () => {
  const { colleague, decision, answered } = await proposed('PASS')
  const sign = signing(decision, answered.revision)
  const back = signing(decision, answered.revision, 'Not yet')
  const answers = await Promise.all([sign, back].map((each) => api.as(colleague).send(countersignEndpoint, each)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test.each([
  ['nobody', () => null],
  ['whoever decided it', ({ assessor }: { assessor: { id: string } }) => assessor.id],
  ['somebody unknown', () => v7()],
])('a decision that needs a second assessor is not proposed to %s', async (_, whom) => {
  const world = await aUnitToJudge(api)
  const { unit, assessor } = world
  await aRegisterEntry(api.db, assessor, { countersigned: true, mayCountersign: true })
  await (await unit.submitted()).opened()
  await unit.accepted()
  await unit.judged('MET')
  const pass = await unit.passing({ countersignerId: whom(world) })
  const { errors } = await api.as(assessor).refused(releaseEndpoint, pass, 400)
  expect(errors?.map(({ field }) => field)).toEqual(['countersignerId'])
})

test('a proposal is taken back by the assessor of the unit alone; whoever was asked signs it no more', async () => {
  const { unit, assessor, candidate, colleague, decision, answered } = await proposed('REFER')
  const back = { params: decision.params, body: { revision: answered.revision, reason: 'Imran is away' } }
  await api.as(colleague).refused(takeBackProposalEndpoint, back, 403)
  await api.as(candidate).refused(takeBackProposalEndpoint, back, 403)
  const taken = await api.as(assessor).call(takeBackProposalEndpoint, back)
  expect([taken.state, taken.countersignerName]).toEqual(['IN_ASSESSMENT', null])
  expect(taken.decisions[0]?.countersignature).toMatchObject({ byName: null, declinedBecause: 'Imran is away' })
  await api.as(colleague).refused(countersignEndpoint, signing(decision, answered.revision), 404)
  expect((await api.as(colleague).call(queueEndpoint, { query: {} })).of).toBe(0)
  expect((await api.as(assessor).refused(takeBackProposalEndpoint, back, 409)).because).toBe('WRONG_STATE')
  // Proposed anew, and signed.
  const again = await unit.referring({ countersignerId: colleague.id })
  const proposedAgain = await api.as(assessor).call(releaseEndpoint, again)
  expect(proposedAgain.countersignerName).toBe('Imran Cole')
  await api.as(colleague).call(countersignEndpoint, signing(again, proposedAgain.revision))
  const told = await api.as(candidate).call(submissionEndpoint, { params: unit.params })
  expect(JSON.stringify(told)).not.toContain('Imran is away')
})

test('whoever has the unit now takes back what the assessor before them proposed', async () => {
  const { unit, candidate, decision, answered } = await proposed('PASS')
  const next = await aPerson('assessor').at({ id: candidate.centreId, name: '' }).in(api.db)
  await api.db.portfolioUnit.update({ where: { id: decision.params.id }, data: { assessorId: next.id } })
  const back = { params: decision.params, body: { revision: answered.revision, reason: 'I read it first' } }
  expect((await api.as(next).call(takeBackProposalEndpoint, back)).state).toBe('IN_ASSESSMENT')
  expect(await unit.state()).toBe('IN_ASSESSMENT')
})

test('whoever assures the quality of a unit signs no decision about it', async () => {
  const world = await aUnitToJudge(api)
  const { unit, assessor, colleague, candidate } = world
  await aRegisterEntry(api.db, assessor, { countersigned: true })
  await aRegisterEntry(api.db, colleague, { mayCountersign: true })
  await api.db.portfolioUnit.update({ where: { id: candidate.unitId }, data: { iqaId: colleague.id } })
  await (await unit.submitted()).opened()
  await unit.accepted()
  await unit.judged('MET')
  expect((await unit.review()).countersigners).toEqual([])
  const pass = await unit.passing({ countersignerId: colleague.id })
  const { errors } = await api.as(assessor).refused(releaseEndpoint, pass, 400)
  expect(errors?.map(({ field }) => field)).toEqual(['countersignerId'])
})
