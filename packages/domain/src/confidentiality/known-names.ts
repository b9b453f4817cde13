import { alwaysCapital, commonElsewhere, isCommon } from './common-words.ts'
import { folded, withoutMarks } from './folded.ts'
import type { KnownPerson, Span } from './kinds.ts'
import { hasCase, isLatin, isMixed } from './looks.ts'
import { type Part, type Parts, partsOf } from './name-parts.ts'
import { neverASubject, thingsAfter } from './not-names.ts'
import type { Word } from './words-in.ts'

/** 'Miss Hart', though not 'I miss Hart'. */
const isTitle = ({ fold, text }: Word) => /^(?:mr|mrs|ms|mx|dr|prof)$/.test(fold) || /^(?:Miss|Sir)$/.test(text)

const hasCapital = (word: Word) => word.isCapitalised || word.isCapitals

/** In capitals among capitals, or for weight after 'I' or 'we': that it has some tells nothing. */
const isLoud = (word: Word, before: Word | undefined, next: Word | undefined) =>
  word.isCapitals &&
  [before, next].some((each) => each?.isCapitals || /^(?:i|you|he|she|it|we|they)$/.test(each?.fold ?? ''))

/** Whether 'Will', 'May', 'Hope' is meant as the name that somebody bears: capitals tell, but for a sentence's first word. */
const isNamed = (word: Word, before: Word | undefined, next: Word | undefined) => {
  if (!hasCapital(word) || isLoud(word, before, next)) return false
  if (word.hasPossessive) return true
  const follows = next?.followsOn ? next.fold : ''
  if (thingsAfter.has(follows)) return false
  if (word.beginsSentence) return !neverASubject.has(follows)
  const isMonth = /^(?:may|april|june|august)$/.test(word.fold)
  return !(
    isMonth && /^(?:in|by|since|until|till|last|next|this|from|of|early|late|mid|st|nd|rd|th)$/.test(before?.fold ?? '')
  )
}

/** The same of 'My', 'Can', 'Best': a capital inside a sentence alone, and none of a heading's: 'I Can Do It'. */
const isNamedThough = (word: Word, next: Word | undefined) =>
  word.isCapitalised &&
  !word.beginsSentence &&
  !alwaysCapital.has(word.fold) &&
  !(next?.followsOn && next.isCapitalised && isCommon(next.fold))

/** As it is written, where that is a common word of a script without capitals, or two letters of one. */
const isShortOrCommon = (text: string) => {
  const bare = withoutMarks(text)
  return !hasCase(bare) && (commonElsewhere.has(bare) || (bare.length <= 2 && !isUnspaced.test(bare)))
}
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** What stands next to it is another part of the name: 'My Tran', and 'my tran', though not 'so young' of So Young. */
const isBeside = (part: Part, word: Word, { own }: Parts, before: Word | undefined, next: Word | undefined) =>
  [word.followsOn ? before : undefined, next?.followsOn ? next : undefined].some((other) => {
    const beside = other && own.get(other.fold)
    if (!other || beside?.person !== part.person || beside.at === part.at || beside.kind === 'POSITION') return false
    if (!hasCase(word.text)) return true
    if (hasCapital(word) && (hasCapital(other) || beside.kind === 'NAME')) return true
    return beside.kind === 'NAME' && beside.at > part.at === (other === next)
  })

/** Whether a word that is part of a name stands for who bears it. */
const isMeant = (part: Part, words: readonly Word[], index: number, parts: Parts): boolean => {
  const word = words[index]
  if (!word) return false
  const before = words[index - 1]
  const next = words[index + 1]
  const isWeak = isShortOrCommon(word.text)
  if (part.kind === 'NAME' && !isWeak) return true
  if (word.followsOn && before && isTitle(before)) return true
  if (part.kind === 'POSITION') return false
  if (isBeside(part, word, parts, before, next)) return true
  if (isWeak) return false
  return part.kind === 'WORD' ? isNamed(word, before, next) : isNamedThough(word, next)
}

/** So many words around one tell in which script the text is. */
const around = 3

/** A letter that is no likeness of an English one shows that a word is really of its script. */
const isOfItsScript = (word: Word) => !isLatin(word.text) && !isMixed(word.text) && /[^\p{ASCII}]/u.test(word.look)

/** Letters of another script in the place of English ones: mixed with them, or in a text that is not of that script. */
const seemsOther = (words: readonly Word[], index: number): boolean => {
  const word = words[index]
  if (!word || isLatin(word.text)) return false
  if (isMixed(word.text)) return true
  return !words.slice(Math.max(0, index - around), index + around + 1).some(isOfItsScript)
}

