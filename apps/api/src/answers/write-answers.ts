import type {
  withdrawAnswerEndpoint,
  writeAnswerEndpoint,
  writeCaseStudyEndpoint,
} from '@mentorfolio/domain/answers/answers.endpoints'
import type { CaseStudyContent } from '@mentorfolio/domain/answers/case-study'
import type { WrittenAnswer, WrittenAnswerContent } from '@mentorfolio/domain/answers/written-answer'
import type { Link } from '@mentorfolio/domain/reflections/link'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { canonical } from '../audit/chain.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { packOf } from '../portfolio/ledger-rows.ts'
import { loadUnit, type UnitPlace, unitFacts } from '../portfolio/load-unit.ts'
import { type RecordRow, recordsOf } from '../portfolio/records/record-rows.ts'
import type { Reference } from '../portfolio/records/references.ts'
import { withdrawRecord, writeRecord } from '../portfolio/records/write-record.ts'
import type { Writer } from '../portfolio/times-for.ts'
import { askedThen } from './asked.ts'
import { presentAnswer, presentCaseStudy } from './present-answers.ts'

const linked = (links: readonly Link[], field: string): Reference[] =>
  links.map((link, at) => ({ ...link, field: `${field}.links.${at}` }))

/** The unit in its candidate's hands; 404, 403 or 409 where it is not. */
const unitToWrite = async (tx: Tx, { by, params }: { by: Writer['by']; params: { id: string } }) => {
  await holdUnit(tx, params.id)
  const { row, roles } = await loadUnit(tx, by, { id: params.id, kind: 'answer' })
  mustBeAllowed(roles, 'answer.write', unitFacts(row))
  return { row, reader: { roles, candidate: row.registration.person } }
}

const recordAt = async (tx: Tx, row: UnitPlace, id: string): Promise<RecordRow | undefined> => {
  const [record] = await recordsOf(tx, { id, portfolioId: row.portfolioId })
  return record?.unitId === row.id ? record : undefined
}

const placeOf = ({ id, centreId, portfolioId }: UnitPlace) => ({
  ...{ centreId, portfolioId, relationshipId: null, sessionId: null, unitId: id },
})

/** Whether these very words are what stands there: saved again they are no new version. */
const standsAlready = (
  made: RecordRow | undefined,
  saw: { revision: number; reason: string | null },
  content: object,
): boolean =>
  made !== undefined &&
  made.withdrawnAt === null &&
  made.revision === saw.revision &&
  saw.reason === null &&
  canonical(made.versions.at(-1)?.content) === canonical(content)

/** The words with the questions that they answer: an answer goes on with those that it began with. */
const withQuestions = async (
  tx: Tx,
  { packId, centreId }: UnitPlace,
  answer: WrittenAnswer,
): Promise<WrittenAnswerContent> => {
  const { criterion, asked } = answer
  const { questions } = await askedThen(tx, centreId, { packId, criterion, asked })
  const errors = answer.answers.flatMap(({ questionId }, at) =>
    questions.some(({ id }) => id === questionId)
      ? []
      : [{ field: `answer.answers.${at}.questionId`, message: 'Answer the questions that were asked' }],
  )
  if (errors.length > 0) throw invalid(errors)
  return { ...answer, questions }
}

/** Answers a criterion of the unit in words, or writes the answer's next version (S1-AC2, S4-T9). */
export const writeAnswer = async (tx: Tx, asked: AskedToWrite<typeof writeAnswerEndpoint>) => {
  const { params, body } = asked
  const { row, reader } = await unitToWrite(tx, asked)
  const content = await withQuestions(tx, row, body.answer)
  const made = await recordAt(tx, row, params.recordId)
  const current = async () => {
    const record = await recordAt(tx, row, params.recordId)
    if (record?.kind !== 'WRITTEN_ANSWER') throw notFound()
    return presentAnswer(record, reader)
  }
  // An answer is to one criterion for good: what was accepted of it would say something else.
  if (made?.kind === 'WRITTEN_ANSWER' && (await current()).criterion !== content.criterion)
    throw invalid([{ field: 'answer.criterion', message: 'Write a new answer for another criterion' }])
  if (standsAlready(made, body, content)) return { centreId: row.centreId, body: await current() }
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'WRITTEN_ANSWER', action: 'answer.write', portfolio: row.registration },
    ...{ place: placeOf(row), saw: body.revision, content, reason: body.reason },
    ...{ references: linked(content.links, 'answer'), current },
  })
  return { centreId: row.centreId, body: await current() }
}

const mustBeOfThisUnit = async (tx: Tx, row: UnitPlace, { criteria, relationshipId }: CaseStudyContent) => {
  const known = packOf(row.packId).criteria.filter(({ assessorOnly }) => !assessorOnly)
  const errors = criteria.flatMap((criterion, at) =>
    known.some(({ id }) => id === criterion)
      ? []
      : [{ field: `study.criteria.${at}`, message: 'Choose criteria of this unit' }],
  )
  const isOwn =
    relationshipId === null ||
    (await tx.relationship.count({ where: { id: relationshipId, portfolioId: row.portfolioId } })) === 1
  if (!isOwn) errors.push({ field: 'study.relationshipId', message: 'Choose a mentee from the list' })
  if (errors.length > 0) throw invalid(errors)
}

/** Writes a case study of the unit, or its next version (S5-T4, S1-AC4). */
export const writeCaseStudy = async (tx: Tx, asked: AskedToWrite<typeof writeCaseStudyEndpoint>) => {
  const { params, body } = asked
  const { row, reader } = await unitToWrite(tx, asked)
  const { study: content } = body
  await mustBeOfThisUnit(tx, row, content)
  const current = async () => {
    const record = await recordAt(tx, row, params.recordId)
    if (record?.kind !== 'CASE_STUDY') throw notFound()
    return presentCaseStudy(record, reader)
  }
  if (standsAlready(await recordAt(tx, row, params.recordId), body, content))
    return { centreId: row.centreId, body: await current() }
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'CASE_STUDY', action: 'answer.write', portfolio: row.registration },
    ...{ place: placeOf(row), saw: body.revision, content, reason: body.reason },
    ...{ references: linked(content.links, 'study'), current },
  })
  return { centreId: row.centreId, body: await current() }
}

/** Withdraws a written answer or a case study, with the reason: it stays readable. */
export const withdrawAnswer = async (tx: Tx, asked: AskedToWrite<typeof withdrawAnswerEndpoint>) => {
  const { params, body } = asked
  const { row, reader } = await unitToWrite(tx, asked)
  const current = async () => {
    const record = await recordAt(tx, row, params.recordId)
    if (record?.kind === 'WRITTEN_ANSWER') return presentAnswer(record, reader)
    if (record?.kind === 'CASE_STUDY') return presentCaseStudy(record, reader)
    throw notFound()
  }
  await current()
  await withdrawRecord(tx, asked, { id: params.recordId, place: row, saw: body.revision, reason: body.reason, current })
  return { centreId: row.centreId, body: await current() }
}
