import { z } from 'zod'
import { skills } from '../sessions/log.ts'

/** Whom feedback comes from (docs/glossary.md). A witness says what they saw; they judge nothing. */
export const feedbackSources = ['MENTEE', 'SUPERVISOR', 'STAKEHOLDER', 'PEER', 'WITNESS'] as const
export type FeedbackSource = (typeof feedbackSources)[number]

/** When it is asked: after a session, midway, at the end (S2-T2). */
export const feedbackPoints = ['POST_SESSION', 'MID', 'END'] as const
export type FeedbackPoint = (typeof feedbackPoints)[number]

/** How it is asked (S2-T2). A witness testimony is written by a supervisor or a witness. */
export const feedbackTools = ['SHORT_FORM', 'SCALE', 'OPEN_LETTER', 'WITNESS_TESTIMONY'] as const
export type FeedbackTool = (typeof feedbackTools)[number]

/**
 * What can be rated: the skills of a log, and two that show only over time. Others rate them in feedback and the candidate
 * rates the same ones themself, so that the views can be set side by side (S4-T7).
 */
export const ratedSkills = [...skills, 'TRUST', 'BOUNDARIES'] as const
export type RatedSkill = (typeof ratedSkills)[number]

/** From 1 (not yet) to 5 (always). */
export const score = z
  .int({ error: 'Choose a number from 1 to 5' })
  .min(1, { error: 'Choose a number from 1 to 5' })
  .max(5, { error: 'Choose a number from 1 to 5' })
