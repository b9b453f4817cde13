import { closingNow } from '@mentorfolio/domain/endings/what-counts'
import { guestRoleOf } from '@mentorfolio/domain/feedback/asked-of'
import type { AskedRole, GuestPurpose } from '@mentorfolio/domain/guests/guests.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import { goneOf, isTime, requestFacts, sessionAskedAbout } from '../portfolio/feedback/request-facts.ts'
import { moveFacts, movesMade } from '../portfolio/moves/move-facts.ts'
import { mustNotBePlayed } from '../portfolio/nobody-played.ts'
import type { RelationshipOfLinks } from './load-relationship.ts'

/** Feedback: by the right guest, once, about nothing that was withdrawn or is still to come. */
const mustBeAskableFor = async (
  tx: Tx,
  { id: relationshipId, state }: RelationshipOfLinks,
  { id, role }: { id: string; role: AskedRole },
) => {
  // Whoever answers it, or changes what it asks, at this moment waits, or was first.
  await tx.$queryRaw`SELECT id FROM "FeedbackRequest" WHERE id = ${id}::uuid AND "relationshipId" = ${relationshipId}::uuid FOR UPDATE`
  const request = await tx.feedbackRequest.findFirst({
    where: { id, relationshipId },
    include: { answer: { select: { requestId: true } }, session: { select: sessionAskedAbout } },
  })
  if (!request) throw notFound()
  const { source, tool, session } = request
  const isTheirs = guestRoleOf(source) === role
  const action = tool === 'WITNESS_TESTIMONY' ? 'witnessTestimony.give' : 'feedback.give'
  if (!isTheirs) throw invalid([{ field: 'role', message: 'Ask whom this request is for' }])
  mustBeAllowed(['candidate'], 'feedback.ask', { state })
  const gone = goneOf(request)
  if (gone === 'MISSED')
    throw invalid([{ field: 'subjectId', message: 'The log says that they were not there: ask about another session' }])
  if (!isTime(request) && !gone)
    throw invalid([
      {
        field: 'subjectId',
        message: session ? 'Ask once the session has taken place' : 'Choose which session you ask about first',
      },
    ])
  mustBeAllowed([role], action, requestFacts(request, null, ['linkLive']))
}

/** The closing that is written now. */
const closingOf = async (tx: Tx, id: string) => {
  const { records, moves } = await tx.relationship.findUniqueOrThrow({
    where: { id },
    select: {
      moves: movesMade,
      records: {
        where: { kind: 'CLOSURE', withdrawnAt: null },
        select: { id: true, createdAt: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  return closingNow(records, moveFacts(moves))
}

type Asking = { purpose: GuestPurpose; subjectId: string; role: AskedRole }

/**
 * Nobody is asked for what they could not do now: decided by the very row of the one table that their answer will meet.
 * Throws 404 for a record that is not of this relationship, 403 for the wrong guest, 409 for the wrong time.
 */
export const mustBeAskable = async (tx: Tx, row: RelationshipOfLinks, { purpose, subjectId, role }: Asking) => {
  const of = { id: subjectId, relationshipId: row.id }
  // Whoever is played signs nothing, and nobody answers in their place. Others may say what they saw.
  if (purpose !== 'FEEDBACK') mustNotBePlayed(row.simulated, 'subjectId')
  switch (purpose) {
    case 'AGREEMENT': {
      const agreements = await tx.agreement.findMany({
        where: { relationshipId: row.id, offeredAt: { not: null } },
        orderBy: { version: 'desc' },
        select: { id: true, menteeSignedAt: true },
      })
      const asked = agreements.find(({ id }) => id === subjectId)
      if (!asked) throw notFound()
      mustBeAllowed([role], role === 'mentee' ? 'agreement.sign' : 'agreement.signForMentee', {
        state: row.state,
        met: [
          ...(agreements[0] === asked ? (['latestVersion'] as const) : []),
          ...(asked.menteeSignedAt === null ? (['notSignedYet'] as const) : []),
        ],
      })
      return
    }
    case 'NEEDS': {
      if (!(await tx.needsAssessment.findFirst({ where: of, select: { id: true } }))) throw notFound()
      mustBeAllowed([role], 'needsAssessment.confirm', { state: row.state, met: ['latestVersion'] })
      return
    }
    case 'SESSION': {
      const session = await tx.mentoringSession.findFirst({
        // Who did not come has nothing to say yes to.
        where: {
          id: subjectId,
          attendance: { some: { relationshipId: row.id, OR: [{ attended: null }, { attended: true }] } },
        },
        select: { status: true, context: true },
      })
      if (!session) throw notFound()
      if (session.context === 'SIMULATED')
        throw invalid([{ field: 'subjectId', message: 'It was simulated: they were not in it, and are not asked' }])
      mustBeAllowed([role], 'session.confirm', { state: session.status, met: ['latestVersion'] })
      return
    }
    case 'CLOSURE': {
      if ((await closingOf(tx, row.id))?.id !== subjectId) throw notFound()
      mustBeAllowed([role], role === 'mentee' ? 'closure.confirm' : 'closure.vouch', { state: row.state })
      return
    }
    case 'FEEDBACK':
      return mustBeAskableFor(tx, row, { id: subjectId, role })
  }
}
