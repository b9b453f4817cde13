import { refKey } from '@mentorfolio/domain/evidence/evidence-item'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import type { judgeEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { v5 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { isSaidIn } from '../portfolio/kept-judgement.ts'
import { otherMethodsOf } from '../portfolio/other-methods.ts'
import { type Attempt, attemptFacts, loadAttempt, mustBeLive } from './load-attempt.ts'
import { presentReview } from './view-review.ts'

type Asked = AskedToWrite<typeof judgeEndpoint>

/** Criteria of this unit, each once. Throws 400 in the form's terms. */
const mustBeOfUnit = ({ loaded: { state } }: Attempt, { criteria }: Asked['body']) => {
  const known = new Set(state.pack.criteria.map(({ id }) => id))
  const named = new Set<string>()
  const errors = criteria.flatMap(({ id }, index): FieldError[] => {
    const field = `criteria.${index}.id`
    if (!known.has(id)) return [{ field, message: 'Choose a criterion of this unit' }]
    if (named.has(id)) return [{ field, message: 'Name each criterion once' }]
    named.add(id)
    return []
  })
  if (errors.length > 0) throw invalid(errors)
}

/** What a judgement rests on: the records that claim the criterion, as they were submitted; `opened`: its assessor had them before them. */
const evidenceOf = ({ content }: Attempt, criterion: string, opened: Asked['body']['opened']) => {
  const looked = new Set(opened.map(({ version, ...ref }) => `${refKey(ref)} ${version}`))
  const versions = new Map(content.records.map((line) => [refKey(line), line.version]))
  return content.claims.flatMap((claim) => {
    const version = versions.get(refKey(claim))
    if (claim.criterion !== criterion || version === undefined) return []
    return [{ record: claim.record, id: claim.id, version, opened: looked.has(`${refKey(claim)} ${version}`) }]
  })
}

/** And the observations and discussions that speak of it, where it was judged by them; whoever recorded one had it before them. */
const othersOf = (
  spoken: Awaited<ReturnType<typeof otherMethodsOf>>,
  criterion: string,
  { methods, opened }: Asked['body'],
) =>
  spoken(criterion)
    .filter(({ record }) => methods.includes(record))
    .map(({ record, id, version, mine }) => ({
      ...{ record, id, version },
      opened: mine || opened.some((each) => each.record === record && each.id === id && each.version === version),
    }))

/** Of the rows of one act the first bears the id that was sent; by it the whole act is known again. */
const rowId = ({ judgementId }: Asked['params'], criterion: string, index: number) =>
  index === 0 ? judgementId : v5(criterion, judgementId)

/** Whether an act of this id, which is there, is the one that is sent: the same criteria, in the same versions, with the same words. */
const isSameAct = async (tx: Tx, { loaded: { state } }: Attempt, { params, body }: Asked) => {
  const ids = [params.judgementId, ...state.pack.criteria.map(({ id }) => v5(id, params.judgementId))]
  const rows = new Map(
    (await tx.criterionDecision.findMany({ where: { id: { in: ids } } })).map((row) => [row.id, row]),
  )
  return (
    rows.size === body.criteria.length &&
    body.criteria.every(({ id: criterion, version }, index) => {
      const row = rows.get(rowId(params, criterion, index))
      return row?.criterion === criterion && row.version === version + 1 && isSaidIn(row, body)
    })
  )
}

/** Judges criteria of an attempt, or takes that back: rows of their own, of which the latest stand. Its candidate is told nothing yet. */
export const judgeCriteria = async (tx: Tx, asked: Asked) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const attempt = await loadAttempt(tx, by, params)
  const { loaded, judge, submission, standing } = attempt
  const { centreId } = loaded.person
  const made = await tx.criterionDecision.findUnique({ where: { id: params.judgementId } })
  if (made) {
    const isMine = made.submissionId === submission.id && made.byPersonId === judge.personId
    if (!isMine || !(await isSameAct(tx, attempt, asked))) throw idTaken()
    return { centreId, body: await presentReview(tx, by, attempt) }
  }
  const action = 'criterion.judge'
  // By whom, before anything is told of the submission.
  if (submission.releasedAt !== null) {
    mustBeAllowed(judge.rolesFor(action), action, { ...attemptFacts(attempt), state: 'IN_ASSESSMENT' })
    mustBeLive(attempt)
  }
  mustBeAllowed(judge.rolesFor(action), action, attemptFacts(attempt))
  const byPersonId = judge.personId
  if (byPersonId === null) throw new Error('Nobody judges who is no assessor')
  mustBeOfUnit(attempt, body)
  if (body.criteria.some(({ id, version }) => (standing.get(id)?.version ?? 0) !== version))
    throw stale(await presentReview(tx, by, attempt))

  const { outcome, feedback, methods } = body
  const spoken = await otherMethodsOf(tx, params.id, byPersonId)
  const rows = body.criteria.map(({ id: criterion, version }, index) => ({
    id: rowId(params, criterion, index),
    ...{ centreId, unitId: params.id, submissionId: submission.id, criterion, version: version + 1 },
    ...{ outcome, feedback, methods, byPersonId, at: now },
    evidence: [...evidenceOf(attempt, criterion, body.opened), ...othersOf(spoken, criterion, body)],
  }))
  await tx.criterionDecision.createMany({ data: rows })
  // Whoever releases, or signs, from a page of before is told to look first.
  await tx.portfolioUnit.update({ where: { id: params.id }, data: { revision: { increment: 1 } } })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'judgement', subjectId: params.judgementId, revision: submission.attempt },
    fields: {
      criteria: rows.map(({ criterion, version, evidence }) => ({ criterion, version, evidence })),
      ...{ outcome, feedback, methods },
    },
  })
  return { centreId, body: await presentReview(tx, by, await loadAttempt(tx, by, params)) }
}
