// No schema here: home names them without loading any.

/**
 * What an assessor's side asks of a candidate, or tells them, and they have not answered or read yet: the one list of it, each with the
 * page where it is done (docs/judging.md, 'Its candidate').
 */
export const askedKinds = {
  PLAN: { one: 'Assessment plan to agree to', many: 'Assessment plans to agree to', page: 'assessment-plan' },
  ADJUSTMENT: { one: 'Adjustment to agree to', many: 'Adjustments to agree to', page: 'adjustments' },
  METHOD: {
    one: 'Observation or discussion to sign',
    many: 'Observations or discussions to sign',
    page: 'methods',
  },
  RECORDING: {
    one: 'Question whether a discussion may be recorded',
    many: 'Questions whether discussions may be recorded',
    page: 'methods',
  },
  FEEDBACK: { one: 'New feedback on your records', many: 'New feedback on your records', page: 'record-comments' },
  ANSWER: { one: 'Answer about a session', many: 'Answers about sessions', page: 'hours' },
} as const satisfies Record<string, { one: string; many: string; page: string }>
export type AskedKind = keyof typeof askedKinds

export const isAskedKind = (what: string): what is AskedKind => Object.hasOwn(askedKinds, what)

/** '2 adjustments to agree to'. */
export const askedInWords = ({ what, count }: { what: AskedKind; count: number }): string => {
  const { one, many } = askedKinds[what]
  return count === 1 ? one : `${count} ${many[0]?.toLowerCase()}${many.slice(1)}`
}
