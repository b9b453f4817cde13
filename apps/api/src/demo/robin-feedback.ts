import { guestRoleOf } from '@mentorfolio/domain/feedback/asked-of'
import type {
  FeedbackPoint,
  FeedbackSource,
  FeedbackTool,
  RatedSkill,
} from '@mentorfolio/domain/feedback/feedback-kinds'
import type { OwnRatingContent } from '@mentorfolio/domain/feedback/own-rating'
import type { GivenAnswer } from '@mentorfolio/domain/feedback/question-set'
import { shippedSet } from '@mentorfolio/domain/feedback/shipped-sets'
import { demoCentreId } from '../config.ts'
import { writeRecord } from '../portfolio/records/write-record.ts'
import type { When } from './calendar.ts'
import type { Mentoring } from './relationship.ts'
import { idAt, note, type Step } from './story.ts'

export type AskedFor = {
  source: FeedbackSource
  point: FeedbackPoint
  tool: FeedbackTool
  whom: string | null
  /** Of the session by this title, for POST_SESSION. */
  session?: string
  asked: When
  /** Left out: nobody has answered yet. */
  answered?: {
    when: When
    by: string
    answers: Record<string, Partial<Omit<GivenAnswer, 'questionId'>>>
    capacity?: string
  }
}

/** Whom Priya asked about Robin, when and how, and what they said. */
const askedAbout: readonly AskedFor[] = [
  {
    ...{ source: 'MENTEE', point: 'POST_SESSION', tool: 'SHORT_FORM', whom: null },
    session: 'Two ways to stay in the room',
    asked: { week: 7, at: '16:20' },
    answered: {
      when: { week: 7, at: '16:28' },
      by: 'Callum Draycott',
      answers: {
        helped: { words: 'The card. And that nobody stood behind me.' },
        trust: { score: 3, words: null },
        differently: { words: 'You ask the next thing before I am done with the first one.' },
      },
    },
  },
  {
    ...{ source: 'MENTEE', point: 'MID', tool: 'SCALE', whom: null },
    asked: { week: 4, at: '16:30' },
    answered: {
      when: { week: 4, at: '16:40' },
      by: 'Callum Draycott',
      answers: {
        trust: { score: 4, words: null },
        listens: { score: 3, words: 'Better when we draw. When you have your list you are in the list.' },
        questions: { score: 4, words: null },
        'sums-up': { score: 2, words: 'You do it at the end when the taxi is there.' },
        goals: { score: 5, words: 'It is my college now.' },
        'cheers-on': { score: 4, words: null },
        boundaries: { score: 5, words: null },
      },
    },
  },
  {
    ...{ source: 'SUPERVISOR', point: 'MID', tool: 'SCALE', whom: 'Deputy head' },
    asked: { week: 4, at: '09:05' },
    answered: {
      when: { week: 3, days: 1, at: '12:40' },
      by: 'Dana Okoro',
      answers: {
        trust: { score: 4, words: 'Comes to the art room without being fetched.' },
        listens: { score: 4, words: null },
        questions: { score: 4, words: null },
        goals: { score: 4, words: null },
        'body-language': { score: 5, words: 'Sits side by side, never across; I have copied that.' },
        boundaries: { score: 5, words: null },
        example: { words: 'Twice this term a lesson was left and come back to, with the card.' },
      },
    },
  },
  {
    ...{ source: 'WITNESS', point: 'POST_SESSION', tool: 'WITNESS_TESTIMONY', whom: 'Art teacher' },
    session: 'Rehearsing the college visit',
    asked: { week: 2, days: 1, at: '09:10' },
    answered: {
      when: { week: 2, days: 2, at: '13:15' },
      by: 'Ines Carr',
      capacity: 'Art teacher',
      answers: {
        when: { words: 'In the art room, after the taxis had gone. I was clearing the kiln.' },
        saw: {
          words:
            'They laid photos of the college in a row. Halfway along, the voice dropped. The mentor put the photos down and waited.',
        },
        'mentor-did': { words: '“So the room is fine, it’s the corridor.” Nothing else until there was an answer.' },
        'body-language': { words: 'Turned the chair, so that both looked the same way.' },
      },
    },
  },
  {
    ...{ source: 'MENTEE', point: 'END', tool: 'OPEN_LETTER', whom: null },
    asked: { week: 0, at: '08:30' },
  },
]

export type Rated = { when: When; point: FeedbackPoint; ratings: [RatedSkill, number, string | null][] }

