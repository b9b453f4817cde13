import type { Correction, Reassessment, ToldOf } from '@mentorfolio/domain/attempts/after-decision'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { v5 } from 'uuid'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import { namesOf, shownAs } from './decisions.ts'
import { toldRow } from './rows.ts'

/** A unit before its reader, as far as this asks. */
type Before = { unitId: string; roles: readonly Role[]; pseudonyms: ReadonlyMap<string, string> }

type Row = {
  submissionId: string
  sessionId: string
  title: string
  start: Date
  zone: string
  version: number
  at: Date
  reason: string | null
  before: unknown
  after: unknown
}

const told = (facts: unknown, pseudonyms: Before['pseudonyms']): ToldOf => {
  const { attendance, ...when } = toldRow.parse(facts)
  return {
    ...when,
    came: attendance.map(({ relationshipId, attended, from, until }) => ({
      ...{ name: pseudonyms.get(relationshipId) ?? 'Mentee', attended },
      ...{ from: from ?? null, until: until ?? null },
    })),
  }
}

const named = (
  { title, start, zone, id }: { id: string; title: string; start: Date; zone: string },
  reads: boolean,
) => ({
  ...{ id, title: reads ? title : null, start: wholeMinute(start), zone },
})

/** Every correction of a session while a submission of the unit held it, the latest first, by submission. */
export const correctionsOf = async (
  db: Db | Tx,
  { unitId, roles, pseudonyms }: Before,
): Promise<ReadonlyMap<string, Correction[]>> => {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id AS "submissionId", m.id AS "sessionId", m.title, m.start, m.zone, v.version, v."receivedAt" AS at, v.reason,
      was.facts AS before, v.facts AS after
    FROM "Submission" s
    JOIN "SubmittedRecord" r ON r."submissionId" = s.id AND r.record = 'SESSION_LOG'
    JOIN "SessionLogVersion" v ON v."sessionId" = r."recordId" AND v.version > r.version
      AND (s."releasedAt" IS NULL OR v."receivedAt" <= s."releasedAt")
    JOIN "SessionLogVersion" was ON was."sessionId" = v."sessionId" AND was.version = v.version - 1
    JOIN "MentoringSession" m ON m.id = v."sessionId"
    WHERE s."unitId" = ${unitId}::uuid ORDER BY v."receivedAt" DESC, m.id`)
  const reads = sees(roles, 'session', 'narrative')
  const corrections = rows.map(({ submissionId, sessionId, version, at, reason, before, after, ...session }) => ({
    submissionId,
    correction: {
      session: named({ ...session, id: sessionId }, reads),
      ...{ version, at: at.toISOString(), reason: reads ? reason : null },
      ...{ before: told(before, pseudonyms), after: told(after, pseudonyms) },
    },
  }))
  return new Map(
    [...Map.groupBy(corrections, ({ submissionId }) => submissionId)].map(([id, some]) => [
      id,
      some.map((each) => each.correction),
    ]),
  )
}

/** Of an act about several sessions the first row bears the act's own id, each other one this: by it the whole act is known again. */
export const sessionRowId = (actId: string, sessionId: string): string => v5(sessionId, actId)

/** Each time that a pass of the unit came into doubt, the latest first, by submission. */
export const reassessmentsOf = async (
  db: Db | Tx,
  { unitId, roles }: Omit<Before, 'pseudonyms'>,
): Promise<ReadonlyMap<string, Reassessment[]>> => {
  const rows = await db.reassessment.findMany({ where: { unitId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  // Of one act that took back several acceptances a row keeps the first session: the others are known by the act's id.
  const decided = await db.sessionDecisionVersion.findMany({
    where: { unitId, at: { in: rows.map(({ at }) => at) } },
    select: { id: true, sessionId: true, at: true, kind: true },
  })
  const causesOf = ({ sessionId, at }: (typeof rows)[number]) => {
    const act = decided.find(
      (each) => each.sessionId === sessionId && each.kind !== 'ACCEPTED' && each.at.getTime() === at.getTime(),
    )
    const besides = decided.filter((each) => act && each.id === sessionRowId(act.id, each.sessionId))
    return new Set([...(sessionId === null ? [] : [sessionId]), ...besides.map((each) => each.sessionId)])
  }
  const sessions = await db.mentoringSession.findMany({
    where: { id: { in: rows.flatMap((row) => [...causesOf(row)]) } },
    select: { id: true, title: true, start: true, zone: true },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
  const reads = sees(roles, 'session', 'narrative')
  const nameOf = await namesOf(
    db,
    rows.map(({ takenUpById }) => takenUpById),
  )
  const shown = rows.map((row) => ({
    submissionId: row.submissionId,
    reassessment: {
      ...{ id: row.id, at: row.at.toISOString(), from: row.from },
      ...{ acceptedMinutes: row.acceptedMinutes, requiredMinutes: row.requiredMinutes },
      sessions: sessions.filter(({ id }) => causesOf(row).has(id)).map((each) => named(each, reads)),
      takenUp:
        row.takenUpAt && row.takenUpById
          ? { at: row.takenUpAt.toISOString(), byName: shownAs(roles, row.takenUpById, nameOf(row.takenUpById)) }
          : null,
    },
  }))
  return new Map(
    [...Map.groupBy(shown, ({ submissionId }) => submissionId)].map(([id, some]) => [
      id,
      some.map((each) => each.reassessment),
    ]),
  )
}
