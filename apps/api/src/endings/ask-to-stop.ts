import type { askToStopEndpoint } from '@mentorfolio/domain/endings/closing.endpoints'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import type { AskedByGuest } from '../links/serve-guest.ts'
import { factsOf, holdRow, loadEndingOf } from './ending-row.ts'

/** Said through one link, at most so often: a second word may be added, a flood may not. [D] */
const mostOfOneLink = 5

/** A mentee says that they want to stop. Nothing ends by itself, no link is used up, and nobody asks them why. */
export const askToStop = async (
  tx: Tx,
  { link, body, now }: AskedByGuest<typeof askToStopEndpoint>,
  sealer: Sealer,
) => {
  const { relationshipId, centreId, role, id: linkId } = link
  if (!relationshipId || !centreId || role === null) throw notFound()
  await holdRow(tx, relationshipId)
  const row = await loadEndingOf(tx, { id: relationshipId, centreId })
  mustBeAllowed([role], 'relationship.askToStop', factsOf(row, now))
  const { words } = body
  await mustNameNobody(tx, sealer, { relationshipId, throughLink: true, said: [{ field: 'words', words }] })
  const answer = { centreId, body: { at: now.toISOString() } }
  // They were heard; what is said over and over adds nothing.
  if ((await tx.stopRequest.count({ where: { linkId } })) >= mostOfOneLink) return answer
  const id = v7()
  await tx.stopRequest.create({ data: { id, centreId, relationshipId, words, linkId, at: now } })
  await appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId, userId: null, linkId, at: now, action: 'relationship.askToStop' },
    ...{ subjectKind: 'relationship', subjectId: relationshipId, revision: null, fields: { words } },
  })
  return answer
}
