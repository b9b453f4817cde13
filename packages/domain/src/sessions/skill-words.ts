import type { Skill } from './offered-answers.ts'

/** Skills by name: questions and listening first, for a unit asks for each of them. No schema here: pages load it. */
export const skillWords: Record<Skill, string> = {
  OPEN_QUESTIONS: 'Open questions',
  PROBING_QUESTIONS: 'Probing questions',
  REFLECTIVE_QUESTIONS: 'Reflective questions',
  ACTIVE_LISTENING: 'Active listening',
  SUMMARISING: 'Summarising',
  SILENCE: 'Silence',
  GOAL_SETTING: 'Goal setting',
  CHALLENGE: 'Challenge',
  ENCOURAGEMENT: 'Encouragement',
  NON_VERBAL: 'Non-verbal cues',
}
