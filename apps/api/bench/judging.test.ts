import { expect, test } from 'vitest'
import { startApi, testConfig } from '../src/testing/start-api.ts'
import { movedClock } from '../src/testing/times.ts'
import { fill, judgingRequests } from './judging.ts'

// Nothing is timed here: every request that the bench of judging sends is answered.

test('each job of the bench of judging is done, twice', async () => {
  const api = await startApi({ clock: movedClock(new Date().toISOString()) })
  await fill(api.databaseUrl, 3)
  const jobs = await judgingRequests(api.origin, testConfig.secret)
  expect(Object.keys(jobs).length).toBeGreaterThan(3)
  for (const [name, next] of Object.entries(jobs))
    for (const time of ['first', 'second']) {
      const { path, method, headers, body } = next()
      const answer = await fetch(`${api.origin}${path}`, { method, headers, ...(body ? { body } : {}) })
      expect(answer.status, `${name}, the ${time} time: ${await answer.text()}`).toBe(200)
    }
})
