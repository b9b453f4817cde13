import type { ReferredKind } from '@mentorfolio/domain/records/mentoring-record'
import type { Tx } from '../../database/client.ts'
import { invalid } from '../../http/problem-error.ts'

/** What a record speaks of, and the field of its form that says so. */
export type Reference = { kind: ReferredKind; id: string; field: string }

const unknown = {
  SESSION: 'Choose a session from the list',
  FEEDBACK: 'Choose feedback from the list',
  GOAL: 'Choose a goal from the list',
  RECORD: 'Choose a record from the list',
} as const satisfies Record<ReferredKind, string>

/** Which of these ids are the portfolio's own (and of the relationship, where the record is of one). */
const known = async (
  tx: Tx,
  kind: ReferredKind,
  ids: string[],
  { portfolioId, relationshipId }: { portfolioId: string; relationshipId: string | null },
) => {
  const id = { in: ids }
  const select = { id: true } as const
  const ofIt = relationshipId === null ? {} : { relationshipId }
  switch (kind) {
    case 'SESSION':
      return tx.mentoringSession.findMany({
        where: { id, portfolioId, ...(relationshipId === null ? {} : { attendance: { some: { relationshipId } } }) },
        select,
      })
    case 'FEEDBACK':
      return tx.feedbackRequest.findMany({ where: { id, portfolioId, ...ofIt }, select })
    case 'GOAL':
      return tx.goal.findMany({ where: { id, relationship: { portfolioId }, ...ofIt }, select })
    case 'RECORD':
      return tx.mentoringRecord.findMany({ where: { id, portfolioId, ...ofIt, withdrawnAt: null }, select })
  }
}

/** Everything that is spoken of is there, and this candidate's own: throws 400 in the fields' terms. */
export const mustBeKnown = async (
  tx: Tx,
  references: readonly Reference[],
  place: { portfolioId: string; relationshipId: string | null },
) => {
  const errors = []
  for (const [kind, of] of Map.groupBy(references, (reference) => reference.kind)) {
    const found = new Set((await known(tx, kind, [...new Set(of.map(({ id }) => id))], place)).map(({ id }) => id))
    errors.push(...of.filter(({ id }) => !found.has(id)).map(({ field }) => ({ field, message: unknown[kind] })))
  }
  if (errors.length > 0) throw invalid(errors)
}
