import type { PrivateNoteView, viewNoteEndpoint } from '@mentorfolio/domain/private-notes/private-notes.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'

/** A session with its writer's own note. Whether it is theirs to read is decided before anything of it is shown. */
export const loadNote = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await tx.mentoringSession.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'session') } },
    select: {
      ...{ id: true, centreId: true, portfolioId: true, status: true, title: true, privateNote: true },
      attendance: { select: { relationship: { select: { pseudonym: true } } }, orderBy: { relationshipId: 'asc' } },
      portfolio: { select: { person: { select: candidateStanding } } },
    },
  })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

type NoteRow = Awaited<ReturnType<typeof loadNote>>['row']

export const presentNote = ({ id, title, attendance, privateNote }: NoteRow): PrivateNoteView => ({
  ...{ sessionId: id, title },
  mentees: attendance.map(({ relationship }) => relationship.pseudonym),
  revision: privateNote?.revision ?? 0,
  text: privateNote?.text || null,
  writtenAt: privateNote?.writtenAt.toISOString() ?? null,
})

/** What the mentor wrote of a session for themself. */
export const viewNote = async (db: Tx, { params, by }: Asked<typeof viewNoteEndpoint>) => {
  const { row, roles } = await loadNote(db, by, params.id)
  mustBeAllowed(roles, 'privateNote.view', { state: row.status })
  return presentNote(row)
}
