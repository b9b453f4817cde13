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

/** Whether somebody known is named: numbers and addresses are found by their form. */
export const isName = ({ kind }: SureFinding) => kind === 'MENTEE' || kind === 'STAFF'

/** What to do about it, for a reader of nine to eleven: 'Leave out “Mia Jones”: other people read this. Say who it is without a name.' */
export const leaveOut = (found: readonly SureFinding[]): string => {
  const texts = [...new Set(found.map(({ text }) => `“${text}”`))]
  return `Leave out ${texts.join(' and ')}: other people read this.${found.some(isName) ? ' Say who it is without a name.' : ''}`
}

/**
 * The same for whoever holds a link, and may be anybody: that a name is known is told of none. Numbers and addresses, which are
 * found by their form, are named. `inAll`: what is found in everything that was sent; null where nothing is amiss with `found`.
 */
export const leaveOutUntold = (found: readonly SureFinding[], inAll: readonly SureFinding[]): string | null => {
  const numbers = found.filter((each) => !isName(each))
  const told = [
    ...(inAll.some(isName)
      ? ['Leave out every name, yours too: other people read this. Say who it is without a name.']
      : []),
    ...(numbers.length > 0 ? [leaveOut(numbers)] : []),
  ]
  return told.join(' ') || null
}
