import { once } from 'node:events'
import { createServer } from 'node:net'
import { planSessionEndpoint, viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import pg from 'pg'
import { v7 } from 'uuid'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connect } from './database/client.ts'
import { databaseForWorker } from './database/testing/postgres.ts'
import { aRelationship } from './testing/relationships.ts'
import { clientOf } from './testing/requests.ts'
import { type ServerProcess, startServer } from './testing/server-process.ts'
import { aPlan, aPlannedSession, tomorrowInDeed } from './testing/sessions.ts'
import { signInAs } from './testing/start-api.ts'

vi.setConfig({ testTimeout: 30_000 }) // Each starts a process of its own.

const { url } = await databaseForWorker()
const secret = 'a secret of the tests, 32 characters or more'

const aServer = (env: Record<string, string> = {}): ServerProcess => {
  const server = startServer({ DATABASE_URL: url, MENTORFOLIO_SECRET: secret, PORT: '0', ...env })
  onTestFinished(() => void server.child.kill('SIGKILL'))
  return server
}

const aTakenPort = async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const address = other.address()
  return String(typeof address === 'object' && address ? address.port : 0)
}

test.each([
  ['a taken port', async () => ({ PORT: await aTakenPort() }), /^Port \d+ is taken\. Stop what uses it, or set PORT/],
  ['a port that is none', async () => ({ PORT: 'http' }), /^PORT is "http"\. Set it to a whole number/],
  ['a host that is elsewhere', async () => ({ HOST: '192.0.2.1' }), /^192\.0\.2\.1:0 cannot be listened on\. Set HOST/],
  ['a URL that is none', async () => ({ DATABASE_URL: 'mysql://x' }), /^DATABASE_URL is not the address of a Postgres/],
  [
    'a database that does not answer',
    async () => ({ DATABASE_URL: 'postgresql://u:hunter2@127.0.0.1:1/x' }),
    /^No database answers at 127\.0\.0\.1:1: start it, or correct DATABASE_URL\.$/,
  ],
  [
    'a database that is not there',
    async () => ({ DATABASE_URL: url.replace(/\/test_\w+/, '/nowhere') }),
    /^There is no database 'nowhere' at 127\.0\.0\.1:\d+: create it, or correct DATABASE_URL\.$/,
  ],
])('%s is told in one line, and it does not start', async (_, env, line) => {
  const server = aServer(await env())
  expect(await server.ended).toEqual({ code: 1, signal: null })
  expect(server.lines).toEqual([expect.stringMatching(line)])
  expect(server.lines.join()).not.toContain('hunter2')
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s lets what is under way finish, and nothing new in', async (signal) => {
  const db = connect(url)
  const holder = new pg.Client({ connectionString: url })
  await holder.connect()
  onTestFinished(async () => {
    await holder.end()
    await db.$disconnect()
  })
  const robin = await aRelationship().withSignedAgreement().in(db)
  await aPlannedSession().with(robin).in(db)
  const server = aServer()
  const origin = await server.ready
  const cookie = await signInAs(db, robin.candidate.userId, new Date(), { secret, publicUrl: undefined })
  const as = clientOf(origin, async () => cookie)
  await as.call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin, tomorrowInDeed) })

  // The chain's row is held, so that a write waits in mid-transaction until it is let go.
  await holder.query('BEGIN')
  await holder.query('SELECT 1 FROM "AuditChain" WHERE id = $1 FOR UPDATE', [robin.portfolioId])
  const id = v7()
  const underWay = as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin, tomorrowInDeed) })
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  await expect.poll(async () => (await holder.query(waiting)).rowCount).toBe(1)
  server.child.kill(signal)
  await expect.poll(() => server.lines.at(-1), { timeout: 5_000 }).toMatch(/finishing what is under way/)
  await expect(fetch(`${origin}/health/live`, { headers: { connection: 'close' } })).rejects.toThrow()
  await holder.query('COMMIT')

  expect((await underWay).id).toBe(id)
  expect(await server.ended).toEqual({ code: 0, signal: null })
  const restarted = clientOf(await aServer().ready, async () => cookie)
  await restarted.call(viewSessionEndpoint, { params: { id } })
})
