import type { FeedbackPoint, FeedbackSource, RatedSkill } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'
import type { EvidenceGroup } from '@mentorfolio/domain/reflections/evidence-groups'
import type { TargetState } from '@mentorfolio/domain/reflections/self-review'
import { hereZone, shortDay } from '../../words/dates.ts'
import { listed } from '../../words/durations.ts'
import { skillWords } from '../../words/skills.ts'

export const groupWords: Record<EvidenceGroup, string> = {
  FEEDBACK: 'Feedback',
  SESSION: 'Sessions',
  OWN_RATING: 'Your own ratings',
  ADAPTATION: 'What you changed',
  REVIEW: 'Reviews',
  REFLECTION: 'Reflections',
  SUPERVISION: 'Supervision',
  GOAL: 'Goals',
}

const oneWords: Record<EvidenceGroup, string> = {
  FEEDBACK: 'Feedback',
  SESSION: 'Session',
  OWN_RATING: 'Own rating',
  ADAPTATION: 'Change',
  REVIEW: 'Review',
  REFLECTION: 'Reflection',
  SUPERVISION: 'Supervision',
  GOAL: 'Goal',
}

const sourceWords: Record<FeedbackSource, string> = {
  MENTEE: 'mentee',
  SUPERVISOR: 'supervisor',
  STAKEHOLDER: 'somebody around them',
  PEER: 'another mentor',
  WITNESS: 'witness',
}

const pointWords: Record<FeedbackPoint, string> = {
  POST_SESSION: 'after a session',
  MID: 'midway',
  END: 'at the end',
}

export const ratedWords: Record<RatedSkill, string> = { ...skillWords, TRUST: 'Trust', BOUNDARIES: 'Boundaries' }

export const targetStateWords: Record<TargetState, string> = { OPEN: 'Still on it', DONE: 'Done', MOVED: 'Moved' }

/** 'Session · 12 Nov · What a good week looks like': what a link is called wherever it stands. */
export const cardName = ({ group, at, title, names, asked }: EvidenceCard): string => {
  const from = asked && (asked.source === 'MENTEE' ? listed(names) : (asked.whom ?? sourceWords[asked.source]))
  const about = asked ? `from ${from}, ${pointWords[asked.point]}` : (title ?? listed(names))
  return [oneWords[group], shortDay(at, hereZone()), about].filter(Boolean).join(' · ')
}
