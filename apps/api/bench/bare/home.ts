import { overStates } from '@mentorfolio/domain/cycle/is-over'
import type { RelationshipState } from '@mentorfolio/domain/cycle/states'
import { nextStep } from '@mentorfolio/domain/home/next-step'
import { onTheThread } from '@mentorfolio/domain/home/on-the-thread'
import { isLogged, isRunning, isToCome, wantsLog } from '@mentorfolio/domain/sessions/took-place'
import { unitPack } from '@mentorfolio/qualifications'
import type pg from 'pg'
import { attendanceJson, type LedgerRelationship, type LedgerSession, ledgerOf } from './ledger.ts'
import { type By, personIds } from './signed-in.ts'
import { type SummaryRow, summary } from './summary.ts'
import { minute, minuteOrNull } from './times.ts'

type Decision = { unitId: string; kind: string; reason: string; waives: ('TOO_LATE' | 'NO_PRIOR_PLAN')[] }
type Session = Omit<SummaryRow, 'mentees'> & LedgerSession & { decisions: Decision[] | null }
type Relationship = LedgerRelationship & {
  state: RelationshipState
  simulated: boolean
  settingName: string | null
  reviewDueOn: string | null
  endsOn: string | null
  needsVersion: number
  goals: number
  paperWaits: boolean
  lastMove: { action: string; from: string; at: string } | null
  stopAskedAt: string | null
  reviewedOn: string | null
  agreement: {
    version: number
    mentorSignedAt: string | null
    menteeSignedAt: string | null
    changeAskedAt: string | null
  } | null
}
type Registration = {
  id: string
  from: string
  until: string | null
  cohortName: string | null
  endsOn: string | null
  units: { id: string; packId: string; state: string; assessorName: string | null }[]
}
type Row = {
  centreId: string
  centreName: string
  hours: unknown
  registrations: Registration[]
  relationships: Relationship[]
  sessions: Session[]
}

