import { addDays } from '@mentorfolio/domain/calendar/days'
import { dayAt, startOfDay } from '@mentorfolio/domain/calendar/local-times'
import type { Target } from '@mentorfolio/domain/cohorts/cohort'
import { type Induction, unanswered } from '@mentorfolio/domain/cohorts/induction'
import {
  byRisk,
  hoursShare,
  missedTargets,
  type ProgressFacts,
  risksOf,
  stageOf,
  targetsBefore,
  waitsOf,
} from '@mentorfolio/domain/cohorts/progress'
import { rules } from '@mentorfolio/domain/cycle/rules'
import type { RegistrationState, RelationshipState, UnitState } from '@mentorfolio/domain/cycle/states'
import { centreOverrides, configurationOf, requirementOf } from '@mentorfolio/domain/evidence/requirement'
import { hoursLedger, type LedgerFacts } from '@mentorfolio/domain/sessions/ledger'
import { standingStates } from '@mentorfolio/domain/sessions/took-place'
import { unitPack, unitPacks } from '@mentorfolio/qualifications'
import type pg from 'pg'
import { attendanceJson } from './ledger.ts'
import type { By } from './signed-in.ts'
import { minute, minuteOrNull } from './times.ts'

type Decision = { unitId: string; kind: string; reason: string; waives: ('TOO_LATE' | 'NO_PRIOR_PLAN')[] }
type Session = LedgerFacts['sessions'][number] & { decisions: Decision[] | null }
type Relationship = LedgerFacts['relationships'][number] & {
  state: RelationshipState
  simulated: boolean
  createdAt: string
  mentorSignedAt: string | null
  menteeSignedAt: string | null
}
type Unit = { id: string; packId: string; state: UnitState; assessorId: string | null; assessorName: string | null }
type Row = {
  id: string
  state: RegistrationState
  from: string
  until: string | null
  registeredAt: string
  induction: Induction | []
  name: string
  hasAccount: boolean
  invitedAt: string | null
  lastDoneAt: string | null
  units: (Unit & { iqaName: string | null })[]
  relationships: Relationship[] | null
  sessions: Session[] | null
}
type Member = { role: string; id: string; name: string; invited: boolean }
type Cohort = {
  centreId: string
  centreName: string
  zone: string
  hours: unknown
  revision: number
  name: string
  startsOn: string
  endsOn: string
  targets: Target[]
  packs: { packId: string; packVersion: number }[] | null
  team: Member[] | null
  rows: Row[] | null
}

