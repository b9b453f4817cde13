import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { triangulationEndpoint } from '@mentorfolio/domain/effectiveness/effectiveness.endpoints'
import type { RatingView, TriangulationView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { triangulate, whatIsMissing } from '@mentorfolio/domain/effectiveness/triangulation'
import { ownRatingContent } from '@mentorfolio/domain/feedback/own-rating'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { type AnsweredFeedback, answeredFeedback } from '../portfolio/feedback/answered-feedback.ts'
import { counting, type RecordRow, recordsOf } from '../portfolio/records/record-rows.ts'
import { reachRelationship } from './view-effectiveness.ts'

/** An own rating is about a day: its noon stands for it among the instants of the others. */
const ownRatings = (rows: readonly RecordRow[]): RatingView[] =>
  rows.flatMap(({ id, sessionId, happenedOn, createdAt, versions }) => {
    const { point, ratings } = ownRatingContent.parse(versions.at(-1)?.content)
    const at = happenedOn ? `${dayOf(happenedOn)}T12:00:00.000Z` : createdAt.toISOString()
    return ratings.map(({ skill, score, why: words }) => ({
      ...{ of: id, by: 'SELF' as const, whom: null, skill, score, words, at, point, tool: null, sessionId },
    }))
  })

const ratingsIn = ({ id: of, source: by, whom, at, point, tool, sessionId, questions, answers }: AnsweredFeedback) =>
  questions.questions.flatMap(({ id, rates: skill }): RatingView[] => {
    const { score = null, words = null } = answers.find(({ questionId }) => questionId === id) ?? {}
    if (skill === null || score === null) return []
    return [{ ...{ of, by, whom, skill, score, words, point, tool, sessionId }, at: at.toISOString() }]
  })

/** What was said about no skill, or about one in words alone. */
const saidIn = ({ questions, answers }: AnsweredFeedback) =>
  questions.questions.flatMap(({ id, text: question, rates }) => {
    const { score = null, words = null } = answers.find(({ questionId }) => questionId === id) ?? {}
    const isRating = rates !== null && score !== null
    return isRating || (score === null && words === null) ? [] : [{ question, score, words }]
  })

const byTime = (a: { at: string }, b: { at: string }) => Date.parse(a.at) - Date.parse(b.at)

/** Self, mentee and others side by side (S2-M3, S4-T7; docs/effectiveness.md). */
export const viewTriangulation = async (
  db: Db,
  { params, by }: Asked<typeof triangulationEndpoint>,
): Promise<TriangulationView> => {
  const { row, roles, about } = await reachRelationship(db, by, params.id)
  const [answered, own] = await Promise.all([
    answeredFeedback(db, { relationshipId: row.id }),
    recordsOf(db, { relationshipId: row.id, kind: 'OWN_RATING', ...counting }),
  ])
  const ratings = [...ownRatings(own), ...answered.flatMap(ratingsIn)].toSorted(byTime)
  return {
    ...about,
    ratings,
    skills: triangulate(ratings),
    heard: answered.map((each) => ({
      ...{ id: each.id, source: each.source, point: each.point, tool: each.tool, whom: each.whom },
      at: each.at.toISOString(),
      said: saidIn(each),
    })),
    missing: whatIsMissing(answered, { ratedSelf: own.length > 0 }),
    mayAsk: decidedAction(roles, 'feedback.ask', { state: row.state }).allowed,
  }
}
