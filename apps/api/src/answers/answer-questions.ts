import type {
  AnswerQuestionsView,
  publishAnswerQuestionsEndpoint,
} from '@mentorfolio/domain/answers/answer-questions.endpoints'
import { criterionQuestions } from '@mentorfolio/domain/answers/questions'
import { decide } from '@mentorfolio/domain/cycle/decide'
import { questionPacks } from '@mentorfolio/qualifications/questions'
import { v7 } from 'uuid'
import { mustBeAllowedAt, personAt, rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import { canonical } from '../audit/chain.ts'
import type { Db, Tx } from '../database/client.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { packOf } from '../portfolio/ledger-rows.ts'
import { isMadeBefore } from '../portfolio/made-before.ts'

/** The questions of a centre, criterion by criterion, with their versions and what ships. */
export const presentAnswerQuestions = async (
  tx: Tx | Db,
  by: SignedIn,
  centreId: string,
): Promise<AnswerQuestionsView> => {
  const centre = await tx.centre.findUnique({
    where: { id: centreId },
    select: { name: true, answerQuestions: { orderBy: { version: 'desc' } } },
  })
  if (!centre) throw notFound()
  const people = await tx.person.findMany({
    where: { centreId, id: { in: centre.answerQuestions.map(({ byPersonId }) => byPersonId) } },
    select: { id: true, name: true },
  })
  const criteria = questionPacks.flatMap((questions) =>
    questions.criteria.map((shipped) => {
      const pack = packOf(questions.pack)
      const criterion = pack.criteria.find(({ id }) => id === shipped.criterion)
      const [latest, ...earlier] = centre.answerQuestions
        .filter((each) => each.criterion === shipped.criterion)
        .map(({ version, publishedAt, byPersonId, content }) => ({
          ...{ version, publishedAt: publishedAt.toISOString(), ...criterionQuestions.parse(content) },
          publishedBy: people.find(({ id }) => id === byPersonId)?.name ?? null,
        }))
      const now = latest ?? { version: 0, publishedAt: null, publishedBy: null, questions: shipped.questions }
      return {
        ...{ criterion: shipped.criterion, title: criterion?.title ?? '', text: criterion?.text ?? '' },
        ...{ unit: pack.probableIdentity?.title ?? pack.title, ...now, shipped: { questions: shipped.questions } },
        ...{ isShipped: canonical(now.questions) === canonical(shipped.questions), earlier },
      }
    }),
  )
  const mayWrite = decide({ roles: rolesAt(by, centreId) }, 'questionSet.write', { state: null }).allowed
  return { centreName: centre.name, mayWrite, criteria }
}

/** Publishes the next version of a criterion's questions. Sent again with the same words it is the same version; answers keep theirs. */
export const publishAnswerQuestions = async (
  tx: Tx,
  { params, body, by, now }: AskedToWrite<typeof publishAnswerQuestionsEndpoint>,
) => {
  const { id: centreId, criterion } = params
  mustBeAllowedAt(by, centreId, 'questionSet.write')
  if (!questionPacks.some(({ criteria }) => criteria.some((each) => each.criterion === criterion))) throw notFound()
  const versions = await tx.answerQuestions.findMany({
    where: { centreId, criterion },
    orderBy: { version: 'asc' },
    select: { version: true, content: true },
  })
  const { revision: saw, content } = body
  const present = () => presentAnswerQuestions(tx, by, centreId)
  if (isMadeBefore(versions, { saw, content })) return { centreId, body: await present() }
  if (saw !== versions.length) throw stale(await present())
  const id = v7()
  const version = saw + 1
  // Two at once: the second finds the place taken, and is told what is there now.
  await tx.answerQuestions.create({
    data: {
      ...{ id, centreId, criterion, version, content },
      byPersonId: personAt(by, centreId).id,
      publishedAt: now,
    },
  })
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'questionSet.write' },
    ...{ subjectKind: 'answerQuestions', subjectId: id, revision: version, fields: { criterion, content } },
  })
  return { centreId, body: await present() }
}
