import type { decideClaimEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { refKey } from '@mentorfolio/domain/evidence/evidence-item'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import { canonical } from '../audit/chain.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { partsOf } from '../portfolio/evidence/parts.ts'
import { unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { evidenceOf } from './view-evidence.ts'

type Asked = AskedToWrite<typeof decideClaimEndpoint>

/** The record and the criterion that are meant, both of this unit; and the words, where they are said to show. */
const found = (loaded: LoadedEvidence, { criterion, record, recordId, passages }: Asked['body']) => {
  const { pack, items } = loaded.state
  const errors: FieldError[] = []
  if (!pack.criteria.some(({ id }) => id === criterion))
    errors.push({ field: 'criterion', message: 'Choose a criterion of this unit' })
  const item = items.find((each) => refKey(each) === refKey({ record, id: recordId }))
  if (item?.record === 'PRIOR_LEARNING' && !item.acceptedFor.includes(criterion))
    errors.push({ field: 'recordId', message: 'Prior learning is evidence for what your assessor accepted it for' })
  if (!item) errors.push({ field: 'recordId', message: 'Choose a record from the list' })
  const parts = item && passages.length > 0 ? partsOf(loaded, item) : []
  for (const [index, { part, quote }] of passages.entries())
    if (item && !parts.some((each) => each.part === part && each.text.includes(quote)))
      errors.push({
        field: `passages.${index}.quote`,
        message: 'These words are not there any more: choose them again, or take them out',
      })
  if (errors.length > 0 || !item) throw invalid(errors)
  return item
}

/** What the candidate decides about one record and one criterion. Nothing is overwritten: the latest stands. */
export const decideClaim = async (tx: Tx, asked: Asked) => {
  const { params, body, by, now } = asked
  await holdUnit(tx, params.id)
  const loaded = await loadUnitEvidence(tx, by, params.id)
  const { roles, person, portfolioId } = loaded
  const action = body.claimed === false ? 'evidence.unmap' : 'evidence.map'
  mustBeAllowed(roles, action, unitFactsOf(loaded, body.reason === null ? [] : ['reason']))
  const item = found(loaded, body)

  const { criterion, record, recordId, claimed, reason, passages, saw } = body
  const current = () => evidenceOf(tx, { by, unitId: params.id, ref: item })
  const words = { criterion, record, recordId, claimed, reason, passages }
  const made = await tx.claimDecision.findUnique({ where: { id: params.claimId } })
  if (made) {
    const { unitId, claimed: was, reason: because, passages: shown } = made
    const before = { criterion: made.criterion, record: made.record, recordId: made.recordId }
    const same = canonical({ ...before, claimed: was, reason: because, passages: shown }) === canonical(words)
    if (unitId !== params.id || !same) throw idTaken()
    return { centreId: person.centreId, body: await current() }
  }
  const decision = loaded.state.claims.find((each) => each.criterion === criterion && each.item === item)?.decision
  if ((decision?.version ?? 0) !== saw) throw stale(await current())

  const portfolio = { person: { centre: person.centre, registrations: person.registrations } }
  await tx.claimDecision.create({
    data: {
      ...{ id: params.claimId, centreId: person.centreId, unitId: params.id, version: saw + 1, byPersonId: person.id },
      ...{ ...words, ...(await timesFor(tx, asked, portfolio)) },
    },
  })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId: person.centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'claimDecision', subjectId: params.claimId, revision: saw + 1, fields: words },
  })
  return { centreId: person.centreId, body: await current() }
}
