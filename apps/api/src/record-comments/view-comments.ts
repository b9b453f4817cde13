import { type EvidenceRef, refKey } from '@mentorfolio/domain/evidence/evidence-item'
import { recordKind } from '@mentorfolio/domain/evidence/record-kinds'
import type { RecordComments } from '@mentorfolio/domain/record-comments/record-comments'
import type { recordCommentsEndpoint } from '@mentorfolio/domain/record-comments/record-comments.endpoints'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { lineOf, ofUnit, readsWords, unitFactsOf } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'

/** The record that was spoken of, as it can be evidence for this unit now. */
export const itemOf = ({ state }: LoadedEvidence, ref: EvidenceRef) =>
  state.items.find((each) => refKey(each) === refKey(ref))

/** What was said of the records of a unit, as these parts may know it: whoever sees facts alone reads no words. */
export const presentComments = async (db: Db | Tx, by: SignedIn, loaded: LoadedEvidence): Promise<RecordComments> => {
  const { roles, state } = loaded
  const { unit, candidateName } = ofUnit(loaded)
  const rows = await db.recordComment.findMany({
    where: { unitId: state.unit.id },
    include: { answers: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const nameOf = await namesOf(
    db,
    rows.flatMap((row) => [row.byPersonId, row.withdrawnById]),
  )
  const reads = readsWords(roles)
  const judge = await judgeOf(db, by, loaded)
  return {
    ...{ unit, candidateName },
    comments: rows.map((row) => {
      const record = recordKind.parse(row.record)
      const item = itemOf(loaded, { record, id: row.recordId })
      return {
        ...{ id: row.id, record, recordId: row.recordId, recordVersion: row.recordVersion },
        ...{ item: item ? lineOf(loaded, item) : null, words: reads ? row.words : null },
        ...{ byName: shownAs(roles, row.byPersonId, nameOf(row.byPersonId)), at: row.at.toISOString() },
        readAt: row.readAt?.toISOString() ?? null,
        withdrawn:
          row.withdrawnAt && row.withdrawnById
            ? {
                at: row.withdrawnAt.toISOString(),
                because: reads ? row.withdrawnBecause : null,
                byName: shownAs(roles, row.withdrawnById, nameOf(row.withdrawnById)),
              }
            : null,
        answers: row.answers.map(({ id, words, at, readAt }) => ({
          ...{ id, words: reads ? words : null, at: at.toISOString(), readAt: readAt?.toISOString() ?? null },
        })),
      }
    }),
    actions: [
      decidedAction(judge.rolesFor('record.comment'), 'record.comment', unitJudgingFacts({ loaded, judge })),
      decidedAction(roles, 'record.answerComment', unitFactsOf(loaded)),
    ],
  }
}

export const viewComments = async (db: Db, { params, by }: Asked<typeof recordCommentsEndpoint>) =>
  presentComments(db, by, await loadUnitEvidence(db, by, params.id))
