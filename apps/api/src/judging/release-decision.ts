import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { UnitState } from '@mentorfolio/domain/cycle/states'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import type { releaseEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { acceptedLedger } from '@mentorfolio/domain/sessions/accepted-ledger'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import { canonical, sha256 } from '../audit/chain.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { idTaken, invalid, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { countersignersOf } from '../portfolio/judge.ts'
import { unlockSessions } from '../portfolio/submissions.ts'
import { type Attempt, attemptFacts, loadAttempt, mustBeLive } from './load-attempt.ts'
import { presentReview } from './view-review.ts'

type Asked = AskedToWrite<typeof releaseEndpoint>

/** Which of the four it is, by what is decided and by the register. */
const actionOf = ({ judge }: Attempt, { outcome }: Asked['body']): Action => {
  const due = judge.register?.countersigned === true
  if (outcome === 'PASS') return due ? 'portfolioUnit.proposePass' : 'portfolioUnit.pass'
  return due ? 'portfolioUnit.proposeRefer' : 'portfolioUnit.refer'
}

/** What the form cannot know: who may sign, which criteria there are, what day it is. Throws 400 in its terms. */
const mustFit = async (tx: Tx, attempt: Attempt, { body, now }: Asked) => {
  const { loaded, judge } = attempt
  const errors: FieldError[] = []
  if (judge.register?.countersigned) {
    const known = await countersignersOf(tx, loaded, judge)
    if (!known.some(({ id }) => id === body.countersignerId))
      errors.push({ field: 'countersignerId', message: 'Choose who signs this decision too' })
  } else if (body.countersignerId !== null)
    errors.push({ field: 'countersignerId', message: 'Nobody signs your decisions too: reload the page' })
  if (body.outcome === 'REFER') {
    const known = new Set(loaded.state.pack.criteria.map(({ id }) => id))
    body.actions.forEach(({ criterion }, index) => {
      if (criterion !== null && !known.has(criterion))
        errors.push({ field: `actions.${index}.criterion`, message: 'Choose a criterion of this unit' })
    })
    if (body.dueOn < dayAt(now, loaded.person.centre.zone))
      errors.push({ field: 'dueOn', message: 'Choose a day that is still to come' })
  }
  if (errors.length > 0) throw invalid(errors)
}

/** Everything that a decision says and rests on, in one digest: the same in the portfolio's chain. */
const digestOf = ({ submission, standing, loaded }: Attempt, { body }: Asked, acceptedMinutes: number) => {
  const { revision: _, ...decided } = body
  const judgements = [...standing.values()].flatMap((row) =>
    row
      ? [
          {
            ...{ criterion: row.criterion, version: row.version, outcome: row.outcome },
            feedback: row.feedback,
            methods: row.methods,
            evidence: row.evidence,
          },
        ]
      : [],
  )
  const sessions = loaded.state.computed.facts.sessions.flatMap(({ id, acceptance }) =>
    acceptance ? [{ id, ...acceptance }] : [],
  )
  return sha256(canonical({ submission: submission.digest, decided, judgements, sessions, acceptedMinutes }))
}

/** Whether a decision of this id, which is there, is the one that is sent: the same outcome and words, to the same second assessor. */
const isSameDecision = (
  { pending, loaded: { state } }: Attempt,
  made: Prisma.AssessmentDecisionGetPayload<object>,
  { body }: Asked,
): boolean => {
  const { revision, countersignerId, outcome, overall, vacsr } = body
  const said = {
    ...{ outcome, overall, vacsr, countersign: countersignerId !== null },
    ...(body.outcome === 'REFER' ? { actions: body.actions, dueOn: body.dueOn } : { actions: [], dueOn: null }),
  }
  const dueOn = made.dueOn && dayOf(made.dueOn)
  const kept = {
    ...{ outcome: made.outcome, overall: made.overall, vacsr: made.vacsr, countersign: made.countersign },
    ...{ actions: made.actions, dueOn },
  }
  // Whom it was proposed to is known of the unit until it is signed or given back, and by whoever did.
  const asked = made.countersignedById ?? (pending?.id === made.id ? state.unit.countersignerId : countersignerId)
  return canonical(said) === canonical(kept) && asked === countersignerId && revision < state.row.revision
}

type Released = { id: string; outcome: 'PASS' | 'REFER'; judged: readonly { criterion: string; version: number }[] }

/** Tells the candidate: the judgements that a decision rests on are released with it, but for those that an earlier one told already. Where more is needed the submission lets go of its records. */
export const releaseJudgements = async (
  tx: Tx,
  { submissionId, personId }: { submissionId: string; personId: string },
  { id, outcome, judged }: Released,
  now: Date,
) => {
  const stood = JSON.stringify(judged)
  await tx.$executeRaw(Prisma.sql`
    UPDATE "CriterionDecision" c SET "decisionId" = ${id}::uuid, "releasedAt" = ${now}
    FROM jsonb_to_recordset(${stood}::jsonb) AS stood(criterion text, version int)
    WHERE c."submissionId" = ${submissionId}::uuid AND c.criterion = stood.criterion AND c.version = stood.version
      AND c."releasedAt" IS NULL`)
  if (outcome === 'PASS') return
  await tx.submission.update({ where: { id: submissionId }, data: { releasedAt: now } })
  await unlockSessions(tx, { submissionId, personId })
}

/** Releases what was judged of a submission in one act, or proposes it to a second assessor where the register asks for one. */
export const releaseDecision = async (tx: Tx, asked: Asked) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id, [body.countersignerId])
  const attempt = await loadAttempt(tx, by, params)
  const { loaded, judge, submission, standing } = attempt
  const { centreId } = loaded.person
  const made = await tx.assessmentDecision.findUnique({ where: { id: params.decisionId } })
  if (made) {
    const isMine = made.submissionId === submission.id && made.byPersonId === judge.personId
    if (!isMine || !isSameDecision(attempt, made, asked)) throw idTaken()
    return { centreId, body: await presentReview(tx, by, attempt) }
  }
  const action = actionOf(attempt, body)
  const roles = judge.rolesFor(action)
  const facts = attemptFacts(attempt, ['overallComment', 'vacsrConfirmed'])
  if (submission.withdrawnAt !== null || loaded.state.unit.state === 'IN_ASSESSMENT') {
    // Who it is comes first: whoever may not judge is told of nothing else.
    if (!roles.includes('assessor')) mustBeAllowed(roles, action, facts)
    mustBeLive(attempt)
  }
  // What was judged meanwhile is seen before what is missing by it.
  if (
    roles.includes('assessor') &&
    loaded.state.unit.state === 'IN_ASSESSMENT' &&
    loaded.state.row.revision !== body.revision
  )
    throw stale(await presentReview(tx, by, attempt))
  const leadsTo = mustBeAllowed(roles, action, facts) as UnitState | null
  await mustFit(tx, attempt, asked)
  const byPersonId = judge.personId
  if (leadsTo === null || byPersonId === null) throw new Error(`${action} decides nothing`)

  const proposed = leadsTo === 'AWAITING_COUNTERSIGNATURE'
  const acceptedMinutes = acceptedLedger(loaded.state.computed.facts).countedMinutes
  const digest = digestOf(attempt, asked, acceptedMinutes)
  const judged = [...standing.values()].flatMap((row) =>
    row ? [{ criterion: row.criterion, version: row.version }] : [],
  )
  const { id: submissionId } = submission
  await tx.assessmentDecision.create({
    data: {
      ...{ id: params.decisionId, centreId, submissionId, outcome: body.outcome, overall: body.overall },
      ...{ vacsr: body.vacsr, acceptedMinutes, judged, digest, byPersonId, at: now, countersign: proposed },
      ...(body.outcome === 'REFER' ? { actions: body.actions, dueOn: new Date(body.dueOn) } : {}),
      releasedAt: proposed ? null : now,
    },
  })
  if (!proposed)
    await releaseJudgements(
      tx,
      { submissionId, personId: loaded.person.id },
      { id: params.decisionId, outcome: body.outcome, judged },
      now,
    )
  await tx.portfolioUnit.update({
    where: { id: params.id },
    data: { state: leadsTo, countersignerId: body.countersignerId, revision: { increment: 1 } },
  })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'assessmentDecision', subjectId: params.decisionId, revision: submission.attempt },
    fields: { digest, outcome: body.outcome, countersignerId: body.countersignerId },
  })
  return { centreId, body: await presentReview(tx, by, await loadAttempt(tx, by, params)) }
}
