import type { UnitState } from '@mentorfolio/domain/cycle/states'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { Prisma, type Reads } from '../database/client.ts'
import type { CandidateRow } from '../portfolio/candidates.ts'

type Unit = Candidacy['units'][number]
/** What became of the units of some people: by unit, its submission that is looked at, and what was told of it last. */
export type Submitted = {
  live: (unitId: string) => Unit['submitted']
  decided: (unitId: string) => Unit['decided']
}

const lookedAt: readonly UnitState[] = ['SUBMITTED', 'IN_ASSESSMENT', 'AWAITING_COUNTERSIGNATURE']

type Row = {
  unitId: string
  id: string
  at: Date
  outcome: 'PASS' | 'REFER' | null
  decidedAt: Date | null
  dueOn: string | null
}

/** What is looked at of the units of these candidates, and what they were told of the others. */
export const submittedUnits = async (db: Reads, people: readonly CandidateRow[]): Promise<Submitted> => {
  const units = people.flatMap(({ registrations }) =>
    registrations.flatMap((each) => each.units.filter(({ state }) => state !== 'IN_PROGRESS')),
  )
  if (units.length === 0) return { live: () => null, decided: () => null }
  const ids = units.map(({ id }) => id)
  const found = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s."unitId", s.id, s."submittedAt" AS at, told.outcome, told."releasedAt" AS "decidedAt", told."dueOn"::text AS "dueOn"
    FROM "Submission" s
    LEFT JOIN LATERAL (
      SELECT * FROM "AssessmentDecision" a WHERE a."submissionId" = s.id AND a."releasedAt" IS NOT NULL
      ORDER BY a."releasedAt" DESC LIMIT 1) told ON true
    WHERE s."unitId" = ANY(${ids}::uuid[]) AND s."withdrawnAt" IS NULL ORDER BY s.attempt`)
  const looked = new Set(units.filter(({ state }) => lookedAt.includes(state)).map(({ id }) => id))
  // The latest of each unit comes last, and stays. One that had passed is looked at again, once its pass came into doubt.
  const live = new Map(found.map((row) => [row.unitId, row]))
  const told = new Map(found.filter(({ outcome }) => outcome !== null).map((row) => [row.unitId, row]))
  return {
    live: (unitId) => {
      const row = looked.has(unitId) ? live.get(unitId) : undefined
      return row ? { id: row.id, at: row.at.toISOString() } : null
    },
    decided: (unitId) => {
      const row = looked.has(unitId) ? undefined : told.get(unitId)
      if (!row?.outcome || !row.decidedAt) return null
      return { submissionId: row.id, outcome: row.outcome, at: row.decidedAt.toISOString(), dueOn: row.dueOn }
    },
  }
}
