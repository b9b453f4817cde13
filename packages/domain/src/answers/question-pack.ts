import { z } from 'zod'
import type { RecordKind } from '../evidence/record-kinds.ts'
import type { UnitPack } from '../evidence/unit-pack.ts'
import { type CriterionQuestions, criterionId, criterionQuestions } from './questions.ts'

/** The criteria of a pack that this kind of record claims, in the order of the pack; without what is for assessors only. */
export const criteriaFor = (pack: UnitPack, record: RecordKind): string[] =>
  pack.criteria
    .filter(
      ({ id, assessorOnly }) => !assessorOnly && pack.claims.some((c) => c.criterion === id && c.record === record),
    )
    .map(({ id }) => id)

const edition = z.strictObject({
  version: z.int({ error: 'Give a whole number, 1 or more' }).min(1, { error: 'Give a whole number, 1 or more' }),
  criteria: z
    .array(criterionQuestions.extend({ criterion: criterionId() }), { error: 'List the criteria and their questions' })
    .min(1, { error: 'Ask about one criterion at least' }),
})

const shape = edition.extend({
  /** The unit pack that the questions belong to. */
  pack: z.string({ error: 'Name the unit pack' }),
  /** What was asked before, oldest first: answers keep the questions that they began with. */
  earlier: z.array(edition, { error: 'List the earlier versions, or give an empty list' }),
})

/** The questions that ship for one unit pack. They have a version of their own: the pack does not change with them. */
export type QuestionPack = z.infer<typeof shape>

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

const problemsOf = (questions: QuestionPack, pack: UnitPack): string[] => {
  const asksForWords = criteriaFor(pack, 'WRITTEN_ANSWER')
  const criteria = questions.criteria.map(({ criterion }) => criterion)
  const versions = questions.earlier.map(({ version }) => version)
  return [
    ...(questions.pack === pack.id ? [] : [`pack: these are the questions of ${questions.pack}, not of ${pack.id}`]),
    ...repeated(criteria).map((id) => `criteria: ${id} is listed twice`),
    ...criteria
      .filter((id) => !asksForWords.includes(id))
      .map((id) => `criteria: ${pack.id} takes no written answer for ${id}`),
    ...asksForWords.filter((id) => !criteria.includes(id)).map((id) => `criteria: nothing asks about ${id}`),
    ...(versions.every((version, index) => version === index + 1) && questions.version === versions.length + 1
      ? []
      : ['version: versions go up by one, and every earlier one stays in earlier']),
  ]
}

/** Parses what a JSON file of questions holds, sound against its pack. Throws an Error that names every problem. */
export const parseQuestionPack = (json: unknown, pack: UnitPack): QuestionPack => {
  const parsed = shape.safeParse(json)
  const problems = parsed.success
    ? problemsOf(parsed.data, pack)
    : parsed.error.issues.map(({ path, message }) => `${z.core.toDotPath(path) || '(the whole file)'}: ${message}`)
  if (parsed.success && problems.length === 0) return parsed.data
  throw new Error([`The questions of ${pack.id} cannot be used.`, ...problems.map((each) => `  ${each}`)].join('\n'))
}

/** What ships for a criterion: as it is asked now, or in an earlier version. Undefined: there is no such version, or nothing asked. */
export const shippedIn = (
  questions: QuestionPack | undefined,
  criterion: string,
  version?: number,
): ({ version: number } & CriterionQuestions) | undefined => {
  const of = [questions, ...(questions?.earlier ?? [])].find(
    (each) => each !== undefined && (version === undefined || each.version === version),
  )
  const found = of?.criteria.find((each) => each.criterion === criterion)
  return of && found && { version: of.version, questions: found.questions }
}
