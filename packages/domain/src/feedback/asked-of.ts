import type { Role } from '../cycle/roles.ts'
import { type FeedbackSource, type FeedbackTool, feedbackSources } from './feedback-kinds.ts'

/**
 * Which tools suit whom. A witness writes a testimony alone, and a testimony is written by a witness or a supervisor: it
 * records what was seen and decides nothing (docs/field-rules.md).
 */
const tools = {
  MENTEE: ['SHORT_FORM', 'SCALE', 'OPEN_LETTER'],
  SUPERVISOR: ['SHORT_FORM', 'SCALE', 'OPEN_LETTER', 'WITNESS_TESTIMONY'],
  STAKEHOLDER: ['SHORT_FORM', 'SCALE', 'OPEN_LETTER'],
  PEER: ['SHORT_FORM', 'SCALE', 'OPEN_LETTER'],
  WITNESS: ['WITNESS_TESTIMONY'],
} as const satisfies Record<FeedbackSource, readonly FeedbackTool[]>

/** The tools that somebody of this source can be asked with, the usual one first. */
export const toolsFor = (source: FeedbackSource): readonly [FeedbackTool, ...FeedbackTool[]] => tools[source]

/** Every source with each of its tools: so many sets of questions there are. */
export const askable = feedbackSources.flatMap((source) => toolsFor(source).map((tool) => ({ source, tool })))

const roles = {
  MENTEE: 'mentee',
  SUPERVISOR: 'supervisor',
  STAKEHOLDER: 'stakeholder',
  PEER: 'stakeholder',
  WITNESS: 'witness',
} as const satisfies Record<FeedbackSource, Role>

/** The part that they play towards the relationship, as their link has it. */
export const guestRoleOf = (source: FeedbackSource): (typeof roles)[FeedbackSource] => roles[source]
