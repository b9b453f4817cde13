import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import type {
  FeedbackPoint,
  FeedbackSource,
  FeedbackTool,
  RatedSkill,
} from '@mentorfolio/domain/feedback/feedback-kinds'
import type { QuestionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { testSealer } from './mentees.ts'
import type { TestRelationship } from './relationships.ts'

type Given = {
  source: FeedbackSource
  point: FeedbackPoint
  tool: FeedbackTool
  whom: string | null
  sessionId: string | null
  dueOn: string
  /** When it was answered; null: it waits. */
  at: string | null
  /** Scores from 1 to 5 by skill. */
  scores: Partial<Record<RatedSkill, number>>
  words: string | null
}

const nameOf = (skill: string) => skill.toLowerCase().replaceAll('_', '-')

/** A request for feedback of this relationship, asked and, unless `at` is null, answered. Answers its id. */
export const aRequestForFeedback = async (
  db: Db,
  { id: relationshipId, centreId, portfolioId }: TestRelationship,
  more: Partial<Given> = {},
): Promise<string> => {
  const given: Given = {
    ...{ source: 'MENTEE', point: 'MID', tool: 'SHORT_FORM', whom: null, sessionId: null, dueOn: '2026-11-10' },
    ...{ at: '2026-11-10T10:00:00Z', scores: {}, words: 'You ask the next thing before I am done' },
    ...more,
  }
  const { at, scores, words, dueOn, ...asked } = given
  const id = v7()
  const rated = Object.entries(scores).map(([skill, score]) => ({ skill: skill as RatedSkill, score }))
  const questions: QuestionSetContent = {
    intro: 'This is about the mentoring.',
    questions: [
      ...rated.map(({ skill }) => ({
        ...{
          id: nameOf(skill),
          kind: 'SCALE' as const,
          text: `How is ${nameOf(skill)}?`,
          rates: skill,
          required: true,
        },
      })),
      { id: 'else', kind: 'WORDS', text: 'What else?', rates: null, required: false },
    ],
  }
  const answers = [
    ...rated.map(({ skill, score }) => ({ questionId: nameOf(skill), score, words: null })),
    { questionId: 'else', score: null, words },
  ]
  await db.feedbackRequest.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, ...asked, questions, dueOn: new Date(dueOn) },
      ...{ askedAt: at, madeBy: id, createdAt: at ?? '2026-11-01T10:00:00Z' },
      ...(at
        ? {
            answer: {
              create: {
                ...{ centreId, relationshipId, answers, receivedAt: at, effectiveAt: at },
                role: asked.source === 'MENTEE' ? ('mentee' as const) : ('supervisor' as const),
                sealedName: testSealer.seal(`feedback:${id}`, 'Somebody'),
              },
            },
          }
        : {}),
    },
  })
  return id
}

/** A change with the least that is asked, or more: after this session something came up. */
export const adaptationWords = (sessionId: string, more: Partial<AdaptationContent> = {}): AdaptationContent => ({
  trigger: { kind: 'SESSION', sessionId, what: 'Robin went silent when I asked three things at once' },
  change: 'One question at a time, and I count to ten',
  ...{ framework: null, result: null, shows: [] },
  ...more,
})

/** A recorded change of this relationship. Answers its id. */
export const withAdaptation = async (
  db: Db,
  { id: relationshipId, centreId, portfolioId, candidate }: TestRelationship,
  content: AdaptationContent,
  { at = '2026-11-13T10:00:00Z' } = {},
): Promise<string> => {
  const id = v7()
  const times = { receivedAt: at, effectiveAt: at }
  await db.mentoringRecord.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, kind: 'ADAPTATION', createdAt: at },
      versions: { create: { version: 1, centreId, content, byPersonId: candidate.id, ...times } },
    },
  })
  return id
}
