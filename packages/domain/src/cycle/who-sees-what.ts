import type { Role } from './roles.ts'

/** What there is to see, one kind of row each. `mentee` is the identity kept apart from the pseudonym. */
export const kinds = [
  'relationship',
  'mentee',
  'agreement',
  'paperCopy',
  'needs',
  'goal',
  'session',
  'feedback',
  'testimony',
  'attempt',
  'review',
  'closure',
  'reflection',
  'adaptation',
  'referral',
  'contact',
  'supervision',
  'answer',
  'workProduct',
  'priorLearning',
  'privateNote',
  'portfolioUnit',
  'submission',
  'decision',
  'setting',
  'person',
  'cohort',
  'concern',
  'audit',
] as const
export type Kind = (typeof kinds)[number]

/**
 * The field groups of a row: `facts` are states, dates, minutes, counts and the pseudonym; `narrative` what people
 * wrote; `identity` real names, contacts and typed signatures; `guidance` what is marked assessorOnly, and notes
 * between those who judge; `concern` the trace of a safeguarding concern.
 */
export const groups = ['facts', 'narrative', 'identity', 'guidance', 'concern'] as const
export type Group = (typeof groups)[number]

const progress = ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'] as const
const readers = ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa'] as const
const judges = ['assessor', 'iqa', 'leadIqa', 'eqa'] as const
const guests = ['mentee', 'supervisor', 'witness', 'stakeholder'] as const
// The pseudonym's key is held by the candidate and the centre; whoever judges reads the made-up name.
const keyHolders = ['candidate', 'centreAdmin'] as const

/**
 * Who sees what: kind of row, field group, and the parts that see it. What is not here, nobody sees. A part is played
 * towards that very row: a mentee sees the agreement they sign, not another's; a guest what their one link asks.
 */
export const whoSeesWhat = {
  relationship: {
    facts: [...progress, 'dsl'],
    narrative: readers,
    identity: [...keyHolders, 'dsl'],
    // That it is the safeguarding lead who paused, and why. To everybody else it is 'Paused by the centre'.
    concern: ['dsl', 'raiser'],
  },
  mentee: { facts: [...progress, 'dsl'], identity: [...keyHolders, 'dsl'] },
  agreement: {
    facts: [...progress, 'mentee', 'supervisor'],
    narrative: [...readers, 'mentee', 'supervisor'],
    // Typed signatures. A centre that has to know who a mentee is asks for one at a time, and leaves an event.
    identity: ['candidate'],
  },
  // What may change how two people work together is special category data: words, never facts.
  needs: { facts: [...progress, 'mentee'], narrative: [...readers, 'mentee'] },
  // It bears the mentee's name: besides their mentor, whoever must accept it has to see it.
  paperCopy: { facts: progress, identity: ['candidate', 'assessor'] },
  goal: { facts: [...progress, 'mentee'], narrative: [...readers, 'mentee'] },
  session: { facts: [...progress, 'mentee', 'supervisor'], narrative: readers, identity: keyHolders },
  // Guests see what they are asked, who asks and who will read it: never an answer, not even their own again.
  // Typed signatures: a centre that has to know who a mentee is asks for one at a time, and leaves an event.
  feedback: { facts: [...progress, ...guests], narrative: readers, identity: ['candidate'] },
  // A witness must be contactable by those who rely on the testimony.
  testimony: {
    facts: [...progress, 'supervisor', 'witness'],
    narrative: readers,
    identity: ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin'],
    guidance: judges,
  },
  // That the mentee was asked and could not be heard: whoever vouches for it is shown the days.
  attempt: { facts: [...progress, 'supervisor'], narrative: readers },
  review: { facts: progress, narrative: readers },
  closure: { facts: [...progress, 'mentee', 'supervisor'], narrative: [...readers, 'mentee'], identity: keyHolders },
  reflection: { facts: progress, narrative: readers },
  adaptation: { facts: progress, narrative: readers },
  referral: { facts: progress, narrative: readers },
  contact: { facts: progress, narrative: readers },
  supervision: { facts: progress, narrative: readers },
  // Written answers and case studies.
  answer: { facts: progress, narrative: readers },
  // A file may show a face, a hand, a voice: whoever judges by it opens it, an EQA reads what is said of it.
  workProduct: { facts: progress, narrative: readers, identity: ['candidate', 'assessor', 'iqa', 'leadIqa'] },
  priorLearning: { facts: progress, narrative: readers },
  // No record: nobody but whoever wrote it.
  privateNote: { facts: ['candidate'], narrative: ['candidate'] },
  portfolioUnit: { facts: progress, narrative: readers, guidance: judges },
  submission: { facts: progress, narrative: readers, guidance: judges },
  decision: { facts: progress, narrative: readers, guidance: judges },
  setting: {
    facts: ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin', 'dsl'],
    identity: ['candidate', 'centreAdmin', 'dsl'],
  },
  // Somebody with an account: colleagues know each other's names. An EQA reads numbers in their place.
  person: {
    facts: [...progress, 'dsl', 'person'],
    identity: ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin', 'dsl', 'person'],
  },
  // Who takes what with which team. Assessors and IQAs: of the cohorts that they are in the team of, or have a unit in.
  cohort: { facts: ['assessor', 'iqa', 'leadIqa', 'centreAdmin'] },
  concern: { concern: ['raiser', 'dsl'] },
  // The chain itself: ids, actions, digests. Names are found through the rows it speaks of.
  audit: { facts: progress },
} as const satisfies Record<Kind, { readonly [G in Group]?: readonly Role[] }>

/**
 * May somebody who plays `roles` towards a row of this `kind` see its fields of this `group`? One part is enough.
 * Presenters and `visibleTo` ask it, and nothing else decides what leaves the API.
 */
export const sees = (roles: readonly Role[], kind: Kind, group: Group): boolean => {
  const row: { readonly [G in Group]?: readonly Role[] } = whoSeesWhat[kind]
  return row[group]?.some((role) => roles.includes(role)) ?? false
}
