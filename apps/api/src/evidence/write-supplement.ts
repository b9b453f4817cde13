import type { writeSupplementEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { refKey } from '@mentorfolio/domain/evidence/evidence-item'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { lineOf, unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { submissionOf } from './view-submission.ts'

type Asked = AskedToWrite<typeof writeSupplementEndpoint>

/** The records that it names, as they are now: each of this unit, and criteria of its own. */
const named = (loaded: LoadedEvidence, { records }: Asked['body']) => {
  const { items, pack } = loaded.state
  const byKey = new Map(items.map((item) => [refKey(item), item]))
  const errors: FieldError[] = []
  const lines = records.flatMap(({ criterion, ...ref }, index) => {
    const item = byKey.get(refKey(ref))
    if (!item) errors.push({ field: `records.${index}.id`, message: 'Choose a record from the list' })
    if (criterion !== null && !pack.criteria.some(({ id }) => id === criterion))
      errors.push({ field: `records.${index}.criterion`, message: 'Choose a criterion of this unit' })
    return item ? [{ ...lineOf(loaded, item), criterion }] : []
  })
  if (errors.length > 0) throw invalid(errors)
  return lines
}

/** Adds something beside a live submission, with its own date: what was submitted stays as it was. */
export const writeSupplement = async (tx: Tx, asked: Asked) => {
  const { params, body, by, now } = asked
  await holdUnit(tx, params.id)
  const loaded = await loadUnitEvidence(tx, by, params.id)
  const { roles, person, portfolioId } = loaded
  const submission = await tx.submission.findFirst({ where: { id: params.submissionId, unitId: params.id } })
  if (!submission) throw notFound()
  const current = () => submissionOf(tx, loaded, submission.id)
  const made = await tx.submissionSupplement.findUnique({ where: { id: params.supplementId } })
  if (made) {
    if (made.submissionId !== submission.id || made.words !== body.words) throw idTaken()
    return { centreId: person.centreId, body: await current() }
  }
  mustBeAllowed(roles, 'portfolioUnit.supplement', unitFactsOf(loaded))
  if (submission.releasedAt !== null)
    throw new ProblemError('wrong-state', 'This submission is not being looked at any more', {
      because: 'WRONG_STATE',
      detail: 'Your words are not lost. Open the latest submission, and add them there.',
    })
  const records = named(loaded, body)
  const portfolio = { person: { centre: person.centre, registrations: person.registrations } }
  await tx.submissionSupplement.create({
    data: {
      ...{
        id: params.supplementId,
        centreId: person.centreId,
        submissionId: submission.id,
        words: body.words,
        records,
      },
      ...{ byPersonId: person.id, ...(await timesFor(tx, asked, portfolio)) },
    },
  })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId: person.centreId, userId: by.userId, at: now },
    ...{ action: 'portfolioUnit.supplement', subjectKind: 'submission', subjectId: submission.id },
    ...{ revision: submission.attempt, fields: { words: body.words, records } },
  })
  return { centreId: person.centreId, body: await current() }
}
