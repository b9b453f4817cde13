import { type Claim, type ClaimDecision, claimsOf, itemsFor } from '@mentorfolio/domain/evidence/claims'
import type { EvidenceItem } from '@mentorfolio/domain/evidence/evidence-item'
import { gapsOf, requiredRecordsOf } from '@mentorfolio/domain/evidence/gaps'
import { journeyAsked, journeysOf } from '@mentorfolio/domain/evidence/journey'
import { recordKind } from '@mentorfolio/domain/evidence/record-kinds'
import type { UnitPack } from '@mentorfolio/domain/evidence/unit-pack'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { z } from 'zod'
import { mustBeAllowed } from '../../access/must-be-allowed.ts'
import type { SignedIn } from '../../access/signed-in.ts'
import { standing } from '../../access/visible-to.ts'
import { Prisma, type Reads } from '../../database/client.ts'
import { notFound } from '../../http/problem-error.ts'
import { type CandidateRow, findCandidates } from '../candidates.ts'
import { ledgerOf } from '../ledger-lines.ts'
import { packOf } from '../ledger-rows.ts'
import { instantRow } from '../rows.ts'
import { itemsOf } from './items.ts'
import { loadWords } from './words.sql.ts'
import type { WordsRow } from './words-row.ts'

const passages = z.array(z.object({ part: z.string(), quote: z.string() }))

const unitRow = z.object({
  id: z.string(),
  revision: z.number(),
  decisions: z.array(
    z.object({
      criterion: z.string(),
      record: recordKind,
      id: z.string(),
      version: z.number(),
      claimed: z.boolean().nullable(),
      reason: z.string().nullable(),
      passages,
    }),
  ),
  judgements: z.array(
    z.object({
      criterion: z.string(),
      outcome: z.enum(['MET', 'NOT_YET_MET']),
      feedback: z.string().nullable(),
      at: instantRow,
    }),
  ),
  submissions: z.array(
    z.object({
      id: z.string(),
      attempt: z.number(),
      submittedAt: instantRow,
      withdrawnAt: instantRow.nullable(),
      supplements: z.number(),
      decided: z
        .object({ outcome: z.enum(['PASS', 'REFER']), at: instantRow, dueOn: z.string().nullable() })
        .nullable(),
    }),
  ),
})
export type UnitRow = z.infer<typeof unitRow>

/** What belongs to the units of a registration themselves: decisions about claims, the assessor's on criteria, submissions. */
const loadUnits = async (reads: Reads, registrationId: string): Promise<UnitRow[]> => {
  const rows = await reads.$queryRaw<unknown[]>(Prisma.sql`
    SELECT u.id, u.revision,
      (SELECT coalesce(json_agg(d), '[]') FROM (
        SELECT DISTINCT ON (c.criterion, c.record, c."recordId")
          c.criterion, c.record, c."recordId" AS id, c.version, c.claimed, c.reason, c.passages
        FROM "ClaimDecision" c WHERE c."unitId" = u.id
        ORDER BY c.criterion, c.record, c."recordId", c.version DESC) d) AS decisions,
      (SELECT coalesce(json_agg(j), '[]') FROM (
        SELECT DISTINCT ON (c.criterion) c.criterion, c.outcome, c.feedback, c."releasedAt" AS at
        FROM "CriterionDecision" c WHERE c."unitId" = u.id AND c."releasedAt" IS NOT NULL AND c.outcome IS NOT NULL
        ORDER BY c.criterion, c."releasedAt" DESC, c.id DESC) j) AS judgements,
      (SELECT coalesce(json_agg(s), '[]') FROM (
        SELECT s.id, s.attempt, s."submittedAt", s."withdrawnAt",
          (SELECT count(*) FROM "SubmissionSupplement" p WHERE p."submissionId" = s.id) AS supplements,
          (SELECT to_json(told) FROM (
            SELECT a.outcome, a."releasedAt" AS at, a."dueOn" FROM "AssessmentDecision" a
            WHERE a."submissionId" = s.id AND a."releasedAt" IS NOT NULL ORDER BY a."releasedAt" DESC LIMIT 1) told) AS decided
        FROM "Submission" s WHERE s."unitId" = u.id ORDER BY s.attempt DESC) s) AS submissions
    FROM "PortfolioUnit" u WHERE u."registrationId" = ${registrationId}::uuid`)
  return z.array(unitRow).parse(rows)
}

