import type { contactNotesEndpoint } from '@mentorfolio/domain/contact-notes/contact-notes.endpoints'
import type { ContactNotes } from '@mentorfolio/domain/contact-notes/notes-view'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { ofUnit } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'

const action = 'contactNote.view'
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** The notes of a unit: its candidate reads those whose latest version is shared with them, and of those no version that was not. */
export const presentNotes = async (db: Db | Tx, by: SignedIn, loaded: LoadedEvidence): Promise<ContactNotes> => {
  const { roles, state } = loaded
  const { unit, candidateName } = ofUnit(loaded)
  const judge = await judgeOf(db, by, loaded)
  const facts = { state: state.unit.state }
  mustBeAllowed(judge.rolesFor(action), action, facts)
  const readsAll = !roles.includes('candidate')
  const rows = await db.contactNote.findMany({
    where: { unitId: state.unit.id, ...(readsAll ? {} : { shared: true }) },
    orderBy: [{ version: 'desc' }],
  })
  const nameOf = await namesOf(
    db,
    rows.map(({ byPersonId }) => byPersonId),
  )
  const nameFor = (id: string) => shownAs(roles, id, nameOf(id))
  const notes = [...Map.groupBy(rows, ({ noteId }) => noteId).values()].flatMap(([last, ...before]) =>
    last
      ? [
          {
            ...{ id: last.noteId, version: last.version, on: dayOf(last.on), how: last.how, minutes: last.minutes },
            ...{ words: last.words, nextOn: last.nextOn && dayOf(last.nextOn), shared: last.shared },
            ...{ reason: last.reason, withdrawn: last.withdrawn, byName: nameFor(last.byPersonId) },
            at: last.at.toISOString(),
            before: before.map((each) => ({
              ...{ version: each.version, words: each.words, on: dayOf(each.on), byName: nameFor(each.byPersonId) },
              at: each.at.toISOString(),
            })),
          },
        ]
      : [],
  )
  return {
    ...{ unit, candidateName },
    notes: notes.toSorted((a, b) => b.on.localeCompare(a.on) || b.at.localeCompare(a.at)),
    actions: [
      decidedAction(judge.rolesFor('contactNote.write'), 'contactNote.write', unitJudgingFacts({ loaded, judge })),
    ],
  }
}

export const viewNotes = async (db: Db, { params, by }: Asked<typeof contactNotesEndpoint>) =>
  presentNotes(db, by, await loadUnitEvidence(db, by, params.id))
