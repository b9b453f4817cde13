import type { askToStopEndpoint, handOverStopEndpoint } from '@mentorfolio/domain/endings/closing.endpoints'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import type { AskedByGuest } from '../links/serve-guest.ts'
import { holdToMove } from '../portfolio/hold-relationship.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { factsOf, loadEndingOf, loadToMove } from './ending-row.ts'
import { endingNow } from './present-ending.ts'

/** Pressed again without a word within this time it adds nothing: they were heard. Words are always kept, as often as a link may bring any. [D] */
const sameWishMs = 3_600_000

/** A mentee says that they want to stop. Nothing ends by itself, no link is used up, and nobody asks them why. */
export const askToStop = async (
  tx: Tx,
  { link, body, now }: AskedByGuest<typeof askToStopEndpoint>,
  sealer: Sealer,
) => {
  const { relationshipId, centreId, role, id: linkId } = link
  if (!relationshipId || !centreId || role === null) throw notFound()
  await holdToMove(tx, relationshipId)
  const row = await loadEndingOf(tx, { id: relationshipId, centreId })
  mustBeAllowed([role], 'relationship.askToStop', factsOf(row, now))
  const { words } = body
  await mustNameNobody(tx, sealer, { relationshipId, throughLink: true, said: [{ field: 'words', words }] })
  const answer = { centreId, body: { at: now.toISOString() } }
  const since = new Date(now.getTime() - sameWishMs)
  if (words === null && (await tx.stopRequest.count({ where: { linkId, at: { gt: since } } })) > 0) return answer
  const id = v7()
  await tx.stopRequest.create({ data: { id, centreId, relationshipId, words, linkId, at: now } })
  await appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId, userId: null, linkId, at: now, action: 'relationship.askToStop' },
    ...{ subjectKind: 'relationship', subjectId: relationshipId, revision: null, fields: { words } },
  })
  return answer
}

/** The same on the mentor's device, whatever page was handed over there. It was said when the device was told. */
export const handOverStop = async (tx: Tx, asked: AskedToWrite<typeof handOverStopEndpoint>, sealer: Sealer) => {
  const { params, body, now } = asked
  const { row, roles, by } = await loadToMove(tx, asked.by, params.id)
  mustBeAllowed(roles, 'relationship.handOverStop', factsOf(row, now))
  const { words } = body
  const { id: relationshipId, centreId, portfolioId: chainId } = row
  await mustNameNobody(tx, sealer, { relationshipId, throughLink: false, said: [{ field: 'words', words }] })
  const { effectiveAt: at } = await timesFor(tx, asked, row.portfolio)
  await tx.stopRequest.create({ data: { id: v7(), centreId, relationshipId, words, handOver: true, at } })
  await appendEvent(tx, {
    ...{ chainId, centreId, userId: by.userId, at: now, action: 'relationship.handOverStop' },
    ...{ subjectKind: 'relationship', subjectId: relationshipId, revision: null, fields: { words } },
  })
  return endingNow(tx, { by, now }, relationshipId)
}