/** 'Mia'll', 'Deniz'in', 'Deniz’e': what stands before an apostrophe, though not of 'can't' and 'ma'am'. */
const beforeApostrophe = ({ fold, text }: Word): { fold: string; length: number } | null => {
  const at = fold.indexOf("'")
  if (at < 2 || /n't|^ma'am$/.test(fold)) return null
  return { fold: fold.slice(0, at), length: text.search(/['’‘ʼ`´]/) }
}

/** 'MiaSmith' is Mia; 'McDonald' is no Donald. */
const humps = (text: string) =>
  /^Ma?c\p{Lu}/u.test(text) ? [] : text.split(/(?<=\p{Ll})(?=\p{Lu})/u).map((each) => folded(each))

/** 'وعلي', 'لمريم': 'and', 'with' and 'for' are written in one with a name. */
const afterPrefix = (word: Word) =>
  [1, 2].flatMap((length) => {
    const rest = word.fold.slice(length)
    const isOne = /^[وبل]+$/.test(word.fold.slice(0, length)) && rest.length > 2
    return isOne && !isShortOrCommon(withoutMarks(word.text).slice(length)) ? [rest] : []
  })

/** In small scripts a short name is a part of many words: it counts before or after what a person is called with. */
const isBounded = (text: string, at: number, name: string) => {
  const isShort = /\p{Script=Thai}/u.test(name) ? name.length < 5 : /^\p{Script=Hiragana}{2}$/u.test(name)
  const [before, after] = [text.slice(0, at), text.slice(at + name.length)]
  return (
    !isShort ||
    before + after === '' ||
    /(?:คุณ|น้อง|พี่|ครู|ชื่อ)$/.test(before) ||
    /^(?:ちゃん|さん|くん|さま|です|という)/.test(after)
  )
}

type Found = { part: Part; start: number; end: number }

/** A name of a script without spaces, inside of what is one word for want of them. */
const unspacedIn = ({ text, start }: Word, { unspaced }: Parts): Found[] =>
  unspaced.flatMap(({ text: name, part }) => {
    const found: Found[] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (isBounded(text, at, name)) found.push({ part, start: start + at, end: start + at + name.length })
    return found
  })

/** The parts of names that a word may be. */
const mayBe = (words: readonly Word[], index: number, { own, seeming }: Parts): Part[] => {
  const word = words[index]
  if (!word) return []
  const pieces = (text: string) => [text, ...text.split('-'), text.replaceAll('-', ''), text.replace(/^([od])'/, '$1')]
  const isOther = seemsOther(words, index)
  return [
    ...pieces(word.fold).map((each) => own.get(each)),
    ...(isOther || isLatin(word.text) ? pieces(word.look).map((each) => own.get(each)) : []),
    ...(isOther ? pieces(word.look).map((each) => seeming.get(each)) : []),
    ...(isLatin(word.text) ? humps(word.text) : afterPrefix(word)).map((each) => {
      const part = own.get(each)
      return part?.kind === 'NAME' ? part : undefined
    }),
  ].filter((each) => each !== undefined)
}

/** Where in a word a name is, and whose. */
const foundIn = (words: readonly Word[], index: number, parts: Parts): Found[] => {
  const word = words[index]
  if (!word) return []
  const { start, end } = word
  const part = mayBe(words, index, parts).find((each) => isMeant(each, words, index, parts))
  if (part) return [{ part, start, end }]
  const head = beforeApostrophe(word)
  const named = head && parts.own.get(head.fold)
  if (named && isMeant(named, words, index, parts)) return [{ part: named, start, end: start + head.length }]
  return unspacedIn(word, parts)
}

/** In their order; of two that overlap the one that begins first, or is longer. */
const apart = (found: readonly Found[]) => {
  const kept: Found[] = []
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each)
  return kept
}

/** Real names that this device knows, in every form: parts, possessives, any letter case, without their accents. */
export const knownNamesIn = (words: readonly Word[], known: readonly KnownPerson[]): Span[] => {
  const parts = partsOf(known)
  const spans: (Span & { person: KnownPerson })[] = []
  if (parts.own.size + parts.unspaced.length === 0) return spans
  words.forEach((word, index) => {
    const before = words[index - 1]
    for (const { part, start, end } of apart(foundIn(words, index, parts))) {
      const { person } = part
      const { kind, token } = person
      const last = spans.at(-1)
      const follows = word.followsOn && start === word.start
      // 'Wilhelmina Hart' is one person, and one word in its place.
      if (last?.person === person && follows && last.end === before?.end) last.end = end
      else spans.push({ start: follows && before && isTitle(before) ? before.start : start, end, kind, token, person })
    }
  })
  return spans
}

/** Made-up names, which stand in every record. */
export const madeUpNames = (known: readonly KnownPerson[]): Set<string> =>
  new Set(known.filter(({ kind }) => kind === 'MENTEE').flatMap(({ token }) => folded(token).split(/[\s-]+/)))
