import type { answerAskedEndpoint } from '@mentorfolio/domain/asking/asking.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { notFound, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { loadToJudge, unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { presentAsked } from './view-asked.ts'

/** The assessor of the unit answers with words alone. */
export const answerAsked = async (tx: Tx, asked: AskedToWrite<typeof answerAskedEndpoint>) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const toJudge = await loadToJudge(tx, by, params.id)
  const { loaded, judge } = toJudge
  const action = 'record.comment'
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts(toJudge))
  const { centreId } = loaded.person
  const row = await tx.askedSession.findFirst({ where: { id: params.askedId, unitId: params.id } })
  if (!row) throw notFound()
  if (row.takenBackAt !== null)
    throw new ProblemError('wrong-state', 'It was taken back meanwhile', {
      because: 'WRONG_STATE',
      detail: 'Nobody waits for an answer any more. Your words are kept on this page.',
    })
  if (row.answeredAt !== null) {
    if (row.answer !== body.words || row.answeredById !== judge.personId)
      throw new ProblemError('wrong-state', 'It is answered already', {
        because: 'WRONG_STATE',
        detail: 'An answer stays as it was given. Your words are kept on this page.',
      })
    return { centreId, body: await presentAsked(tx, by, loaded) }
  }
  await tx.askedSession.update({
    where: { id: row.id },
    data: { answeredAt: now, answeredById: judge.personId, answer: body.words },
  })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'askedSession', subjectId: row.id, revision: null, fields: { answer: body.words } },
  })
  return { centreId, body: await presentAsked(tx, by, loaded) }
}
