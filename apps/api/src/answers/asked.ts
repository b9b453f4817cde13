import { type QuestionPack, shippedIn } from '@mentorfolio/domain/answers/question-pack'
import { type AskedQuestions, type CriterionQuestions, criterionQuestions } from '@mentorfolio/domain/answers/questions'
import { questionPack } from '@mentorfolio/qualifications/questions'
import type { Db, Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'

type Ask = CriterionQuestions & { asked: AskedQuestions }

const shipped = (questions: QuestionPack | undefined, criterion: string, version?: number): Ask | null => {
  const found = shippedIn(questions, criterion, version)
  return found ? { asked: { by: 'SHIPPED', version: found.version }, questions: found.questions } : null
}

/** What a centre asks now about the criteria of a pack that take a written answer, by criterion. */
export const askedNow = async (tx: Tx | Db, centreId: string, packId: string): Promise<ReadonlyMap<string, Ask>> => {
  const questions = questionPack(packId)
  const criteria = (questions?.criteria ?? []).map(({ criterion }) => criterion)
  const own = await tx.answerQuestions.findMany({
    where: { centreId, criterion: { in: criteria } },
    orderBy: { version: 'asc' },
    select: { criterion: true, version: true, content: true },
  })
  // The latest of each: a map keeps the last that it is given.
  const latest = new Map(own.map(({ criterion, version, content }) => [criterion, { version, content }]))
  return new Map(
    criteria.flatMap((criterion): [string, Ask][] => {
      const centres = latest.get(criterion)
      const ships = shipped(questions, criterion)
      if (centres)
        return [
          [
            criterion,
            { asked: { by: 'CENTRE', version: centres.version }, ...criterionQuestions.parse(centres.content) },
          ],
        ]
      return ships ? [[criterion, ships]] : []
    }),
  )
}

/** The questions that were asked about a criterion in this version, whatever is asked now; throws 400 where nobody ever asked them. */
export const askedThen = async (
  tx: Tx,
  centreId: string,
  { packId, criterion, asked }: { packId: string; criterion: string; asked: AskedQuestions },
): Promise<CriterionQuestions> => {
  const takesAnswers = questionPack(packId)?.criteria.some((each) => each.criterion === criterion)
  if (!takesAnswers)
    throw invalid([
      { field: 'answer.criterion', message: 'Choose a criterion of this unit that takes a written answer' },
    ])
  if (asked.by === 'SHIPPED') {
    const found = shipped(questionPack(packId), criterion, asked.version)
    if (found) return { questions: found.questions }
  } else {
    const found = await tx.answerQuestions.findUnique({
      where: { centreId_criterion_version: { centreId, criterion, version: asked.version } },
      select: { content: true },
    })
    if (found) return criterionQuestions.parse(found.content)
  }
  throw invalid([{ field: 'answer.asked', message: 'Reload the page: these questions were never asked here' }])
}
