import { z } from 'zod'
import { signatureMethods } from '../agreements/agreement-view.ts'
import { portfolioUnitStates, relationshipStates } from '../cycle/states.ts'
import { feedbackPoints, feedbackTools } from '../feedback/feedback-kinds.ts'
import { sessionWords } from '../sessions/answers.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { ledgerSum, unitName } from '../sessions/ledger-view.ts'
import { modes, sessionKinds } from '../sessions/session.ts'
import { predicate } from './predicates.ts'
import { recordKind } from './record-kinds.ts'

const ref = { record: recordKind, id: z.uuid() }

/** Where in a record a claim shows. `stands`: the words are still there in the record as it now is. */
const passageView = z.strictObject({ part: z.string(), quote: z.string(), stands: z.boolean() })

/** A record as evidence, as lists name it. */
export const evidenceLine = z.strictObject({
  ...ref,
  version: z.int(),
  /** Words: null to those who may see facts alone, and for what has no title of its own. */
  title: z.string().nullable(),
  /** Made-up names. */
  names: z.array(z.string()),
  relationshipId: z.uuid().nullable(),
  sessionId: z.uuid().nullable(),
  /** When it was, or was written: an instant in UTC. */
  at: z.string(),
  simulated: z.boolean(),
  /** What the assessor accepted of it by name. */
  accepted: z.boolean(),
})
export type EvidenceLine = z.infer<typeof evidenceLine>

/** One record under one criterion. */
export const claimView = z.strictObject({
  criterion: z.string(),
  /** By the pack's rules. */
  byRule: z.boolean(),
  /** False: taken out again by the candidate. */
  claimed: z.boolean(),
  /** How often the candidate decided; 0: never. The next decision names it. */
  version: z.int(),
  /** Null to those who may see facts alone. */
  reason: z.string().nullable(),
  passages: z.array(passageView),
})
export type ClaimView = z.infer<typeof claimView>

/** How it stands with a criterion: what the assessor said of it, else whether anything claims it. */
export const criterionStates = ['ACCEPTED', 'NOT_YET_MET', 'CLAIMED', 'GAP'] as const
export type CriterionState = (typeof criterionStates)[number]

const fill = z.strictObject({
  record: recordKind,
  when: z.array(predicate),
  /** The records that come closest, each with what it lacks. `open`: its writer can still put it in. */
  nearest: z.array(evidenceLine.extend({ lacks: z.array(predicate), open: z.boolean() })),
})
export type FillView = z.infer<typeof fill>

export const criterionView = z.strictObject({
  id: z.string(),
  outcome: z.string(),
  title: z.string(),
  /** Null: a marking point that is for assessors alone. */
  text: z.string().nullable(),
  /** 'What your assessor looks for.' */
  guidance: z.string().nullable(),
  state: z.enum(criterionStates),
  /** Records that claim it now. */
  claims: z.int(),
  /** It rests on attempts at feedback and a supervisor's word: the assessor decides (S5-AC3). */
  waitsForAssessor: z.boolean(),
  /** What the assessor last said of it. */
  decision: z
    .strictObject({ outcome: z.enum(['MET', 'NOT_YET_MET']), feedback: z.string().nullable(), at: z.string() })
    .nullable(),
  /** Whether it can be answered in words (a written answer). */
  answerable: z.boolean(),
  /** What would fill it, where nothing does. */
  fills: z.array(fill),
})
export type CriterionView = z.infer<typeof criterionView>

const journeyAsked = z.strictObject({ contracting: z.int(), progressive: z.int(), closure: z.int() })
export const journeyView = journeyAsked.extend({ relationshipId: z.uuid(), name: z.string(), shown: z.boolean() })

const whichRecord = {
  record: recordKind,
  when: z.array(predicate),
  /** What the unit calls it, where that is more than the record's own name. */
  called: z.string().nullable(),
  relationshipId: z.uuid().nullable(),
  /** Of the relationship. */
  name: z.string().nullable(),
}

export const requiredView = z.strictObject({ ...whichRecord, met: z.boolean(), standsIn: z.boolean() })

/** What is missing before the unit can be submitted, one thing each, in the order in which it is best done. */
export const gapView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('RECORD'), ...whichRecord }),
  z.strictObject({ kind: z.literal('MINUTES'), have: z.int(), asked: z.int().nullable() }),
  z.strictObject({ kind: z.literal('SESSIONS'), have: z.int(), asked: z.int() }),
  z.strictObject({ kind: z.literal('FEEDBACK_POINTS'), have: z.int(), asked: z.int() }),
  z.strictObject({ kind: z.literal('FEEDBACK_TOOLS'), have: z.int(), asked: z.int() }),
  z.strictObject({ kind: z.literal('JOURNEY'), asked: journeyAsked, best: journeyView.nullable() }),
  z.strictObject({ kind: z.literal('CRITERION'), criterion: z.string() }),
  /** The candidate's registration has ended, or is on a break. */
  z.strictObject({ kind: z.literal('REGISTRATION') }),
])
export type GapView = z.infer<typeof gapView>

/** Of a submission what every page of its unit tells. */
export const submissionLine = z.strictObject({
  id: z.uuid(),
  attempt: z.int(),
  submittedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  supplements: z.int(),
  /** What its candidate was told of it; `dueOn`: by which day it is to be seen again. Null: nothing yet. */
  decided: z
    .strictObject({ outcome: z.enum(['PASS', 'REFER']), at: z.string(), dueOn: z.string().nullable() })
    .nullable(),
})

/** Everybody mentored in a unit, by made-up names: what is nobody's in particular can be written with any of them. */
const relationships = z.array(z.strictObject({ id: z.uuid(), name: z.string(), state: z.enum(relationshipStates) }))

