import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aPlan } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { verifiedInWords, verifyChains } from './verify-chains.ts'

const api = await startApi()
let robin: TestRelationship

/** Behind the product's back: by whoever may switch the database's own guards off. */
const tamper = (sql: string) =>
  api.db.$transaction([
    api.db.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
    api.db.$executeRawUnsafe(sql),
  ])
const found = async () =>
  (await verifyChains(api.db)).broken.filter(({ chainId }) => chainId === robin.portfolioId).map(({ seq }) => seq)

beforeEach(async () => {
  robin = await aRelationship().withSignedAgreement().in(api.db)
  for (let times = 0; times < 3; times += 1)
    await api.as(robin.candidate).call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) })
})

describe('what was changed behind the product’s back is found', () => {
  test.each<[sentence: string, change: (chain: string) => string, seq: number]>([
    ['an event of another account', (chain) => `UPDATE "AuditEvent" SET "userId" = NULL WHERE ${chain} AND seq = 2`, 2],
    [
      'an event of another time',
      (chain) => `UPDATE "AuditEvent" SET at = at - interval '1 day' WHERE ${chain} AND seq = 1`,
      1,
    ],
    ['one left out', (chain) => `DELETE FROM "AuditEvent" WHERE ${chain} AND seq = 2`, 2],
    ['the last left out', (chain) => `DELETE FROM "AuditEvent" WHERE ${chain} AND seq = 3`, 3],
    ['all left out', (chain) => `DELETE FROM "AuditEvent" WHERE ${chain}`, 1],
    [
      'names of fields that nobody wrote',
      (chain) => `UPDATE "AuditEvent" SET fields = '{score}' WHERE ${chain} AND seq = 3`,
      3,
    ],
    [
      'an event that went to another centre',
      (chain) => `UPDATE "AuditEvent" SET "centreId" = "chainId" WHERE ${chain} AND seq = 2`,
      2,
    ],
    [
      'where the chain says that it ends',
      (chain) => `UPDATE "AuditChain" SET seq = 2 WHERE ${chain.replace('"chainId"', 'id')}`,
      3,
    ],
    [
      'a chain that says nothing of itself',
      (chain) => `DELETE FROM "AuditChain" WHERE ${chain.replace('"chainId"', 'id')}`,
      1,
    ],
  ])('%s', async (_, change, seq) => {
    expect(await found()).toEqual([])
    await tamper(change(`"chainId" = '${robin.portfolioId}'`))
    expect(await found()).toEqual([seq])
  })
})

test('a chain that is longer than what is read at a time is walked to its end', async () => {
  await Promise.all(
    Array.from({ length: 30 }, () =>
      api.as(robin.candidate).call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) }),
    ),
  )
  const verified = await verifyChains(api.db, { readAtOnce: 7 })
  expect(verified.broken.filter(({ chainId }) => chainId === robin.portfolioId)).toEqual([])
  await tamper(`DELETE FROM "AuditEvent" WHERE "chainId" = '${robin.portfolioId}' AND seq = 33`)
  expect(
    (await verifyChains(api.db, { readAtOnce: 7 })).broken.find(({ chainId }) => chainId === robin.portfolioId)?.seq,
  ).toBe(33)
})

describe('the command', () => {
  const run = (env: Record<string, string>) => {
    const { PATH = '' } = process.env
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'verify.ts')], {
      ...{ env: { PATH, ...env }, encoding: 'utf8' },
    })
    return { status, told: `${stdout}${stderr}` }
  }

  test('says which chain and which event, without a word of anybody, and ends with 1', async () => {
    await tamper(`UPDATE "AuditEvent" SET revision = 9 WHERE "chainId" = '${robin.portfolioId}' AND seq = 2`)
    const { status, told } = run({ DATABASE_URL: api.databaseUrl })
    expect(told).toContain(
      `Chain ${robin.portfolioId} of centre ${robin.centreId} does not hold at event 2: session.plan`,
    )
    expect(status).toBe(1)
  })

  test('ends with 0 where all hold', () => {
    expect(verifiedInWords({ chains: 2, events: 1, broken: [] })).toEqual(['Every chain holds: 2 chains, 1 event.'])
  })

  test.each([
    [
      'a folder that is not there',
      { MENTORFOLIO_DATA: join(mkdtempSync(join(tmpdir(), 'verify-')), 'none') },
      'no data folder',
    ],
    ['a database that nobody reaches', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'could not be read'],
  ])('ends with 2 and what to do, for %s, and makes nothing', (_, env, words) => {
    const { status, told } = run(env)
    expect(told).toContain(words)
    expect(status).toBe(2)
  })
})
