import type {
  askAssessorEndpoint,
  readAnswerEndpoint,
  takeBackAskedEndpoint,
} from '@mentorfolio/domain/asking/asking.endpoints'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { presentAsked } from './view-asked.ts'

/** The unit of whoever asks, held until the transaction ends. */
const heldFor = async (tx: Tx, by: SignedIn, unitId: string) => {
  await holdUnit(tx, unitId)
  const loaded = await loadUnitEvidence(tx, by, unitId)
  mustBeAllowed(loaded.roles, 'session.askAssessor', unitFactsOf(loaded))
  return loaded
}

const answered = async (tx: Tx, by: SignedIn, loaded: LoadedEvidence) => ({
  centreId: loaded.person.centreId,
  body: await presentAsked(tx, by, loaded),
})

type Told = { loaded: LoadedEvidence; by: SignedIn; at: Date; askedId: string; fields: Record<string, unknown> }

const told = (tx: Tx, { loaded: { portfolioId, person }, by, at, askedId, fields }: Told) =>
  appendEvent(tx, {
    ...{ chainId: portfolioId, centreId: person.centreId, userId: by.userId, at, action: 'session.askAssessor' },
    ...{ subjectKind: 'askedSession', subjectId: askedId, revision: null, fields },
  })

/** A candidate asks their assessor about a logged session; one question about it at a time. */
export const askAssessor = async (tx: Tx, { params, body, by, now }: AskedToWrite<typeof askAssessorEndpoint>) => {
  const loaded = await heldFor(tx, by, params.id)
  const { person, state } = loaded
  const { sessionId, words } = body
  const made = await tx.askedSession.findUnique({ where: { id: params.askedId } })
  if (made) {
    if (made.unitId !== params.id || made.sessionId !== sessionId || made.words !== words) throw idTaken()
    return answered(tx, by, loaded)
  }
  if (state.unit.assessorId === null)
    throw new ProblemError('wrong-state', 'Nobody assesses this unit yet', {
      detail: 'Your words are kept. Ask your centre who your assessor is, then send them.',
    })
  if (!person.sessions.some((each) => each.id === sessionId && isLogged(each)))
    throw invalid([{ field: 'sessionId', message: 'Choose a session that is logged' }])
  const open = { unitId: params.id, sessionId, takenBackAt: null, answeredAt: null }
  if ((await tx.askedSession.count({ where: open })) > 0)
    throw new ProblemError('wrong-state', 'You asked about this session already', {
      detail: 'Your words are kept. Take back what you asked before, then send them.',
    })
  await tx.askedSession.create({
    data: {
      ...{ id: params.askedId, centreId: person.centreId, unitId: params.id, sessionId, words },
      ...{ byPersonId: person.id, at: now },
    },
  })
  await told(tx, { loaded, by, at: now, askedId: params.askedId, fields: { sessionId, words } })
  return answered(tx, by, loaded)
}

/** What was asked, of this unit. */
const askedOf = async (tx: Tx, { id: unitId, askedId }: { id: string; askedId: string }) => {
  const row = await tx.askedSession.findFirst({ where: { id: askedId, unitId } })
  if (!row) throw notFound()
  return row
}

/** Takes back what was asked. What was answered meanwhile stays, and is told. */
export const takeBackAsked = async (tx: Tx, { params, by, now }: AskedToWrite<typeof takeBackAskedEndpoint>) => {
  const loaded = await heldFor(tx, by, params.id)
  const row = await askedOf(tx, params)
  if (row.answeredAt !== null)
    throw new ProblemError('wrong-state', 'Your assessor has answered meanwhile', {
      because: 'WRONG_STATE',
      detail: 'It stays as it was asked. Their answer is beside the session.',
    })
  if (row.takenBackAt === null) {
    await tx.askedSession.update({ where: { id: row.id }, data: { takenBackAt: now } })
    await told(tx, { loaded, by, at: now, askedId: row.id, fields: { takenBackAt: now.toISOString() } })
  }
  return answered(tx, by, loaded)
}

/** The candidate read the answer: it is new no more. */
export const readAnswer = async (tx: Tx, { params, by, now }: AskedToWrite<typeof readAnswerEndpoint>) => {
  const loaded = await heldFor(tx, by, params.id)
  const row = await askedOf(tx, params)
  if (row.answeredAt === null)
    throw new ProblemError('wrong-state', 'It is not answered yet', {
      because: 'WRONG_STATE',
      detail: 'Load the page again: it says how your question stands.',
    })
  if (row.readAt === null) {
    await tx.askedSession.update({ where: { id: row.id }, data: { readAt: now } })
    await told(tx, { loaded, by, at: now, askedId: row.id, fields: { readAt: now.toISOString() } })
  }
  return answered(tx, by, loaded)
}
