import { localParts } from '@mentorfolio/domain/calendar/local-times'
import { mentoringRecordKinds } from '@mentorfolio/domain/records/mentoring-record'
import { logContent } from '@mentorfolio/domain/sessions/log'
import { planContent } from '@mentorfolio/domain/sessions/plan'
import { ledgerEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { verifyPassword } from 'better-auth/crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { type ChainEvent, firstBrokenLink } from '../audit/chain.ts'
import { connect } from '../database/client.ts'
import { databaseForWorker, runSql } from '../database/testing/postgres.ts'
import { viewHome } from '../home/view-home.ts'
import { readLedger } from '../sessions/ledger.ts'
import { testStorage } from '../testing/files.ts'
import { testSealer } from '../testing/mentees.ts'
import { isWorkingDay, zone } from './calendar.ts'
import { accounts, demoPassword } from './people.ts'
import { seedDemo } from './seed-demo.ts'

const { url } = await databaseForWorker()
const db = connect(url)
afterAll(() => db.$disconnect())

/** An empty database again, the append-only tables included. */
const empty = () =>
  runSql(
    url,
    `DO $$ DECLARE name text; BEGIN
       SET session_replication_role = replica;
       FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
       LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
     END $$`,
  )

const anyDay = new Date('2026-11-21T21:04:00Z')

const signedIn = async (name: string): Promise<SignedIn> => {
  const { id, email, people } = await db.authUser.findFirstOrThrow({
    where: { name },
    include: { people: { include: { centre: true } } },
  })
  const places = people.map(({ id: personId, centreId, centre, roles }) => ({
    ...{ id: personId, centreId, centreName: centre.name, zone: centre.zone, hours: centre.hours, roles },
  }))
  return { userId: id, name, email, people: places }
}

/** The ledger as the candidate reads it, of the unit that asks for hours; checked against what the endpoint declares. */
const ledgerOf = async (name: string, now: Date) => {
  const by = await signedIn(name)
  const unit = await db.portfolioUnit.findFirstOrThrow({
    where: { packId: 'S2', registration: { person: { name } } },
    select: { id: true },
  })
  return ledgerEndpoint.response.parse(await readLedger(db, { params: { id: unit.id }, by, now }))
}

const lengthOf = ({ start, end }: { start: string; end: string }) => (Date.parse(end) - Date.parse(start)) / 60_000

const counts = async () => ({
  people: await db.person.count(),
  sessions: await db.mentoringSession.count(),
  events: await db.auditEvent.count(),
  passwords: await db.authAccount.count(),
})

describe('seeding once', () => {
  beforeEach(empty)

  test('a second start changes nothing and prints the same lines', async () => {
    const first = await seedDemo(db, testSealer, anyDay, testStorage)
    const before = await counts()
    const second = await seedDemo(db, testSealer, new Date('2027-03-02T08:00:00Z'), testStorage)
    expect(second).toEqual(first)
    expect(await counts()).toEqual(before)
    expect(before.people).toBe(Object.keys(accounts).length)
  })

  test('two processes that start at once seed one centre', async () => {
    const other = connect(url)
    const [one, two] = await Promise.all([
      seedDemo(db, testSealer, anyDay, testStorage),
      seedDemo(other, testSealer, anyDay, testStorage),
    ])
    await other.$disconnect()
    expect(one).toEqual(two)
    expect(await db.centre.count()).toBe(1)
    expect((await counts()).people).toBe(Object.keys(accounts).length)
  })

  test('a start that breaks half-way leaves nothing behind, and the next one seeds', async () => {
    await runSql(
      url,
      `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$;
       CREATE TRIGGER break_off BEFORE INSERT ON "SessionLogVersion" FOR EACH ROW WHEN (NEW.reason IS NOT NULL) EXECUTE FUNCTION break_off()`,
    )
    await expect(seedDemo(db, testSealer, anyDay, testStorage)).rejects.toThrow()
    expect(await counts()).toEqual({ people: 0, sessions: 0, events: 0, passwords: 0 })
    await runSql(url, 'DROP TRIGGER break_off ON "SessionLogVersion"; DROP FUNCTION break_off()')
    expect(await seedDemo(db, testSealer, anyDay, testStorage)).not.toBeNull()
  })

  test('a centre of somebody’s own is left alone', async () => {
    await db.centre.create({ data: { id: v7(), name: 'Some real centre' } })
    expect(await seedDemo(db, testSealer, anyDay, testStorage)).toBeNull()
    expect(await db.person.count()).toBe(0)
  })
})

describe('what is printed', () => {
  beforeEach(empty)

  test('names every account once, each of which can be found with the one password', async () => {
    const lines = (await seedDemo(db, testSealer, anyDay, testStorage))?.lines ?? []
    const users = await db.authUser.findMany({ include: { accounts: true, people: true } })
    expect(users).toHaveLength(Object.keys(accounts).length)
    for (const { email, emailVerified, accounts: held, people } of users) {
      expect(lines.filter((line) => line.includes(email))).toHaveLength(1)
      expect(emailVerified).toBe(true)
      expect(people[0]?.roles).not.toHaveLength(0)
      expect(held.map(({ providerId }) => providerId)).toEqual(['credential'])
    }
    const [hash] = new Set(users.flatMap(({ accounts: held }) => held.map(({ password }) => password ?? '')))
    expect(await verifyPassword({ hash: hash ?? '', password: demoPassword })).toBe(true)
    expect(demoPassword.length).toBeGreaterThanOrEqual(12)
    expect(lines.join('\n')).toContain(demoPassword)
  })
})

// Each is a first start. Weekdays, months and hours that could put a session on a Sunday, at night or into another day.
const starts: [name: string, now: string][] = [
  ['a Saturday evening in November', '2026-11-21T21:04:00Z'],
  ['a Monday morning', '2026-11-16T07:10:00Z'],
  ['a Monday evening, when Friday’s session would be late', '2026-11-16T19:30:00Z'],
  ['a Tuesday', '2026-11-17T12:00:00Z'],
  ['a Wednesday', '2026-05-20T10:30:00Z'],
  ['a Thursday', '2026-06-18T23:59:59Z'],
  ['a Friday', '2026-09-04T15:20:00Z'],
  ['a Sunday just after midnight', '2026-07-05T00:00:30Z'],
  ['just after midnight by the clock, still yesterday in UTC', '2026-07-14T23:05:00Z'],
  ['the night when the clocks go forward', '2026-03-29T01:00:00Z'],
  ['the day after the clocks went forward', '2026-03-30T08:00:00Z'],
  ['the night when the clocks go back, the second 01:30', '2026-10-25T01:30:00Z'],
  ['the Monday after the clocks went back', '2026-10-26T16:30:00Z'],
  ['1 January', '2027-01-01T00:00:01Z'],
  ['2 January', '2026-01-02T09:00:00Z'],
  ['27 December', '2028-12-27T13:00:00Z'],
  ['29 February', '2028-02-29T11:11:11Z'],
  ['1 March after a 29 February', '2028-03-01T00:10:00Z'],
  ['a day eleven weeks after Boxing Day', '2029-03-14T10:00:00Z'],
  ['a day twenty weeks after Boxing Day', '2029-05-16T10:00:00Z'],
]

describe.each(starts)('first started on %s', (_name, at) => {
  const now = new Date(at)
  beforeAll(async () => {
    await empty()
    await seedDemo(db, testSealer, now, testStorage)
  }, 60_000)

  test('Priya has 4 h 20 min from five sessions, one of them late, 45 minutes that do not count and one to log', async () => {
    const { sum, sessions } = await ledgerOf('Priya Nair', now)
    expect(sum).toMatchObject({ countedMinutes: 260, requiredMinutes: 360, met: false, acceptedMinutes: 105 })
    const counted = sessions.filter(({ minutes }) => minutes > 0)
    expect(counted.map(({ minutes, flags }) => [minutes, flags])).toEqual([
      [60, []],
      [45, []],
      [60, []],
      [50, ['LATE']],
      [45, []],
    ])
    const lost = sessions.filter(({ status, minutes }) => status === 'LOGGED' && minutes === 0)
    expect(lost.map(({ kind, reasons }) => [kind, reasons])).toEqual([
      ['FORMAL', ['NO_PRIOR_PLAN', 'AGREEMENT_NOT_IN_FORCE']],
      ['INFORMAL', ['NOT_FORMAL']],
    ])
    expect(lost.reduce((sum, line) => sum + lengthOf(line), 0)).toBe(45)
    const toLog = sessions.filter(({ status }) => status === 'PLANNED')
    expect(toLog.map(({ reasons }) => reasons)).toEqual([['NOT_LOGGED']])
    expect(toLog.every(({ end }) => Date.parse(end) < now.getTime())).toBe(true)
  })

  test('Tom waits for a signature, and for the setting’s word; Grace has her hours, by every kind of session', async () => {
    const tom = await viewHome(db, { by: await signedIn('Tom Ellery'), now }, db)
    expect(tom.candidacies[0]?.waiting.map(({ kind, name }) => [kind, name])).toEqual([
      ['AUTHORISATION', 'Ash'],
      ['SIGNATURE', 'Ash'],
    ])
    expect((await ledgerOf('Tom Ellery', now)).sum.countedMinutes).toBe(0)

    const { sum, byRelationship, sessions } = await ledgerOf('Grace Adeyemi', now)
    expect(sum).toMatchObject({ countedMinutes: 420, met: true, acceptedMinutes: 195 })
    expect(byRelationship.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['Wren', 295],
      ['Jay', 125],
      ['Rowan', 35],
    ])
    const reasons = new Set(sessions.flatMap((line) => line.reasons))
    for (const reason of ['CANCELLED', 'NO_SHOW', 'VOIDED', 'EXCLUDED_BY_ASSESSOR', 'NOT_FORMAL', 'NOT_LOGGED'])
      expect(reasons).toContain(reason)
    expect(
      sessions.filter(({ status, start }) => status === 'PLANNED' && Date.parse(start) > now.getTime()),
    ).toHaveLength(2)
  })

  test('every record is there once at least, for a visitor to meet', async () => {
    const kinds = await db.mentoringRecord.findMany({ select: { kind: true }, distinct: ['kind'] })
    // An attempt is what stands in the place of feedback that nobody gave.
    const all = mentoringRecordKinds.filter((kind) => kind !== 'FEEDBACK_ATTEMPT' && kind !== 'PRIOR_LEARNING')
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(all))
    const groups = await db.mentoringSession.findMany({
      where: { attendance: { some: { relationship: { pseudonym: 'Rowan' } } } },
      select: { status: true, attendance: { select: { attended: true } } },
      orderBy: { start: 'asc' },
    })
    expect(groups.map(({ status, attendance }) => [status, attendance.length])).toEqual([
      ['LOGGED', 2],
      ['PLANNED', 2],
    ])
    const jays = await db.feedbackRequest.count({
      where: { relationship: { pseudonym: 'Jay' }, answer: { isNot: null } },
    })
    expect(jays).toBe(2)
    const simulating = await db.portfolioUnit.count({ where: { packId: 'S1' } })
    expect(simulating, 'a unit that takes simulated practice').toBe(1)
  })

  test('every session is on a working day, within working hours, in whole minutes, and overlaps no other', async () => {
    const sessions = await db.mentoringSession.findMany({ orderBy: [{ portfolioId: 'asc' }, { start: 'asc' }] })
    for (const [
      index,
      { start, end, portfolioId, status, planRecordedAt, loggedAt, plannedStart },
    ] of sessions.entries()) {
      const from = localParts(start.toISOString(), zone)
      const to = localParts(end.toISOString(), zone)
      expect(isWorkingDay(from.date), `${from.date} is a working day`).toBe(true)
      expect(to.date).toBe(from.date)
      expect(from.time >= '08:00' && to.time <= '17:30', `${from.time} to ${to.time}`).toBe(true)
      expect((start.getTime() + end.getTime()) % 60_000).toBe(0)
      if (planRecordedAt && plannedStart) expect(planRecordedAt.getTime()).toBeLessThan(plannedStart.getTime())
      if (status === 'LOGGED') expect(loggedAt?.getTime() ?? 0).toBeGreaterThan(end.getTime())
      const next = sessions[index + 1]
      if (next?.portfolioId === portfolioId) expect(next.start.getTime()).toBeGreaterThanOrEqual(end.getTime())
    }
  })

  test('nothing was written at night or ahead of now, and every chain holds', async () => {
    const events = await db.auditEvent.findMany({ orderBy: [{ chainId: 'asc' }, { seq: 'asc' }] })
    for (const { at, action } of events) {
      expect(at.getTime(), action).toBeLessThanOrEqual(now.getTime())
      const { time } = localParts(at.toISOString(), zone)
      expect(time >= '07:00' && time <= '22:00', `${action} at ${time}`).toBe(true)
    }
    const chains = Object.values(Object.groupBy(events, ({ chainId }) => chainId))
    expect(chains).toHaveLength(4)
    for (const chain of chains) {
      expect(firstBrokenLink((chain ?? []).map(linkOf))).toBeNull()
      expect(chain?.map(({ at }) => at.getTime())).toEqual(
        chain?.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
      )
    }
  })
})

