import type { FindingKind, KnownPerson, Span } from './kinds.ts'
import { knownNamesIn } from './known-names.ts'
import { numbersIn } from './numbers.ts'
import { wordsIn } from './words-in.ts'

export type SureFinding = { kind: FindingKind; text: string }

/**
 * What in a text tells for sure who somebody is: names that are known, and numbers and addresses by their form. What merely
 * looks like a name is left alone: whoever answers once, on somebody else's page, cannot be asked about each. In their order.
 */
export const sureFindings = (text: string, known: readonly KnownPerson[]): SureFinding[] => {
  const numbers = numbersIn(text)
  const isFree = ({ start, end }: Span) => numbers.every((each) => end <= each.start || start >= each.end)
  const names = knownNamesIn(wordsIn(text), known).filter(isFree)
  return [...numbers, ...names]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => ({ kind, text: text.slice(start, end) }))
}

/** What to do about it, for a reader of nine to eleven: 'Leave out “Mia Jones”: other people read this. Say who it is without a name.' */
export const leaveOut = (found: readonly SureFinding[]): string => {
  const texts = [...new Set(found.map(({ text }) => `“${text}”`))]
  const isName = found.some(({ kind }) => kind === 'MENTEE' || kind === 'STAFF')
  return `Leave out ${texts.join(' and ')}: other people read this.${isName ? ' Say who it is without a name.' : ''}`
}
