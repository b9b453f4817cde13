import type {
  solutionOwners,
  strategyTags,
  styles,
  talkShares,
  theories,
} from '@mentorfolio/domain/sessions/offered-answers'

type One<List extends readonly string[]> = List[number]

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
