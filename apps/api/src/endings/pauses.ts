import type { Facts } from '@mentorfolio/domain/cycle/decide'
import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { RelationshipState } from '@mentorfolio/domain/cycle/states'
import type {
  Pausable,
  pauseEndpoint,
  pausesEndpoint,
  resumeEndpoint,
} from '@mentorfolio/domain/endings/pauses.endpoints'
import { pausedFrom, resumeActions, resuming } from '@mentorfolio/domain/endings/resuming'
import { v5, v7 } from 'uuid'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { heldAt } from '../access/held-at.ts'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleToDesk } from '../access/visible-to.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { notFound, ProblemError } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import type { Sealer } from '../identity/seal.ts'
import { holdToMove } from '../portfolio/hold-relationship.ts'
import { moveRelationship } from '../portfolio/moves/move-relationship.ts'
import { callOffPlanned } from './call-off.ts'
import { type EndingRow, factsOf, holdWithWhoeverComes, loadEndingOf } from './ending-row.ts'

/** A pause, or the end of one. */
const ofTheDesk = { OR: [{ to: 'PAUSED' }, { from: 'PAUSED' }] } satisfies Prisma.RelationshipMoveWhereInput

const select = {
  ...{ id: true, centreId: true, pseudonym: true, state: true },
  setting: { select: { name: true } },
  moves: {
    where: ofTheDesk,
    select: { id: true, to: true, sealedReason: true, receivedAt: true, from: true },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  },
  portfolio: { select: { person: { select: { name: true } } } },
} as const satisfies Prisma.RelationshipSelect
type Row = Prisma.RelationshipGetPayload<{ select: typeof select }>

const roles = ['dsl'] as const
const byName = [{ pseudonym: 'asc' }, { id: 'asc' }] as const satisfies Prisma.RelationshipOrderByWithRelationInput[]

const factsAbout = ({ state, moves }: Row): Facts => {
  const from = pausedFrom(moves)
  return { state, met: from ? [resuming[from].need] : [] }
}

const pauseOf = (sealer: Sealer, { moves }: Row): Pausable['paused'] => {
  const at = moves.findLastIndex(({ to }) => to === 'PAUSED')
  const pause = moves[at]
  if (!pause) return null
  const because = pause.sealedReason === null ? '' : String(sealer.open(`pause:${pause.id}`, pause.sealedReason))
  return { at: pause.receivedAt.toISOString(), because, until: moves[at + 1]?.receivedAt.toISOString() ?? null }
}

const present = (sealer: Sealer, row: Row): Pausable => ({
  ...{ id: row.id, name: row.pseudonym, state: row.state },
  deskMove: row.moves.at(-1)?.id ?? null,
  candidateName: row.portfolio.person.name,
  settingName: row.setting?.name ?? null,
  paused: pauseOf(sealer, row),
  actions: (['relationship.pause', ...resumeActions] as const).map((action) =>
    decidedAction(roles, action, factsAbout(row)),
  ),
})

/**
 * The chain of a desk's own doings: apart from its centre's, as a concern's is, so that no reading of a centre's or a
 * portfolio's history tells that the desk looked at somebody (docs/decisions/0014-concerns-apart.md).
 */
const deskChain = (centreId: string) => v5('safeguarding-desk', centreId)

type Doing = { by: SignedIn; now: Date; centreId: string }

const tellDesk = (
  tx: Tx,
  { by, now, centreId }: Doing,
  told: { action: 'relationship.find' | 'relationship.pause' | 'relationship.resume'; id: string },
) => {
  const chain = deskChain(centreId)
  return appendEvent(tx, {
    ...{ chainId: chain, centreId: chain, userId: by.userId, at: now, action: told.action },
    ...{ subjectKind: 'desk', subjectId: told.id, revision: null, fields: {} },
  })
}

