import type { ConflictChoices } from '@mentorfolio/domain/conflicts/conflict'
import type {
  conflictChoicesEndpoint,
  conflictsEndpoint,
  declareConflictEndpoint,
  endConflictEndpoint,
} from '@mentorfolio/domain/conflicts/conflicts.endpoints'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleTo } from '../access/visible-to.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, ProblemError } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { notAbout, presentConflicts } from './present-conflicts.ts'

export const viewConflicts = async (db: Db, { params, by }: Asked<typeof conflictsEndpoint>) => {
  mustBeAllowedAt(by, params.id, 'conflict.view')
  return presentConflicts(db, by, params.id)
}

/** The candidates that they reach, but never they themselves, and every setting of the centre. */
const choicesFor = async (db: Db | Tx, by: SignedIn, centreId: string): Promise<ConflictChoices> => {
  const select = { id: true, name: true } as const
  const orderBy = [{ name: 'asc' }, { id: 'asc' }] as const
  const candidates = await db.person.findMany({
    where: { AND: [{ centreId, id: { not: personAt(by, centreId).id } }, visibleTo(by, 'portfolioUnit')] },
    ...{ select, orderBy: [...orderBy] },
  })
  const settings = await db.setting.findMany({ where: { centreId }, select, orderBy: [...orderBy] })
  return { centreId, candidates, settings }
}

export const viewChoices = async (db: Db, { params, by }: Asked<typeof conflictChoicesEndpoint>) => {
  mustBeAllowedAt(by, params.id, 'conflict.declare')
  return choicesFor(db, by, params.id)
}

/** Declares a conflict of interest: it bars whoever declares it from the next act on, and asks nobody first. */
export const declareConflict = async (tx: Tx, asked: AskedToWrite<typeof declareConflictEndpoint>) => {
  const { params, body, now } = asked
  const { id: centreId, conflictId: id } = params
  personAt(asked.by, centreId)
  const by = await heldAt(tx, asked.by, centreId)
  const me = personAt(by, centreId)
  mustBeAllowedAt(by, centreId, 'conflict.declare')
  const made = await tx.conflictOfInterest.findUnique({ where: { id } })
  if (made) {
    if (made.personId !== me.id) throw idTaken()
    return { centreId, body: await presentConflicts(tx, by, centreId) }
  }
  const { about, words } = body
  const { candidates, settings } = await choicesFor(tx, by, centreId)
  const named =
    about.kind === 'CANDIDATE'
      ? { candidateId: about.candidateId, settingId: null }
      : { candidateId: null, settingId: about.settingId }
  const known = about.kind === 'CANDIDATE' ? candidates : settings
  const aboutId = named.candidateId ?? named.settingId
  if (!known.some((each) => each.id === aboutId))
    throw invalid([{ field: 'about', message: 'Choose whom or what it is about: the list has changed' }])
  const again = await tx.conflictOfInterest.count({ where: { personId: me.id, ...named, endedAt: null } })
  if (again > 0)
    throw invalid([{ field: 'about', message: 'You declared this already, and it stands: choose another' }])

  await tx.conflictOfInterest.create({ data: { id, centreId, personId: me.id, ...named, words, at: now } })
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'conflict.declare' },
    ...{ subjectKind: 'conflict', subjectId: id, revision: 1, fields: { ...named, words } },
  })
  return { centreId, body: await presentConflicts(tx, by, centreId) }
}

/** Ends a conflict of interest of somebody else; it stays to be read, with the reason. */
export const endConflict = async (tx: Tx, asked: AskedToWrite<typeof endConflictEndpoint>) => {
  const { params, body, now } = asked
  const { id: centreId, conflictId: id } = params
  personAt(asked.by, centreId)
  const by = await heldAt(tx, asked.by, centreId)
  const me = personAt(by, centreId)
  // By whom, before anything is told of it.
  mustBeAllowedAt(by, centreId, 'conflict.end', { state: null, met: ['notOneself', 'reason'] })
  const row = await tx.conflictOfInterest.findFirst({ where: { id, centreId, ...notAbout(me) } })
  if (!row) throw notFound()
  const met = row.personId === me.id ? (['reason'] as const) : (['notOneself', 'reason'] as const)
  mustBeAllowedAt(by, centreId, 'conflict.end', { state: null, met: [...met] })
  const { count } = await tx.conflictOfInterest.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: now, endedById: me.id, endedBecause: body.reason },
  })
  if (count === 0)
    throw new ProblemError('wrong-state', 'It was ended already', {
      detail: 'Nothing was changed. Open the list again: it says by whom, and why.',
    })
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'conflict.end' },
    ...{ subjectKind: 'conflict', subjectId: id, revision: 2, fields: { reason: body.reason } },
  })
  return { centreId, body: await presentConflicts(tx, by, centreId) }
}
