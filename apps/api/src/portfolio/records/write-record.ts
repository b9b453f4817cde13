import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { MentoringRecordKind } from '@mentorfolio/domain/records/mentoring-record'
import { appendEvent } from '../../audit/append-event.ts'
import type { Tx } from '../../database/client.ts'
import { idTaken, notFound, stale } from '../../http/problem-error.ts'
import { mustNotBeHeld } from '../held.ts'
import { isMadeBefore } from '../made-before.ts'
import { timesFor, type Writer } from '../times-for.ts'
import { mustBeKnown, type Reference } from './references.ts'

/** What a record is of, as it was found for its writer: the ids are never the browser's word. */
export type Place = {
  centreId: string
  portfolioId: string
  relationshipId: string | null
  sessionId: string | null
  unitId: string | null
}

type Writing = {
  id: string
  kind: MentoringRecordKind
  action: Action
  place: Place
  /** The person whose portfolio it is, as `timesFor` needs them. */
  portfolio: Parameters<typeof timesFor>[2] & { person: { id: string } }
  /** Whoever writes it in their place, where that is not they themselves. */
  byPersonId?: string
  /** The revision that the writer saw; 0: they make it. */
  saw: number
  content: object
  reason?: string | null
  /** `YYYY-MM-DD` */
  happenedOn?: string | null
  references?: readonly Reference[]
  /** What stands there now, for whoever wrote against something older. */
  current: () => Promise<unknown>
}

const samePlace = (made: Place & { kind: MentoringRecordKind }, { kind, place }: Writing) =>
  made.kind === kind &&
  made.portfolioId === place.portfolioId &&
  made.relationshipId === place.relationshipId &&
  made.sessionId === place.sessionId &&
  made.unitId === place.unitId

/**
 * Makes a record or writes its next version, in the transaction of its caller, who has decided that it may be done. Sent again
 * with the same words and the same day it is the same version. What it speaks of must be there, and no session that was withdrawn or feedback that nobody gave, unless it spoke of it before (400). Throws 409 where it changed meanwhile
 * or was withdrawn; 404, or 409 id-taken, where the id is another record's.
 */
export const writeRecord = async (tx: Tx, writer: Writer, writing: Writing): Promise<void> => {
  const { id, kind, place, saw, content, reason = null, references = [] } = writing
  const made = await tx.mentoringRecord.findUnique({
    where: { id },
    include: { versions: { orderBy: { version: 'asc' } }, references: true },
  })
  if (made && made.portfolioId !== place.portfolioId) throw notFound()
  if (made && !samePlace(made, writing)) throw idTaken()
  const happenedOn = writing.happenedOn == null ? null : new Date(writing.happenedOn)
  const sameDay = made?.versions.filter((each) => each.happenedOn?.getTime() === happenedOn?.getTime()) ?? []
  if (isMadeBefore(sameDay, { saw, content, reason })) return
  if (!made && saw > 0) throw notFound()
  if (made && (made.withdrawnAt !== null || made.revision !== saw)) throw stale(await writing.current())
  await mustBeKnown(tx, references, place, made?.references)

  if (made) {
    await mustNotBeHeld(tx, id)
    const { count } = await tx.mentoringRecord.updateMany({
      where: { id, revision: saw, withdrawnAt: null },
      data: { revision: saw + 1, happenedOn },
    })
    if (count === 0) throw stale(await writing.current())
    await tx.recordReference.deleteMany({ where: { recordId: id } })
  } else await tx.mentoringRecord.create({ data: { id, kind, ...place, happenedOn, createdAt: writer.now } })

  const { centreId, portfolioId } = place
  const version = saw + 1
  const { byPersonId = writing.portfolio.person.id } = writing
  const times = await timesFor(tx, writer, writing.portfolio)
  await tx.mentoringRecordVersion.create({
    data: { recordId: id, version, centreId, content, reason, happenedOn, byPersonId, ...times },
  })
  const told = new Map(references.map((each) => [`${each.kind}:${each.id}`, each]))
  await tx.recordReference.createMany({
    data: [...told.values()].map((each) => ({ recordId: id, kind: each.kind, toId: each.id, centreId })),
  })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: writer.by.userId, at: writer.now },
    ...{ action: writing.action, subjectKind: 'mentoringRecord', subjectId: id, revision: version },
    fields: { kind, content, reason, happenedOn: writing.happenedOn ?? null },
  })
}

type Withdrawing = Pick<Writing, 'id' | 'current'> & {
  place: Pick<Place, 'centreId' | 'portfolioId'>
  /** Where it is not withdrawn as the records beside the sessions are. */
  action?: Action
  /** The revision that was seen. */
  saw: number
  reason: string
}

/** Withdraws a record with the reason: it stays readable. Throws 409 where it changed meanwhile. */
export const withdrawRecord = async (tx: Tx, { by, now }: Writer, withdrawing: Withdrawing): Promise<void> => {
  const { id, place, saw, reason } = withdrawing
  await mustNotBeHeld(tx, id)
  const { count } = await tx.mentoringRecord.updateMany({
    where: { id, portfolioId: place.portfolioId, revision: saw, withdrawnAt: null },
    data: { revision: saw + 1, withdrawnAt: now, withdrawnBecause: reason },
  })
  if (count === 0) throw stale(await withdrawing.current())
  await appendEvent(tx, {
    ...{ chainId: place.portfolioId, centreId: place.centreId, userId: by.userId, at: now },
    ...{
      action: withdrawing.action ?? 'mentoringRecord.withdraw',
      subjectKind: 'mentoringRecord',
      subjectId: id,
      revision: saw + 1,
    },
    fields: { reason },
  })
}
