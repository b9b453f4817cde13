import { decideSessionsEndpoint, sessionsToAcceptEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const made = await aUnitToJudge(api)
  const page = () => api.as(made.assessor).call(sessionsToAcceptEndpoint, { params: { id: made.unit.id } })
  const deciding = async (
    ids: readonly string[],
    more: Partial<{ kind: 'ACCEPTED' | 'EXCLUDED' | null; reason: string; waives: ('TOO_LATE' | 'NO_PRIOR_PLAN')[] }>,
  ) => {
    const { sessions } = await page()
    const seen = (id: string) => {
      const found = sessions.find((each) => each.id === id)
      return { id, version: found?.decision?.version ?? 0, log: found?.log ?? 0 }
    }
    return {
      params: { id: made.unit.id, decisionId: v7() },
      body: {
        sessions: ids.map(seen),
        ...{ kind: 'ACCEPTED' as const, reason: 'Seen', waives: [], ...more },
      },
    }
  }
  const decide = async (...given: Parameters<typeof deciding>) =>
    api.as(made.assessor).call(decideSessionsEndpoint, await deciding(...given))
  return { ...made, page, deciding, decide }
}

test('a session is accepted, set aside and left undecided again, in versions', async () => {
  const { sessions, page, decide } = await world()
  const [, session] = sessions
  const id = session?.id ?? ''
  const now = async () => {
    const { hours, sessions: lines } = await page()
    return [hours.countedMinutes, hours.acceptedMinutes, lines.find((each) => each.id === id)?.decision?.kind]
  }
  await decide([id], {})
  expect(await now()).toEqual([380, 95, 'ACCEPTED'])
  await decide([id], { kind: 'EXCLUDED', reason: 'It was a lesson' })
  expect(await now()).toEqual([285, 0, 'EXCLUDED'])
  await decide([id], { kind: null })
  expect(await now()).toEqual([380, 0, null])
  const versions = await api.db.sessionDecisionVersion.findMany({
    where: { sessionId: id },
    orderBy: { version: 'asc' },
  })
  expect(versions.map(({ version, kind }) => [version, kind])).toEqual([
    [1, 'ACCEPTED'],
    [2, 'EXCLUDED'],
    [3, null],
  ])
  const { id: first = '' } = versions[0] ?? {}
  await expect(
    api.db.sessionDecisionVersion.update({ where: { id: first }, data: { reason: 'Other' } }),
  ).rejects.toThrow()
})

test('an acceptance lifts what stands in the way, and nothing that does not', async () => {
  const { sessions, page, decide } = await world()
  const [, one, other] = sessions
  const [oneId, otherId] = [one?.id ?? '', other?.id ?? '']
  await api.db.mentoringSession.update({ where: { id: oneId }, data: { planRecordedAt: null } })
  expect((await page()).hours.countedMinutes).toBe(285)
  await decide([oneId, otherId], { waives: ['NO_PRIOR_PLAN', 'TOO_LATE'] })
  const lines = (await page()).sessions
  const waivesOf = (id: string) => lines.find((each) => each.id === id)?.decision?.waives
  expect([waivesOf(oneId), waivesOf(otherId)]).toEqual([['NO_PRIOR_PLAN'], []])
  expect((await page()).hours).toMatchObject({ countedMinutes: 380, acceptedMinutes: 190 })
})

test('of two at once the second is told, and sent twice it is one decision', async () => {
  const { assessor, sessions, deciding } = await world()
  const ids = sessions.slice(1).map(({ id }) => id)
  const [one, other] = [await deciding(ids, {}), await deciding(ids, { kind: 'EXCLUDED' })]
  const answers = await Promise.all([one, other].map((each) => api.as(assessor).send(decideSessionsEndpoint, each)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const went = answers[0]?.status === 200 ? one : other
  expect(await api.as(assessor).call(decideSessionsEndpoint, went)).toEqual({ decided: ids.length })
  expect(await api.db.sessionDecisionVersion.count({ where: { unitId: one.params.id } })).toBe(ids.length)
})

test.each([
  ['another reason', { reason: 'Other' }],
  ['another kind', { kind: 'EXCLUDED' as const }],
  ['what it waives', { waives: ['TOO_LATE' as const] }],
  ['fewer sessions', null],
])('one with the same id and %s is refused', async (_, more) => {
  const { assessor, sessions, deciding } = await world()
  // The last was logged too late: an acceptance would lift that.
  await api.db.mentoringSession.updateMany({
    where: { id: sessions.at(-1)?.id ?? '' },
    data: { loggedAt: '2027-06-01T12:00:00Z' },
  })
  const one = await deciding(
    sessions.slice(1).map(({ id }) => id),
    {},
  )
  await api.as(assessor).call(decideSessionsEndpoint, one)
  const other = more ?? { sessions: one.body.sessions.slice(0, 1) }
  const told = await api.as(assessor).refused(decideSessionsEndpoint, { ...one, body: { ...one.body, ...other } }, 409)
  expect(told.type).toBe('/problems/id-taken')
})

test('a session that is not logged, or somebody else’s, is refused', async () => {
  const { assessor, sessions, deciding } = await world()
  const [session] = sessions
  await api.db.mentoringSession.update({ where: { id: session?.id ?? '' }, data: { status: 'VOIDED' } })
  for (const id of [session?.id ?? '', v7()]) {
    const { errors } = await api.as(assessor).refused(decideSessionsEndpoint, await deciding([id], {}), 400)
    expect(errors?.map(({ field }) => field)).toEqual(['sessions.0.id'])
  }
})

test('after a pass a session may be accepted, and none set aside', async () => {
  const { unit, sessions, assessor, deciding, decide } = await world()
  await (await unit.submitted()).opened()
  await unit.judged('MET')
  await unit.accepted()
  await unit.passed()
  const ids = sessions.slice(1, 2).map(({ id }) => id)
  expect(await decide(ids, { reason: 'Seen again' })).toEqual({ decided: 1 })
  const aside = await deciding(ids, { kind: 'EXCLUDED' })
  expect((await api.as(assessor).refused(decideSessionsEndpoint, aside, 409)).because).toBe('WRONG_STATE')
})

test('nobody but the assessor of the unit decides', async () => {
  const { colleague, candidate, sessions, deciding } = await world()
  const accept = await deciding(
    sessions.slice(1).map(({ id }) => id),
    {},
  )
  await api.as(colleague).refused(decideSessionsEndpoint, accept, 404)
  await api.as(candidate).refused(decideSessionsEndpoint, accept, 403)
})
