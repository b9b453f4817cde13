import { z } from 'zod'
import { takenOver } from '../endings/taken-over.ts'
import { guestRoles } from '../guests/guests.endpoints.ts'
import { endpoint } from '../http/endpoint.ts'
import { knot, relationshipCard } from '../relationships/relationships.endpoints.ts'
import { ledgerSum, sessionLine, unitName } from '../sessions/ledger-view.ts'
import { type AskedKind, askedKinds } from './asked-kinds.ts'

const nextStepView = z.strictObject({
  kind: z.enum([
    'STOP',
    'LOG',
    'START',
    'HEAR_NOT_RIGHT',
    'AGREE',
    'ANSWER_CHANGE',
    'WAIT_FOR_SIGNATURE',
    'PREPARE',
    'NEEDS',
    'GOAL',
    'PLAN',
    'CLOSE',
    'HEAR_STOP',
    'HEAR_ENDING',
    'PAUSED',
    'REVIEW',
    'ADD_MENTEE',
  ]),
  session: sessionLine.nullable(),
  /** `paused`: by the centre, so nobody meets. `takenOver`: with the agreement that is still to be written. */
  relationship: z
    .strictObject({ id: z.uuid(), name: z.string(), paused: z.boolean(), takenOver: takenOver.nullable() })
    .nullable(),
  /** Whoever said that it is not right may be asked again. */
  mayAsk: z.boolean(),
})

/** What somebody else has yet to do: whose it is, since when it is asked for, and what can be done about it. */
const awaited = z.strictObject({
  /**
   * By a guest: a signature, a yes to needs and goals, a yes to a session or to the ending, feedback. `TO_ASK`: feedback that is to be asked for by now.
   * `PAPER`: the assessor looks at a copy on paper.
   * `DECLINED`: they did not accept it, so another way to sign is the candidate's to find.
   * By the setting: the authorisation for somebody under 18, the permission to keep records.
   */
  kind: z.enum([
    'SIGNATURE',
    'NEEDS',
    'SESSION',
    'FEEDBACK',
    'CLOSURE',
    'TO_ASK',
    'PAPER',
    'DECLINED',
    'AUTHORISATION',
    'PERMISSION',
  ]),
  relationshipId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  /** Who was asked by a link, or is to be; null: nobody was. */
  role: z.enum(guestRoles).nullable(),
  since: z.string(),
  /** The link ran out unanswered. */
  isOver: z.boolean(),
  /** The session that is asked about. */
  subject: z.strictObject({ id: z.uuid(), start: z.string(), zone: z.string() }).nullable(),
  settingId: z.uuid().nullable(),
  /** The request for feedback that is asked about; `whom`: as the candidate named their part. */
  request: z.strictObject({ id: z.uuid(), whom: z.string().nullable() }).nullable(),
  /** Why the assessor did not accept the copy on paper. */
  because: z.string().nullable(),
  /** The link that can be mailed again, and how often; null: it cannot. */
  remind: z.strictObject({ linkId: z.uuid(), left: z.int() }).nullable(),
})

/** How long home tells of feedback that came in, in days. [D] */
export const cameInDays = 7

/** Feedback that somebody else gave, on a device of their own. */
const cameIn = z.strictObject({
  relationshipId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  request: z.strictObject({ id: z.uuid(), whom: z.string().nullable() }),
  role: z.enum(guestRoles),
  at: z.string(),
})

/** The submission that is being looked at. */
const submitted = z.strictObject({ id: z.uuid(), at: z.string() })

/** What the candidate was told last of a unit that is not being looked at. `dueOn`: by which day it is to be seen again. */
const decided = z.strictObject({
  submissionId: z.uuid(),
  outcome: z.enum(['PASS', 'REFER']),
  at: z.string(),
  dueOn: z.string().nullable(),
})

/** What a unit's assessor asked or told its candidate, and they have not answered or read: how much of a kind, and since when. */
const asked = z.strictObject({
  ...{ unitId: z.uuid(), what: z.enum(Object.keys(askedKinds) as [AskedKind, ...AskedKind[]]) },
  ...{ count: z.int(), since: z.string() },
})

/** The candidate's own work at one centre. */
export const candidacy = z.strictObject({
  registrationId: z.uuid(),
  centreId: z.uuid(),
  centreName: z.string(),
  cohortName: z.string().nullable(),
  /** The last day of the cohort, `YYYY-MM-DD`. */
  until: z.string().nullable(),
  assessorName: z.string().nullable(),
  /** Units that ask for hours come first. */
  units: z.array(
    unitName.extend({
      state: z.string(),
      sum: ledgerSum,
      lines: z.array(sessionLine),
      submitted: submitted.nullable(),
      decided: decided.nullable(),
    }),
  ),
  next: nextStepView.nullable(),
  /** Each relationship, what is over last, with the sessions that home shows of it (on-the-thread.ts), newest first. */
  relationships: z.array(relationshipCard.extend({ latest: z.array(knot) })),
  /** What others have to do before the candidate can go on. */
  waiting: z.array(awaited),
  /** What came in within the last `cameInDays`, the newest first. */
  cameIn: z.array(cameIn),
  /** What has been asked longest comes first. */
  asked: z.array(asked),
})
export type Candidacy = z.infer<typeof candidacy>

/** One candidate as staff of the centre see them: progress, no words. */
export const caseloadRow = z.strictObject({
  registrationId: z.uuid(),
  candidateName: z.string(),
  cohort: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** The unit that asks for hours, or the first; null where they are registered for none. */
  unit: z
    .strictObject({
      ...{ id: z.uuid(), title: z.string(), state: z.string(), sum: ledgerSum },
    })
    .nullable(),
  /** Units of theirs that are submitted and not decided yet, longest first. */
  submitted: z.array(submitted.extend({ unitId: z.uuid(), title: z.string() })),
  toLog: z.int(),
  lastActivityAt: z.string().nullable(),
})

/** A copy on paper that waits for whoever reads this, as assessor. */
const paperToJudge = z.strictObject({
  relationshipId: z.uuid(),
  candidateName: z.string(),
  /** The mentee's made-up name. */
  name: z.string(),
  since: z.string(),
})

export const homeView = z.strictObject({
  name: z.string(),
  now: z.string(),
  candidacies: z.array(candidacy),
  /** What waits for an assessor, longest first. */
  papers: z.array(paperToJudge),
  /** By name; at most a hundred here. */
  caseload: z.array(caseloadRow),
  /** Whether more are looked after than are listed. */
  moreInCaseload: z.boolean(),
  /** For somebody who has no part anywhere: the centres in which theirs has ended, by name. */
  left: z.array(z.string()),
})
export type HomeView = z.infer<typeof homeView>

export const homeEndpoint = endpoint({
  method: 'GET',
  path: '/api/home',
  action: 'home.view',
  summary: 'What somebody sees first: their own portfolio, and the candidates they look after',
  response: homeView,
})
