import type { FieldError } from '@mentorfolio/domain/http/problem'
import { priorLearningContent } from '@mentorfolio/domain/prior-learning/prior-learning'
import type { decidePriorLearningEndpoint } from '@mentorfolio/domain/prior-learning/prior-learning.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { isHeld } from '../portfolio/held.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { type RecordRow, recordsOf } from '../portfolio/records/record-rows.ts'
import { presentPriorLearning } from './view-prior-learning.ts'

type Asked = AskedToWrite<typeof decidePriorLearningEndpoint>

/** Every criterion that is claimed, and no other: each is decided. Throws 400 in the form's terms. */
const mustDecideEach = (record: RecordRow, { criteria }: Asked['body']) => {
  const claimed = priorLearningContent.parse(record.versions.at(-1)?.content).criteria.map((each) => each.criterion)
  const errors = criteria.flatMap(({ criterion }, index): FieldError[] =>
    claimed.includes(criterion) && criteria.findIndex((each) => each.criterion === criterion) === index
      ? []
      : [{ field: `criteria.${index}.criterion`, message: 'Decide about each criterion that is claimed, once' }],
  )
  if (errors.length === 0 && criteria.length < claimed.length)
    errors.push({ field: 'criteria', message: 'Decide about each criterion that is claimed' })
  if (errors.length > 0) throw invalid(errors)
}

/** What stands of it in a submission that is being judged is decided there, with the criterion. */
const mustNotBeSubmitted = async (tx: Tx, recordId: string) => {
  if (await isHeld(tx, recordId))
    throw new ProblemError('wrong-state', 'This is part of a submission', {
      because: 'WRONG_STATE',
      detail: 'It was accepted before and submitted. Judge the criterion in the review: met, or not yet met.',
    })
}

/** An assessor accepts prior learning or does not, criterion by criterion: a row of its own each time, and the latest stands. */
export const decidePriorLearning = async (tx: Tx, asked: Asked) => {
  const { params, body, now } = asked
  const { id: unitId, recordId, decisionId: id } = params
  const by = await holdToJudge(tx, asked.by, unitId)
  const loaded = await loadUnitEvidence(tx, by, unitId)
  const judge = await judgeOf(tx, by, loaded)
  const action = 'priorLearning.accept'
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts({ loaded, judge }, ['reason']))
  const byPersonId = judge.personId
  if (byPersonId === null) throw new Error('Nobody accepts prior learning who is no assessor')
  const [record] = await recordsOf(tx, { id: recordId, kind: 'PRIOR_LEARNING' })
  if (record?.unitId !== unitId || record.withdrawnAt !== null) throw notFound()
  const { centreId } = loaded.person
  const present = async () => presentPriorLearning(tx, by, loaded)
  const made = await tx.priorLearningDecision.findUnique({ where: { id } })
  if (made) {
    if (made.recordId !== recordId || made.byPersonId !== byPersonId) throw idTaken()
    return { centreId, body: await present() }
  }
  const latest = await tx.priorLearningDecision.findFirst({ where: { recordId }, orderBy: { version: 'desc' } })
  if ((latest?.version ?? 0) !== body.revision || record.revision !== body.recordVersion) throw stale(await present())
  mustDecideEach(record, body)
  await mustNotBeSubmitted(tx, recordId)

  const { revision, recordVersion, ...content } = body
  const version = revision + 1
  await tx.priorLearningDecision.create({
    data: { id, centreId, unitId, recordId, version, recordVersion, content, byPersonId, at: now },
  })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'priorLearningDecision', subjectId: id, revision: version },
    fields: { recordId, recordVersion, ...content },
  })
  return { centreId, body: await present() }
}
