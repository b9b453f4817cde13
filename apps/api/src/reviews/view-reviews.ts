import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { reviewContent } from '@mentorfolio/domain/reviews/review'
import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { standingStates } from '@mentorfolio/domain/sessions/took-place'
import { decidedActions, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, nameFor, standing, visibleTo } from '../access/visible-to.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { answeredFeedback } from '../portfolio/feedback/answered-feedback.ts'
import { presentRecord, type RecordRow, recordsOf } from '../portfolio/records/record-rows.ts'
import { currentRegistration } from '../portfolio/registration.ts'

const select = {
  ...{ id: true, centreId: true, portfolioId: true, pseudonym: true, state: true, reviewDueOn: true, endsOn: true },
  attendance: {
    where: { session: { kind: 'REVIEW', status: { in: [...standingStates] } } },
    select: { session: { select: { id: true, title: true, start: true, zone: true } } },
  },
  portfolio: {
    select: {
      person: {
        select: {
          ...candidateStanding,
          registrations: {
            select: {
              id: true,
              state: true,
              units: { select: { assessorId: true, countersignerId: true, iqaId: true } },
            },
            orderBy: [{ from: 'desc' }, { id: 'asc' }],
          },
        },
      },
    },
  },
} as const satisfies Prisma.RelationshipSelect

/** The relationship as far as its reviews are there for this reader (else 404). */
export const loadForReviews = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await tx.relationship.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'review') } },
    select,
  })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/** No case of malpractice can be recorded yet, so nothing is frozen. */
export const reviewFacts = ({ state }: Pick<Awaited<ReturnType<typeof loadForReviews>>['row'], 'state'>) => ({
  state,
  met: ['notFrozen' as const, 'reason' as const],
})

/** Feedback that reviews speak of, whichever: what was considered once is told so. */
const consideredIn = (records: readonly RecordRow[]) =>
  new Set(
    records
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .flatMap(({ references }) => references.filter(({ kind }) => kind === 'FEEDBACK').map(({ toId }) => toId)),
  )

const feedbackFor = async (
  tx: Tx,
  relationshipId: string,
  roles: readonly Role[],
  considered: ReadonlySet<string>,
): Promise<ReviewsView['feedback']> => {
  if (!sees(roles, 'feedback', 'narrative')) return []
  const answered = await answeredFeedback(tx, { relationshipId })
  return answered.toReversed().map(({ id, source, point, whom, at, questions, answers }) => ({
    ...{ id, source, point, whom, answeredAt: at.toISOString(), considered: considered.has(id) },
    answers: answers.map(({ questionId, score, words }) => ({
      question: questions.questions.find((each) => each.id === questionId)?.text ?? '',
      ...{ score, words },
    })),
  }))
}

/** The reviews of a relationship and what a next one can draw on, as far as this reader may see them. */
export const viewReviews = async (tx: Tx, by: SignedIn, id: string): Promise<ReviewsView> => {
  const { row, roles } = await loadForReviews(tx, by, id)
  mustBeAllowed(roles, 'mentoringRecord.view', { state: row.state })
  const candidate = row.portfolio.person
  const records = await recordsOf(tx, { relationshipId: row.id, kind: 'PROGRESS_REVIEW' })
  const reads = sees(roles, 'session', 'narrative')
  const sessions = row.attendance.map(({ session }) => session)
  return {
    relationshipId: row.id,
    registrationId: currentRegistration(candidate.registrations).id,
    name: row.pseudonym,
    candidateName: nameFor(roles, candidate),
    state: row.state,
    reviewDueOn: row.reviewDueOn && dayOf(row.reviewDueOn),
    endsOn: row.endsOn && dayOf(row.endsOn),
    reviews: records.map((record) => presentRecord(reviewContent, record, { roles, candidate })),
    feedback: await feedbackFor(tx, row.id, roles, consideredIn(records)),
    sessions: sessions
      .toSorted((a, b) => b.start.getTime() - a.start.getTime())
      .map((session) => ({
        ...{ id: session.id, start: wholeMinute(session.start), zone: session.zone },
        title: reads ? session.title : '',
      })),
    actions: decidedActions(roles, reviewFacts(row), 'relationship'),
  }
}
