import { z } from 'zod'
import { correction, reassessment } from '../attempts/after-decision.ts'
import { portfolioUnitStates } from '../cycle/states.ts'
import { evidenceLine } from '../evidence/evidence-view.ts'
import { recordKind } from '../evidence/record-kinds.ts'
import { aiUses } from '../evidence/submitting.ts'
import { methodKinds } from '../methods/method-kinds.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { waivableReasons } from '../sessions/ledger-facts.ts'
import { ledgerSum, sessionLine, unitName } from '../sessions/ledger-view.ts'
import { judgedRecord, methods, outcomes } from './judgement.ts'
import { queueRisks } from './queue-orders.ts'

/** What was said of a criterion with a decision that its candidate has. */
const released = z.strictObject({
  outcome: z.enum(outcomes),
  feedback: z.string().nullable(),
  attempt: z.int(),
  at: z.string(),
  byName: z.string(),
})

/** By what it was judged then, and whether that is what was submitted now. */
const against = { methods: z.array(z.enum(methods)), changed: z.boolean() }

/** One record at one criterion, as it was submitted. */
const claimed = z.strictObject({
  record: recordKind,
  id: z.uuid(),
  byRule: z.boolean(),
  reason: z.string().nullable(),
  passages: z.array(z.strictObject({ part: z.string(), quote: z.string() })),
})

const criterionInReview = z.strictObject({
  id: z.string(),
  outcome: z.string(),
  title: z.string(),
  text: z.string(),
  /** 'What to look for.' */
  guidance: z.string().nullable(),
  /** It rests on attempts at feedback and a supervisor's word (S5-AC3). */
  standsIn: z.boolean(),
  /** As it stands now, not told to the candidate yet. `version` 0: nobody has judged it in this attempt. */
  judgement: z.strictObject({
    version: z.int(),
    outcome: z.enum(outcomes).nullable(),
    feedback: z.string().nullable(),
    methods: z.array(z.enum(methods)),
    opened: z.array(judgedRecord),
    byName: z.string().nullable(),
    at: z.string().nullable(),
  }),
  /** What the candidate was told last, at an attempt before this one; `changed`: its records are others, or were written on since. */
  before: released.extend(against).nullable(),
  /** What they were told of it since, before this was submitted. */
  early: released.omit({ attempt: true }).extend(against).nullable(),
  /** Observations and discussions that speak of it, as their assessor signed them last: a judgement is offered to rest on them. */
  byOtherMethods: z.array(
    z.strictObject({ record: z.enum(methodKinds), id: z.uuid(), version: z.int(), on: z.string(), mine: z.boolean() }),
  ),
  claims: z.array(claimed),
})
export type CriterionInReview = z.infer<typeof criterionInReview>

/** A submitted record. `change`: since the decision before this one; null where there was none. */
const recordInReview = evidenceLine.extend({
  change: z.enum(['NEW', 'CHANGED', 'SAME']).nullable(),
  /** When it was written on its device, where that is known; `at` of a session's log is when it was met. */
  writtenAt: z.string().nullable(),
  /** When the server had it. */
  receivedAt: z.string().nullable(),
})
export type RecordInReview = z.infer<typeof recordInReview>

const sessionInReview = sessionLine.extend({
  /** The latest version of its log; 0: there is none. */
  log: z.int(),
  decision: z
    .strictObject({
      version: z.int(),
      kind: z.enum(['ACCEPTED', 'EXCLUDED']).nullable(),
      reason: z.string(),
      waives: z.array(z.enum(waivableReasons)),
      at: z.string(),
    })
    .nullable(),
})
export type SessionInReview = z.infer<typeof sessionInReview>

/** The hours of a unit before its assessor: at any time, whether anything is submitted or not. */
export const sessionsToAccept = z.strictObject({
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  hours: ledgerSum.extend({ scope: z.enum(['TOTAL', 'PER_MENTEE']) }),
  /** Every session of the hours, the earliest first. */
  sessions: z.array(sessionInReview),
  actions: z.array(decidedAction),
})
export type SessionsToAccept = z.infer<typeof sessionsToAccept>