const query = `SELECT c.id AS "centreId", c.name AS "centreName", c.hours,
    (SELECT json_agg(json_build_object('id', r.id, 'from', r."from", 'until', r.until, 'cohortName', h.name, 'endsOn', h."endsOn",
        'units', (SELECT json_agg(json_build_object('id', u.id, 'packId', u."packId", 'state', u.state, 'assessorName', a.name) ORDER BY u."packId")
          FROM "PortfolioUnit" u LEFT JOIN "Person" a ON a.id = u."assessorId" WHERE u."registrationId" = r.id)) ORDER BY r."from" DESC)
      FROM "Registration" r LEFT JOIN "Cohort" h ON h.id = r."cohortId" WHERE r."personId" = p.id) AS registrations,
    (SELECT json_agg(json_build_object('id', m.id, 'name', m.pseudonym, 'state', m.state, 'simulated', m.simulated,
        'settingName', g.name, 'reviewDueOn', m."reviewDueOn", 'endsOn', m."endsOn",
        'inForce', (SELECT coalesce(json_agg(json_build_object('start', f.start, 'end', f."end")), '[]') FROM "InForcePeriod" f WHERE f."relationshipId" = m.id),
        'needsVersion', (SELECT coalesce(max(version), 0) FROM "NeedsAssessment" n WHERE n."relationshipId" = m.id),
        'goals', (SELECT count(*) FROM "Goal" o WHERE o."relationshipId" = m.id AND o."droppedAt" IS NULL),
        'paperWaits', EXISTS (SELECT FROM "PaperCopy" y JOIN "Agreement" b ON b.id = y."agreementId"
          WHERE b."relationshipId" = m.id AND b."menteeSignedAt" IS NULL AND y."acceptedAt" IS NULL AND y."declinedBecause" IS NULL),
        'lastMove', (SELECT json_build_object('action', v.action, 'from', v."from", 'at', v."effectiveAt")
          FROM "RelationshipMove" v WHERE v."relationshipId" = m.id ORDER BY v."receivedAt" DESC LIMIT 1),
        'stopAskedAt', (SELECT max(q.at) FROM "StopRequest" q WHERE q."relationshipId" = m.id AND NOT EXISTS (
          SELECT FROM "RelationshipMove" v WHERE v."relationshipId" = m.id AND v."receivedAt" >= q.at
            AND v."to" IN (${overStates.map((state) => `'${state}'`)}))),
        'reviewedOn', (SELECT max(k."happenedOn") FROM "MentoringRecord" k
          WHERE k."relationshipId" = m.id AND k.kind = 'PROGRESS_REVIEW' AND k."withdrawnAt" IS NULL),
        'agreement', (SELECT json_build_object('version', a.version, 'mentorSignedAt', a."mentorSignedAt", 'menteeSignedAt', a."menteeSignedAt", 'changeAskedAt', a."changeAskedAt")
          FROM "Agreement" a WHERE a."relationshipId" = m.id ORDER BY a.version DESC LIMIT 1)) ORDER BY m."createdAt")
      FROM "Relationship" m LEFT JOIN "Setting" g ON g.id = m."settingId" WHERE m."portfolioId" = po.id) AS relationships,
    (SELECT json_agg(json_build_object('id', s.id, 'kind', s.kind, 'context', s.context, 'mode', s.mode, 'status', s.status,
        'title', s.title, 'zone', s.zone, 'start', s.start, 'end', s."end", 'plannedStart', s."plannedStart", 'plannedEnd', s."plannedEnd",
        'startedAt', s."startedAt", 'stoppedAt', s."stoppedAt", 'breaks', s.breaks, 'planRecordedAt', s."planRecordedAt",
        'loggedAt', s."loggedAt", 'revision', s.revision, 'attendance', ${attendanceJson},
        'decisions', (SELECT json_agg(json_build_object('unitId', d."unitId", 'kind', d.kind, 'reason', d.reason, 'waives', d.waives))
          FROM "SessionDecision" d WHERE d."sessionId" = s.id)) ORDER BY s.start, s.id)
      FROM "MentoringSession" s WHERE s."portfolioId" = po.id) AS sessions
  FROM "Person" p JOIN "Centre" c ON c.id = p."centreId" JOIN "Portfolio" po ON po."personId" = p.id
  WHERE p.id = ANY($1)`

const forUnit = (sessions: Session[], unitId: string): LedgerSession[] =>
  sessions.map(({ decisions, ...session }) => {
    const decided = decisions?.find((decision) => decision.unitId === unitId)
    return {
      ...session,
      exclusion: decided?.kind === 'EXCLUDED' ? { reason: decided.reason } : null,
      acceptance: decided?.kind === 'ACCEPTED' ? { reason: decided.reason, waives: decided.waives } : null,
    }
  })

/** Nothing is asked of the seeded candidates; it is looked for all the same, as the API does. */
const asked = `SELECT u.id FROM "Registration" e JOIN "PortfolioUnit" u ON u."registrationId" = e.id
  WHERE e."personId" = ANY($1) AND (
    EXISTS (SELECT FROM "AssessmentPlan" p WHERE p."unitId" = u.id)
    OR EXISTS (SELECT FROM "ReasonableAdjustment" a WHERE a."unitId" = u.id)
    OR EXISTS (SELECT FROM "MethodRecord" m WHERE m."unitId" = u.id AND m."withdrawnAt" IS NULL)
    OR EXISTS (SELECT FROM "RecordComment" c WHERE c."unitId" = u.id AND c."readAt" IS NULL)
    OR EXISTS (SELECT FROM "AskedSession" q WHERE q."unitId" = u.id AND q."readAt" IS NULL))`

export const readHome = async (pool: pg.Pool, by: By) => {
  const values = [personIds(by)]
  const [{ rows }] = await Promise.all([
    pool.query<Row>({ name: 'home', text: query, values }),
    pool.query({ name: 'asked', text: asked, values }),
  ])
  const now = minute(new Date().toISOString())
  return {
    name: by.name,
    now,
    candidacies: rows.flatMap((row) => row.registrations.map((registration) => candidacy(row, registration, now))),
    papers: [],
    caseload: [],
    moreInCaseload: false,
    left: [],
  }
}

