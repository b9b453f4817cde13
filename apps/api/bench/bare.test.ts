import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../src/database/testing/temporary-folder.ts'
import { startApi, testConfig } from '../src/testing/start-api.ts'
import { movedClock } from '../src/testing/times.ts'
import { logRequests, readRequests, reads } from './cases.ts'
import { answerOf, checkSame } from './same.ts'
import { planPast, seed } from './seed.ts'
import { startServer } from './servers.ts'

// Nothing is timed here: the bare server of the bench answers as the API does, or an answer has a field that it lacks.

const candidates = 4
// So many that some were called off, and not all are shown on home.
const each = 14
const { secret } = testConfig

const api = await startApi({ clock: movedClock(new Date().toISOString()) })
const { folder, remove } = temporaryFolder()
const client = new pg.Client({ connectionString: api.databaseUrl, options: '-c TimeZone=UTC' })
await client.connect()
await seed(client, { candidates, inSmallCohort: 2, each })
await planPast(client, { candidates, after: each, each: 1 })
await client.end()
const env = { DATABASE_URL: api.databaseUrl, MENTORFOLIO_SECRET: secret }
const bare = await startServer(join(import.meta.dirname, 'bare-server.ts'), folder, env)

afterAll(async () => {
  await bare.stop()
  remove()
})

test.each(reads)('it answers the $name as the API does', async (read) => {
  const next = readRequests(read, candidates, secret)
  for (let count = 0; count < candidates; count += 1)
    await checkSame({ api: api.origin, bare: bare.url }, read.name, next())
})

test('it takes the log of a session, as the API does', async () => {
  const next = logRequests(candidates, each, secret)
  expect(await answerOf(api.origin, next())).toBeTruthy()
  expect(await answerOf(bare.url, next())).toBeTruthy()
})