/** How Priya saw the same skills herself. */
const rated: readonly Rated[] = [
  {
    when: { week: 7, at: '19:10' },
    point: 'POST_SESSION',
    ratings: [
      ['ACTIVE_LISTENING', 4, null],
      ['OPEN_QUESTIONS', 3, 'I still ask two at once.'],
      ['SUMMARISING', 4, null],
      ['TRUST', 3, null],
    ],
  },
  {
    when: { week: 4, at: '19:20' },
    point: 'MID',
    ratings: [
      ['ACTIVE_LISTENING', 5, 'I put the pen away.'],
      ['OPEN_QUESTIONS', 4, null],
      ['SUMMARISING', 4, 'I close with one every time.'],
      ['GOAL_SETTING', 4, null],
      ['ENCOURAGEMENT', 4, null],
      ['TRUST', 4, null],
      ['BOUNDARIES', 5, null],
    ],
  },
]

const times = (now: Date) => ({ deviceAt: null, skewMs: null, receivedAt: now, effectiveAt: now })

/** Feedback on the mentoring of Robin, and Priya's own ratings. */
export const robinFeedback = (mentoring: Mentoring): Step[] => feedbackSteps(mentoring, askedAbout, rated)

/** Whom a candidate asked, what they said, and how the candidate rated themself, as steps of the story. */
export const feedbackSteps = (
  mentoring: Mentoring,
  askedAbout: readonly AskedFor[],
  rated: readonly Rated[],
): Step[] => {
  const { scene, candidate, relationshipId } = mentoring
  const { portfolioId } = candidate
  const at = scene.calendar.when
  const ours = { centreId: demoCentreId, relationshipId }

  const asking = askedAbout.flatMap(({ session, asked, answered, ...who }): Step[] => {
    const id = idAt(at(asked))
    const questions = shippedSet(who.source, who.tool)
    const ask: Step = {
      at: at(asked),
      write: async (tx, now) => {
        const about = session
          ? await tx.mentoringSession.findFirstOrThrow({ where: { portfolioId, title: session }, select: { id: true } })
          : null
        await tx.feedbackRequest.create({
          data: {
            ...{ ...ours, ...who, id, portfolioId, questions, madeBy: id, askedAt: now, createdAt: now },
            ...{ sessionId: about?.id ?? null, dueOn: new Date(now.toISOString().slice(0, 10)) },
          },
        })
        await note(tx, {
          ...{ chainId: portfolioId, centreId: demoCentreId, userId: candidate.by.userId, at: now },
          ...{ action: 'feedback.ask', subject: ['feedbackRequest', id, 1], fields: { ...who } },
        })
      },
    }
    if (!answered) return [ask]
    const give: Step = {
      at: at(answered.when),
      write: async (tx, now) => {
        const answers: GivenAnswer[] = Object.entries(answered.answers).map(([questionId, given]) => ({
          ...{ questionId, score: null, words: null },
          ...given,
        }))
        const handOver = who.source === 'MENTEE'
        await tx.feedbackAnswer.create({
          data: {
            ...{ ...ours, requestId: id, answers, handOver, capacity: answered.capacity ?? null, ...times(now) },
            role: guestRoleOf(who.source),
            sealedName: scene.sealer.seal(`feedback:${id}`, answered.by),
          },
        })
        await note(tx, {
          ...{ chainId: portfolioId, centreId: demoCentreId, at: now },
          ...(handOver
            ? { userId: candidate.by.userId, action: 'feedback.handOver' as const }
            : { userId: null, action: 'feedback.give' as const }),
          ...{ subject: ['feedbackRequest', id, 1], fields: { answers } },
        })
      },
    }
    return [ask, give]
  })

  const rating = rated.map(({ when, point, ratings }): Step => {
    const content: OwnRatingContent = { point, ratings: ratings.map(([skill, score, why]) => ({ skill, score, why })) }
    return {
      at: at(when),
      write: (tx, now) =>
        writeRecord(
          tx,
          { by: candidate.by, now, device: null },
          {
            ...{ id: idAt(now), kind: 'OWN_RATING', action: 'ownRating.record', saw: 0, content },
            place: { ...ours, portfolioId, sessionId: null, unitId: null },
            portfolio: { person: { id: candidate.personId, centre: { hours: {} }, registrations: [] } },
            happenedOn: now.toISOString().slice(0, 10),
            current: () => Promise.resolve(null),
          },
        ),
    }
  })
  return [...asking, ...rating]
}