const withWhom = (session: Session) => ({
  ...session,
  relationshipIds: session.attendance.map(({ relationshipId }) => relationshipId),
})

const asksForHours = (packId: string) => (unitPack(packId)?.evidence.minMinutes ? 0 : 1)

const candidacy = (row: Row, registration: Registration, now: string) => {
  const { relationships, sessions, hours } = row
  const units = registration.units
    .toSorted((a, b) => asksForHours(a.packId) - asksForHours(b.packId))
    .map((unit) => ({
      state: unit.state,
      ...ledgerOf({ ...unit, registration, hours }, relationships, forUnit(sessions, unit.id)),
    }))
  const [first] = units
  const worths = new Map(first?.ledger.sessions.map(({ id, ...worth }) => [id, worth]))
  const names = new Map(relationships.map(({ id, name }) => [id, name]))
  const hoursMet = units.every(({ sum }) => sum.met)
  const step = nextStep({
    now,
    hoursMet,
    mayBegin: true,
    asksGuests: true,
    relationships,
    sessions: sessions.map(withWhom),
  })
  const stepRelationship =
    step && 'relationshipId' in step && relationships.find(({ id }) => id === step.relationshipId)
  return {
    registrationId: registration.id,
    centreId: row.centreId,
    centreName: row.centreName,
    cohortName: registration.cohortName,
    until: registration.endsOn,
    assessorName: registration.units.find(({ assessorName }) => assessorName)?.assessorName ?? null,
    // None of the seeded units is submitted.
    units: units.map(({ unit, state, sum, lines }) => ({ ...unit, state, sum, lines, submitted: null, decided: null })),
    next: step && {
      kind: step.kind,
      mayAsk: 'mayAsk' in step && step.mayAsk,
      session: ('sessionId' in step && first?.lines.find(({ id }) => id === step.sessionId)) || null,
      relationship: stepRelationship
        ? {
            ...{ id: stepRelationship.id, name: stepRelationship.name, takenOver: null },
            paused: stepRelationship.state === 'PAUSED',
          }
        : null,
    },
    relationships: relationships.map(({ inForce, agreement, ...card }) => {
      const own = sessions.filter(({ attendance }) =>
        attendance.some(({ relationshipId }) => relationshipId === card.id),
      )
      const count = (holds: (session: Session) => boolean) => own.filter(holds).length
      return {
        ...card,
        registrationId: registration.id,
        agreement: agreement && {
          version: agreement.version,
          mentorSignedAt: minuteOrNull(agreement.mentorSignedAt),
          menteeSignedAt: minuteOrNull(agreement.menteeSignedAt),
          menteeSignedOn: null,
          changeAsked: agreement.changeAskedAt !== null,
        },
        held: count(isLogged),
        toLog: count((session) => wantsLog(session, Date.parse(now)) && !isRunning(session)),
        running: count((session) => isRunning(session)),
        planned: count((session) => isToCome(session, Date.parse(now)) && !isRunning(session)),
        latest: onTheThread(
          own.map((session) => ({ ...session, start: minute(session.start), end: minute(session.end) })),
          now,
          5,
        )
          .reverse()
          .map((session) => ({
            ...summary({ ...session, breaks: [...session.breaks], mentees: menteesOf(session, names) }),
            worth: worths.get(session.id) ?? null,
          })),
      }
    }),
    waiting: [],
    cameIn: [],
    asked: [],
  }
}

const menteesOf = ({ attendance, status }: Session, names: ReadonlyMap<string, string>): SummaryRow['mentees'] =>
  attendance.map(({ relationshipId, attended, from, until }) => ({
    relationshipId,
    name: names.get(relationshipId) ?? '',
    attended: isLogged({ status }) ? attended : null,
    from: from ?? null,
    until: until ?? null,
  }))
