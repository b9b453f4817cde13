import { type SmartPart, smartFields, smartParts } from '../goals/smart.ts'

/** What to write where a target for the mentor's own development lacks a part (S4-AC3). */
export const targetAdvice: Record<SmartPart, string> = {
  specific: 'Write what exactly you will do, or do differently',
  measurable: 'Write how you will know: what you, or somebody else, will see or count',
  achievable: 'Write what makes it possible: a first step, a person, a course',
  relevant: 'Write why it matters for those you mentor',
  timeBound: 'Choose the date by which you will have done it',
}

type TargetWords = { readonly [P in SmartPart as (typeof smartFields)[P]]: string | null }

/** Which of the five parts a target lacks, each with what to write; empty: it is SMART. */
export const targetGaps = (target: TargetWords): { part: SmartPart; advice: string }[] =>
  smartParts.flatMap((part) => (target[smartFields[part]]?.trim() ? [] : [{ part, advice: targetAdvice[part] }]))
