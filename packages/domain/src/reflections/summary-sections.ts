// No schema here: pages that only show a summary load no zod.

/** The sections of a reflective summary, in their order: what each is about, and a question to begin with (our own words). */
export const summarySections = {
  relationship: [
    'Trust, roles and boundaries',
    'How did trust grow or falter, and what did you do when a boundary was near?',
  ],
  skills: [
    'Listening, questioning and responding',
    'Which of your skills made a difference, to whom, and how do you know?',
  ],
  feedback: ['What others told you', 'What did mentees and others say, and what did you change because of it?'],
  progress: [
    'What changed for those you mentored',
    'What moved, what did not, and what had your mentoring to do with it?',
  ],
  practice: [
    'You as a mentor',
    'What do you understand now that you did not at the start? What will you do differently?',
  ],
} as const
export type SummarySection = keyof typeof summarySections
export const summarySectionNames = [
  'relationship',
  'skills',
  'feedback',
  'progress',
  'practice',
] as const satisfies readonly SummarySection[]
