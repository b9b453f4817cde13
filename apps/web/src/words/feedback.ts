import type { attemptWays } from '@mentorfolio/domain/feedback/attempt'
import type {
  FeedbackPoint,
  FeedbackSource,
  FeedbackTool,
  RatedSkill,
} from '@mentorfolio/domain/feedback/feedback-kinds'
import { skillWords } from './skills.ts'

/** What others rate, and the mentor with them. */
export const ratedWords: Record<RatedSkill, string> = { ...skillWords, TRUST: 'Trust', BOUNDARIES: 'Boundaries' }

/** When it was asked, as it goes on after a name. */
export const pointInWords: Record<FeedbackPoint, string> = {
  POST_SESSION: 'after a session',
  MID: 'at mid-point',
  END: 'at the end',
}

export const toolInWords: Record<FeedbackTool, string> = {
  SHORT_FORM: 'short form',
  SCALE: 'scale',
  OPEN_LETTER: 'open letter',
  WITNESS_TESTIMONY: 'witness testimony',
}

/** How somebody was asked who gave no feedback. */
export const attemptWords: Record<(typeof attemptWays)[number], string> = {
  LINK: 'By a link',
  IN_PERSON: 'In person',
  PHONE: 'By phone',
  THROUGH_SETTING: 'Through the setting',
  OTHER: 'In another way',
}

const somebody: Record<Exclude<FeedbackSource, 'MENTEE'>, string> = {
  SUPERVISOR: 'a supervisor',
  STAKEHOLDER: 'somebody around them',
  PEER: 'another mentor',
  WITNESS: 'a witness',
}

/** Who said it: the mentee by the made-up name, others by the part that the candidate gave them. */
export const whoSaid = ({ source, whom }: { source: FeedbackSource; whom: string | null }, name: string): string =>
  source === 'MENTEE' ? name : (whom ?? somebody[source])

/** As it begins a line. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
