import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { demoCentreId } from '../config.ts'
import { prismaDirectory } from './migration-files.ts'
import { applyMigrations } from './migrations.ts'
import { runSql, unmigratedDatabase } from './testing/postgres.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const migration = '20261122093308_names_and_mails_of_before'
const all = join(prismaDirectory(), 'migrations')
const before = join(folder, 'before')
for (const name of readdirSync(all).filter((each) => each < migration))
  cpSync(join(all, name), join(before, name), { recursive: true })

const [without, withServer] = await Promise.all([1, 2].map(unmigratedDatabase))

type Written = { minutesAgo: number; centreId?: string; attempts?: number; sentMinutesAgo?: number }

/** An installation as it was: a row for each mail, with an invitation whose token was made at the same instant. */
const installation = async (database: { url: string } | undefined) => {
  const { url } = database ?? { url: '' }
  await applyMigrations(url, before)
  const sql = (text: string) => runSql(url, text)
  const ago = (minutes: number | undefined) =>
    minutes === undefined ? 'NULL' : `now() - interval '${minutes} minutes'`
  return {
    sql,
    /** Answers with the mail's id. The token's digest is the same. */
    mail: async ({ minutesAgo, centreId = v7(), attempts = 0, sentMinutesAgo }: Written) => {
      const [id, link] = [v7(), v7()]
      await sql(`
        INSERT INTO "OutgoingMail" (id, "centreId", sealed, "createdAt", attempts, "triedAt", "sentAt")
        VALUES ('${id}', '${centreId}', 'sealed', ${ago(minutesAgo)}, ${attempts}, ${ago(sentMinutesAgo)}, ${ago(sentMinutesAgo)});
        INSERT INTO "Link" (id, "centreId", purpose, "createdAt", "expiresAt")
        VALUES ('${link}', '${centreId}', 'INVITATION', ${ago(minutesAgo)}, now() + interval '14 days');
        INSERT INTO "LinkToken" (digest, "linkId", channel, "createdAt") VALUES ('${id}', '${link}', 'MAIL', ${ago(minutesAgo)})`)
      return id
    },
    looked: (centreId: string, minutesAgo: number) =>
      sql(`INSERT INTO "AuditEvent" ("chainId", seq, "centreId", at, action, "subjectKind", "subjectId", fields, digests, previous, hash)
        VALUES ('${centreId}', 1, '${centreId}', ${ago(minutesAgo)}, 'mail.view', 'centre', '${centreId}', '{}', '{}', '', '')`),
    upgraded: () => applyMigrations(url, all),
    found: async (id: string) =>
      (
        await sql(`SELECT m.sealed, m."failedAt" IS NOT NULL AS over, t.channel FROM "OutgoingMail" m
          JOIN "LinkToken" t ON t.digest = m.id::text WHERE m.id = '${id}'`)
      )[0],
  }
}

test('what was written without a mail server is never sent later, stands on the demo’s page alone, and its links prove no address', async () => {
  const was = await installation(without)
  const inDemo = await was.mail({ centreId: demoCentreId, minutesAgo: 90 })
  const elsewhere = await was.mail({ minutesAgo: 0 })
  expect(await was.upgraded()).toContain(migration)
  expect(await was.found(inDemo)).toEqual({ sealed: 'sealed', over: true, channel: 'COPY' })
  expect(await was.found(elsewhere)).toEqual({ sealed: '', over: true, channel: 'COPY' })
})

test('with a mail server what is due goes out, and only what an admin had looked at before proves no address', async () => {
  const was = await installation(withServer)
  const centreId = v7()
  const looked = await was.mail({ centreId, minutesAgo: 600, attempts: 1, sentMinutesAgo: 500 })
  await was.looked(centreId, 550)
  const sentAfter = await was.mail({ centreId, minutesAgo: 400, attempts: 1, sentMinutesAgo: 399 })
  const refusedOnce = await was.mail({ minutesAgo: 300, attempts: 1 })
  const justWritten = await was.mail({ minutesAgo: 0 })
  const fromBeforeTheServerWasTakenAway = await was.mail({ minutesAgo: 200 })
  await was.upgraded()
  expect(await was.found(looked)).toMatchObject({ channel: 'COPY', over: false })
  for (const id of [sentAfter, refusedOnce, justWritten])
    expect(await was.found(id)).toEqual({ sealed: 'sealed', over: false, channel: 'MAIL' })
  expect(await was.found(fromBeforeTheServerWasTakenAway)).toEqual({ sealed: '', over: true, channel: 'COPY' })
})

test('an answer that was kept loses the names that were typed to sign, and nothing else', async () => {
  const { sql, upgraded } = await installation((await Promise.all([unmigratedDatabase()]))[0])
  const answer = (name: string | null) => ({
    relationshipId: 'r',
    name: 'Robin',
    versions: [
      { version: 2, signatures: [], clauses: [{ title: 'One' }] },
      {
        version: 1,
        signatures: [
          { party: 'MENTOR', name },
          { party: 'MENTEE', name },
        ],
      },
    ],
  })
  const others = [null, { versions: 3 }, { versions: ['plain'] }, { name: 'Ada' }]
  for (const body of [answer('Leonora Whitfield'), ...others])
    await sql(`INSERT INTO "StoredAnswer" ("userId", key, digest, body, "createdAt")
      VALUES ('${v7()}', '${v7()}', 'd', '${JSON.stringify(body)}', now())`)
  await upgraded()
  const kept = (await sql('SELECT body FROM "StoredAnswer"')).map(({ body }) => body)
  expect(kept).toHaveLength(5)
  expect(kept).toEqual(expect.arrayContaining([answer(null), ...others]))
})
