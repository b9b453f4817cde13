import type {
  answerAdjustmentEndpoint,
  endAdjustmentEndpoint,
  recordAdjustmentEndpoint,
} from '@mentorfolio/domain/adjustments/adjustments.endpoints'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import { canonical } from '../audit/chain.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { idTaken, notFound, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { presentAdjustments } from './view-adjustments.ts'

/** The unit before whoever does this to an adjustment of it, held until the transaction ends, and the adjustment as it stands. */
const heldFor = async (tx: Tx, signedIn: SignedIn, action: Action, of: { id: string; adjustmentId: string }) => {
  const by = await holdToJudge(tx, signedIn, of.id)
  const loaded = await loadUnitEvidence(tx, by, of.id)
  const judge = await judgeOf(tx, by, loaded)
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts({ loaded, judge }, ['reason']))
  const { centreId } = loaded.person
  const person = by.people.find((each) => each.centreId === centreId)
  if (!person) throw notFound()
  const { adjustmentId } = of
  const last = await tx.reasonableAdjustment.findFirst({ where: { adjustmentId }, orderBy: { version: 'desc' } })
  if (last && last.unitId !== of.id) throw idTaken()
  return {
    ...{ by, loaded, personId: person.id, centreId, last },
    answered: async () => ({ centreId, body: await presentAdjustments(tx, by, loaded) }),
    told: (at: Date, version: number, fields: Record<string, unknown>) =>
      appendEvent(tx, {
        ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at, action },
        ...{ subjectKind: 'reasonableAdjustment', subjectId: adjustmentId, revision: version, fields },
      }),
  }
}

const saidIn = ({ what, keeps, need, reason, from, until }: Prisma.ReasonableAdjustmentGetPayload<object>) => ({
  ...{ what, keeps, need, reason, from, until },
})

const isEnded = () =>
  new ProblemError('wrong-state', 'This adjustment has ended', {
    because: 'WRONG_STATE',
    detail: 'It stays as it was, with the reason. Your words are kept on this page: record a new one of them.',
  })

/** Records an adjustment, or writes one anew: a version beside the one before, to which its candidate is asked again. */
export const recordAdjustment = async (tx: Tx, asked: AskedToWrite<typeof recordAdjustmentEndpoint>) => {
  const { params, body, now } = asked
  const held = await heldFor(tx, asked.by, 'reasonableAdjustment.record', params)
  const { by, loaded, personId, centreId, last, answered, told } = held
  const { version: saw, what, keeps, need, from, until, reason } = body
  // Sent once more it is there already.
  const said = { what, keeps, need, reason, from: new Date(from), until: until === null ? null : new Date(until) }
  if (last?.version === saw + 1 && last.byPersonId === personId && canonical(said) === canonical(saidIn(last)))
    return answered()
  if (last?.ended) throw isEnded()
  if ((last?.version ?? 0) !== saw) throw stale(await presentAdjustments(tx, by, loaded))
  const version = saw + 1
  await tx.reasonableAdjustment.create({
    data: {
      ...{ ...said, adjustmentId: params.adjustmentId, version, centreId, unitId: params.id },
      ...{ byPersonId: personId, at: now },
    },
  })
  await told(now, version, { what, keeps, need, from, until, reason })
  return answered()
}

/** Ends an adjustment: a last version, with the reason. */
export const endAdjustment = async (tx: Tx, asked: AskedToWrite<typeof endAdjustmentEndpoint>) => {
  const { params, body, now } = asked
  const held = await heldFor(tx, asked.by, 'reasonableAdjustment.record', params)
  const { by, loaded, personId, last, answered, told } = held
  if (!last) throw notFound()
  const { version: saw, reason } = body
  if (last.ended) {
    if (last.reason === reason && last.byPersonId === personId) return answered()
    throw isEnded()
  }
  if (last.version !== saw) throw stale(await presentAdjustments(tx, by, loaded))
  const version = saw + 1
  await tx.reasonableAdjustment.create({
    data: { ...last, version, reason, ended: true, byPersonId: personId, at: now },
  })
  await told(now, version, { ended: true, reason })
  return answered()
}

/** Its candidate agrees to the version that they read, or says what is not right: once. */
export const answerAdjustment = async (tx: Tx, asked: AskedToWrite<typeof answerAdjustmentEndpoint>) => {
  const { params, body, now } = asked
  const held = await heldFor(tx, asked.by, 'reasonableAdjustment.answer', params)
  const { by, loaded, personId, centreId, last, answered, told } = held
  if (!last) throw notFound()
  if (last.ended) throw isEnded()
  const { version, agrees, words } = body
  if (last.version !== version) throw stale(await presentAdjustments(tx, by, loaded))
  const { adjustmentId } = params
  const made = await tx.adjustmentAnswer.findUnique({ where: { adjustmentId_version: { adjustmentId, version } } })
  if (made) {
    if (made.agrees === agrees && made.words === words) return answered()
    throw new ProblemError('wrong-state', 'You have answered already', {
      because: 'WRONG_STATE',
      detail: 'An answer stays as it was given. Your words are kept on this page: talk to your assessor.',
    })
  }
  await tx.adjustmentAnswer.create({
    data: { adjustmentId, version, centreId, agrees, words, byPersonId: personId, at: now },
  })
  await told(now, version, { agrees, words })
  return answered()
}