/** A decision on an attempt, as it was released, proposed, or given back. */
export const decisionView = z.strictObject({
  id: z.uuid(),
  attempt: z.int(),
  outcome: z.enum(['PASS', 'REFER']),
  overall: z.string().nullable(),
  actions: z.array(z.strictObject({ criterion: z.string().nullable(), words: z.string() })),
  /** `YYYY-MM-DD`. */
  dueOn: z.string().nullable(),
  acceptedMinutes: z.int(),
  byName: z.string(),
  at: z.string(),
  /** Null: no second assessor was asked for. */
  countersignature: z
    .strictObject({
      byName: z.string().nullable(),
      at: z.string().nullable(),
      /** Why it was given back, or by nobody's name taken back by its proposer; null: it was not, or not yet. */
      declinedBecause: z.string().nullable(),
    })
    .nullable(),
  releasedAt: z.string().nullable(),
  criteria: z.array(z.strictObject({ id: z.string(), outcome: z.enum(outcomes), feedback: z.string().nullable() })),
  digest: z.string(),
})
export type DecisionView = z.infer<typeof decisionView>

/** One submission before whoever judges it. */
export const reviewView = z.strictObject({
  centreId: z.uuid(),
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  /** Of the unit. */
  revision: z.int(),
  sourceNote: z.string(),
  submission: z.strictObject({
    id: z.uuid(),
    attempt: z.int(),
    submittedAt: z.string(),
    withdrawnAt: z.string().nullable(),
    /** Attempts that the rule allows in all; null: no limit. */
    attempts: z.int().nullable(),
    digest: z.string(),
    declaration: z.strictObject({ authentic: z.string(), ai: z.enum(aiUses), aiHow: z.string().nullable() }),
  }),
  openedAt: z.string().nullable(),
  outcomes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  criteria: z.array(criterionInReview),
  records: z.array(recordInReview),
  hours: ledgerSum.extend({ scope: z.enum(['TOTAL', 'PER_MENTEE']) }),
  /** Every session of the hours, the earliest first. */
  sessions: z.array(sessionInReview),
  supplements: z.array(
    z.strictObject({
      id: z.uuid(),
      words: z.string(),
      at: z.string(),
      deviceAt: z.string().nullable(),
      records: z.array(evidenceLine.extend({ criterion: z.string().nullable() })),
    }),
  ),
  /** Every decision on this unit, the latest first. */
  decisions: z.array(decisionView),
  /** Of this submission: sessions corrected while it held them, and each time that its pass came into doubt, the latest first. */
  corrections: z.array(correction),
  reassessments: z.array(reassessment),
  /** What is adjusted for its candidate in how it is assessed, and was not ended. */
  adjustments: z.array(z.string()),
  /** Replies that nobody has read yet. */
  repliesWaiting: z.int(),
  /** Whoever may sign this reader's decision as the second assessor; null: nobody has to. */
  countersigners: z.array(z.strictObject({ id: z.uuid(), name: z.string() })).nullable(),
  /** Where it stands in the queue of whoever reads it. */
  queue: z.strictObject({
    previous: z.strictObject({ unitId: z.uuid(), submissionId: z.uuid() }).nullable(),
    next: z.strictObject({ unitId: z.uuid(), submissionId: z.uuid() }).nullable(),
    /** Null: it does not wait there, or further down than is counted. */
    position: z.int().nullable(),
    of: z.int(),
    /** There are more than that (`mostCounted`). */
    andMore: z.boolean(),
  }),
  /** Who is asked to sign the decision that is proposed. */
  countersignerName: z.string().nullable(),
  actions: z.array(decidedAction),
})
export type ReviewView = z.infer<typeof reviewView>

/** A submission in the queue of an assessor. */
export const queueLine = z.strictObject({
  unitId: z.uuid(),
  submissionId: z.uuid(),
  unit: unitName,
  candidateName: z.string(),
  cohortName: z.string().nullable(),
  state: z.enum(portfolioUnitStates),
  attempt: z.int(),
  submittedAt: z.string(),
  /** Judged of the criteria in this attempt. */
  judged: z.int(),
  criteria: z.int(),
  /** The last day of the cohort or registration, `YYYY-MM-DD`; whose days run out comes first where asked. */
  until: z.string().nullable(),
  /** It waits for this reader to sign as the second assessor. */
  toCountersign: z.boolean(),
  supplements: z.int(),
  /** Why it should not wait. */
  risks: z.array(z.enum(queueRisks)),
})
export type QueueLine = z.infer<typeof queueLine>

export const queueView = z.strictObject({
  items: z.array(queueLine),
  /** How many there are in all, as far as they are counted. */
  of: z.int(),
  andMore: z.boolean(),
  next: z.string().nullable(),
})
export type QueueView = z.infer<typeof queueView>
