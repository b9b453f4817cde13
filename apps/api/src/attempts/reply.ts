import type { replyEndpoint, seeAnswerEndpoint } from '@mentorfolio/domain/attempts/attempts.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, notFound, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { presentAttempts } from './view-attempts.ts'

const action = 'decision.reply'

const heldFor = async (tx: Tx, by: SignedIn, unitId: string) => {
  await holdUnit(tx, unitId)
  const loaded = await loadUnitEvidence(tx, by, unitId)
  mustBeAllowed(loaded.roles, action, unitFactsOf(loaded))
  return loaded
}

type Told = { loaded: LoadedEvidence; by: SignedIn; at: Date; replyId: string; fields: Record<string, unknown> }

const told = (tx: Tx, { loaded: { portfolioId, person }, by, at, replyId, fields }: Told) =>
  appendEvent(tx, {
    ...{ chainId: portfolioId, centreId: person.centreId, userId: by.userId, at, action },
    ...{ subjectKind: 'decisionReply', subjectId: replyId, revision: null, fields },
  })

/** A candidate replies to a decision that they were told; it waits for the unit's assessor until they have read it. */
export const replyTo = async (tx: Tx, { params, body, by, now }: AskedToWrite<typeof replyEndpoint>) => {
  const loaded = await heldFor(tx, by, params.id)
  const { centreId, id: byPersonId } = loaded.person
  const { decisionId, words } = body
  const made = await tx.decisionReply.findUnique({ where: { id: params.replyId } })
  if (made) {
    if (made.unitId !== params.id || made.decisionId !== decisionId || made.words !== words) throw idTaken()
    return { centreId, body: await presentAttempts(tx, by, loaded) }
  }
  const decision = await tx.assessmentDecision.findFirst({
    where: { id: decisionId, releasedAt: { not: null }, submission: { unitId: params.id } },
    select: { id: true },
  })
  if (!decision) throw notFound()
  await tx.decisionReply.create({
    data: { id: params.replyId, centreId, unitId: params.id, decisionId, words, byPersonId, at: now },
  })
  await told(tx, { loaded, by, at: now, replyId: params.replyId, fields: { decisionId, words } })
  return { centreId, body: await presentAttempts(tx, by, loaded) }
}

/** The candidate read the answer: it is new no more. */
export const seeAnswer = async (tx: Tx, { params, by, now }: AskedToWrite<typeof seeAnswerEndpoint>) => {
  const loaded = await heldFor(tx, by, params.id)
  const row = await tx.decisionReply.findFirst({ where: { id: params.replyId, unitId: params.id } })
  if (!row) throw notFound()
  if (row.answeredAt === null)
    throw new ProblemError('wrong-state', 'It is not answered yet', {
      because: 'WRONG_STATE',
      detail: 'Load the page again: it says how your reply stands.',
    })
  if (row.seenAt === null) {
    await tx.decisionReply.update({ where: { id: row.id }, data: { seenAt: now } })
    await told(tx, { loaded, by, at: now, replyId: row.id, fields: { seenAt: now.toISOString() } })
  }
  return { centreId: loaded.person.centreId, body: await presentAttempts(tx, by, loaded) }
}
