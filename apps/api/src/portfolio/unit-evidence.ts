import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'
import type { ReflectedSession } from '@mentorfolio/domain/reflections/reflection-views'
import type { Tx } from '../database/client.ts'
import { answeredFeedback } from './feedback/answered-feedback.ts'
import { feedbackCard } from './feedback-cards.ts'
import { recordCard } from './record-cards.ts'
import { counting, recordsOf } from './records/record-rows.ts'
import { namesOf, presentReflected, sessionCard, sessionColumns, thatTookPlace } from './session-cards.ts'

const goalsOf = (db: Tx, portfolioId: string) =>
  db.goal.findMany({
    where: { relationship: { portfolioId }, droppedAt: null },
    select: {
      ...{ id: true, title: true, createdAt: true, relationshipId: true },
      relationship: { select: { pseudonym: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })

const goalCard = (goal: Awaited<ReturnType<typeof goalsOf>>[number]): EvidenceCard => ({
  ...{ group: 'GOAL', kind: 'GOAL', id: goal.id, relationshipId: goal.relationshipId, sessionId: null },
  ...{ names: [goal.relationship.pseudonym], at: goal.createdAt.toISOString(), title: goal.title },
  ...{ asked: null, lines: [], scores: [] },
})

/** Everything of a portfolio that its writer's texts can rest on, and each session that took place. For readers of words. */
export const unitEvidence = async (
  db: Tx,
  portfolioId: string,
): Promise<{ sessions: ReflectedSession[]; evidence: EvidenceCard[] }> => {
  const rows = await db.mentoringSession.findMany({
    where: { portfolioId, ...thatTookPlace },
    select: sessionColumns,
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
  const [feedback, records, goals] = [
    await answeredFeedback(db, { portfolioId }),
    await recordsOf(db, { portfolioId, ...counting }),
    await goalsOf(db, portfolioId),
  ]
  const relationships = await db.relationship.findMany({
    where: { portfolioId },
    select: { id: true, pseudonym: true },
  })
  const place = {
    names: new Map(relationships.map(({ id, pseudonym }) => [id, pseudonym])),
    sessions: new Map(rows.map((row) => [row.id, { title: row.title, names: namesOf(row) }])),
  }
  return {
    sessions: rows.map((row) => presentReflected(row, true)),
    evidence: [
      ...feedback.map((row) => feedbackCard(row, place.names)),
      ...rows.map(sessionCard),
      ...records.flatMap((record) => recordCard(record, place)),
      ...goals.map(goalCard),
    ],
  }
}
