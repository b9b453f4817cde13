import type { RaiseConcern } from '@mentorfolio/domain/safeguarding/concern'
import { v7 } from 'uuid'
import { countTry } from '../access/guessing.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { invalid, notFound, ProblemError } from '../http/problem-error.ts'
import { placesOf } from './places.ts'
import type { Whoever } from './whoever.ts'

/** Concerns that one link, or one account, may keep within a quarter of an hour. [D] */
const allowed = { link: 5, account: 20 }
/** How far ahead a device's clock may be. */
const aheadMs = 5 * 60_000

const senderOf = (whoever: Whoever) =>
  'link' in whoever
    ? { id: whoever.link.id, allowed: allowed.link }
    : { id: whoever.by.userId, allowed: allowed.account }

/** What must hold before anything is written. Throws 404 for a place that is not theirs, 429 for too many at once. */
export const mayRaise = async ({ db }: Context, whoever: Whoever, concern: RaiseConcern, now: Date) => {
  mustBeAllowed(['anyone'], 'concern.raise', { state: null })
  if (Date.parse(concern.toldAt) > now.getTime() + aheadMs)
    throw invalid([{ field: 'toldAt', message: 'Enter a time that has passed: tell them first, by phone' }])
  const { settingId } = concern
  const place = (await placesOf(db, whoever)).find(({ centreId }) => centreId === concern.centreId)
  if (!place || (settingId !== null && !place.settings.some(({ id }) => id === settingId))) throw notFound()
  const { id, allowed: most } = senderOf(whoever)
  if ((await countTry(db, { kind: 'concern', of: id, now, allowed: most })).tooMany)
    throw new ProblemError('too-many', 'This was sent too often', {
      detail: 'Phone instead. You can keep a note here again in 15 minutes.',
    })
}

/**
 * Keeps that somebody was told. The words are sealed; its events are a chain of their own, under the concern's id in the
 * place of a centre's too, so that no reading of a portfolio's or a centre's history ever meets it (docs/decisions).
 */
export const raiseConcern = async (tx: Tx, { sealer }: Context, whoever: Whoever, given: RaiseConcern, now: Date) => {
  const { about, centreId, settingId, toldAt, told, reference } = given
  const id = v7()
  const raiser = 'link' in whoever ? { raisedByLinkId: whoever.link.id } : { raisedByUserId: whoever.by.userId }
  await tx.concern.create({
    data: {
      ...{ id, centreId, settingId, about, toldAt, raisedAt: now, ...raiser },
      sealed: sealer.seal(`concern:${id}`, { told, reference }),
    },
  })
  await appendEvent(tx, {
    ...{ chainId: id, centreId: id, subjectKind: 'concern', subjectId: id, revision: 1, at: now },
    userId: 'link' in whoever ? null : whoever.by.userId,
    ...('link' in whoever ? { linkId: whoever.link.id } : {}),
    action: 'concern.raise',
    // Not who was told, nor the reference: of the few that it could be, a digest beside its salt tells which.
    fields: { about, settingId, toldAt },
  })
  return {}
}
