import { closureContent } from '@mentorfolio/domain/endings/closure'
import { shippedSet } from '@mentorfolio/domain/feedback/shipped-sets'
import { reviewContent } from '@mentorfolio/domain/reviews/review'
import { demoCentreId } from '../config.ts'
import { writeRecord } from '../portfolio/records/write-record.ts'
import type { When } from './calendar.ts'
import type { Mentoring } from './relationship.ts'
import { idAt, note, type Step } from './story.ts'

const written = { reviewed: { week: 11, at: '16:52' }, closing: { week: 10, at: '16:43' } } satisfies Record<
  string,
  When
>

/** How Grace and Wren ended: every goal looked at once more, where Wren can turn now, and Wren's word that it is so. */
export const wrenEnding = ({ scene, candidate, relationshipId, goals }: Mentoring): Step[] => {
  const { calendar } = scene
  const at = calendar.when
  const goalId = (key: string) => goals.get(key) ?? ''
  const on = calendar.week(11)
  const { portfolioId } = candidate
  const common = {
    saw: 0,
    place: { centreId: demoCentreId, portfolioId, relationshipId, sessionId: null, unitId: null },
    portfolio: { person: { id: candidate.personId, centre: { hours: {} }, registrations: [] } },
    current: () => Promise.resolve(null),
  }
  const review = reviewContent.parse({
    ...{ on, final: true, sessionId: null, feedback: [], stages: [], planVersion: null },
    goals: [
      { goalId: goalId('lunch'), score: 8, words: 'Four days a week in the library, with somebody from the choir.' },
      { goalId: goalId('asking'), score: 6, words: 'A card in most lessons; by hand twice.' },
    ],
    milestones: [],
    wentWell: 'Wren chose the place, and stayed with it when the friend was away.',
    obstacles: 'On days with a test the card stays in the bag.',
    ...{ whatChanges: null, nextReviewOn: null },
  })
  const closure = closureContent.parse({
    ending:
      'We laid the first planner beside the last one, said what each of us keeps, and said goodbye in the library.',
    signposting: [
      { where: 'The librarian', what: 'A place at lunch, also when a day goes wrong', how: 'At the desk, from twelve' },
      { where: 'The pastoral office', what: 'When asking gets hard again', how: 'A note in the box by the door' },
    ],
    notNeeded: null,
    aftercare: { on: null, what: null },
    takesAlong: 'The card, and the list of three places.',
  })
  const closingId = idAt(at(written.closing))
  return [
    {
      at: at(written.reviewed),
      write: (tx, now) =>
        writeRecord(
          tx,
          { by: candidate.by, now, device: null },
          {
            ...common,
            ...{ id: idAt(now), kind: 'PROGRESS_REVIEW', action: 'review.record', content: review, happenedOn: on },
          },
        ),
    },
    {
      at: at(written.closing),
      write: (tx, now) =>
        writeRecord(
          tx,
          { by: candidate.by, now, device: null },
          { ...common, id: closingId, kind: 'CLOSURE', action: 'closure.record', content: closure },
        ),
    },
    {
      at: at({ week: 9, at: '15:58' }),
      write: async (tx, now) => {
        const key = { id: idAt(now), recordId: closingId, version: 1, role: 'mentee' as const }
        const said = { right: true, words: null, handOver: true, at: now }
        await tx.closureConfirmation.create({ data: { ...key, relationshipId, centreId: demoCentreId, ...said } })
        await note(tx, {
          ...{ chainId: portfolioId, centreId: demoCentreId, userId: candidate.by.userId, at: now },
          ...{ action: 'closure.handOver', subject: ['mentoringRecord', closingId, 1] },
          fields: { right: true, words: null },
        })
      },
    },
    {
      at: at({ week: 9, at: '15:52' }),
      write: async (tx, now) => {
        const id = idAt(now)
        const who = { source: 'MENTEE', point: 'END', tool: 'SCALE', whom: null } as const
        const ours = { centreId: demoCentreId, relationshipId }
        const given = { trust: 5, listens: 4, goals: 5 }
        const answers = Object.entries(given).map(([questionId, score]) => ({ questionId, score, words: null }))
        await tx.feedbackRequest.create({
          data: {
            ...{ ...ours, ...who, id, portfolioId, questions: shippedSet(who.source, who.tool), madeBy: id },
            ...{ askedAt: now, createdAt: now, sessionId: null, dueOn: new Date(now.toISOString().slice(0, 10)) },
          },
        })
        await tx.feedbackAnswer.create({
          data: {
            ...{ ...ours, requestId: id, answers, handOver: true, capacity: null, role: 'mentee' },
            ...{ deviceAt: null, skewMs: null, receivedAt: now, effectiveAt: now },
            sealedName: scene.sealer.seal(`feedback:${id}`, 'Tobias Renshaw'),
          },
        })
        const event = { chainId: portfolioId, centreId: demoCentreId, userId: candidate.by.userId, at: now }
        const subject: ['feedbackRequest', string, number] = ['feedbackRequest', id, 1]
        await note(tx, { ...event, action: 'feedback.ask', subject, fields: who })
        await note(tx, { ...event, action: 'feedback.handOver', subject, fields: { answers } })
      },
    },
  ]
}
