import type { Facts } from '@mentorfolio/domain/cycle/decide'
import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { Need } from '@mentorfolio/domain/cycle/needs'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { RelationshipState } from '@mentorfolio/domain/cycle/states'
import type {
  closeEndpoint,
  putOffEndingEndpoint,
  startClosingEndpoint,
} from '@mentorfolio/domain/endings/endings.endpoints'
import type { MoveAction } from '@mentorfolio/domain/endings/move-actions'
import { v7 } from 'uuid'
import { personAt } from '../access/at-centre.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { endLinks } from '../links/end-links.ts'
import { moveRelationship } from '../portfolio/moves/move-relationship.ts'
import { timesFor, type Writer } from '../portfolio/times-for.ts'
import { callOffPlanned } from './call-off.ts'
import { type EndingRow, factsOf, loadToEnd, loadToMove } from './ending-row.ts'
import { endingNow } from './present-ending.ts'

type Moving = {
  action: MoveAction
  row: EndingRow
  roles: readonly Role[]
  by: SignedIn
  /** The revision that whoever moves it saw. */
  saw: number
  facts: Facts
  reason?: string | null
  fields?: Record<string, unknown>
}

/** Which links a move ends: what guests were asked for that nobody can answer any more. What they can still say stays open. */
const endedBy: Partial<Record<MoveAction, Prisma.LinkWhereInput>> = {
  'relationship.putOffEnding': { purpose: 'CLOSURE' },
  'relationship.close': { purpose: { in: ['AGREEMENT', 'NEEDS'] } },
  'relationship.endEarly': { purpose: { in: ['AGREEMENT', 'NEEDS'] } },
  'relationship.transfer': {},
  'relationship.reopen': { purpose: { in: ['CLOSURE', 'FEEDBACK', 'AGREEMENT'] } },
}

/**
 * Moves a held relationship as the one table says: decided first (a state that another move has changed is told as such), then
 * asked for the revision that was seen. Links that nobody could answer any more end, and with an
 * end what is planned with nobody else. Answers the state that followed.
 */
export const move = async (
  tx: Tx,
  writer: Writer,
  { action, row, roles, by, saw, facts, reason = null, fields }: Moving,
): Promise<RelationshipState> => {
  const { now } = writer
  const to = mustBeAllowed(roles, action, facts) as RelationshipState
  if (row.revision !== saw) throw stale((await endingNow(tx, { by, now }, row.id)).body)
  const id = v7()
  const calledOff = isOver(to) ? await callOffPlanned(tx, row, { now, moveId: id }) : null
  await moveRelationship(tx, row, {
    ...{ id, action, to, reason, now, userId: by.userId, byPersonId: personAt(by, row.centreId).id },
    times: await timesFor(tx, writer, row.portfolio),
    ...(fields ? { fields } : {}),
  })
  await calledOff?.tell()
  const ended = endedBy[action]
  if (ended)
    await endLinks(tx, { AND: [{ relationshipId: row.id }, ended] }, { centreId: row.centreId, userId: by.userId, now })
  return to
}

type Simple = AskedToWrite<typeof startClosingEndpoint | typeof closeEndpoint | typeof putOffEndingEndpoint>

const simply = async (
  tx: Tx,
  asked: Simple,
  action: MoveAction,
  { given = [], load = loadToMove }: { given?: readonly Need[]; load?: typeof loadToEnd } = {},
) => {
  const { params, body, now } = asked
  const { row, roles, by } = await load(tx, asked.by, params.id)
  const reason = 'reason' in body ? body.reason : null
  await move(tx, asked, { action, row, roles, by, saw: body.revision, facts: factsOf(row, now, given), reason })
  return endingNow(tx, { by, now }, row.id)
}

/** Begins the ending, once the final review is done and no session waits for its log. */
export const startClosing = (tx: Tx, asked: AskedToWrite<typeof startClosingEndpoint>) =>
  simply(tx, asked, 'relationship.startClosing')

/** Puts an ending off: the mentoring goes on, and a later ending asks for a final review of its own. */
export const putOffEnding = (tx: Tx, asked: AskedToWrite<typeof putOffEndingEndpoint>) =>
  simply(tx, asked, 'relationship.putOffEnding', { given: ['reason'] })

/** Closes a relationship whose four parts are there (S5-AC3). */
export const close = (tx: Tx, asked: AskedToWrite<typeof closeEndpoint>) =>
  simply(tx, asked, 'relationship.close', { load: loadToEnd })
