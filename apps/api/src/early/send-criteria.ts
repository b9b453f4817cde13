import type { sendCriteriaEndpoint, takeBackSentEndpoint } from '@mentorfolio/domain/early/early.endpoints'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { hiddenCriteria, unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { presentSent } from './view-sent.ts'

const action = 'criterion.send'

const heldFor = async (tx: Tx, by: SignedIn, unitId: string) => {
  await holdUnit(tx, unitId)
  const loaded = await loadUnitEvidence(tx, by, unitId)
  mustBeAllowed(loaded.roles, action, unitFactsOf(loaded))
  return loaded
}

/** A candidate sends criteria to their assessor, each with the records that claim it now. One of a criterion waits at a time. */
export const sendCriteria = async (tx: Tx, { params, body, by, now }: AskedToWrite<typeof sendCriteriaEndpoint>) => {
  const loaded = await heldFor(tx, by, params.id)
  const { person, state, portfolioId } = loaded
  const { centreId } = person
  const made = await tx.sentCriterion.findUnique({ where: { id: params.sentId } })
  if (made) {
    if (made.unitId !== params.id || made.criterion !== body.criteria[0] || made.words !== body.words) throw idTaken()
    return { centreId, body: await presentSent(tx, by, loaded) }
  }
  if (state.unit.assessorId === null)
    throw new ProblemError('wrong-state', 'Nobody assesses this unit yet', {
      detail: 'Your words are kept. Ask your centre who your assessor is, then send them.',
    })
  const waiting = await tx.sentCriterion.findMany({
    where: { unitId: params.id, takenBackAt: null, judgementId: null, withSubmissionId: null },
    select: { criterion: true },
  })
  const waits = new Set(waiting.map(({ criterion }) => criterion))
  const rows = body.criteria.map((criterion, index) => ({
    // The first bears the id that was sent: by it the whole act is known again.
    id: index === 0 ? params.sentId : v7(),
    ...{ centreId, unitId: params.id, criterion, words: body.words, byPersonId: person.id, at: now },
    records: state.claims
      .filter((each) => each.claimed && each.criterion === criterion)
      .map(({ item: { record, id, version } }) => ({ record, id, version })),
  }))
  const hidden = hiddenCriteria(loaded.roles, state.pack.criteria)
  const known = new Set(state.pack.criteria.flatMap(({ id }) => (hidden.has(id) ? [] : [id])))
  const errors = rows.flatMap(({ criterion, records }, index) => {
    const field = `criteria.${index}`
    if (!known.has(criterion)) return [{ field, message: 'Choose a criterion of this unit' }]
    if (waits.has(criterion)) return [{ field, message: `${criterion} waits for your assessor already` }]
    if (records.length === 0)
      return [{ field, message: `${criterion} has no record that shows it yet: claim one first` }]
    return []
  })
  if (errors.length > 0) throw invalid(errors)
  await tx.sentCriterion.createMany({ data: rows })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'sentCriterion', subjectId: params.sentId, revision: null },
    fields: { criteria: rows.map(({ criterion, records }) => ({ criterion, records })), words: body.words },
  })
  return { centreId, body: await presentSent(tx, by, loaded) }
}

/** Takes back a criterion that was sent. What was judged, or submitted, meanwhile stays. */
export const takeBackSent = async (tx: Tx, { params, by, now }: AskedToWrite<typeof takeBackSentEndpoint>) => {
  const loaded = await heldFor(tx, by, params.id)
  const { centreId } = loaded.person
  const row = await tx.sentCriterion.findFirst({ where: { id: params.sentId, unitId: params.id } })
  if (!row) throw notFound()
  if (row.judgementId !== null || row.withSubmissionId !== null)
    throw new ProblemError('wrong-state', 'It is judged, or submitted, by now', {
      because: 'WRONG_STATE',
      detail: 'Nothing was changed. Load the page again: it says how it stands.',
    })
  if (row.takenBackAt === null) {
    await tx.sentCriterion.update({ where: { id: row.id }, data: { takenBackAt: now } })
    await appendEvent(tx, {
      ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
      ...{ subjectKind: 'sentCriterion', subjectId: row.id, revision: null },
      fields: { takenBackAt: now.toISOString() },
    })
  }
  return { centreId, body: await presentSent(tx, by, loaded) }
}
