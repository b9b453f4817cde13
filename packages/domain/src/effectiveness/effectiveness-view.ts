import { z } from 'zod'
import { relationshipStates, sessionStates } from '../cycle/states.ts'
import { feedbackPoints, feedbackSources, feedbackTools, ratedSkills } from '../feedback/feedback-kinds.ts'
import { skills } from '../sessions/log.ts'
import { sessionKinds } from '../sessions/session.ts'
import { missingViews, sides } from './triangulation.ts'

const ofWhom = {
  relationshipId: z.uuid(),
  registrationId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  candidateName: z.string(),
  state: z.enum(relationshipStates),
}

/** A session as a column of the heat map. Only skills with an example are named (S2-MP2); `effect`: with what came of it. */
export const skillSession = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  start: z.string(),
  zone: z.string(),
  minutes: z.int(),
  skills: z.array(z.strictObject({ skill: z.enum(skills), effect: z.boolean() })),
})
export type SkillSessionView = z.infer<typeof skillSession>

const gap = z.strictObject({
  skill: z.enum(skills),
  thirds: z.array(z.union([z.literal(0), z.literal(1), z.literal(2)])),
})

/** The skills of all sessions of a unit's hours, whoever they were with; null to those who may see facts alone. */
export const skillsView = z.strictObject({
  sessions: z.array(skillSession),
  gaps: z.array(gap),
})

const place = z.strictObject({ goalId: z.uuid(), index: z.int() })
const uuids = z.array(z.uuid())

export const effectivenessView = z.strictObject({
  ...ofWhom,
  /** Held and logged, earliest first. `minutes`: how long this mentee was there. */
  sessions: z.array(
    skillSession.extend({
      kind: z.enum(sessionKinds),
      status: z.enum(sessionStates),
      goalIds: uuids,
      planned: z.boolean(),
      late: z.boolean(),
      reflected: z.boolean(),
      feedbackIds: uuids,
    }),
  ),
  requests: z.array(
    z.strictObject({
      id: z.uuid(),
      source: z.enum(feedbackSources),
      point: z.enum(feedbackPoints),
      tool: z.enum(feedbackTools),
      whom: z.string().nullable(),
      sessionId: z.uuid().nullable(),
      dueOn: z.string(),
      /** When somebody was first asked; null: nobody yet. */
      askedAt: z.string().nullable(),
      answeredAt: z.string().nullable(),
    }),
  ),
  goals: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      /** When it was agreed. */
      agreedAt: z.string(),
      byDate: z.string().nullable(),
      baseline: z.int().nullable(),
      /** Earliest first; days. */
      scores: z.array(z.strictObject({ reviewId: z.uuid(), on: z.string(), score: z.int() })),
      milestones: z.array(
        z.strictObject({
          text: z.string(),
          byDate: z.string(),
          met: z.boolean().nullable(),
          /** The review that said so. */
          reviewId: z.uuid().nullable(),
        }),
      ),
      dropped: z.boolean(),
    }),
  ),
  /** What assessors saw of this mentoring and signed, whichever unit it is for: its latest signed version. */
  observations: z.array(
    z.strictObject({
      ...{ id: z.uuid(), unitId: z.uuid(), on: z.string(), byName: z.string() },
      signedByBoth: z.boolean(),
    }),
  ),
  /** What was changed, and in how many sessions that still stand it shows. */
  adaptations: z.array(z.strictObject({ id: z.uuid(), change: z.string(), shows: z.int() })),
  report: z.strictObject({
    minutes: z.strictObject({ total: z.int(), unlinked: z.int(), unlinkedSessions: uuids }),
    reflection: z.strictObject({ with: uuids, without: uuids }),
    feedback: z.strictObject({
      answered: uuids,
      waiting: uuids,
      overdue: uuids,
      sessionsWith: uuids,
      sessionsWithout: uuids,
    }),
    observation: z.strictObject({ testimonies: uuids, observations: uuids }),
    goals: z.strictObject({ UP: uuids, SAME: uuids, DOWN: uuids, notScored: uuids }),
    milestones: z.strictObject({
      met: z.array(place),
      notMet: z.array(place),
      notLookedAt: z.array(place),
      toCome: z.array(place),
    }),
    late: uuids,
    gaps: z.array(gap),
  }),
})
export type EffectivenessView = z.infer<typeof effectivenessView>

/** A number that somebody gave a skill, and the words beside it. `of`: the request it answers, or the own rating. */
const rating = z.strictObject({
  of: z.uuid(),
  by: z.enum(['SELF', ...feedbackSources]),
  whom: z.string().nullable(),
  skill: z.enum(ratedSkills),
  score: z.int(),
  words: z.string().nullable(),
  at: z.string(),
  /** Null: an own rating that was made at no point of its own. */
  point: z.enum(feedbackPoints).nullable(),
  tool: z.enum(feedbackTools).nullable(),
  sessionId: z.uuid().nullable(),
})
export type RatingView = z.infer<typeof rating>

const saying = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('DIFFER'), one: rating, other: rating }),
  z.strictObject({ kind: z.literal('AGREE'), views: z.array(rating) }),
  z.strictObject({ kind: z.literal('ALONE'), view: rating }),
  z.strictObject({ kind: z.literal('MOVED'), from: rating, to: rating }),
])
export type SayingView = z.infer<typeof saying>

/** Self, mentee and others side by side, skill by skill and over time (S2-M3, S4-T7). */
export const triangulationView = z.strictObject({
  ...ofWhom,
  /** Every one, earliest first. */
  ratings: z.array(rating),
  skills: z.array(
    z.strictObject({
      skill: z.enum(ratedSkills),
      latest: z.array(rating),
      sayings: z.array(saying),
      missing: z.array(z.enum(sides)),
    }),
  ),
  /** What was answered, earliest first, with what was said about no skill. */
  heard: z.array(
    z.strictObject({
      id: z.uuid(),
      source: z.enum(feedbackSources),
      point: z.enum(feedbackPoints),
      tool: z.enum(feedbackTools),
      whom: z.string().nullable(),
      at: z.string(),
      said: z.array(z.strictObject({ question: z.string(), score: z.int().nullable(), words: z.string().nullable() })),
    }),
  ),
  missing: z.array(z.enum(missingViews)),
  /** Whether the reader may ask for feedback and rate themself. */
  mayAsk: z.boolean(),
})
export type TriangulationView = z.infer<typeof triangulationView>
