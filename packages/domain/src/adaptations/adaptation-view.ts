import { z } from 'zod'
import { relationshipStates, sessionStates } from '../cycle/states.ts'
import { feedbackPoints, feedbackSources, feedbackTools } from '../feedback/feedback-kinds.ts'
import { recordView } from '../records/mentoring-record.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { sessionKinds } from '../sessions/session.ts'
import { adaptationContent } from './adaptation.ts'

/** A session as a chain names it; `title` null to those who may see facts alone. */
export const chainSession = z.strictObject({
  id: z.uuid(),
  title: z.string().nullable(),
  kind: z.enum(sessionKinds),
  status: z.enum(sessionStates),
  start: z.string(),
  end: z.string(),
  zone: z.string(),
})
export type ChainSession = z.infer<typeof chainSession>

/** An answer to a request for feedback as a chain names it; the words are null to those who may see facts alone. */
export const chainFeedback = z.strictObject({
  id: z.uuid(),
  source: z.enum(feedbackSources),
  point: z.enum(feedbackPoints),
  tool: z.enum(feedbackTools),
  /** Which of them, by their part: 'form tutor'. */
  whom: z.string().nullable(),
  sessionId: z.uuid().nullable(),
  answeredAt: z.string(),
  said: z
    .array(z.strictObject({ question: z.string(), score: z.int().nullable(), words: z.string().nullable() }))
    .nullable(),
})
export type ChainFeedback = z.infer<typeof chainFeedback>

const adaptation = recordView(adaptationContent)
export type AdaptationView = z.infer<typeof adaptation>

/** What a mentor changed in one relationship, with what each change answers and where it shows: every chain, whole. */
export const adaptationsView = z.strictObject({
  relationshipId: z.uuid(),
  registrationId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  candidateName: z.string(),
  state: z.enum(relationshipStates),
  /** Earliest first; those that did not take place too, since a chain may name one that was withdrawn since. */
  sessions: z.array(chainSession),
  /** What was answered, earliest first. */
  feedback: z.array(chainFeedback),
  /** In the order in which they were written; withdrawn ones too. */
  adaptations: z.array(adaptation),
  actions: z.array(decidedAction),
})
export type AdaptationsView = z.infer<typeof adaptationsView>

/** The chains that one session stands in, mentee by mentee: as the end where a change shows, or as what made it. */
export const sessionChains = z.strictObject({
  mentees: z.array(
    adaptationsView
      .pick({ relationshipId: true, name: true, sessions: true, feedback: true, adaptations: true })
      .extend({
        /** Those that do not stand in a chain with this session yet, and could. */
        couldShow: z.array(z.uuid()),
        /** Of a session that was held and still stands. */
        mayRecord: z.boolean(),
        /** Whether the mentor may rate themself after this session, and has not. */
        mayRate: z.boolean(),
        mayRefer: z.boolean(),
      }),
  ),
})
export type SessionChains = z.infer<typeof sessionChains>
