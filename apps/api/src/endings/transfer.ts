import type { transferEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { likeness } from '@mentorfolio/domain/mentees/names'
import { v7 } from 'uuid'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { openIdentity, sealedAs } from '../identity/mentee-identity.ts'
import { mustBeFree } from '../identity/must-be-free.ts'
import type { Sealer } from '../identity/seal.ts'
import { factsOf, heldToBegin, loadToEnd } from './ending-row.ts'
import { move } from './move.ts'
import { possibleMentors } from './new-mentors.ts'
import { endingNow } from './present-ending.ts'

/**
 * Hands a mentee over to another mentor of the centre: a relationship of their own in its draft, for a fresh agreement. Who the
 * mentee is goes along, sealed anew; of what was recorded nothing does, and minutes stay with who delivered them.
 */
export const transfer = async (tx: Tx, asked: AskedToWrite<typeof transferEndpoint>, sealer: Sealer) => {
  const { params, body, now } = asked
  // The new mentor is held, too, and what lets them begin: they are here, and registered, until it is theirs.
  const { row: found, by } = await loadToEnd(tx, asked.by, params.id, [body.to])
  const { row, roles } = await heldToBegin(tx, by, found, body.to)
  const to = (await possibleMentors(tx, row)).find(({ id }) => id === body.to)
  await move(tx, asked, {
    ...{ action: 'relationship.transfer', row, roles, by, saw: body.revision, reason: body.reason },
    facts: factsOf(row, now, to ? ['newMentor', 'reason'] : ['reason']),
    fields: { to: body.to },
  })
  const portfolioId = to?.portfolio?.id
  if (!portfolioId) throw new Error('A mentor without a portfolio was let through')
  const identity = await identityOf(tx, row.id, sealer)
  if (identity && [identity.realName, ...identity.alsoCalled].some((name) => likeness(body.name, name) === 'PART'))
    throw invalid([{ field: 'name', message: 'Choose a made-up name that shares no part with the real one' }])
  await mustBeFree(tx, portfolioId, { name: body.name, field: 'name', whose: 'they have' })
  const { centreId, settingId, simulated, under18 } = row
  const id = v7()
  await tx.relationship.create({
    data: {
      ...{ id, centreId, portfolioId, settingId, pseudonym: body.name, simulated, under18 },
      ...{ continuesId: row.id, createdAt: now },
      ...(identity
        ? { identity: { create: { centreId, sealed: sealer.seal(sealedAs(id), identity), createdAt: now } } }
        : {}),
    },
  })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: by.userId, at: now, action: 'relationship.transfer', revision: 1 },
    ...{ subjectKind: 'relationship', subjectId: id },
    fields: { pseudonym: body.name, settingId, simulated, under18, continuesId: row.id },
  })
  return endingNow(tx, { by, now }, row.id)
}

const identityOf = async (tx: Tx, id: string, sealer: Sealer) => {
  const sealed = await tx.menteeIdentity.findUnique({ where: { relationshipId: id }, select: { sealed: true } })
  return openIdentity(sealer, { id, identity: sealed })
}
