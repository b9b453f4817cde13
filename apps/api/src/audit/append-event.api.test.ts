import { signOutEverywhereEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import {
  cancelSessionEndpoint,
  correctLogEndpoint,
  logSessionEndpoint,
  noShowEndpoint,
  planSessionEndpoint,
  recordSessionEndpoint,
  replanSessionEndpoint,
  startSessionEndpoint,
  stopSessionEndpoint,
  voidSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runSql } from '../database/testing/postgres.ts'
import { withClosure, withEndFeedback, withMove } from '../testing/endings.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aCorrection, aLog, aLoggedSession, aPlan, aPlannedSession, aRecord } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'
import { twoCentres } from '../testing/two-centres.ts'
import { type ChainEvent, chainStart, firstBrokenLink, sha256 } from './chain.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const digests = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/))

/** A chain as an export would hold it. */
const chainOf = async (chainId: string): Promise<(ChainEvent & { hash: string; fields: string[] })[]> => {
  const rows = await api.db.auditEvent.findMany({ where: { chainId }, orderBy: { seq: 'asc' } })
  return rows.map(({ centreId: _, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    digests: digests.parse(row.digests),
  }))
}
const brokenLink = async (chainId: string) =>
  firstBrokenLink((await chainOf(chainId)).map(({ fields: _, ...link }) => link))

test('each write adds one event that says who did what to what, and the chain holds', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const { candidate } = relationship
  const as = api.as(candidate)
  const planned = v7()
  await as.call(planSessionEndpoint, { params: { id: planned }, body: aPlan(relationship) })
  await as.call(replanSessionEndpoint, { params: { id: planned }, body: { ...aPlan(relationship), revision: 1 } })
  await as.call(cancelSessionEndpoint, { params: { id: planned }, body: { revision: 2, reason: null } })
  await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
  api.clock.set('2026-11-16T16:00:00Z')
  await as.call(stopSessionEndpoint, { params: { id }, body: { revision: 2 } })
  await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship, { revision: 3 }) })
  await as.call(correctLogEndpoint, { params: { id }, body: aCorrection(relationship, { revision: 4 }) })
  await as.call(voidSessionEndpoint, { params: { id }, body: { revision: 5, reason: 'Entered twice' } })
  const recorded = v7()
  await as.call(recordSessionEndpoint, { params: { id: recorded }, body: aRecord(relationship) })
  const missed = await aPlannedSession().with(relationship).in(api.db)
  await as.call(noShowEndpoint, { params: { id: missed.id }, body: { revision: 1, reason: null } })

  const chain = await chainOf(candidate.portfolioId)
  expect(chain.map(({ seq, action, subjectId, revision }) => [seq, action, subjectId, revision])).toEqual([
    [1, 'session.plan', planned, 1],
    [2, 'session.replan', planned, 2],
    [3, 'session.cancel', planned, 3],
    [4, 'session.start', id, 2],
    [5, 'session.stop', id, 3],
    [6, 'session.log', id, 4],
    [7, 'session.correct', id, 5],
    [8, 'session.void', id, 6],
    [9, 'session.record', recorded, 1],
    [10, 'session.noShow', missed.id, 2],
  ])
  expect(chain.every(({ userId, subjectKind }) => userId === candidate.userId && subjectKind === 'session')).toBe(true)
  expect(chain[0]?.previous).toBe(chainStart(candidate.portfolioId))
  expect(await brokenLink(candidate.portfolioId)).toBeNull()
})

test('a change to any link is found', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
  await as.call(cancelSessionEndpoint, { params: { id }, body: { revision: 2, reason: null } })
  const links = (await chainOf(relationship.portfolioId)).map(({ fields: _, ...link }) => link)
  const [first, second] = links
  if (!first || !second) throw new Error('No links')
  expect(firstBrokenLink(links)).toBeNull()
  expect(firstBrokenLink([{ ...first, action: 'session.stop' }, second])).toBe(1)
  expect(firstBrokenLink([{ ...first, at: '2026-11-16T09:59:59.000Z' }, second])).toBe(1)
  expect(firstBrokenLink([first, { ...second, digests: {} }])).toBe(2)
  expect(firstBrokenLink([second])).toBe(1)
  expect(firstBrokenLink([second, first])).toBe(1)
})

test('sixteen writers at once leave one unbroken chain', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const writes = Array.from({ length: 16 }, () =>
    as.call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) }),
  )
  await Promise.all(writes)
  const chain = await chainOf(robin.portfolioId)
  expect(chain.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
  expect(await brokenLink(robin.portfolioId)).toBeNull()
  const head = await api.db.auditChain.findUniqueOrThrow({ where: { id: robin.portfolioId } })
  expect(head).toMatchObject({ seq: 16, hash: chain.at(-1)?.hash })
})