const query = `SELECT h."centreId", c.name AS "centreName", c.zone, c.hours, h.revision, h.name, h."startsOn"::text, h."endsOn"::text, h.targets,
    (SELECT json_agg(json_build_object('packId', k."packId", 'packVersion', k."packVersion")) FROM "CohortPack" k WHERE k."cohortId" = h.id) AS packs,
    (SELECT json_agg(json_build_object('role', m.role, 'id', q.id, 'name', q.name, 'invited', q."userId" IS NULL) ORDER BY q.name)
      FROM "CohortMember" m JOIN "Person" q ON q.id = m."personId" WHERE m."cohortId" = h.id) AS team,
    (SELECT json_agg(json_build_object('id', e.id, 'state', e.state, 'from', e."from", 'until', e.until, 'registeredAt', e."createdAt", 'induction', e.induction,
        'name', p.name, 'hasAccount', p."userId" IS NOT NULL,
        'invitedAt', (SELECT max(l."createdAt") FROM "Link" l WHERE l."subjectId" = p.id AND l.purpose = 'INVITATION'),
        'lastDoneAt', (SELECT v.at FROM "AuditEvent" v WHERE v."chainId" = po.id AND v."userId" = p."userId" ORDER BY v.seq DESC LIMIT 1),
        'units', (SELECT json_agg(json_build_object('id', u.id, 'packId', u."packId", 'state', u.state, 'assessorId', u."assessorId",
            'assessorName', a.name, 'iqaName', i.name) ORDER BY u."packId")
          FROM "PortfolioUnit" u LEFT JOIN "Person" a ON a.id = u."assessorId" LEFT JOIN "Person" i ON i.id = u."iqaId"
          WHERE u."registrationId" = e.id),
        'relationships', (SELECT json_agg(json_build_object('id', m.id, 'state', m.state, 'simulated', m.simulated, 'createdAt', m."createdAt",
            'inForce', (SELECT coalesce(json_agg(json_build_object('start', f.start, 'end', f."end") ORDER BY f.start), '[]')
              FROM "InForcePeriod" f WHERE f."relationshipId" = m.id),
            'mentorSignedAt', g."mentorSignedAt", 'menteeSignedAt', g."menteeSignedAt") ORDER BY m."createdAt", m.id)
          FROM "Relationship" m LEFT JOIN LATERAL (SELECT * FROM "Agreement" WHERE "relationshipId" = m.id ORDER BY version DESC LIMIT 1) g ON true
          WHERE m."portfolioId" = po.id),
        'sessions', (SELECT json_agg(json_build_object('id', s.id, 'kind', s.kind, 'context', s.context, 'mode', s.mode, 'status', s.status,
            'start', s.start, 'end', s."end", 'breaks', s.breaks, 'planRecordedAt', s."planRecordedAt", 'loggedAt', s."loggedAt",
            'attendance', ${attendanceJson},
            'decisions', (SELECT json_agg(json_build_object('unitId', d."unitId", 'kind', d.kind, 'reason', d.reason, 'waives', d.waives))
              FROM "SessionDecision" d WHERE d."sessionId" = s.id)) ORDER BY s.start, s.id)
          FROM "MentoringSession" s WHERE s."portfolioId" = po.id AND s.status IN (${standingStates.map((status) => `'${status}'`)}))) ORDER BY p.name, e.id)
      FROM "Registration" e JOIN "Person" p ON p.id = e."personId" LEFT JOIN "Portfolio" po ON po."personId" = p.id
      WHERE e."cohortId" = h.id) AS rows
  FROM "Cohort" h JOIN "Centre" c ON c.id = h."centreId" WHERE h.id = $1`

/** All that the admin's part may do with a cohort: nothing is in the way of it. */
const actions = Object.entries(rules)
  .filter(([, { scope, by }]) => scope === 'cohort' && by.some((role) => role === 'centreAdmin'))
  .map(([action]) => ({ action, allowed: true, because: null, needs: [] }))

/** A cohort as its centre's admin sees it. */
export const readCohort = async (pool: pg.Pool, by: By, id: string) => {
  const { rows } = await pool.query<Cohort>({ name: 'cohort', text: query, values: [id] })
  const [row] = rows
  if (!row || by.people.length === 0) return undefined
  const now = minute(new Date().toISOString())
  const { packs, team } = row
  const inTeam = (part: string) =>
    (team ?? []).flatMap(({ role, id: personId, name, invited }) =>
      role === part ? [{ personId, name, invited }] : [],
    )
  const all = (row.rows ?? []).map((registration) => progress(registration, row, now))
  return {
    ...{ id, centreId: row.centreId, centreName: row.centreName, revision: row.revision, name: row.name },
    ...{ startsOn: row.startsOn, endsOn: row.endsOn, targets: row.targets, packs: packViews(packs ?? []) },
    ...{ assessors: inTeam('assessor'), iqas: inTeam('iqa'), now },
    rows: all.toSorted((one, other) =>
      byRisk({ ...one, name: one.candidateName }, { ...other, name: other.candidateName }),
    ),
    ...{ more: false, actions },
  }
}

const packViews = (chosen: readonly { packId: string; packVersion: number }[]) =>
  unitPacks
    .filter(({ id }) => chosen.some(({ packId }) => packId === id))
    .map((pack) => ({
      ...{ packId: pack.id, packVersion: pack.packVersion, title: pack.title },
      probable: pack.probableIdentity && {
        title: pack.probableIdentity.title,
        awardingBody: pack.probableIdentity.awardingBody,
        because: pack.probableIdentity.because,
      },
      ...{ awardingBody: pack.awardingBody, qualifications: pack.qualifications.map(({ title }) => title) },
      ...{ level: pack.level, minMinutes: pack.evidence.minMinutes, criteria: pack.criteria.length },
      ...{ source: pack.source, sourceNote: pack.sourceNote },
    }))

