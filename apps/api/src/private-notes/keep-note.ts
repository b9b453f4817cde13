import type { keepNoteEndpoint } from '@mentorfolio/domain/private-notes/private-notes.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { loadNote, presentNote } from './view-note.ts'

/**
 * Keeps the mentor's own note, or clears it. It has no versions: it is no record. The chain says that there was a change and not
 * even a digest of the words: a note is its writer's to throw away.
 */
export const keepNote = async (tx: Tx, { params, body, by, now }: AskedToWrite<typeof keepNoteEndpoint>) => {
  const { row, roles } = await loadNote(tx, by, params.id)
  mustBeAllowed(roles, 'privateNote.keep', { state: row.status })
  const { id, centreId, portfolioId } = row
  const words = { text: body.text ?? '', revision: body.revision + 1, writtenAt: now }
  const current = async () => presentNote((await loadNote(tx, by, id)).row)
  if ((row.privateNote?.revision ?? 0) !== body.revision) throw stale(await current())
  const { count } =
    body.revision === 0
      ? await tx.privateNote.createMany({
          data: [{ sessionId: id, centreId, portfolioId, ...words }],
          skipDuplicates: true,
        })
      : await tx.privateNote.updateMany({ where: { sessionId: id, revision: body.revision }, data: words })
  if (count === 0) throw stale(await current())
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: by.userId, at: now },
    ...{ action: 'privateNote.keep', subjectKind: 'privateNote', subjectId: id, revision: words.revision, fields: {} },
  })
  // An answer is kept for whoever sends again; the words are not to lie there.
  return { centreId, body: { sessionId: id, revision: words.revision, writtenAt: now.toISOString() } }
}
