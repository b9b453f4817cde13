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

/** What there is of these ids in the portfolio (and the relationship, where the record is of one): with why nobody refers to it now, if so. */
const known = async (
  tx: Tx,
  kind: ReferredKind,
  ids: string[],
  { portfolioId, relationshipId }: { portfolioId: string; relationshipId: string | null },
): Promise<{ id: string; gone?: string | null }[]> => {
  const id = { in: ids }
  const ofIt = relationshipId === null ? {} : { relationshipId }
  switch (kind) {
    case 'SESSION': {
      const found = await tx.mentoringSession.findMany({
        where: { id, portfolioId, ...(relationshipId === null ? {} : { attendance: { some: { relationshipId } } }) },
        select: { id: true, status: true },
      })
      return found.map((each) => ({ id: each.id, gone: each.status === 'VOIDED' ? withdrawnSession : null }))
    }
    case 'FEEDBACK': {
      const found = await tx.feedbackRequest.findMany({
        where: { id, portfolioId, ...ofIt },
        select: { id: true, answer: { select: { requestId: true } }, session: { select: { status: true } } },
      })
      return found.map(({ id, answer, session }) => ({
        id,
        gone: answer === null ? unanswered : session?.status === 'VOIDED' ? aboutWithdrawn : null,
      }))
    }
    case 'GOAL':
      return tx.goal.findMany({ where: { id, relationship: { portfolioId }, ...ofIt }, select: { id: true } })
    case 'RECORD': {
      const found = await tx.mentoringRecord.findMany({
        where: { id, portfolioId, ...ofIt },
        select: { id: true, withdrawnAt: true, session: { select: { status: true } } },
      })
      return found.map(({ id, withdrawnAt, session }) => ({
        id,
        gone: withdrawnAt !== null || session?.status === 'VOIDED' ? withdrawnRecord : null,
      }))
    }
  }
}

const withdrawnSession = 'This session was withdrawn. Choose another, or leave it out.'
const withdrawnRecord = 'This was withdrawn, or is about a session that was. Choose another, or leave it out.'
const unanswered = 'Nobody has answered this yet. Choose feedback that was given, or leave it out.'
const aboutWithdrawn = 'This was about a session that was withdrawn. Choose other feedback, or leave it out.'

/** What the record spoke of before: that may stand, whatever became of it since. */
type Stood = readonly { kind: ReferredKind; toId: string }[]

/**
 * Everything that is spoken of is there, is this candidate's own, and is nothing that was withdrawn nor feedback that nobody
 * gave: throws 400 in the fields' terms.
 */
export const mustBeKnown = async (
  tx: Tx,
  references: readonly Reference[],
  place: { portfolioId: string; relationshipId: string | null },
  stood: Stood = [],
) => {
  const errors = []
  for (const [kind, of] of Map.groupBy(references, (reference) => reference.kind)) {
    const found = new Map(
      (await known(tx, kind, [...new Set(of.map(({ id }) => id))], place)).map((each) => [each.id, each]),
    )
    for (const { id, field } of of) {
      const there = found.get(id)
      const gone = stood.some((each) => each.kind === kind && each.toId === id) ? null : there?.gone
      const message = there ? gone : unknown[kind]
      if (message) errors.push({ field, message })
    }
  }
  if (errors.length > 0) throw invalid(errors)
}