const packOf = (packId: string) => {
  const pack = unitPack(packId)
  if (!pack) throw new Error(`No pack ${packId}`)
  return pack
}

const latest = (instants: readonly (string | null)[]) =>
  instants.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null)

const progress = (row: Row, { hours, zone, targets, endsOn }: Cohort, now: string) => {
  const relationships = row.relationships ?? []
  const sessions = row.sessions ?? []
  const overrides = centreOverrides.parse(hours)
  const units = row.units.map(({ assessorId: _, ...unit }) => {
    const pack = packOf(unit.packId)
    const title = pack.probableIdentity?.title ?? pack.title
    if (pack.evidence.minMinutes === null) return { ...unit, title, requiredMinutes: null, countedMinutes: 0 }
    const { requiredMinutes, countedMinutes } = hoursLedger({
      ...{ requirement: requirementOf(pack, overrides), registration: row, relationships },
      sessions: sessions.map(({ decisions, ...session }) => {
        const decided = decisions?.find(({ unitId }) => unitId === unit.id)
        return {
          ...session,
          exclusion: decided?.kind === 'EXCLUDED' ? { reason: decided.reason } : null,
          acceptance: decided?.kind === 'ACCEPTED' ? { reason: decided.reason, waives: decided.waives } : null,
        }
      }),
    })
    return { ...unit, title, requiredMinutes, countedMinutes }
  })
  const [first] = row.units.toSorted(
    (one, other) => Number(!packOf(one.packId).evidence.minMinutes) - Number(!packOf(other.packId).evidence.minMinutes),
  )
  const numbers = first && configurationOf(packOf(first.packId), overrides)
  const dayAfter = startOfDay(addDays(endsOn, 1), zone)
  const facts: ProgressFacts = {
    ...{ now, today: dayAt(new Date(now), zone), targets, hasAccount: row.hasAccount },
    registration: { state: row.state, from: row.from, until: row.until ?? dayAfter },
    registeredOn: dayAt(new Date(Math.max(Date.parse(row.from), Date.parse(row.registeredAt))), zone),
    invitedAt: minuteOrNull(row.invitedAt),
    units: units.map(({ state, requiredMinutes, countedMinutes }, index) => ({
      ...{ state, requiredMinutes, countedMinutes, assessorId: row.units[index]?.assessorId ?? null },
    })),
    relationships: relationships.map(({ state, simulated, inForce, ...each }) => ({
      ...{ state, createdAt: minute(each.createdAt) },
      agreed: inForce.length > 0 || (simulated && state !== 'DRAFT' && state !== 'AWAITING_SIGNATURES'),
      ...{ mentorSignedAt: minuteOrNull(each.mentorSignedAt), menteeSignedAt: minuteOrNull(each.menteeSignedAt) },
      // Nobody in the bench signed on paper.
      paperAt: null,
    })),
    sessions: sessions.map(({ status, end }) => ({ status, end: minute(end) })),
    inductionOpen: unanswered(
      row.units.map(({ packId }) => packId),
      Array.isArray(row.induction) ? { prompts: [], training: [] } : row.induction,
    ).length,
    lastActivityAt: minuteOrNull(
      latest([row.lastDoneAt, ...sessions.flatMap(({ loggedAt, planRecordedAt }) => [loggedAt, planRecordedAt])]),
    ),
    lateAfterHours: numbers?.lateAfterHours ?? Number.POSITIVE_INFINITY,
    tooLateAfterDays: numbers?.tooLateAfterDays ?? Number.POSITIVE_INFINITY,
  }
  return {
    ...{ registrationId: row.id, candidateName: row.name, invited: !row.hasAccount, state: row.state, units },
    ...{ stage: stageOf(relationships), waits: waitsOf(facts), risks: risksOf(facts) },
    missed: row.state === 'ACTIVE' ? missedTargets(facts) : [],
    before: row.state === 'ACTIVE' ? targetsBefore(facts) : [],
    ...{ hoursShare: hoursShare(facts.units), lastActivityAt: facts.lastActivityAt },
  }
}
