import { folded } from './folded.ts'
import type { KnownPerson, Span } from './kinds.ts'
import { alsoAWord, neverASubject, thingsAfter } from './not-names.ts'
import type { Word } from './words-in.ts'

type Known = { person: KnownPerson; isWord: boolean }

/** Titles belong to a name, and are none. */
export const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'sir',
  'de',
  'da',
  'of',
  'the',
  'van',
  'bin',
  'al',
])

/** 'Miss Hart', though not 'I miss Hart'. */
const isTitle = ({ fold, text }: Word) => /^(?:mr|mrs|ms|mx|dr|prof)$/.test(fold) || /^(?:Miss|Sir)$/.test(text)

/** Each part of each name, as it is looked up: 'Wilhelmina', 'Hart', 'Smith-Jones', 'Smith', 'Jones'. */
const partsOf = (person: KnownPerson): string[] =>
  person.names.flatMap((name) =>
    folded(name)
      .split(/[\s,.()]+/)
      .flatMap((part) => [part, ...part.split('-')])
      .filter((part) => part.length >= 2 && /\p{L}/u.test(part) && !titles.has(part)),
  )

/**
 * Words by which known people are called. A made-up name is none, even where somebody else really has it: it stands in every record.
 */
const lookUp = (known: readonly KnownPerson[]): Map<string, Known> => {
  const madeUp = new Set(known.flatMap(({ token }) => folded(token).split(/\s+/)))
  const parts = new Map<string, Known>()
  for (const person of known)
    for (const part of partsOf(person))
      if (!madeUp.has(part) && !parts.has(part)) parts.set(part, { person, isWord: alsoAWord.has(part) })
  return parts
}

/** Whether 'Will', 'May', 'Hope' is meant as the name that somebody bears: capitals tell, but for a sentence's first word. */
const isMeant = (word: Word, before: Word | undefined, next: Word | undefined) => {
  if (!word.isCapitalised && !word.isCapitals) return false
  if (word.hasPossessive) return true
  const follows = next?.followsOn ? next.fold : ''
  if (thingsAfter.has(follows)) return false
  if (word.beginsSentence) return !neverASubject.has(follows)
  const isMonth = /^(?:may|april|june|august)$/.test(word.fold)
  return !(
    isMonth && /^(?:in|by|since|until|till|last|next|this|from|of|early|late|mid|st|nd|rd|th)$/.test(before?.fold ?? '')
  )
}

/** Real names that this device knows, in every form: parts, possessives, any letter case, without their accents. */
export const knownNamesIn = (words: readonly Word[], known: readonly KnownPerson[]): Span[] => {
  const parts = lookUp(known)
  const spans: (Span & { person: KnownPerson })[] = []
  if (parts.size === 0) return spans
  words.forEach((word, index) => {
    const found = [word.fold, ...word.fold.split('-')].map((part) => parts.get(part)).find((each) => each !== undefined)
    if (!found) return
    if (found.isWord && !isMeant(word, words[index - 1], words[index + 1])) return
    const { person } = found
    const { kind, token } = person
    const last = spans.at(-1)
    const before = words[index - 1]
    // 'Wilhelmina Hart' is one person, and one word in its place.
    if (last?.person === person && word.followsOn && last.end === before?.end) last.end = word.end
    else
      spans.push({
        start: word.followsOn && before && isTitle(before) ? before.start : word.start,
        end: word.end,
        kind,
        token,
        person,
      })
  })
  return spans
}

/** Made-up names, which stand in every record. */
export const madeUpNames = (known: readonly KnownPerson[]): Set<string> =>
  new Set(known.filter(({ kind }) => kind === 'MENTEE').flatMap(({ token }) => folded(token).split(/[\s-]+/)))
