import type { OfferedAnswers } from '@mentorfolio/domain/sessions/offered-answers'

/** What is asked, in a few words, in the order in which answers are read. */
export const questionWords: Record<keyof OfferedAnswers, string> = {
  debrief: 'How you closed it together',
  eachMentee: 'How it was for each',
  skills: 'Skills you used',
  openQuestion: 'An open question you asked',
  menteeResponse: 'What they made of it',
  summaryGivenBack: 'What you summed up',
  communication: 'How you spoke and how you sat',
  strategy: 'A strategy and its impact',
  barrier: 'Something in the way',
  rapport: 'Trust you built',
  resistance: 'Resistance you met',
  restorative: 'Putting a harm right',
  solution: 'Whose idea it was',
  talkRatio: 'Who talked more',
  style: 'How you worked',
  theory: 'The theory behind it',
  policy: 'A policy that mattered',
  boundary: 'A boundary',
  selfCheck: 'Check your boundaries',
  reflection: 'Looking back',
}
