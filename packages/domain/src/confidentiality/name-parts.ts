import { isCommon, positions } from './common-words.ts'
import { folded } from './folded.ts'
import type { KnownPerson } from './kinds.ts'
import { isLatin, isMixed, looks } from './looks.ts'
import { alsoAWord } from './not-names.ts'

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

/**
 * A word by which somebody is called. `NAME` counts wherever it stands; `WORD` ('Will') and `COMMON` ('My') where something tells that it is
 * meant; `POSITION` ('Head', of staff) after a title alone. `at`: its place in the name.
 */
export type Part = { person: KnownPerson; kind: 'NAME' | 'WORD' | 'COMMON' | 'POSITION'; at: number }

export type Parts = {
  /** By their letters, folded. */
  own: ReadonlyMap<string, Part>
  /** Names in another script, by what they look like to whoever reads English. */
  seeming: ReadonlyMap<string, Part>
  /** Names in scripts without spaces, as they are written: they are looked for inside of words. */
  unspaced: readonly { text: string; part: Part }[]
}

const kindOf = (part: string, { kind }: KnownPerson): Part['kind'] => {
  if (kind === 'STAFF' && positions.has(part)) return 'POSITION'
  if (isCommon(part)) return 'COMMON'
  return alsoAWord.has(part) ? 'WORD' : 'NAME'
}

const isPart = (part: string) => part.length >= 2 && /\p{L}/u.test(part) && !titles.has(part)

/** 'Wilhelmina', 'Hart', 'Smith-Jones', 'Smith', 'Jones', each with the place of its name. */
const piecesOf = (name: string) =>
  name
    .split(/[\s,.()]+/)
    .flatMap((part, at) => [part, ...part.split('-')].map((each) => ({ part: each, at })))
    .filter(({ part }) => isPart(part))

/** More parts than anybody's name has. */
const mostParts = 12

/** 'obrien', 'jeanluc', 'miajones': parts of a name written as one, but for what makes an everyday word ('in' and 'to'). */
const joined = (name: string, person: KnownPerson): { part: string; at: number }[] => {
  const parts = name
    .split(/[\s,.()]+/)
    .filter((part) => isPart(part) && kindOf(part, person) !== 'POSITION')
    .map((part) => part.replace(/['-]/g, ''))
  // A row of capitals that runs on is nobody's name, and each with each of its words would be more than a device holds.
  if (parts.length > mostParts) return []
  const pairs = parts.flatMap((part, at) => parts.slice(at + 1).map((other) => [part, other]))
  const sure = [...pairs, parts].filter(
    (each) => each.length > 1 && each.some((part) => kindOf(part, person) === 'NAME'),
  )
  return [...parts.map((part) => [part]), ...sure]
    .map((each) => ({ part: each.join(''), at: 0 }))
    .filter(({ part }) => isPart(part))
}

const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** A name in a script without spaces, and, of Chinese ones written whole, what is left without the family's. */
const unspacedIn = (name: string): string[] => {
  if (!unspacedScript.test(name)) return []
  const parts = name.normalize('NFC').split(/[\s,.()・]+/)
  const given = parts.flatMap((part) => (/^\p{Script=Han}{3}$/u.test(part) ? [part.slice(1)] : []))
  return [parts.join(''), ...parts, ...given].filter((part) => part.length >= 2)
}

/**
 * Real names by each of their parts. A made-up name is none, even where somebody else really has it: it stands in every record.
 */
export const partsOf = (known: readonly KnownPerson[]): Parts => {
  const madeUp = new Set(known.flatMap(({ token }) => folded(token).split(/\s+/)))
  const own = new Map<string, Part>()
  const seeming = new Map<string, Part>()
  const unspaced: Parts['unspaced'][number][] = []
  const add = (to: Map<string, Part>, key: string, part: Part) => {
    if (!madeUp.has(key) && !to.has(key)) to.set(key, part)
  }
  for (const person of known)
    for (const name of person.names) {
      const read = [name, name.toLowerCase(), name.toUpperCase()].map((each) => looks(each))
      const asWritten = isMixed(name) ? [folded(name), ...read] : [folded(name)]
      for (const { part, at } of asWritten.flatMap(piecesOf)) add(own, part, { person, at, kind: kindOf(part, person) })
      for (const { part, at } of asWritten.flatMap((each) => joined(each, person)))
        add(own, part, { person, at, kind: kindOf(part, person) })
      for (const text of unspacedIn(name))
        if (!madeUp.has(folded(text))) unspaced.push({ text, part: { person, at: 0, kind: 'NAME' } })
      if (!isLatin(name))
        for (const { part, at } of read.flatMap(piecesOf)) add(seeming, part, { person, at, kind: 'NAME' })
    }
  return { own, seeming, unspaced }
}
