import { z } from 'zod'
import { sessionStates } from '../cycle/states.ts'
import { editionStates } from '../policies/edition-state.ts'
import { heldBy } from '../records/held.ts'
import { sessionWords } from './answers.ts'
import { decidedAction } from './decided-action.ts'
import { interval } from './interval.ts'
import { attendance, logContent } from './log.ts'
import { lastActions } from './next-actions.ts'
import type { OfferedAnswers } from './offered-answers.ts'
import { planContent } from './plan.ts'
import { rhythms } from './series-length.ts'
import { contexts, modes, sessionKinds } from './session.ts'
import { shownTimes } from './shown-times.ts'
import { clocks, writtenTimes } from './written-times.ts'

export { type DecidedAction, decidedAction } from './decided-action.ts'
export { writtenTimes } from './written-times.ts'

/** One line of the ledger about a session, as docs/hours.md has it. Times in minutes. */
export const ledgerLine = z.strictObject({
  minutes: z.int(),
  reasons: z.array(z.string()),
  flags: z.array(z.string()),
})

const mentee = z.strictObject({
  relationshipId: z.uuid(),
  /** The made-up name. */
  name: z.string(),
  attended: z.boolean().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
})

/** What everybody who may see a session at all sees of it: facts, no words. */
export const sessionSummary = z.strictObject({
  id: z.uuid(),
  kind: z.enum(sessionKinds),
  context: z.enum(contexts),
  mode: z.enum(modes),
  status: z.enum(sessionStates),
  zone: z.string(),
  /** When it took place; before the log, when it was planned for. */
  start: z.string(),
  end: z.string(),
  planned: z.strictObject({ start: z.string(), end: z.string() }).nullable(),
  startedAt: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  breaks: z.array(z.strictObject({ start: z.string(), end: z.string() })),
  mentees: z.array(mentee),
  planRecordedAt: z.string().nullable(),
  loggedAt: z.string().nullable(),
  /** What its mentees say of it, once it took place. */
  said: z.enum(sessionWords).nullable(),
  revision: z.int(),
  /** Which of the sessions that were planned together with it this is; null: it was planned alone. */
  series: z.strictObject({ id: z.uuid(), number: z.int(), of: z.int(), rhythm: z.enum(rhythms) }).nullable(),
  /** Narrative: null to those who may see facts alone. */
  title: z.string().nullable(),
})
export type SessionSummary = z.infer<typeof sessionSummary>

const placed = { start: z.string(), end: z.string(), mode: z.enum(modes), zone: z.string() }

/** A version of the plan: its words (null to those who may see facts alone), and what was planned with them. */
export const planVersion = writtenTimes.extend({
  plan: planContent.nullable(),
  facts: z.strictObject({
    ...placed,
    kind: z.enum(sessionKinds),
    context: z.enum(contexts),
    relationshipIds: z.array(z.uuid()),
  }),
})
export type PlanVersion = z.infer<typeof planVersion>

/** A version of the log: its words, and the times and attendance that were told with them. */
export const logVersion = writtenTimes.extend({
  log: logContent.nullable(),
  facts: z.strictObject({ ...placed, breaks: z.array(interval), attendance }),
})
export type LogVersion = z.infer<typeof logVersion>

/** What a log may be asked besides its minimum. */
export const offeredQuestions = [
  'skills',
  'reflection',
  'openQuestion',
  'strategy',
  'barrier',
  'policy',
  'summaryGivenBack',
  'boundary',
  'solution',
  'menteeResponse',
  'communication',
  'rapport',
  'resistance',
  'restorative',
  'theory',
  'debrief',
  'talkRatio',
  'style',
  'selfCheck',
  'eachMentee',
] as const satisfies readonly (keyof OfferedAnswers)[]
export type OfferedQuestion = (typeof offeredQuestions)[number]

const servingQuestions = z.array(z.strictObject({ question: z.enum(offeredQuestions), serves: z.array(z.string()) }))

/** What a log of a session with somebody opens with, while it is still to be written. */
export const toLog = z.strictObject({
  /** The questions on offer: at most two, picked from criteria still open; `serves`: their titles and ids, in words. */
  offered: servingQuestions,
  /** What else would serve an open criterion, for whoever wants to say more. */
  further: servingQuestions,
  /** What was agreed last time. */
  lastActions,
  /** One of the candidate's units takes simulated practice (S1). */
  takesSimulated: z.boolean(),
})
export type ToLog = z.infer<typeof toLog>

export const sessionView = sessionSummary.extend({
  registrationId: z.uuid(),
  candidateName: z.string(),
  goals: z.array(z.strictObject({ id: z.uuid(), title: z.string(), served: z.boolean() })),
  /** The latest words; null where there are none, or where the reader may see facts alone. */
  plan: planContent.nullable(),
  log: logContent.nullable(),
  /** How the editions that the latest log cites stand to the library now, and which one the centre goes by; null: none. */
  editions: z.array(
    z.strictObject({
      policyId: z.string(),
      edition: z.string().nullable(),
      state: z.enum(editionStates),
      current: z.string().nullable(),
    }),
  ),
  /** Every version, the first one first: nothing is overwritten. */
  planVersions: z.array(planVersion),
  logVersions: z.array(logVersion),
  /** On which clock the timer was started and stopped; null where it was not, or where nobody noted it. */
  timerTimes: z.strictObject({ started: clocks.nullable(), stopped: clocks.nullable() }),
  /** What its mentees said of it, and supervisors for them: each their own. `words`: null to those who may see facts alone. */
  confirmations: z.array(
    z.strictObject({
      relationshipId: z.uuid(),
      role: z.enum(['mentee', 'supervisor', 'witness', 'stakeholder']),
      right: z.boolean(),
      /** What they read (null: not kept), and whether it is still what is written: a yes to other times is none to these. */
      shown: shownTimes.nullable(),
      stands: z.boolean(),
      words: z.string().nullable(),
      /** On the mentor's device. */
      handOver: z.boolean(),
      at: z.string(),
    }),
  ),
  /** Still planned: other sessions of the candidate's whose timer runs, the earliest first. `title` null to those who may see facts alone. */
  alsoRunning: z.array(
    z.strictObject({
      ...{ id: z.uuid(), title: z.string().nullable(), mentees: z.array(z.string()) },
      ...{ startedAt: z.string(), zone: z.string() },
    }),
  ),
  /** The centre has paused the mentoring of these: their made-up names. Nobody meets them, or asks them. Empty once it was called off or withdrawn. */
  paused: z.array(z.string()),
  /** Still planned, and the mentoring of these is over: their made-up names. They do not come. */
  gone: z.array(z.string()),
  /** Why it was cancelled, or withdrawn. */
  endedBecause: z.string().nullable(),
  /** The product called it off as the mentoring with whoever came ended: nobody wrote why. */
  endedWithIt: z.boolean(),
  /** What submission it is part of, while it is locked by one; of several the earliest. */
  held: heldBy.nullable(),
  ...toLog.shape,
  /** What it is worth, unit by unit. */
  units: z.array(
    ledgerLine.extend({
      unitId: z.uuid(),
      packId: z.string(),
      /** The unit's title; where the source names none, the probable one. */
      title: z.string(),
      lateAfter: z.string().nullable(),
      /** What the unit asks for in all; null: it asks for no hours. */
      requiredMinutes: z.int().nullable(),
    }),
  ),
  actions: z.array(decidedAction),
})
export type SessionView = z.infer<typeof sessionView>
