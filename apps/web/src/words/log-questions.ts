import type {
  OfferedAnswers,
  solutionOwners,
  strategyTags,
  styles,
  talkShares,
  theories,
} from '@mentorfolio/domain/sessions/offered-answers'

type One<List extends readonly string[]> = List[number]

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

export const solutionWords: Record<One<typeof solutionOwners>, string> = {
  MENTEE: 'The mentee’s',
  TOGETHER: 'Found together',
  MENTOR: 'The mentor’s',
}
export const tagWords: Record<One<typeof strategyTags>, string> = {
  DE_ESCALATION: 'De-escalation',
  CO_REGULATION: 'Co-regulation',
  ATTACHMENT: 'Attachment',
  TRAUMA_INFORMED: 'Trauma-informed',
  RESTORATIVE: 'Restorative',
  RESILIENCE: 'Resilience',
  INCLUSION: 'Inclusion',
}
export const theoryWords: Record<One<typeof theories>, string> = {
  PERSON_CENTRED: 'Person-centred (Rogers)',
  ZONE_OF_DEVELOPMENT: 'Zone of proximal development (Vygotsky)',
  SOCIAL_LEARNING: 'Social learning (Bandura)',
  ATTACHMENT: 'Attachment (Bowlby)',
  NEEDS: 'Hierarchy of needs (Maslow)',
  MOTIVATION: 'Motivation and self-determination',
  RESILIENCE: 'Resilience',
  OTHER: 'Another one',
}
export const talkWords: Record<One<typeof talkShares>, string> = {
  MENTEE: 'The mentee talked more',
  EVEN: 'About the same',
  MENTOR: 'The mentor talked more',
}
export const styleWords: Record<One<typeof styles>, string> = {
  NON_DIRECTIVE: 'Non-directive: asking and listening',
  DIRECTIVE: 'Directive: telling and showing',
  BOTH: 'Some of both',
}
export const checkWords = { NO: 'No', A_LITTLE: 'A little', YES: 'Yes' } as const