type Found = CandidateRow['registrations'][number]['units'][number]

/** A unit with everything that its evidence says. */
export type UnitEvidenceState = {
  unit: Found
  row: UnitRow
  pack: UnitPack
  /** The records that can be evidence for it, earliest first. */
  items: EvidenceItem[]
  /** Minutes by session. */
  minutes: ReadonlyMap<string, number>
  claims: Claim[]
} & ReturnType<typeof stateOf>

const stateOf = (
  {
    person,
    registration,
    words,
  }: { person: CandidateRow; registration: CandidateRow['registrations'][number]; words: WordsRow },
  unit: Found,
  every: readonly EvidenceItem[],
  decisions: readonly ClaimDecision[],
) => {
  const pack = packOf(unit.packId)
  const computed = ledgerOf(
    { ...unit, registration, hours: person.centre.hours },
    person.relationships,
    person.sessions,
  )
  const { ledger } = computed
  const minutes = new Map(ledger.sessions.map((line) => [line.id, line.minutes]))
  const items = itemsFor(pack, unit.id, every)
  const evidence = { id: unit.id, minutes }
  const claims = claimsOf(pack, items, decisions, evidence)
  const required = requiredRecordsOf(pack, items, evidence, ledger)
  const asked = journeyAsked(pack)
  const taken = person.relationships.filter(({ simulated }) => pack.evidence.simulation || !simulated)
  const journeys = asked
    ? journeysOf(
        asked,
        taken.map(({ id }) => id),
        person.sessions.map(({ attendance, ...session }) => ({
          ...session,
          relationshipIds: attendance
            .filter(({ attended }) => !isLogged(session) || attended === true)
            .map(({ relationshipId }) => relationshipId),
        })),
        items,
        pack.evidence.simulation,
      )
    : []
  const heard = new Set(items.map(({ id }) => id))
  const feedback = words.feedback.filter(({ id, tool }) => heard.has(id) && tool !== 'WITNESS_TESTIMONY')
  const countedSessions = ledger.sessions.filter((line) => line.minutes > 0).length
  const gaps = gapsOf({ pack, required, hours: ledger, countedSessions, feedback, journeys, claims })
  return { pack, items, minutes, claims, computed, required, asked, journeys, feedback, gaps }
}

/**
 * A unit with its evidence, and the other units of its registration beside it, for whoever may see it (else 404, 403). Every
 * number is worked out now, from the records: there is nothing that could be stale.
 */
export const loadUnitEvidence = async (reads: Reads, by: SignedIn, id: string) => {
  const [person] = await findCandidates(reads, {
    ...{ by, kind: 'portfolioUnit', most: 1 },
    among: Prisma.sql`p.id = (
      SELECT e."personId" FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId" WHERE u.id = ${id}::uuid)`,
  })
  const registration = person?.registrations.find(({ units }) => units.some((unit) => unit.id === id))
  const found = registration?.units.find((unit) => unit.id === id)
  if (!person || !registration || !found) throw notFound()
  const roles = standing(by, person)
  mustBeAllowed(roles, 'portfolioUnit.view', { state: found.state })
  const portfolioId = await portfolioOf(reads, person.id)
  const words = await loadWords(reads, portfolioId)
  const rows = await loadUnits(reads, registration.id)
  const every = itemsOf({ ...person, words, zone: person.centre.zone })
  const units = registration.units.flatMap((unit): UnitEvidenceState[] => {
    const row = rows.find((each) => each.id === unit.id)
    return row ? [{ unit, row, ...stateOf({ person, registration, words }, unit, every, row.decisions) }] : []
  })
  const state = units.find(({ unit }) => unit.id === id)
  if (!state) throw notFound()
  const known = {
    names: new Map(person.relationships.map((each) => [each.id, each.pseudonym])),
    sessions: new Map(person.sessions.map((each) => [each.id, each])),
    goals: new Map(words.goals.map((each) => [each.id, each])),
    records: new Map(words.records.map((each) => [each.id, each])),
  }
  return { person, registration, roles, portfolioId, words, known, units, state }
}
export type LoadedEvidence = Awaited<ReturnType<typeof loadUnitEvidence>>

/** Whoever is registered has a portfolio. */
const portfolioOf = async (reads: Reads, personId: string): Promise<string> => {
  const [row] = await reads.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT id FROM "Portfolio" WHERE "personId" = ${personId}::uuid`,
  )
  if (!row) throw notFound()
  return row.id
}
