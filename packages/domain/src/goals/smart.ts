/** The five that make a goal SMART, in the order of the word (S3-MP2). */
export const smartParts = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const
export type SmartPart = (typeof smartParts)[number]

/** Where the answer to each part stands in a goal. */
export const smartFields = {
  specific: 'specific',
  measurable: 'measure',
  achievable: 'support',
  relevant: 'why',
  timeBound: 'byDate',
} as const satisfies Record<SmartPart, string>

/** What to write where a part is missing. */
export const smartAdvice: Record<SmartPart, string> = {
  specific: 'Write what exactly will be different: who does what, and where',
  measurable: 'Write how you will both be able to tell: what you will see, hear or count',
  achievable: 'Write what makes it possible: a first step, and who or what helps',
  relevant: 'Write why it matters to the mentee, in their words where you can',
  timeBound: 'Choose the date by which it should be so',
}

type SmartWords = { readonly [P in SmartPart as (typeof smartFields)[P]]: string | null }

/**
 * Which of the five parts are missing, each with what to write; empty: the goal is SMART. A goal that was written while
 * planning a session has a title alone, so all five are.
 */
export const smart = (goal: SmartWords): { part: SmartPart; advice: string }[] =>
  smartParts.flatMap((part) => (goal[smartFields[part]]?.trim() ? [] : [{ part, advice: smartAdvice[part] }]))

/** Whether there are goals, and all of them that say what they are about are about learning (S1-M5). */
export const allAcademic = (goals: readonly { domain: string | null }[]): boolean =>
  goals.length > 0 && goals.every(({ domain }) => domain === 'ACADEMIC')