const ofUnit = {
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  revision: z.int(),
}

/** Criteria by records of one unit, with everything that the unit asks for. */
export const matrixView = z.strictObject({
  ...ofUnit,
  sourceNote: z.string(),
  /** The candidate's units of the same registration, this one among them. */
  units: z.array(
    unitName.extend({
      state: z.enum(portfolioUnitStates),
      criteria: z.int(),
      claimed: z.int(),
      accepted: z.int(),
      /** How many things are missing before it can be submitted. */
      gaps: z.int(),
    }),
  ),
  outcomes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  criteria: z.array(criterionView),
  /** Records with a claim, taken out again or not; earliest first. */
  records: z.array(evidenceLine.extend({ claims: z.array(claimView) })),
  /** Records of the unit that are under no criterion, by kind. */
  unclaimed: z.array(z.strictObject({ record: recordKind, count: z.int() })),
  required: z.array(requiredView),
  /** What the unit recommends beside that: told, and in nobody's way (S4-T4). */
  recommended: z.array(
    z.strictObject({
      ...{ record: recordKind, when: z.array(predicate), called: z.string().nullable() },
      there: z.boolean(),
    }),
  ),
  /** Written answers that are claimed while some of their questions are still open: told, and in nobody's way. */
  partlyAnswered: z.array(
    z.strictObject({ criterion: z.string(), recordId: z.uuid(), answered: z.int(), questions: z.int() }),
  ),
  hours: ledgerSum.extend({ scope: z.enum(['TOTAL', 'PER_MENTEE']) }),
  /** Null: the unit asks for none. */
  feedback: z
    .strictObject({ points: z.int(), tools: z.int(), minPoints: z.int(), minTools: z.int(), answers: z.int() })
    .nullable(),
  journey: z.strictObject({ asked: journeyAsked, relationships: z.array(journeyView) }).nullable(),
  gaps: z.array(gapView),
  relationships,
  submissions: z.array(submissionLine),
  actions: z.array(decidedAction),
})
export type MatrixView = z.infer<typeof matrixView>

/** One text of a record, in the order in which it is read: `part` names the place in it. */
export const recordPart = z.strictObject({ part: z.string(), label: z.string().nullable(), text: z.string() })
export type RecordPart = z.infer<typeof recordPart>

/** What a record's own page says beside its words, for paper. What a kind does not have is null, or none. */
export const paperFacts = z.strictObject({
  /** Of an agreement, in the version that is shown. `dated`: the day on an accepted copy on paper, `YYYY-MM-DD`. */
  signatures: z.array(
    z.strictObject({
      party: z.enum(['MENTOR', 'MENTEE']),
      method: z.enum(signatureMethods),
      helped: z.boolean(),
      at: z.string(),
      dated: z.string().nullable(),
    }),
  ),
  /** Of a session's plan and log. `minutes`: what it counts in this unit. */
  session: z
    .strictObject({
      ...{ kind: z.enum(sessionKinds), mode: z.enum(modes), start: z.string(), end: z.string(), zone: z.string() },
      ...{ minutes: z.int(), said: z.enum(sessionWords).nullable() },
    })
    .nullable(),
  /** Of a goal, from 1 to 10: where it began (no day), and what each review gave it. */
  scores: z.array(z.strictObject({ on: z.string().nullable(), score: z.int().nullable() })),
  /** Of feedback and testimony: asked when and with what. `whom`: as the candidate named their part. */
  feedback: z
    .strictObject({ point: z.enum(feedbackPoints), tool: z.enum(feedbackTools), whom: z.string().nullable() })
    .nullable(),
})
export type PaperFacts = z.infer<typeof paperFacts>

/** A unit's records with all their words, for paper: page by page, earliest first; `next`: where it goes on. */
export const unitOnPaper = z.strictObject({
  ...ofUnit,
  centreName: z.string(),
  /** None: the source names none. */
  qualifications: z.array(z.string()),
  /** Or that the source names none. */
  awardingBody: z.string(),
  packVersion: z.int(),
  registered: z.strictObject({ from: z.string(), until: z.string().nullable() }),
  records: z.array(
    z.strictObject({
      item: evidenceLine,
      facts: paperFacts,
      parts: z.array(recordPart),
      claims: z.array(claimView),
    }),
  ),
  /** How many there are in all. */
  of: z.int(),
  next: z.string().nullable(),
})
export type UnitOnPaper = z.infer<typeof unitOnPaper>

/** One record as evidence: its words, and what it is claimed for. */
export const evidenceView = z.strictObject({
  ...ofUnit,
  item: evidenceLine,
  parts: z.array(recordPart),
  /** The unit's criteria, each with the claim of this record, if there is one. */
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      text: z.string().nullable(),
      guidance: z.string().nullable(),
      state: z.enum(criterionStates),
      claim: claimView.nullable(),
    }),
  ),
  actions: z.array(decidedAction),
})
export type EvidenceView = z.infer<typeof evidenceView>

/** One criterion: every record under it with the words that are claimed, the earliest first, and what would fill it. */
export const criterionEvidence = z.strictObject({
  ...ofUnit,
  criterion: criterionView,
  relationships,
  claims: z.array(claimView.extend({ item: evidenceLine })),
  actions: z.array(decidedAction),
})
export type CriterionEvidence = z.infer<typeof criterionEvidence>

/** Records that could be put to a criterion, the latest first; `next`: where the list goes on. */
export const evidenceList = z.strictObject({
  items: z.array(evidenceLine),
  next: z.string().nullable(),
})
export type EvidenceList = z.infer<typeof evidenceList>