/** What is paused at a centre and, where one is named, whom a candidate mentors: by made-up names, and with an event at the desk. */
export const viewPauses = (db: Db, { params, query, by, now }: Asked<typeof pausesEndpoint>, sealer: Sealer) =>
  db.$transaction(async (tx) => {
    const centreId = params.id
    personAt(by, centreId)
    mustBeAllowedAt(by, centreId, 'relationship.find')
    const seen = { centreId, portfolio: { person: visibleToDesk(by) } } satisfies Prisma.RelationshipWhereInput
    const centre = await tx.centre.findUniqueOrThrow({ where: { id: centreId }, select: { name: true } })
    const candidates = await tx.person.findMany({
      where: { AND: [{ centreId }, visibleToDesk(by)], portfolio: { relationships: { some: {} } } },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    const paused = await tx.relationship.findMany({ where: { ...seen, state: 'PAUSED' }, select, orderBy: [...byName] })
    const chosen = candidates.find(({ id }) => id === query.candidate)
    if (query.candidate && !chosen) throw notFound()
    const theirs = chosen
      ? await tx.relationship.findMany({
          where: { ...seen, portfolio: { personId: chosen.id, person: visibleToDesk(by) } },
          select,
          orderBy: [...byName],
        })
      : []
    if (chosen) await tellDesk(tx, { by, now, centreId }, { action: 'relationship.find', id: chosen.id })
    return {
      ...{ centreId, centreName: centre.name, candidates },
      paused: paused.map((row) => present(sealer, row)),
      found: chosen ? { candidateName: chosen.name, relationships: theirs.map((row) => present(sealer, row)) } : null,
    }
  })

/** A relationship that this desk reaches, held until the transaction ends (else 404). */
const loadAtDesk = async (
  tx: Tx,
  asking: SignedIn,
  id: string,
  hold: (tx: Tx, id: string) => Promise<unknown> = holdToMove,
) => {
  const found = await tx.relationship.findFirst({
    where: { id, portfolio: { person: visibleToDesk(asking) } },
    select: { centreId: true },
  })
  if (!found) throw notFound()
  const { centreId } = found
  const by = await heldAt(tx, asking, centreId)
  mustBeAllowedAt(by, centreId, 'relationship.find')
  await hold(tx, id)
  return { by, row: await loadEndingOf(tx, { id, centreId }) }
}

/**
 * Another of the desk paused it, or let it go on, since its page was opened. What its mentor does meanwhile (another date, a plan)
 * is nothing that a pause turns on, or anybody could keep the desk from it.
 */
const isMovedByDesk = async (tx: Tx, { id: relationshipId }: EndingRow, after: string | null) => {
  const latest = await tx.relationshipMove.findFirst({
    where: { relationshipId, ...ofTheDesk },
    select: { id: true },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
  })
  return (latest?.id ?? null) !== after
}

/** Another move came first: the desk's page is read again. What is there now is not told here, as answers are kept. */
const movedMeanwhile = () =>
  new ProblemError('stale-revision', 'This changed since you opened it', {
    detail: 'Open the page again to see how it stands.',
  })

/**
 * Pauses a relationship. In the portfolio's chain nobody is named, and no reason; who did it, the desk's own chain knows, and why
 * is sealed for the desk.
 */
export const pause = async (tx: Tx, asked: AskedToWrite<typeof pauseEndpoint>, sealer: Sealer) => {
  const { params, body, now } = asked
  const { row, by } = await loadAtDesk(tx, asked.by, params.id)
  const to = mustBeAllowed(roles, 'relationship.pause', factsOf(row, now))
  if (await isMovedByDesk(tx, row, body.after)) throw movedMeanwhile()
  await moveRelationship(tx, row, {
    ...{ action: 'relationship.pause', to: to as 'PAUSED', now, userId: null },
    ...{ byPersonId: personAt(by, row.centreId).id, times: atOnce(now) },
    seal: (id) => sealer.seal(`pause:${id}`, body.reason),
  })
  await tellDesk(tx, { by, now, centreId: row.centreId }, { action: 'relationship.pause', id: row.id })
  // What is answered is kept: nothing of it is told.
  return { centreId: null, body: {} }
}

const atOnce = (now: Date) => ({ deviceAt: null, skewMs: null, receivedAt: now, effectiveAt: now })

/** Lets it go on where it was; where that is an end, what is planned with nobody left is called off, as with every end. */
export const resume = async (tx: Tx, asked: AskedToWrite<typeof resumeEndpoint>) => {
  const { params, body, now } = asked
  const { row, by } = await loadAtDesk(tx, asked.by, params.id, holdWithWhoeverComes)
  const facts = factsOf(row, now)
  const action = resuming[pausedFrom(row.moves) ?? 'ACTIVE'].action
  const to = mustBeAllowed(roles, action, facts)
  if (await isMovedByDesk(tx, row, body.after)) throw movedMeanwhile()
  const moveId = v7()
  // Back into an end: with whom else it is planned may have ended meanwhile.
  const calledOff = isOver(to as RelationshipState) ? await callOffPlanned(tx, row, { now, moveId }) : null
  await moveRelationship(tx, row, {
    ...{ id: moveId, action, to: to as RelationshipState, now, userId: null },
    ...{ byPersonId: personAt(by, row.centreId).id, times: atOnce(now) },
  })
  await calledOff?.tell()
  await tellDesk(tx, { by, now, centreId: row.centreId }, { action: 'relationship.resume', id: row.id })
  return { centreId: null, body: {} }
}
