import {
  answerAskedEndpoint,
  askAssessorEndpoint,
  askedSessionsEndpoint,
  readAnswerEndpoint,
  takeBackAskedEndpoint,
} from '@mentorfolio/domain/asking/asking.endpoints'
import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import { decideSessionsEndpoint, sessionsToAcceptEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { ledgerEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

/** A unit with a session that counts nothing, for want of a plan before it. */
const world = async () => {
  const made = await aUnitToJudge(api)
  const { candidate, assessor, unit, sessions } = made
  const sessionId = sessions[1]?.id ?? ''
  await api.db.mentoringSession.update({ where: { id: sessionId }, data: { planRecordedAt: null } })
  const id = unit.id
  const asking = (words = 'I planned it on paper', askedId: string = v7()) => ({
    params: { id, askedId },
    body: { sessionId, words },
  })
  return {
    ...{ ...made, sessionId, asking },
    ask: (words?: string, askedId?: string) => api.as(candidate).call(askAssessorEndpoint, asking(words, askedId)),
    view: (by = candidate) => api.as(by).call(askedSessionsEndpoint, { params: { id } }),
    of: (askedId: string) => ({ params: { id, askedId }, body: {} }),
    answering: (askedId: string, words: string) => ({ params: { id, askedId }, body: { words } }),
    minutes: async () => {
      const { sessions: lines } = await api.as(candidate).call(ledgerEndpoint, { params: { id } })
      return lines.find((line) => line.id === sessionId)?.minutes
    },
    decide: async (kind: 'ACCEPTED' | 'EXCLUDED', reason: string) => {
      const { sessions: lines } = await api.as(assessor).call(sessionsToAcceptEndpoint, { params: { id } })
      const line = lines.find(({ id: each }) => each === sessionId)
      const seen = { version: line?.decision?.version ?? 0, log: line?.log ?? 0 }
      return api.as(assessor).call(decideSessionsEndpoint, {
        params: { id, decisionId: v7() },
        body: { sessions: [{ id: sessionId, ...seen }], kind, reason, waives: ['NO_PRIOR_PLAN'] },
      })
    },
  }
}

test('an interim acceptance answers what was asked, and turns no minutes into counted ones', async () => {
  const { ask, view, minutes, decide, assessor } = await world()
  expect(await minutes()).toBe(0)
  await ask('I planned it on paper')
  const before = await view(assessor)
  expect(before.asked).toMatchObject([{ words: 'I planned it on paper', answer: null, takenBackAt: null }])
  await decide('ACCEPTED', 'Seen on paper, dated the day before')
  expect(await minutes()).toBe(95)
  expect((await view()).asked).toMatchObject([
    {
      answer: { kind: 'ACCEPTED', words: 'Seen on paper, dated the day before', byName: 'Helen Ward' },
      readAt: null,
    },
  ])
})

test('a session set aside answers with its reason; one that is asked about once more waits anew', async () => {
  const { ask, view, decide } = await world()
  await ask()
  await decide('EXCLUDED', 'It was a lesson')
  await ask('It was not: may I show you the notes?')
  expect((await view()).asked.map(({ answer }) => answer?.kind ?? null)).toEqual([null, 'EXCLUDED'])
})

test('words answer without a decision, once; their reader says so', async () => {
  const { ask, view, of, answering, assessor, candidate, minutes } = await world()
  const askedId = v7()
  await ask(undefined, askedId)
  await api.as(candidate).refused(readAnswerEndpoint, of(askedId), 409)
  await api.as(assessor).call(answerAskedEndpoint, answering(askedId, 'Bring me the paper'))
  await api.as(assessor).call(answerAskedEndpoint, answering(askedId, 'Bring me the paper'))
  const other = await api.as(assessor).refused(answerAskedEndpoint, answering(askedId, 'Never mind'), 409)
  expect(other).toMatchObject({ because: 'WRONG_STATE', title: 'It is answered already' })
  expect(await minutes()).toBe(0)
  await api.as(candidate).call(readAnswerEndpoint, of(askedId))
  expect((await view()).asked).toMatchObject([{ answer: { kind: null, words: 'Bring me the paper' } }])
  expect((await view()).asked[0]?.readAt).not.toBeNull()
})

test('it is taken back until it is answered, and is history from then on', async () => {
  const { ask, of, answering, view, assessor, candidate } = await world()
  const [first, second] = [v7(), v7()]
  await ask('One', first)
  await api.as(candidate).call(takeBackAskedEndpoint, of(first))
  const gone = await api.as(assessor).refused(answerAskedEndpoint, answering(first, 'Yes'), 409)
  expect(gone.title).toBe('It was taken back meanwhile')
  await ask('Two', second)
  await api.as(assessor).call(answerAskedEndpoint, answering(second, 'Yes'))
  expect((await api.as(candidate).refused(takeBackAskedEndpoint, of(second), 409)).because).toBe('WRONG_STATE')
  expect((await view()).asked.map(({ words, takenBackAt }) => [words, takenBackAt !== null])).toEqual([
    ['Two', false],
    ['One', true],
  ])
  for (const data of [{ words: 'Other' }, { answer: 'No' }, { answeredAt: null }])
    await expect(api.db.askedSession.update({ where: { id: second }, data })).rejects.toThrow()
  await expect(api.db.askedSession.delete({ where: { id: first } })).rejects.toThrow()
})

test('sent twice it is one question, and one session has one at a time', async () => {
  const { asking, candidate } = await world()
  const input = asking()
  const send = (each = input) => api.as(candidate).send(askAssessorEndpoint, each)
  const statuses = (await Promise.all([send(), send(), send(asking('And this'))])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, 200, 409])
})

test('a session that is not logged, a unit without an assessor and an ended registration are refused with the reason', async () => {
  const { asking, assessor, candidate, sessionId, unit } = await world()
  const refused = (status: 400 | 409) => api.as(candidate).refused(askAssessorEndpoint, asking(), status)
  await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { assessorId: null } })
  expect((await refused(409)).title).toBe('Nobody assesses this unit yet')
  await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { assessorId: assessor.id } })
  await api.db.mentoringSession.update({ where: { id: sessionId }, data: { status: 'VOIDED' } })
  expect((await refused(400)).errors?.map(({ field }) => field)).toEqual(['sessionId'])
  await api.db.registration.update({ where: { id: candidate.registrationId }, data: { state: 'WITHDRAWN' } })
  expect((await refused(409)).need).toBe('registrationActive')
})

