import type { judgeSentEndpoint } from '@mentorfolio/domain/early/early.endpoints'
import type { JudgedRecord } from '@mentorfolio/domain/judging/judgement'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, notFound, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { inVersion, isSaidIn, restsOn } from '../portfolio/kept-judgement.ts'
import { loadToJudge, unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { presentSent } from './view-sent.ts'

const action = 'criterion.judgeEarly'

/** Whether what a judgement would rest on is what stood before its assessor: the same records in the same versions. */
const isShown = (evidence: readonly JudgedRecord[], shown: readonly JudgedRecord[]) => {
  const before = new Set(shown.map(inVersion))
  return before.size === evidence.length && evidence.every((each) => before.has(inVersion(each)))
}

/**
 * The assessor judges a criterion that was sent, on the records as they are now and as they had them before them: a row of its own beside no submission, and its
 * candidate reads it at once. It decides nothing of an attempt by itself.
 */
export const judgeSent = async (tx: Tx, asked: AskedToWrite<typeof judgeSentEndpoint>) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const toJudge = await loadToJudge(tx, by, params.id)
  const { loaded, judge } = toJudge
  const { centreId } = loaded.person
  const row = await tx.sentCriterion.findFirst({ where: { id: params.sentId, unitId: params.id } })
  if (!row) throw notFound()
  const made = await tx.criterionDecision.findUnique({ where: { id: params.judgementId } })
  if (made) {
    const isMine = row.judgementId === made.id && made.byPersonId === judge.personId
    if (!isMine || made.version !== body.version + 1 || !isSaidIn(made, body) || !isShown(restsOn(made), body.shown))
      throw idTaken()
    return { centreId, body: await presentSent(tx, by, loaded) }
  }
  const waits = row.takenBackAt === null && row.judgementId === null && row.withSubmissionId === null
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts(toJudge, waits ? ['criterionSent'] : []))
  const byPersonId = judge.personId
  if (byPersonId === null) throw new Error('Nobody judges who is no assessor')
  const { criterion } = row
  const before = await tx.criterionDecision.aggregate({
    where: { unitId: params.id, criterion, submissionId: null },
    _max: { version: true },
  })
  const version = before._max.version ?? 0
  if (version !== body.version) throw stale(await presentSent(tx, by, loaded))
  const { outcome, feedback, methods } = body
  const looked = new Set(body.opened.map(inVersion))
  const evidence = loaded.state.claims
    .filter((each) => each.claimed && each.criterion === criterion)
    .map(({ item: { record, id, version: at } }) => ({
      ...{ record, id, version: at, opened: looked.has(inVersion({ record, id, version: at })) },
    }))
  if (!isShown(evidence, body.shown))
    throw new ProblemError('stale-revision', 'What shows it changed since you opened it', {
      detail: 'Your words are not lost, and nothing was said yet. Look at what shows it now, then say it again.',
      current: await presentSent(tx, by, loaded),
    })
  await tx.criterionDecision.create({
    data: {
      ...{ id: params.judgementId, centreId, unitId: params.id, criterion, submissionId: null, version: version + 1 },
      ...{ outcome, feedback, methods, evidence, byPersonId, at: now, releasedAt: now },
    },
  })
  await tx.sentCriterion.update({ where: { id: row.id }, data: { judgementId: params.judgementId } })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'judgement', subjectId: params.judgementId, revision: null },
    fields: { criterion, version: version + 1, outcome, feedback, methods, evidence },
  })
  return { centreId, body: await presentSent(tx, by, await loadToJudge(tx, by, params.id).then((each) => each.loaded)) }
}
