import { centreOverrides, requirementOf } from '@mentorfolio/domain/evidence/requirement'
import { hoursLedger, type LedgerFacts } from '@mentorfolio/domain/sessions/ledger'
import { unitPack } from '@mentorfolio/qualifications'
import type pg from 'pg'
import { type By, personIds } from './signed-in.ts'
import { laterBy, minute, minuteOrNull } from './times.ts'

type SessionFacts = LedgerFacts['sessions'][number]
export type LedgerSession = SessionFacts & {
  title: string
  zone: string
  startedAt: string | null
  stoppedAt: string | null
}
export type LedgerRelationship = LedgerFacts['relationships'][number] & { name: string }
export type LedgerRow = {
  id: string
  packId: string
  registration: LedgerFacts['registration']
  hours: unknown
}

/** The facts of session `s` as JSON of Postgres; `decided` says where its decision of a unit comes from. */
export const attendanceJson = `(SELECT json_agg(json_strip_nulls(json_build_object('relationshipId', a."relationshipId",
    'attended', coalesce(a.attended, false), 'from', a."from", 'until', a.until)) ORDER BY a."relationshipId")
  FROM "SessionAttendance" a WHERE a."sessionId" = s.id)`

export const relationshipsJson = `(SELECT json_agg(json_build_object('id', m.id, 'name', m.pseudonym, 'inForce',
    (SELECT coalesce(json_agg(json_build_object('start', f.start, 'end', f."end")), '[]') FROM "InForcePeriod" f WHERE f."relationshipId" = m.id)) ORDER BY m.id)
  FROM "Relationship" m WHERE m."portfolioId" = po.id)`

/** The ledger of a unit as pages show it: what the API calls its sum and its lines. */
export const ledgerOf = (unit: LedgerRow, relationships: LedgerRelationship[], sessions: LedgerSession[]) => {
  const pack = unitPack(unit.packId)
  if (!pack) throw new Error(`No pack ${unit.packId}`)
  const requirement = requirementOf(pack, centreOverrides.parse(unit.hours))
  const facts = { requirement, registration: unit.registration, relationships, sessions }
  const ledger = hoursLedger(facts)
  const accepted = hoursLedger({ ...facts, sessions: sessions.filter(({ acceptance }) => acceptance !== null) })
  const names = new Map(relationships.map(({ id, name }) => [id, name]))
  return {
    ledger,
    requirement,
    unit: { id: unit.id, packId: unit.packId, title: pack.title, probableTitle: pack.probableIdentity?.title ?? null },
    sum: {
      requiredMinutes: ledger.requiredMinutes,
      countedMinutes: ledger.countedMinutes,
      met: ledger.met,
      acceptedMinutes: accepted.countedMinutes,
    },
    byRelationship: ledger.byRelationship.map((line) => ({ ...line, name: names.get(line.relationshipId) })),
    lines: sessions.map((session, index) => ({
      id: session.id,
      title: session.title,
      kind: session.kind,
      status: session.status,
      start: minute(session.start),
      end: minute(session.end),
      startedAt: minuteOrNull(session.startedAt),
      stoppedAt: minuteOrNull(session.stoppedAt),
      zone: session.zone,
      mentees: session.attendance.map(({ relationshipId }) => names.get(relationshipId)),
      minutes: ledger.sessions[index]?.minutes,
      reasons: ledger.sessions[index]?.reasons,
      flags: ledger.sessions[index]?.flags,
      said: null,
      exclusion: session.exclusion?.reason ?? null,
      acceptance: session.acceptance?.reason ?? null,
      acceptedThen: null,
      lateAfter: laterBy(session.end, requirement.lateAfterHours),
    })),
  }
}

export const readLedger = async (pool: pg.Pool, by: By, unitId: string) => {
  const { rows } = await pool.query<
    LedgerRow & {
      registrationId: string
      person: string
      relationships: LedgerRelationship[]
      sessions: LedgerSession[]
    }
  >({
    name: 'ledger',
    text: `SELECT u.id, u."packId", r.id AS "registrationId", json_build_object('from', r."from", 'until', r.until) AS registration,
        p.name AS person, c.hours, ${relationshipsJson} AS relationships,
        (SELECT json_agg(json_build_object('id', s.id, 'title', s.title, 'kind', s.kind, 'context', s.context, 'mode', s.mode,
            'status', s.status, 'zone', s.zone, 'start', s.start, 'end', s."end", 'breaks', s.breaks,
            'startedAt', s."startedAt", 'stoppedAt', s."stoppedAt", 'planRecordedAt', s."planRecordedAt", 'loggedAt', s."loggedAt", 'attendance', ${attendanceJson},
            'exclusion', CASE d.kind WHEN 'EXCLUDED' THEN json_build_object('reason', d.reason) END,
            'acceptance', CASE d.kind WHEN 'ACCEPTED' THEN json_build_object('reason', d.reason, 'waives', d.waives) END
          ) ORDER BY s.start, s.id)
          FROM "MentoringSession" s LEFT JOIN "SessionDecision" d ON d."sessionId" = s.id AND d."unitId" = u.id
          WHERE s."portfolioId" = po.id) AS sessions
      FROM "PortfolioUnit" u JOIN "Registration" r ON r.id = u."registrationId" JOIN "Person" p ON p.id = r."personId"
        JOIN "Centre" c ON c.id = p."centreId" JOIN "Portfolio" po ON po."personId" = p.id
      WHERE u.id = $1 AND p.id = ANY($2)`,
    values: [unitId, personIds(by)],
  })
  const [row] = rows
  if (!row) return undefined
  const { unit, requirement, sum, byRelationship, lines } = ledgerOf(row, row.relationships, row.sessions)
  return {
    unit,
    registrationId: row.registrationId,
    candidateName: row.person,
    scope: requirement.scope,
    sum,
    byRelationship,
    sessions: lines,
  }
}
