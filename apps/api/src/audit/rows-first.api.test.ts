import { transferEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { giveFeedbackEndpoint } from '@mentorfolio/domain/feedback/feedback.endpoints'
import { makeGuestLinkEndpoint } from '@mentorfolio/domain/guests/guests.endpoints'
import {
  cancelSeriesEndpoint,
  moveSeriesEndpoint,
  planSeriesEndpoint,
} from '@mentorfolio/domain/sessions/series.endpoints'
import { cancelSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { Tx } from '../database/client.ts'
import { digestOf, newToken } from '../links/token.ts'
import { aFeedbackLink, aRequest, menteeAnswers } from '../testing/feedback.ts'
import { bothAtOnce, waiters } from '../testing/meanwhile.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aSeries } from '../testing/series.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

// Of two who write at the same moment one is second, and is told what the first made of it: they never wait for each other.

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const statusOf = ({ status }: Response) => status
const aStory = async () => {
  const centre = await aCentre().in(api.db)
  const ada = await aPerson('candidate').at(centre).in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().withRealName('Wilhelmina Hart').in(api.db)
  // The chain is there already, so that it can be held.
  await api.db.auditChain.create({ data: { id: robin.portfolioId, centreId: robin.centreId, seq: 0, hash: '' } })
  const chain = (tx: Tx) => tx.$queryRaw`SELECT id FROM "AuditChain" WHERE id = ${robin.portfolioId}::uuid FOR UPDATE`
  return { centre, ada, robin, as: api.as(ada), chain }
}

const aPlannedSeries = async () => {
  const story = await aStory()
  const id = v7()
  const body = aSeries(story.robin)
  await story.as.call(planSeriesEndpoint, { params: { id }, body })
  const sessions = body.sessions.map((each) => ({ ...each, revision: 1 }))
  const move = (chosen = sessions) =>
    story.as.send(moveSeriesEndpoint, {
      params: { id },
      body: { mode: 'VIDEO', zone: 'Europe/London', sessions: chosen },
    })
  const cancel = (chosen = sessions) =>
    story.as.send(cancelSeriesEndpoint, {
      params: { id },
      body: { reason: 'Half-term', sessions: chosen.map(({ id, revision }) => ({ id, revision })) },
    })
  return { ...story, sessions, move, cancel }
}

test.each(['move', 'cancel'] as const)('a whole series, and one of its sessions by its own page: %s', async (what) => {
  const { as, chain, sessions, ...series } = await aPlannedSeries()
  const second = { id: sessions[1]?.id ?? '' }
  const told = await bothAtOnce(api.db, chain, [
    () => series[what](),
    () => as.send(cancelSessionEndpoint, { params: second, body: { revision: 1, reason: 'Ill' } }),
  ])
  expect(told.map(statusOf)).toEqual([200, 409])
})

test('the same series twice, told in another order', async () => {
  const { sessions, move, cancel } = await aPlannedSeries()
  const last = sessions.at(-1)?.id
  const hold = (tx: Tx) => tx.$queryRaw`SELECT id FROM "MentoringSession" WHERE id = ${last}::uuid FOR UPDATE`
  const told = await bothAtOnce(api.db, hold, [() => cancel(sessions.toReversed()), () => move()])
  expect(told.map(statusOf).toSorted()).toEqual([200, 409])
})

test('a mentee is handed over, and answers through a link that ends with it', async () => {
  const { centre, robin, chain } = await aStory()
  const sol = await aPerson('candidate').at(centre).in(api.db)
  const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
  const { token } = await aFeedbackLink(api.db, robin, await aRequest(api.db, robin))
  const body = { revision: 1, to: sol.id, name: 'Dipper', reason: 'On leave' }
  const told = await bothAtOnce(api.db, chain, [
    () => api.as(nadia).send(transferEndpoint, { params: { id: robin.id }, body }),
    () => give(token),
  ])
  expect(told.map(statusOf)).toEqual([200, 410])
})

const give = (token: string) =>
  api.signedOut.send(
    giveFeedbackEndpoint,
    { body: { answers: menteeAnswers(), name: 'Robin', helped: false } },
    { headers: { 'link-token': token } },
  )

test('a guest answers while another link for the same is made: nobody is asked for what they have answered', async () => {
  const { robin, as } = await aStory()
  const request = await aRequest(api.db, robin)
  const { token } = await aFeedbackLink(api.db, robin, request)
  const about = { purpose: 'FEEDBACK', subjectId: request.id, relationshipId: robin.id, role: 'mentee' } as const
  const body = { ...about, digest: digestOf(newToken()), email: null }
  const hold = (tx: Tx) => tx.$queryRaw`SELECT id FROM "Link" WHERE "subjectId" = ${request.id}::uuid FOR UPDATE`
  const told = await bothAtOnce(api.db, hold, [
    () => give(token),
    () => as.send(makeGuestLinkEndpoint, { params: { id: v7() }, body }),
  ])
  expect(told.map(statusOf)).toEqual([200, 409])
})

test('one that Postgres throws out, since two waited for each other all the same, is done once more', async () => {
  const { chain, sessions, move } = await aPlannedSeries()
  const [first = '', second = ''] = sessions.map(({ id }) => id).toSorted()
  const hold = (tx: Tx, id: string) => tx.$queryRaw`SELECT id FROM "MentoringSession" WHERE id = ${id}::uuid FOR UPDATE`
  let sent = Promise.resolve(new Response())
  let knot: Promise<unknown> = Promise.resolve()
  await api.db.$transaction(
    async (tx) => {
      knot = api.db.$transaction(
        async (other) => {
          // The other waits for the first session and holds the chain: it has more patience than the request.
          await other.$executeRaw`SET LOCAL deadlock_timeout = '1min'`
          await chain(other)
          await hold(tx, second)
          sent = move()
          await waiters(api.db, 1)
          await hold(other, first)
        },
        { timeout: 20_000 },
      )
      await waiters(api.db, 2)
    },
    { timeout: 20_000 },
  )
  await knot
  expect(statusOf(await sent)).toBe(200)
})
