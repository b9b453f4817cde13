import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { Criterion } from '@mentorfolio/domain/evidence/unit-pack'
import { action } from '@mentorfolio/domain/judging/deciding'
import type { DecisionView } from '@mentorfolio/domain/judging/review-view'
import { z } from 'zod'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { hiddenCriteria } from './evidence/present.ts'

const actions = z.array(action)
const judged = z.array(z.object({ criterion: z.string(), version: z.number() }))

const include = {
  submission: {
    select: {
      ...{ id: true, attempt: true },
      judgements: { select: { criterion: true, version: true, outcome: true, feedback: true } },
    },
  },
} as const satisfies Prisma.AssessmentDecisionInclude

export type DecisionRow = Prisma.AssessmentDecisionGetPayload<{ include: typeof include }>

/** The judgements that a decision rests on. */
export const judgedOf = (row: { judged: Prisma.JsonValue }) => judged.parse(row.judged)

/** What was decided about the submissions of a unit, the latest first; `released`: what its candidate was told of it. */
export const decisionsOn = (
  db: Db | Tx,
  { unitId, released }: { unitId: string; released: boolean },
): Promise<DecisionRow[]> =>
  db.assessmentDecision.findMany({
    where: { submission: { unitId }, ...(released ? { releasedAt: { not: null } } : {}) },
    include,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })

/** The names of these people, by id. */
export const namesOf = async (
  db: Db | Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> => {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const people =
    known.length === 0
      ? []
      : await db.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}

/** Whoever may not know names reads a number in their place. */
export const shownAs = (roles: readonly Role[], id: string, name: string | null) =>
  name !== null && sees(roles, 'person', 'identity') ? name : `Assessor ${id.slice(-6)}`

/** Before whom decisions are presented, and the criteria of their unit. */
type Reader = {
  roles: readonly Role[]
  state: { pack: { criteria: readonly Pick<Criterion, 'id' | 'assessorOnly'>[] } }
}

/** Decisions as these parts may know them: whoever sees facts alone reads no words, and of a marking point for assessors alone nobody else anything. */
export const presentDecisions = async (
  db: Db | Tx,
  rows: readonly DecisionRow[],
  { roles, state }: Reader,
): Promise<DecisionView[]> => {
  const hidden = hiddenCriteria(roles, state.pack.criteria)
  const nameOf = await namesOf(
    db,
    rows.flatMap((row) => [row.byPersonId, row.countersignedById]),
  )
  const reads = sees(roles, 'decision', 'narrative')
  const shownActions = (row: DecisionRow) =>
    actions.parse(row.actions).filter(({ criterion }) => criterion === null || !hidden.has(criterion))
  return rows.map((row) => {
    const stood = new Set(judgedOf(row).map(({ criterion, version }) => `${criterion} ${version}`))
    return {
      ...{ id: row.id, attempt: row.submission.attempt, outcome: row.outcome, acceptedMinutes: row.acceptedMinutes },
      ...{ overall: reads ? row.overall : null, actions: reads ? shownActions(row) : [] },
      dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
      ...{ byName: shownAs(roles, row.byPersonId, nameOf(row.byPersonId)), at: row.at.toISOString() },
      countersignature: row.countersign
        ? {
            byName: row.countersignedById && shownAs(roles, row.countersignedById, nameOf(row.countersignedById)),
            at: row.countersignedAt?.toISOString() ?? null,
            // Between those who judge.
            declinedBecause: sees(roles, 'decision', 'guidance') ? row.declinedBecause : null,
          }
        : null,
      releasedAt: row.releasedAt?.toISOString() ?? null,
      criteria: row.submission.judgements.flatMap(({ criterion, version, outcome, feedback }) =>
        outcome !== null && stood.has(`${criterion} ${version}`) && !hidden.has(criterion)
          ? [{ id: criterion, outcome, feedback: reads ? feedback : null }]
          : [],
      ),
      digest: row.digest,
    }
  })
}
