import { answersAmiss, type GivenFeedback, type GivenTestimony } from '@mentorfolio/domain/feedback/answer'
import { guestRoleOf } from '@mentorfolio/domain/feedback/asked-of'
import { questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import type { Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'
import type { WrittenTimes } from '../http/written.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import type { RequestRow } from '../portfolio/feedback/load-feedback.ts'

type Asked = Pick<RequestRow, 'id' | 'centreId' | 'relationshipId' | 'source' | 'questions' | 'askedAt'>
type Given = GivenFeedback | (GivenTestimony & { helped: false })
type How = { linkId: string | null; times: WrittenTimes; sealer: Sealer }

/** One answer, to the questions as they were asked; what is wrong is told all at once, in the form's terms. */
const mustBeAnswers = async (tx: Tx, { relationshipId, questions }: Asked, given: Given, { sealer, linkId }: How) => {
  const amiss = answersAmiss(questionSetContent.parse(questions), given.answers)
  if (amiss.length > 0) throw invalid(amiss)
  await mustNameNobody(tx, sealer, {
    ...{ relationshipId, throughLink: linkId !== null },
    said: [
      ...given.answers.map(({ questionId, words }) => ({ field: `answers.${questionId}`, words })),
      ...('capacity' in given ? [{ field: 'capacity', words: given.capacity }] : []),
    ],
  })
}

/**
 * Keeps the one answer to a request, signed with a name that only those see who may; the request is held, and was not answered
 * (decided before).
 */
export const keepAnswer = async (tx: Tx, request: Asked, given: Given, how: How) => {
  await mustBeAnswers(tx, request, given, how)
  const { linkId, times, sealer } = how
  const { id, centreId, relationshipId, source } = request
  const testimony = 'capacity' in given ? given : null
  await tx.feedbackAnswer.create({
    data: {
      ...{ requestId: id, centreId, relationshipId, role: guestRoleOf(source), linkId, handOver: linkId === null },
      ...{ answers: given.answers, helped: given.helped, sealedName: sealer.seal(`feedback:${id}`, given.name) },
      ...(testimony && {
        capacity: testimony.capacity,
        sealedContact: sealer.seal(`feedback-contact:${id}`, testimony.contact),
      }),
      ...times,
    },
  })
  if (request.askedAt === null) await tx.feedbackRequest.update({ where: { id }, data: { askedAt: times.effectiveAt } })
}
