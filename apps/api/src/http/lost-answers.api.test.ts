import { once } from 'node:events'
import { connect } from 'node:net'
import { keepDraftEndpoint, listDraftsEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import { planSessionEndpoint, startSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { runSql } from '../database/testing/postgres.ts'
import { aDraft } from '../testing/drafts.ts'
import { everythingIn } from '../testing/everything.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aPlan, aPlannedSession } from '../testing/sessions.ts'
import { signInAs, startApi } from '../testing/start-api.ts'

const api = await startApi()
const robin = await aRelationship().withSignedAgreement().in(api.db)
const cookie = await signInAs(api.db, robin.candidate.userId, api.clock.now(), api.config)

type Cut = { path: string; body: object; key: string; chunked?: true; sent: number }

/** Sends the first `sent` (0 to 1) of a write's body, then closes the connection without waiting for an answer. */
const sendAndHangUp = async ({ path, body, key, chunked, sent }: Cut) => {
  const lines = api.log.length
  const { hostname, port } = new URL(api.origin)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const bytes = Buffer.from(JSON.stringify(body))
  const part = bytes.subarray(0, Math.floor(bytes.length * sent))
  const head = [
    `PUT ${path} HTTP/1.1`,
    ...[`host: ${hostname}:${port}`, `cookie: ${cookie}`, `idempotency-key: ${key}`, 'content-type: application/json'],
    chunked ? 'transfer-encoding: chunked' : `content-length: ${bytes.length}`,
  ].join('\r\n')
  socket.write(`${head}\r\n\r\n${chunked ? `${part.length.toString(16)}\r\n` : ''}`)
  socket.write(part, () => socket.destroy())
  await once(socket, 'close')
  await expect.poll(() => api.log.length).toBeGreaterThan(lines)
}

describe('a connection that breaks', () => {
  test.each([
    ['half of it is there', { sent: 0.5 }],
    ['all but its last byte is there', { sent: 0.999 }],
    ['nothing but its head is there', { sent: 0 }],
    ['half of it is there, of a length not said', { sent: 0.5, chunked: true }],
    ['all of it is there, of a length not said, and not its end', { sent: 1, chunked: true }],
  ] as const)('before the whole write has arrived writes nothing: %s', async (_, cut) => {
    const before = await everythingIn(api.databaseUrl)
    await sendAndHangUp({ path: `/api/sessions/${v7()}`, body: aPlan(robin), key: v7(), ...cut })
    await sendAndHangUp({ path: `/api/drafts/${v7()}`, body: aDraft(), key: v7(), ...cut })
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test('before the answer has arrived: sent again, it is written once, and answered', async () => {
    const as = api.as(robin.candidate)
    for (let round = 0; round < 5; round += 1) {
      const [id, key] = [v7(), v7()]
      await sendAndHangUp({ path: `/api/sessions/${id}`, body: aPlan(robin), key, sent: 1 })
      const planned = await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin) }, { key })
      expect(planned.revision).toBe(1)
      expect(await api.db.auditEvent.count({ where: { subjectId: id } })).toBe(1)
    }
  })
})

test('what nobody foresaw is a problem as well, leaves nothing behind, and goes through once it is mended', async () => {
  const { id } = await aPlannedSession().with(robin).in(api.db)
  const as = api.as(robin.candidate)
  const input = { params: { id }, body: { revision: 1 } }
  const extras = { key: v7() }
  await runSql(api.databaseUrl, 'ALTER TABLE "StoredAnswer" RENAME TO "Elsewhere"')
  await runSql(api.databaseUrl, 'ALTER TABLE "Draft" RENAME COLUMN title TO elsewhere')
  const before = await everythingIn(api.databaseUrl)
  const told = [
    await as.refused(startSessionEndpoint, input, 500, extras),
    await as.refused(keepDraftEndpoint, { params: { id: v7() }, body: aDraft() }, 500),
    await as.refused(listDraftsEndpoint, { query: {} }, 500),
  ]
  for (const { type } of told) expect(type).toBe('/problems/unexpected')
  expect(await everythingIn(api.databaseUrl)).toEqual(before)
  await runSql(api.databaseUrl, 'ALTER TABLE "Elsewhere" RENAME TO "StoredAnswer"')
  await runSql(api.databaseUrl, 'ALTER TABLE "Draft" RENAME COLUMN elsewhere TO title')
  expect((await as.call(startSessionEndpoint, input, extras)).revision).toBe(2)
})
