import { folded } from './folded.ts'
import type { Finding, KnownPerson, Span } from './kinds.ts'
import { knownNamesIn, madeUpNames } from './known-names.ts'
import { titles } from './name-parts.ts'
import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import { type Word, wordsIn } from './words-in.ts'

export type { Finding, FindingKind, KnownPerson } from './kinds.ts'

const tokens = {
  PHONE: '[phone number]',
  EMAIL: '[e-mail address]',
  POSTCODE: '[postcode]',
  PUPIL_NUMBER: '[pupil number]',
  NI_NUMBER: '[NI number]',
} as const

/** One after the other; where two overlap, the one that begins first. */
const apart = (spans: readonly Span[]): Span[] => {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

/** The words that any of the spans covers: one walk along both. */
const covered = (words: readonly Word[], spans: readonly Span[]): Set<Word> => {
  const inside = new Set<Word>()
  let at = 0
  for (const word of words) {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= word.start) at += 1
    if ((spans[at]?.start ?? Number.POSITIVE_INFINITY) < word.end) inside.add(word)
  }
  return inside
}

/** What stands in square brackets stands in for something already. */
const bracketed = (text: string): Span[] =>
  [...text.matchAll(/\[[^[\]\n]{1,40}\]/g)].map(({ 0: whole, index }) => ({
    ...{ start: index, end: index + whole.length },
    kind: 'NAME',
  }))

/** The spans of a text as it stands. */
const spansIn = (text: string, known: readonly KnownPerson[], own: ReadonlySet<string>): Span[] => {
  const brackets = bracketed(text)
  const numbers = apart([...brackets, ...numbersIn(text)]).filter((span) => !brackets.includes(span))
  const all = wordsIn(text)
  const closed = covered(all, apart([...brackets, ...numbers]))
  const words = all.filter((word) => !closed.has(word))
  const sure = knownNamesIn(words, known)
  const taken = covered(words, sure)
  const madeUp = madeUpNames(known)
  const isTaken = (word: Word) => taken.has(word) || madeUp.has(word.fold) || own.has(word.fold)
  const names = namesIn(words, isTaken)
  return apart([...numbers, ...sure, ...names, ...againIn(text, words, [...sure, ...names], isTaken)])
}

/** 'Jordan Smith came. Jordan said': who was named in full is called by one of their names afterwards. */
const againIn = (text: string, words: readonly Word[], spans: readonly Span[], isTaken: (word: Word) => boolean) => {
  const full = spans
    .filter(({ kind, start, end }) => kind === 'NAME' && /\s/.test(text.slice(start, end)))
    .map(({ start, end }) => ({ kind: 'STAFF' as const, names: [text.slice(start, end)], token: '' }))
  const inside = covered(words, apart(spans))
  const free = words.filter((word) => word.isCapitalised && !inside.has(word) && !isTaken(word))
  return knownNamesIn(free, full).map(({ start, end }): Span => ({ start, end, kind: 'NAME' }))
}

const people = ['[name]', '[another person]', '[a third person]']

/** Gives each person that a text seems to name a token of their own, the same wherever they are named. */
const tokensFor = (text: string) => {
  const byPart = new Map<string, string>()
  let count = people.filter((token) => text.includes(token)).length
  return (name: string): string => {
    const parts = folded(name)
      .split(/[\s.]+/)
      .filter((part) => part.length > 2 && !titles.has(part))
    const token =
      parts.map((part) => byPart.get(part)).find((each) => each !== undefined) ??
      people[count] ??
      `[person ${count + 1}]`
    if (!parts.some((part) => byPart.has(part))) count += 1
    for (const part of parts) byPart.set(part, token)
    return token
  }
}

type Replacement = { start: number; end: number; token: string }

/** A text with each span's token in its place. The spans are in order and apart. */
export const replaced = (text: string, spans: readonly Replacement[]): string => {
  let at = 0
  const parts = spans.map(({ start, end, token }) => {
    const part = text.slice(at, start) + token
    at = end
    return part
  })
  return parts.join('') + text.slice(at)
}

/** Where a place of the replaced text was before: no span lies within a token. */
const before = (at: number, spans: readonly Replacement[]): number => {
  let shift = 0
  for (const { start, end, token } of spans) {
    if (start + shift >= at) break
    shift += token.length - (end - start)
  }
  return at - shift
}

export type Names = {
  known?: readonly KnownPerson[]
  /** What the writer is called: everybody who reads their portfolio knows whose it is. */
  own?: readonly string[]
}

/** After so many rounds nothing more is found: what a replaced word made visible is found in the next. [D] */
const rounds = 6

/**
 * What in a text may tell who somebody is, in its order: names that are known to this device, what looks like a name, phone
 * numbers, e-mail addresses, postcodes, pupil and NI numbers (docs/confidentiality.md). No two overlap, and in the text with all
 * of them replaced nothing is found any more. Takes time in proportion to the text.
 */
export const findings = (text: string, { known = [], own = [] }: Names = {}): Finding[] => {
  const mine = new Set(own.flatMap((name) => folded(name).split(/\s+/)))
  const tokenFor = tokensFor(text)
  let found: Finding[] = []
  for (let round = 0; round < rounds; round += 1) {
    const current = round === 0 ? text : replaced(text, found)
    const spans = spansIn(current, known, mine).map(({ start, end, kind, token }): Finding => {
      const name = current.slice(start, end)
      const instead =
        kind === 'NAME' ? tokenFor(name) : kind === 'MENTEE' || kind === 'STAFF' ? (token ?? '') : tokens[kind]
      return { start: before(start, found), end: before(end, found), kind, text: name, token: instead }
    })
    if (spans.length === 0) break
    found = [...found, ...spans].toSorted((a, b) => a.start - b.start)
  }
  return found
}
