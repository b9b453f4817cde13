import { z } from 'zod'
import { predicate } from './predicates.ts'
import { recordKind } from './record-kinds.ts'

/** What a pack says where its source names neither unit nor awarding body. People read it as it stands. */
export const notNamed = 'not named in the source'

const line = (ask: string, longest = 400) =>
  z
    .string({ error: ask })
    .min(1, { error: ask, abort: true })
    .max(longest, `Use ${longest} characters at most`)
    .regex(/^\S(?:.*\S)?$/u, 'Write one line, without spaces at its ends')

const id = (ask: string) => line(ask, 40)
const yesOrNo = z.boolean({ error: 'Say true or false' })

const atLeastOne = 'Give a whole number, 1 or more'
const count = z.int({ error: atLeastOne }).min(1, atLeastOne)

const countOrSilent = 'Give a whole number, 1 or more, or null where the source is silent'
const countIfKnown = z.int({ error: countOrSilent }).min(1, countOrSilent).nullable()

const levelAsk = 'Give the level, 1 to 8, or null where the source is silent'
const level = z.int({ error: levelAsk }).min(1, levelAsk).max(8, levelAsk).nullable()

const qualification = z.strictObject({ title: line('Name the qualification'), level })

const probableIdentity = z.strictObject({
  title: line('Give the title that the unit probably has'),
  awardingBody: line('Name the awarding body that the unit is probably from'),
  level,
  because: line('Say what makes this probable'),
})

const outcome = z.strictObject({
  id: id('Give the outcome its id, such as S1-LO1'),
  text: line('Say the outcome in our own words'),
  /** True where the source lists no such outcome and its synopsis implies it. */
  implied: yesOrNo,
})

/** An assessment criterion (AC), or a marking point (MP) where the source has those in place of criteria. */
export const criterionShape = z.strictObject({
  id: id('Give the criterion its id, such as S1-AC1'),
  kind: z.enum(['AC', 'MP'], { error: 'Say AC or MP' }),
  outcome: id('Name the outcome that the criterion belongs to'),
  /** A few words for matrices and lists. Everybody sees it, so it never gives a hidden marking point away. */
  title: line('Give the criterion a short title', 60),
  text: line('Say the criterion in our own words'),
  /** Shown as 'What your assessor looks for'. */
  guidance: line('Say what the assessor looks for').optional(),
  /** True: text and guidance never reach a candidate's browser. */
  assessorOnly: yesOrNo,
})

const row = z.strictObject({
  id: id('Give the row its id, such as S1-T1'),
  text: line('Say the row in our own words'),
})
const rows = z.array(row, { error: 'List the rows, or give an empty list' })

/** What else the source tells a candidate. An empty list or null: the source has no such row. */
const sourceRows = z.strictObject({
  tips: rows,
  mistakes: rows,
  concepts: rows,
  synopsis: row.nullable(),
  priorKnowledge: row.nullable(),
})

const predicatesAsked = z.array(predicate, { error: 'List the predicates, or give an empty list' })

const namedRecord = z.strictObject({
  record: recordKind,
  /** Predicates that all hold; empty: any record of the kind will do. */
  when: predicatesAsked,
  /** What the unit calls it, where that is more than the record's own name. */
  called: line('Give the name that the unit has for it', 60).optional(),
})
const namedRecords = z.array(namedRecord, { error: 'List the records, or give an empty list' })

const requiredRecord = namedRecord.extend({
  /** UNIT: once for the unit. RELATIONSHIP: for each relationship with counted minutes. */
  per: z.enum(['UNIT', 'RELATIONSHIP'], { error: 'Say UNIT or RELATIONSHIP' }),
})

/** What a unit asks to be there. Minutes are of delivered mentoring. `null`: the source is silent, which is not 0. */
const evidence = z.strictObject({
  minMinutes: countIfKnown,
  scope: z.enum(['TOTAL', 'PER_MENTEE'], { error: 'Say TOTAL or PER_MENTEE' }),
  menteesRequired: count,
  countsReview: yesOrNo,
  countsClosure: yesOrNo,
  allowsGroup: yesOrNo,
  /** Whether simulated practice is evidence. It never counts towards minutes. */
  simulation: yesOrNo,
  minSessions: countIfKnown,
  /** Contracting sessions, progressive sessions and closures that one single relationship must show. */
  contracting: countIfKnown,
  minProgressiveSessions: countIfKnown,
  closure: countIfKnown,
  /** Whether the source asks that people cannot be recognised in the evidence. */
  anonymised: yesOrNo,
  required: z.array(requiredRecord, { error: 'List the required records' }),
  recommended: namedRecords,
  optional: namedRecords,
  /** At how many points of the relationship, and with how many tools, feedback is gathered. */
  feedback: z.strictObject({ minPoints: count, minTools: count }).nullable(),
})

const resubmissions = 'Give a whole number, 0 or more, or null where there is no limit'

/** Numbers that no source gives: our own, so each centre may replace them. */
const configuration = z.strictObject({
  lateAfterHours: count,
  tooLateAfterDays: count,
  longAfterMinutes: count,
  offlineGraceHours: count,
  maxResubmissions: z.int({ error: resubmissions }).min(0, resubmissions).nullable(),
})

const claim = z.strictObject({
  criterion: id('Name the criterion that is claimed'),
  record: recordKind,
  /** Predicates that all hold; empty: any record of the kind will do. */
  when: predicatesAsked,
})

/** A pack's shape alone; unit-pack.ts adds what must hold between its parts. */
export const unitPackShape = z.strictObject({
  id: z
    .string({ error: 'Give the unit its id, such as S1' })
    .regex(/^[A-Z][A-Z0-9]{0,19}$/, 'Use capital letters and digits, a letter first'),
  packVersion: count,
  title: line(`Give the unit's title, or '${notNamed}'`),
  awardingBody: line(`Name the awarding body, or '${notNamed}'`),
  /** Empty: the source names none. */
  qualifications: z.array(qualification, { error: 'List the qualifications, or give an empty list' }),
  level,
  /** What the unit probably is, where the source does not say. Never shown without its `because`. */
  probableIdentity: probableIdentity.nullable(),
  source: z.literal('revision-page paraphrase', { error: "Say 'revision-page paraphrase'" }),
  sourceNote: line('Say where the words come from and what is wrong with the source', 800),
  outcomes: z.array(outcome, { error: 'List the outcomes' }).min(1, 'List at least one outcome'),
  criteria: z.array(criterionShape, { error: 'List the criteria' }).min(1, 'List at least one criterion'),
  sourceRows,
  evidence,
  configuration,
  claims: z.array(claim, { error: 'List the claims' }),
})

export type UnitPackShape = z.infer<typeof unitPackShape>