test('signing out everywhere is told in the chain of each centre', async () => {
  const ada = await aPerson('assessor').in(api.db)
  const elsewhere = await aPerson('iqa')
    .at(await aCentre('Elsewhere').in(api.db))
    .sameAccountAs(ada)
    .in(api.db)
  await api.as(ada).call(signOutEverywhereEndpoint, { body: {} })
  for (const { id, centreId } of [ada, elsewhere]) {
    expect(await chainOf(centreId)).toMatchObject([{ action: 'self.signOutEverywhere', subjectId: id }])
    expect(await brokenLink(centreId)).toBeNull()
  }
})

test('an event holds no word, name or address: names of fields, and digests that need the salt', async () => {
  const world = await twoCentres(api.db)
  const as = api.as(world.ada)
  const body = aPlan(world.robin)
  await as.call(planSessionEndpoint, { params: { id: v7() }, body })
  const rows = JSON.stringify(await runSql(api.databaseUrl, 'SELECT * FROM "AuditEvent"'))
  for (const told of [
    world.ada.name,
    world.ada.email,
    'Robin',
    body.plan.title,
    body.plan.objectives[0]?.text ?? '-',
    body.zone,
  ])
    expect(rows).not.toContain(told)
  const [event] = await chainOf(world.ada.portfolioId)
  if (!event) throw new Error('No event')
  expect(event.fields.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'context',
    'end',
    'kind',
    'mode',
    'plan',
    'relationshipIds',
    'start',
    'zone',
  ])
  const { salt } = await api.db.auditSalt.findUniqueOrThrow({ where: { subjectId: event.subjectId } })
  expect(event.digests['zone']).toBe(sha256(`${salt}:zone:"Europe/London"`))
  expect(event.digests['zone']).not.toBe(sha256('zone:"Europe/London"'))
})

describe('the database refuses', () => {
  test.each([
    ['to change an event', `UPDATE "AuditEvent" SET action = 'session.stop'`],
    ['to delete an event', 'DELETE FROM "AuditEvent"'],
    ['to empty the events', 'TRUNCATE "AuditEvent"'],
    ['to change a plan’s version', `UPDATE "SessionPlanVersion" SET content = '{}'`],
    ['to delete a plan’s version', 'DELETE FROM "SessionPlanVersion"'],
    ['to empty the plans’ versions', 'TRUNCATE "SessionPlanVersion"'],
    ['to change a log’s version', `UPDATE "SessionLogVersion" SET reason = 'other'`],
    ['to delete a log’s version', 'DELETE FROM "SessionLogVersion"'],
    ['to empty the logs’ versions', 'TRUNCATE "SessionLogVersion"'],
  ])('%s', async (_, sql) => {
    const { id, relationship } = await aLoggedSession().in(api.db)
    const body = { revision: 1, reason: 'Entered twice' }
    await api.as(relationship.candidate).call(voidSessionEndpoint, { params: { id }, body })
    await expect(runSql(api.databaseUrl, sql)).rejects.toThrow('append-only')
  })

  test('a second event in one place', async () => {
    const { id, relationship } = await aLoggedSession().in(api.db)
    const body = { revision: 1, reason: 'Entered twice' }
    await api.as(relationship.candidate).call(voidSessionEndpoint, { params: { id }, body })
    const again = `INSERT INTO "AuditEvent" SELECT * FROM "AuditEvent" WHERE "chainId" = '${relationship.portfolioId}'`
    await expect(runSql(api.databaseUrl, again)).rejects.toThrow('duplicate key')
  })
})

test('what was written beside the sessions, what guests said and how it moved stand as they are', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const recordId = await withClosure(api.db, robin)
  await withEndFeedback(api.db, robin)
  const common = { centreId: robin.centreId, relationshipId: robin.id, at: testsBeginAt }
  const said = { ...common, recordId, version: 1, role: 'mentee', right: false, words: 'Not so' } as const
  await api.db.closureConfirmation.create({ data: { id: v7(), ...said } })
  await api.db.stopRequest.create({ data: { id: v7(), ...common, words: 'No more' } })
  await withMove(api.db, robin, {
    ...{ action: 'relationship.startClosing', from: 'ACTIVE', to: 'CLOSING', at: testsBeginAt },
  })
  const tables = ['MentoringRecordVersion', 'FeedbackAnswer', 'ClosureConfirmation', 'StopRequest', 'RelationshipMove']
  for (const table of tables) {
    expect(await runSql(api.databaseUrl, `SELECT 1 FROM "${table}" LIMIT 1`), table).toHaveLength(1)
    for (const sql of [
      `UPDATE "${table}" SET "centreId" = "centreId"`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
    ])
      await expect(runSql(api.databaseUrl, sql), sql).rejects.toThrow('append-only')
  }
})
