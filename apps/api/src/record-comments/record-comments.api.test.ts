import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import {
  answerCommentEndpoint,
  readCommentAnswerEndpoint,
  readCommentEndpoint,
  recordCommentsEndpoint,
  withdrawCommentEndpoint,
  writeCommentEndpoint,
} from '@mentorfolio/domain/record-comments/record-comments.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

const world = async () => {
  const made = await aUnitToJudge(api)
  const { candidate, assessor, unit, sessions } = made
  const sessionId = sessions[0]?.id ?? ''
  const { id } = unit
  const commentId = v7()
  const params = { id, commentId }
  const saying = (words = 'Say what you asked', recordVersion = 1) => ({
    params,
    body: { record: 'SESSION_LOG' as const, recordId: sessionId, recordVersion, words },
  })
  const answering = (words: string, answerId: string = v7()) => ({ params: { ...params, answerId }, body: { words } })
  return {
    ...{ ...made, sessionId, params, saying, answering, commentId },
    view: (by = candidate) => api.as(by).call(recordCommentsEndpoint, { params: { id } }),
    say: (...given: Parameters<typeof saying>) => api.as(assessor).call(writeCommentEndpoint, saying(...given)),
    answer: (words: string, answerId?: string) =>
      api.as(candidate).call(answerCommentEndpoint, answering(words, answerId)),
    read: () => api.as(candidate).call(readCommentEndpoint, { params, body: {} }),
    withdraw: (reason = 'It was of another log') =>
      api.as(assessor).call(withdrawCommentEndpoint, { params, body: { reason } }),
  }
}

test('what an assessor says of a record stands with the version that they read, until its candidate read it', async () => {
  const { say, view, read, sessionId } = await world()
  await say()
  await say()
  const { comments } = await view()
  expect(comments).toMatchObject([
    {
      ...{ record: 'SESSION_LOG', recordId: sessionId, recordVersion: 1, words: 'Say what you asked' },
      ...{ byName: 'Helen Ward', readAt: null, withdrawn: null, answers: [] },
      item: { version: 1, record: 'SESSION_LOG' },
    },
  ])
  await read()
  const readAt = (await view()).comments[0]?.readAt
  expect(readAt).not.toBeNull()
  await read()
  expect((await view()).comments[0]?.readAt).toBe(readAt)
})

test('an answer waits for the assessor until they have read it, and a comment is a contact', async () => {
  const { say, answer, params, assessor, view, unit } = await world()
  const line = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    const found = items.find((each) => each.unit.id === unit.id)
    const waits = found?.waiting.find(({ what }) => what === 'COMMENT_ANSWERS')
    return { contact: found?.lastContact?.what, waits: waits && [waits.count, waits.href] }
  }
  await say()
  expect(await line()).toEqual({ contact: 'COMMENT', waits: undefined })
  const answerId = v7()
  await answer('I asked what helped', answerId)
  await answer('I asked what helped', answerId)
  expect((await line()).waits).toEqual([1, `/units/${unit.id}/record-comments`])
  // Whoever answers has read it.
  expect((await view()).comments).toMatchObject([{ readAt: expect.any(String), answers: [{ readAt: null }] }])
  await api.as(assessor).call(readCommentAnswerEndpoint, { params: { ...params, answerId }, body: {} })
  expect((await line()).waits).toBeUndefined()
  expect((await view()).comments[0]?.answers).toMatchObject([{ words: 'I asked what helped' }])
})

test('it is withdrawn with a reason, stays readable, and is answered no more', async () => {
  const { say, withdraw, view, answering, candidate, params, assessor } = await world()
  await say()
  await withdraw()
  await withdraw()
  expect((await view()).comments).toMatchObject([
    { words: 'Say what you asked', withdrawn: { because: 'It was of another log', byName: 'Helen Ward' } },
  ])
  await api.as(candidate).refused(answerCommentEndpoint, answering('But why?'), 409)
  await api.as(assessor).refused(withdrawCommentEndpoint, { params, body: { reason: 'Another reason' } }, 409)
})

test('nothing that was said is changed: not by another id, nor in the database', async () => {
  const { say, saying, assessor, commentId } = await world()
  await say()
  await api.as(assessor).refused(writeCommentEndpoint, saying('Say something else'), 409)
  await expect(
    api.db.recordComment.update({ where: { id: commentId }, data: { words: 'Other words' } }),
  ).rejects.toThrow()
  await expect(api.db.recordComment.delete({ where: { id: commentId } })).rejects.toThrow()
})

test('of a record that is not in the unit, or in a version that is none, nothing is kept', async () => {
  const { saying, assessor, unit } = await world()
  const other = { ...saying(), body: { ...saying().body, recordId: v7() } }
  await api.as(assessor).refused(writeCommentEndpoint, other, 409)
  const { errors } = await api.as(assessor).refused(writeCommentEndpoint, saying('Later', 9), 400)
  expect(errors?.map(({ field }) => field)).toEqual(['recordVersion'])
  expect(await api.db.recordComment.count({ where: { unitId: unit.id } })).toBe(0)
})

test('nobody but the assessor of the unit speaks of its records, nobody but its candidate answers; whoever takes it over goes on', async () => {
  const { say, saying, answering, answer, params, assessor, colleague, candidate, unit } = await world()
  await api.as(candidate).refused(writeCommentEndpoint, saying(), 403)
  await api.as(colleague).refused(writeCommentEndpoint, saying(), 404)
  await api.as(colleague).refused(recordCommentsEndpoint, { params: { id: unit.id } }, 404)
  await say()
  await api.as(assessor).refused(answerCommentEndpoint, answering('I answer myself'), 403)
  await api.as(assessor).refused(readCommentEndpoint, { params, body: {} }, 403)
  const answerId = v7()
  await answer('I asked what helped', answerId)
  await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { assessorId: colleague.id } })
  const reading = { params: { ...params, answerId }, body: {} }
  expect((await api.as(assessor).refused(readCommentAnswerEndpoint, reading, 403)).because).toBe('GIVEN_ON')
  const { comments } = await api.as(colleague).call(readCommentAnswerEndpoint, reading)
  expect(comments).toMatchObject([{ byName: 'Helen Ward', answers: [{ readAt: expect.any(String) }] }])
})
