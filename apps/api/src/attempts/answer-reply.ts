import type { answerReplyEndpoint } from '@mentorfolio/domain/attempts/attempts.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { notFound, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { loadToJudge, unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { presentAttempts } from './view-attempts.ts'

const action = 'record.comment'

/** Whoever has the unit says that they have read a reply, with words or without, once. */
export const answerReply = async (tx: Tx, asked: AskedToWrite<typeof answerReplyEndpoint>) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const toJudge = await loadToJudge(tx, by, params.id)
  const { loaded, judge } = toJudge
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts(toJudge))
  const { centreId } = loaded.person
  const row = await tx.decisionReply.findFirst({ where: { id: params.replyId, unitId: params.id } })
  if (!row) throw notFound()
  if (row.answeredAt !== null) {
    if (row.answer !== body.words || row.answeredById !== judge.personId)
      throw new ProblemError('wrong-state', 'It is answered already', {
        because: 'WRONG_STATE',
        detail: 'An answer stays as it was given. Your words are kept on this page.',
      })
    return { centreId, body: await presentAttempts(tx, by, loaded) }
  }
  await tx.decisionReply.update({
    where: { id: row.id },
    data: { answeredAt: now, answeredById: judge.personId, answer: body.words },
  })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'decisionReply', subjectId: row.id, revision: null, fields: { answer: body.words } },
  })
  return { centreId, body: await presentAttempts(tx, by, loaded) }
}
