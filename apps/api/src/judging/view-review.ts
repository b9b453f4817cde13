import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { UnitState } from '@mentorfolio/domain/cycle/states'
import { type EvidenceRef, refKey } from '@mentorfolio/domain/evidence/evidence-item'
import { centreOverrides, configurationOf } from '@mentorfolio/domain/evidence/requirement'
import { judgedRecord, methods } from '@mentorfolio/domain/judging/judgement'
import type { reviewEndpoint, sessionsToAcceptEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import type { QueueOrder } from '@mentorfolio/domain/judging/queue-orders'
import type {
  CriterionInReview,
  DecisionView,
  RecordInReview,
  ReviewView,
  SessionInReview,
  SessionsToAccept,
} from '@mentorfolio/domain/judging/review-view'
import { waivableReasons } from '@mentorfolio/domain/sessions/ledger-facts'
import { z } from 'zod'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { adjustedFor } from '../portfolio/adjustments.ts'
import { correctionsOf, reassessmentsOf } from '../portfolio/after-decision.ts'
import { namesOf, presentDecisions } from '../portfolio/decisions.ts'
import { ofUnit } from '../portfolio/evidence/present.ts'
import { countersignersOf } from '../portfolio/judge.ts'
import { linesOf, sumOf } from '../portfolio/ledger-lines.ts'
import { loadToJudge, type ToJudge, unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { otherMethodsOf } from '../portfolio/other-methods.ts'
import { supplementRecords } from '../portfolio/submissions.ts'
import { type Attempt, attemptFacts, loadAttempt } from './load-attempt.ts'
import { neighboursOf } from './queue.sql.ts'
import { latestLogs, recordTimes } from './record-times.sql.ts'

const restsOn = z.array(judgedRecord.extend({ opened: z.boolean() }))
const methodsKept = z.array(z.enum(methods))
const waivesKept = z.array(z.enum(waivableReasons))

/** Every session of a unit's hours, with what was decided of each. */
const sessionsOf = async (db: Db | Tx, { loaded }: ToJudge): Promise<SessionInReview[]> => {
  const { person, roles, state } = loaded
  const rows = await db.sessionDecision.findMany({ where: { unitId: state.unit.id } })
  const decided = new Map(rows.map((row) => [row.sessionId, row]))
  const logs = await latestLogs(
    db,
    person.sessions.map(({ id }) => id),
  )
  return linesOf(state.computed, person.relationships, person.sessions, roles).map((line) => {
    const row = decided.get(line.id)
    return {
      ...line,
      log: logs.get(line.id) ?? 0,
      decision: row
        ? {
            ...{ version: row.version, kind: row.kind, reason: row.reason, at: row.at.toISOString() },
            waives: waivesKept.parse(row.waives),
          }
        : null,
    }
  })
}

const hoursOf = ({ loaded: { state } }: ToJudge) => ({
  ...sumOf(state.computed.facts, state.computed.ledger),
  scope: state.computed.facts.requirement.scope,
})

/** The sessions of a unit before its assessor. */
export const presentSessions = async (db: Db | Tx, toJudge: ToJudge): Promise<SessionsToAccept> => {
  const { revision: _, ...unit } = ofUnit(toJudge.loaded)
  const facts = unitJudgingFacts(toJudge, ['reason'])
  return {
    ...unit,
    hours: hoursOf(toJudge),
    sessions: await sessionsOf(db, toJudge),
    actions: (['session.accept', 'session.exclude'] as const).map((action) =>
      decidedAction(toJudge.judge.rolesFor(action), action, facts),
    ),
  }
}

export const viewSessionsToAccept = async (db: Db, { params, by }: Asked<typeof sessionsToAcceptEndpoint>) =>
  presentSessions(db, await loadToJudge(db, by, params.id))

/** Whether a criterion rests on the very records, in the very versions, that it rested on when it was judged. */
const unchangedSince = ({ content }: Attempt) => {
  const versions = new Map(content.records.map((line) => [refKey(line), line.version]))
  return (criterion: string, evidence: unknown): boolean => {
    const records = restsOn
      .parse(evidence)
      .filter(({ record }) => record !== 'OBSERVATION' && record !== 'PROFESSIONAL_DISCUSSION')
    const then = new Map(records.map((each) => [refKey(each), each.version]))
    const now = content.claims.filter((claim) => claim.criterion === criterion).map(refKey)
    return now.length === then.size && now.every((key) => then.get(key) === versions.get(key))
  }
}

/** What the candidate was told last of each criterion, with a decision before this attempt, against what was submitted. */
const toldBefore = async (db: Db | Tx, attempt: Attempt, decisions: readonly DecisionView[]) => {
  const [last] = attempt.decisions.filter(
    (each) => each.releasedAt !== null && each.submission.attempt < attempt.submission.attempt,
  )
  const rows = last
    ? await db.criterionDecision.findMany({
        where: { submissionId: last.submissionId },
        orderBy: { version: 'desc' },
        select: { criterion: true, methods: true, evidence: true },
      })
    : []
  const unchanged = unchangedSince(attempt)
  return (id: string): CriterionInReview['before'] => {
    for (const { criteria, attempt: at, byName, releasedAt } of decisions) {
      const said = criteria.find((each) => each.id === id)
      if (!said || releasedAt === null) continue
      const row = at === last?.submission.attempt ? rows.find(({ criterion }) => criterion === id) : undefined
      return {
        ...{ outcome: said.outcome, feedback: said.feedback, attempt: at, at: releasedAt, byName },
        methods: methodsKept.parse(row?.methods ?? []),
        changed: !row || !unchanged(id, row.evidence),
      }
    }
    return null
  }
}

/** What the candidate was told early of each criterion, since the decision before this attempt, against what was submitted. */
const toldEarly = async (db: Db | Tx, attempt: Attempt, before: readonly DecisionView[]) => {
  const { loaded, submission } = attempt
  const since = before[0]?.releasedAt
  const rows = await db.criterionDecision.findMany({
    where: {
      ...{ unitId: loaded.state.unit.id, submissionId: null, outcome: { not: null } },
      at: { lte: submission.submittedAt, ...(since ? { gt: since } : {}) },
    },
    orderBy: { version: 'desc' },
  })
  const nameOf = await namesOf(
    db,
    rows.map(({ byPersonId }) => byPersonId),
  )
  const unchanged = unchangedSince(attempt)
  return (id: string): CriterionInReview['early'] => {
    const row = rows.find(({ criterion }) => criterion === id)
    if (!row?.outcome || !row.releasedAt) return null
    return {
      ...{ outcome: row.outcome, feedback: row.feedback, methods: methodsKept.parse(row.methods) },
      ...{
        at: row.releasedAt.toISOString(),
        byName: nameOf(row.byPersonId) ?? '',
        changed: !unchanged(id, row.evidence),
      },
    }
  }
}

const criteriaOf = async (
  db: Db | Tx,
  attempt: Attempt,
  before: readonly DecisionView[],
): Promise<CriterionInReview[]> => {
  const { loaded, judge, content, standing } = attempt
  const { pack, items } = loaded.state
  const early = await toldEarly(db, attempt, before)
  const earlier = await toldBefore(db, attempt, before)
  const nameOf = await namesOf(
    db,
    [...standing.values()].map((row) => row?.byPersonId ?? null),
  )
  const byOtherMethods = await otherMethodsOf(db, loaded.state.unit.id, judge.personId)
  const standIns = new Set(items.filter(({ standsIn }) => standsIn).map(refKey))
  return pack.criteria.map(({ id, outcome, title, text, guidance }) => {
    const claims = content.claims.filter(({ criterion }) => criterion === id)
    const row = standing.get(id)
    return {
      ...{ id, outcome, title, text, guidance: guidance ?? null },
      standsIn: claims.some((claim) => standIns.has(refKey(claim))),
      judgement: {
        ...{ version: row?.version ?? 0, outcome: row?.outcome ?? null, feedback: row?.feedback ?? null },
        methods: methodsKept.parse(row?.methods ?? []),
        opened: restsOn.parse(row?.evidence ?? []).flatMap(({ opened, ...record }) => (opened ? [record] : [])),
        byName: nameOf(row?.byPersonId ?? null),
        at: row?.at.toISOString() ?? null,
      },
      before: earlier(id),
      early: early(id),
      byOtherMethods: byOtherMethods(id),
      claims: claims.map(({ criterion: _, ...claim }) => claim),
    }
  })
}

/** The versions of the attempt before this one that was decided; null: there was none. */
const submittedBefore = async (db: Db | Tx, { decisions, submission }: Attempt) => {
  const [before] = decisions.filter((each) => each.releasedAt !== null && each.submission.attempt < submission.attempt)
  if (!before) return null
  const rows = await db.submittedRecord.findMany({ where: { submissionId: before.submissionId } })
  return new Map(rows.map(({ record, recordId, version }) => [`${record}:${recordId}`, version]))
}

const recordsOf = async (db: Db | Tx, attempt: Attempt, corrected: ReadonlySet<string>): Promise<RecordInReview[]> => {
  const { records } = attempt.content
  const before = await submittedBefore(db, attempt)
  // Once it is decided itself, its sessions' logs alone can be corrected.
  const isDecided = attempt.decisions.some(
    ({ submissionId, releasedAt }) => submissionId === attempt.submission.id && releasedAt !== null,
  )
  const timesOf = await recordTimes(db, records)
  const changeOf = (line: EvidenceRef & { version: number }) => {
    if (isDecided) return line.record === 'SESSION_LOG' && corrected.has(line.id) ? 'CHANGED' : 'SAME'
    if (before === null) return null
    const version = before.get(refKey(line))
    if (version === undefined) return 'NEW'
    return version === line.version ? 'SAME' : 'CHANGED'
  }
  return records.map((line) => ({ ...line, change: changeOf(line), ...timesOf(line) }))
}

const shownActions = [
  'portfolioUnit.assess',
  'portfolioUnit.reassess',
  'criterion.judge',
  'session.accept',
  'session.exclude',
  'portfolioUnit.pass',
  'portfolioUnit.refer',
  'portfolioUnit.proposePass',
  'portfolioUnit.proposeRefer',
  'portfolioUnit.countersignPass',
  'portfolioUnit.countersignRefer',
  'portfolioUnit.declineCountersignature',
  'portfolioUnit.takeBackProposal',
] as const

const reviewActions = (attempt: Attempt) => {
  const facts = attemptFacts(attempt, ['reason', 'overallComment', 'vacsrConfirmed'])
  return shownActions.map((action) => decidedAction(attempt.judge.rolesFor(action), action, facts))
}

const beingJudged: readonly UnitState[] = ['IN_ASSESSMENT', 'AWAITING_COUNTERSIGNATURE', 'NEEDS_REASSESSMENT']

/** One submission as its assessor has it before them: everything of it, in one answer. */
export const presentReview = async (
  db: Db | Tx,
  by: SignedIn,
  attempt: Attempt,
  queue: { order: QueueOrder; now: Date } = { order: 'AGE', now: new Date() },
): Promise<ReviewView> => {
  const { loaded, judge, submission, declaration } = attempt
  const { roles, state, person } = loaded
  const of = { unitId: state.unit.id, roles, pseudonyms: loaded.known.names }
  const decisions = await presentDecisions(db, attempt.decisions, attempt.loaded)
  // Of this attempt, too, once its pass came into doubt and until it is decided again.
  const until = beingJudged.includes(state.unit.state) ? submission.attempt : submission.attempt - 1
  const earlier = decisions.filter((each) => each.releasedAt !== null && each.attempt <= until)
  const { maxResubmissions } = configurationOf(state.pack, centreOverrides.parse(person.centre.hours))
  const corrections = (await correctionsOf(db, of)).get(submission.id) ?? []
  return {
    ...ofUnit(loaded),
    centreId: person.centreId,
    sourceNote: state.pack.sourceNote,
    submission: {
      ...{ id: submission.id, attempt: submission.attempt, digest: submission.digest, declaration },
      submittedAt: submission.submittedAt.toISOString(),
      withdrawnAt: submission.withdrawnAt?.toISOString() ?? null,
      attempts: maxResubmissions === null ? null : maxResubmissions + 1,
    },
    openedAt: submission.opened?.at.toISOString() ?? null,
    outcomes: state.pack.outcomes.map(({ id, text }) => ({ id, text })),
    criteria: await criteriaOf(db, attempt, earlier),
    records: await recordsOf(db, attempt, new Set(corrections.map(({ session }) => session.id))),
    hours: hoursOf(attempt),
    sessions: await sessionsOf(db, attempt),
    supplements: submission.supplements.map(({ id, words, effectiveAt, deviceAt, records }) => ({
      ...{ id, words, at: effectiveAt.toISOString(), deviceAt: deviceAt?.toISOString() ?? null },
      records: supplementRecords.parse(records),
    })),
    decisions,
    corrections,
    reassessments: (await reassessmentsOf(db, of)).get(submission.id) ?? [],
    adjustments: await adjustedFor(db, state.unit.id, dayAt(queue.now, person.centre.zone)),
    repliesWaiting: await db.decisionReply.count({ where: { unitId: state.unit.id, answeredAt: null } }),
    countersigners:
      judge.isAssessor && judge.register?.countersigned ? await countersignersOf(db, loaded, judge) : null,
    queue: await neighboursOf(db, by, { ...queue, submissionId: submission.id }),
    countersignerName: (await namesOf(db, [state.unit.countersignerId]))(state.unit.countersignerId),
    actions: reviewActions(attempt),
  }
}

export const viewReview = async (
  db: Db,
  { params, query, by, now }: Asked<typeof reviewEndpoint>,
): Promise<ReviewView> => presentReview(db, by, await loadAttempt(db, by, params), { order: query.order ?? 'AGE', now })