test('nobody but its candidate asks, and nobody but the assessor of the unit answers', async () => {
  const { ask, asking, answering, assessor, colleague, candidate, unit } = await world()
  const askedId = v7()
  await ask(undefined, askedId)
  await api.as(assessor).refused(askAssessorEndpoint, asking(), 403)
  await api.as(colleague).refused(askedSessionsEndpoint, { params: { id: unit.id } }, 404)
  await api.as(colleague).refused(answerAskedEndpoint, answering(askedId, 'Yes'), 404)
  await api.as(candidate).refused(answerAskedEndpoint, answering(askedId, 'Yes'), 403)
  // Allocated to somebody else meanwhile: it is theirs to answer.
  await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { assessorId: colleague.id } })
  expect((await api.as(assessor).refused(answerAskedEndpoint, answering(askedId, 'Yes'), 403)).because).toBe('GIVEN_ON')
  await api.as(colleague).call(answerAskedEndpoint, answering(askedId, 'Yes'))
})

test('a question waits in the caseload until it is taken back or answered; an answer is a contact', async () => {
  const { ask, of, answering, candidate, assessor, unit } = await world()
  const waits = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    const line = items.find((each) => each.unit.id === unit.id)
    const questions = line?.waiting.find(({ what }) => what === 'QUESTIONS')
    return { ...line, questions: questions && [questions.count, questions.href] }
  }
  const [first, second] = [v7(), v7()]
  await ask('May it count?', first)
  expect((await waits()).questions).toEqual([1, `/units/${unit.id}/sessions-to-accept`])
  await api.as(candidate).call(takeBackAskedEndpoint, of(first))
  expect((await waits()).questions).toBeUndefined()
  await ask('And now?', second)
  expect((await waits()).questions?.[0]).toBe(1)
  await api.as(assessor).call(answerAskedEndpoint, answering(second, 'Bring the paper'))
  const { questions, lastContact } = await waits()
  expect([questions, lastContact?.what]).toEqual([undefined, 'ANSWER'])
})