const digests = z.record(z.string(), z.string())
type EventRow = Awaited<ReturnType<typeof db.auditEvent.findMany>>[number]
const linkOf = (row: EventRow): ChainEvent & { hash: string } => {
  const { chainId, seq, at, userId, action, subjectKind, subjectId, revision, previous, hash } = row
  return {
    ...{ chainId, seq, at: at.toISOString(), userId, action, subjectKind, subjectId, revision },
    ...{ digests: digests.parse(row.digests), previous, hash },
  }
}

describe('the words', () => {
  const pseudonyms = ['Robin', 'Ash', 'Wren', 'Jay', 'Rowan']
  /** Other words that stand with a capital inside a sentence. */
  const capitals = new Set([
    ...[
      'I',
      'Monday',
      'Mondays',
      'Tuesday',
      'Tuesdays',
      'Wednesday',
      'Thursday',
      'Friday',
      'Sunday',
      'February',
      'Sir',
    ],
  ])

  beforeAll(async () => {
    await empty()
    await seedDemo(db, testSealer, anyDay, testStorage)
  })

  test('name nobody but by a made-up name', async () => {
    const logs = await db.sessionLogVersion.findMany({ select: { content: true, reason: true } })
    const plans = await db.sessionPlanVersion.findMany({ select: { content: true } })
    const texts = [
      ...logs.flatMap(({ content, reason }) => [...stringsIn(logContent.parse(content)), reason ?? '']),
      ...plans.flatMap(({ content }) => stringsIn(planContent.parse(content))),
    ]
    const named = texts.flatMap((text) => [...text.matchAll(/(?<=[a-z,;:–] )\p{Lu}\p{L}*/gu)].map(([word]) => word))
    expect([...new Set(named)].filter((word) => !capitals.has(word) && !pseudonyms.includes(word))).toEqual([])

    const settings = await db.setting.findMany()
    const real = [
      ...Object.values(accounts).map(({ name }) => name),
      ...settings.flatMap(({ name, dsl, deputy, supervisor }) => [name, dsl, deputy, supervisor]),
    ].flatMap((name) => name.split(' '))
    const words = new Set(texts.flatMap((text) => text.split(/[^\p{L}]+/u)))
    expect(real.filter((name) => /^\p{Lu}/u.test(name) && words.has(name))).toEqual([])
  })

  test('are nobody’s filler: no two logs share a sentence', async () => {
    const logs = await db.sessionLogVersion.findMany({ where: { version: 1 }, select: { content: true } })
    const sentences = logs.flatMap(({ content }) => {
      const { narrative } = logContent.parse(content)
      const texts = narrative.form === 'WHOLE' ? [narrative.text] : narrative.stages.map(({ text }) => text ?? '')
      return texts.flatMap((text) => text.split(/[.!?]\s/).filter((sentence) => sentence.length > 25))
    })
    expect(sentences.length).toBeGreaterThan(60)
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([])
  })
})

/** Every text in a value, however deep. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
