import { z } from 'zod'
import type { Criterion, UnitPack } from './unit-pack.ts'
import { criterionShape, unitPackShape } from './unit-pack-shape.ts'

/** Schema of a pack as a candidate may see it: the text of what is for assessors only is null. */
export const candidateUnitPack = unitPackShape.extend({
  criteria: z.array(criterionShape.extend({ text: criterionShape.shape.text.nullable() })),
})

export type CandidateUnitPack = z.infer<typeof candidateUnitPack>

/**
 * The pack without what is for assessors only: a hidden marking point keeps its id and title, so that the matrix still
 * has its row; its text and guidance go, and so do its claims, whose predicates would tell what it looks for.
 */
export function forCandidate(pack: UnitPack): CandidateUnitPack {
  const hidden = new Set(pack.criteria.filter(({ assessorOnly }) => assessorOnly).map(({ id }) => id))
  return {
    ...pack,
    criteria: pack.criteria.map(criterionForCandidate),
    claims: pack.claims.filter(({ criterion }) => !hidden.has(criterion)),
  }
}

function criterionForCandidate(criterion: Criterion): CandidateUnitPack['criteria'][number] {
  if (!criterion.assessorOnly) return criterion
  // Built from what may be seen, not by taking away: a field added later stays hidden until somebody names it here.
  const { id, kind, outcome, title, assessorOnly } = criterion
  return { id, kind, outcome, title, assessorOnly, text: null }
}
