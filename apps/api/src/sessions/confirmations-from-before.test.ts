import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { prismaDirectory } from '../database/migration-files.ts'
import { applyMigrations } from '../database/migrations.ts'
import { runSql, unmigratedDatabase } from '../database/testing/postgres.ts'
import { temporaryFolder } from '../database/testing/temporary-folder.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)
const { url } = await unmigratedDatabase()
const whole = join(prismaDirectory(), 'migrations')

/** The database as it was before answers named what was shown. */
const migrateUntilThen = async () => {
  const before = readdirSync(whole).filter((name) => name < '20261122083000')
  for (const name of before) cpSync(join(whole, name), join(folder, name), { recursive: true })
  await applyMigrations(url, folder)
}

const idOf = (index: number) => `0197a1b2-c3d4-7abc-8def-${String(index).padStart(12, '0')}`
const one = idOf(0)
const versions = (receivedAt: string[]) => receivedAt.map((at, index) => ({ version: index + 1, at }))

type Case = {
  what: string
  status: 'DELIVERED' | 'LOGGED'
  /** When each version of the log was received. */
  logs: string[]
  answeredAt: string
  left?: string
  without?: 'attendance'
  shown: object | null
}
const hour = { start: '2026-11-12T15:00:00Z', end: '2026-11-12T16:00:00Z', zone: 'Europe/London' }
const at = (time: string) => `2026-11-13T${time}Z`
const cases: Case[] = [
  { what: 'the only log', status: 'LOGGED', logs: [at('09:00')], answeredAt: at('10:00'), shown: hour },
  {
    ...{ what: 'the only log, by whoever left early', status: 'LOGGED', logs: [at('09:00')], answeredAt: at('10:00') },
    ...{ left: '2026-11-12T15:40:20Z', shown: { ...hour, end: '2026-11-12T15:40:00Z' } },
  },
  { what: 'what waits for its log', status: 'DELIVERED', logs: [], answeredAt: at('10:00'), shown: hour },
  { what: 'what was logged later', status: 'LOGGED', logs: [at('11:00')], answeredAt: at('10:00'), shown: null },
  {
    ...{ what: 'what was corrected later', status: 'LOGGED', logs: [at('09:00'), at('11:00')] },
    ...{ answeredAt: at('10:00'), shown: null },
  },
  {
    ...{ what: 'what was corrected earlier, perhaps while they read', status: 'LOGGED' },
    ...{ logs: [at('09:00'), at('09:59')], answeredAt: at('10:00'), shown: null },
  },
  {
    ...{ what: 'a session that they are in no more', status: 'LOGGED', logs: [at('09:00')], answeredAt: at('10:00') },
    ...{ without: 'attendance', shown: null },
  },
]

const insert = ({ status, logs, answeredAt, left, without }: Case, index: number) => {
  const id = idOf(index + 1)
  const until = left ? `'${left}'` : 'NULL'
  const attended = `INSERT INTO "SessionAttendance" ("sessionId", "relationshipId", "centreId", until) VALUES ('${id}', '${one}', '${one}', ${until});`
  return `
    INSERT INTO "MentoringSession" (id, "centreId", "portfolioId", kind, context, mode, status, title, zone, start, "end", "madeBy", "recordedAt")
    VALUES ('${id}', '${one}', '${one}', 'FORMAL', 'REAL', 'PHONE', '${status}', 'First', 'Europe/London',
      '2026-11-12T15:00:30Z', '2026-11-12T16:00:00Z', '', '${answeredAt}');
    ${without ? '' : attended}
    ${versions(logs)
      .map(
        ({ version, at: receivedAt }) => `
    INSERT INTO "SessionLogVersion" ("sessionId", version, "centreId", content, facts, "byPersonId", "receivedAt", "effectiveAt")
    VALUES ('${id}', ${version}, '${one}', '{}', '{}', '${one}', '${receivedAt}', '${receivedAt}');`,
      )
      .join('')}
    INSERT INTO "SessionConfirmation" ("sessionId", "relationshipId", "centreId", role, "right", words, at)
    VALUES ('${id}', '${one}', '${one}', 'mentee', ${index % 2 === 0}, 'Words ${index}', '${answeredAt}');`
}

test('answers from before are all kept; what was shown is known only where nothing can have changed since', async () => {
  await migrateUntilThen()
  await runSql(url, `SET session_replication_role = replica; ${cases.map(insert).join('')}`)
  await applyMigrations(url, whole)
  const rows = await runSql(
    url,
    'SELECT "sessionId", role, "right", words, shown FROM "SessionConfirmation" ORDER BY "sessionId"',
  )
  expect(rows.map((row, index) => ({ what: cases[index]?.what, ...row }))).toEqual(
    cases.map(({ what, shown }, index) => ({
      ...{ what, sessionId: idOf(index + 1), role: 'mentee', right: index % 2 === 0, words: `Words ${index}`, shown },
    })),
  )
})
