import type { Role } from '@mentorfolio/domain/cycle/roles'
import type {
  identifyMenteeEndpoint,
  MenteeView,
  viewMenteeEndpoint,
} from '@mentorfolio/domain/mentees/mentees.endpoints'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { isThemself, standing } from '../access/visible-to.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Tx } from '../database/client.ts'
import { invalid, notFound, stale } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { openIdentity, sealedAs } from '../identity/mentee-identity.ts'
import { mustBeFree } from '../identity/must-be-free.ts'
import type { Sealer } from '../identity/seal.ts'
import { findRelationship, type MenteeRow, told } from './mentee-row.ts'

/** A relationship and the parts this person plays in it; else 404. */
const loadMentee = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await findRelationship(tx, by, id)
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

const present = (sealer: Sealer, row: MenteeRow, roles: readonly Role[]): MenteeView => ({
  relationshipId: row.id,
  name: row.pseudonym,
  simulated: row.simulated,
  under18: row.under18,
  revision: row.revision,
  identity: openIdentity(sealer, row),
  taken: row.portfolio.relationships.filter(({ id }) => id !== row.id).map(({ pseudonym }) => pseudonym),
  mayChange: decidedAction(roles, 'mentee.identify', { state: row.state }),
})

/** Who the mentee is. Whoever looks and is not their mentor leaves an event: the candidate can see that somebody did. */
export const viewMentee = (db: Db, sealer: Sealer, { params, by, now }: Asked<typeof viewMenteeEndpoint>) =>
  db.$transaction(async (tx) => {
    const { row, roles } = await loadMentee(tx, by, params.id)
    mustBeAllowed(roles, 'mentee.view', { state: row.state })
    if (!isThemself(by, row.portfolio.person))
      await appendEvent(tx, {
        ...{ chainId: row.portfolioId, centreId: row.centreId, userId: by.userId, at: now, action: 'mentee.view' },
        ...{ subjectKind: 'relationship', subjectId: row.id, revision: null, fields: {} },
      })
    return present(sealer, row, roles)
  })

/** Gives a mentee another real name, contact, age or made-up name. The old name is gone: nothing of it is kept. */
export const identifyMentee = async (tx: Tx, sealer: Sealer, asked: AskedToWrite<typeof identifyMenteeEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadMentee(tx, by, params.id)
  mustBeAllowed(roles, 'mentee.identify', { state: row.state })
  const { revision, pseudonym, identity, under18 } = body
  if (row.simulated && identity)
    throw invalid([{ field: 'identity', message: 'Leave the real name out: a simulated mentee is nobody' }])
  if (!row.simulated && !identity)
    throw invalid([{ field: 'identity.realName', message: 'Enter the mentee’s real name' }])
  await mustBeFree(tx, row.portfolioId, { name: pseudonym, field: 'pseudonym', whose: 'you have', except: row.id })
  const { count } = await tx.relationship.updateMany({
    where: { id: row.id, revision, state: row.state },
    data: { pseudonym, under18, revision: revision + 1 },
  })
  if (count === 0) {
    const now = await loadMentee(tx, by, row.id)
    throw stale(present(sealer, now.row, now.roles))
  }
  if (identity) {
    const sealed = sealer.seal(sealedAs(row.id), identity)
    await tx.menteeIdentity.upsert({
      where: { relationshipId: row.id },
      create: { relationshipId: row.id, centreId: row.centreId, sealed, createdAt: now },
      update: { sealed, revision: { increment: 1 } },
    })
  }
  await appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId: row.centreId, userId: by.userId, at: now, action: 'mentee.identify' },
    ...{ subjectKind: 'relationship', subjectId: row.id, revision: revision + 1 },
    fields: { pseudonym, under18 },
  })
  return { centreId: row.centreId, body: told({ ...row, pseudonym, revision: revision + 1 }) }
}
