import { givenNames, givenNamesWithCapital, surnames } from './given-names.ts'
import type { Span } from './kinds.ts'
import { alsoAWord, neverAName, placesAfter, placesBefore } from './not-names.ts'
import type { Word } from './words-in.ts'

const titles = /^(?:mr|mrs|ms|mx|dr|prof|professor)$/
const titlesWithCapital =
  /^(?:Miss|Sir|Dame|Rev|Reverend|Father|Auntie|Aunty|Aunt|Uncle|Nurse|Coach|PC|DC|Imam|Pastor)$/
/** Before a name of one word alone: 'his brother Kai', 'a girl called Tove'. */
const tellsOfAPerson =
  /^(?:brother|sister|cousin|mate|friend|boyfriend|girlfriend|stepdad|stepmum|foster|mum|dad|son|daughter|nephew|niece|tutor|teacher|called|named|carer|neighbour|classmate|ex)$/
/** Between the parts of a name: 'Maria da Silva', 'Rhys ap Gwilym'. */
const particles = /^(?:da|de|del|della|di|dos|du|la|le|van|von|der|den|bin|bint|ibn|al|el|ap|ab|ferch|y)$/
/** Endings of things and of what is done, not of people: 'Interview Preparation', 'Asked Callum'. */
const endsAsAThing =
  /..(?:ing|[^m]ed|tion|sion|ment|ness|ity|ship|ism|ology|ics|able|ible|ful|less|ally|tive|ance|ence|ency|ancy|ary|ies|ers|ors|ians)$/
const contraction = /^(?:.+n't|.+'(?:ll|ve|re|d|m))$/

type Judged = Word & {
  /** One that people are called by, and nothing else is. */
  isGiven: boolean
  /** It is not known already whom it means. */
  isFree: boolean
  /** May be part of a name. */
  mayBe: boolean
  /** May be the surname of a given name before it: 'Sarah Harding', though 'Harding' might be something that is done. */
  mayFollow: boolean
}

const isNever = ({ fold, hasPossessive }: Word) =>
  neverAName.has(fold) || contraction.test(fold) || (!hasPossessive && fold.length === 1)

/** What each word may be. `madeUp`: names that stand for people already. */
const judged = (words: readonly Word[], isTaken: (word: Word) => boolean): Judged[] =>
  words.map((word) => {
    const { fold, isCapitalised, isCapitals } = word
    const hasCapital = isCapitalised || isCapitals
    const [first = ''] = fold.split('-')
    const isFree = !isTaken(word)
    const isGiven =
      isFree &&
      !alsoAWord.has(fold) &&
      (givenNames.has(fold) || givenNames.has(first) || (hasCapital && givenNamesWithCapital.has(fold)))
    const isInitial = isFree && word.isDotted && /^\p{Lu}$/u.test(word.text)
    const isOpen = isFree && isCapitalised && !isNever(word)
    const isThing = endsAsAThing.test(fold) && !surnames.has(fold)
    return { ...word, isGiven, isFree, mayBe: isGiven || isInitial || (isOpen && !isThing), mayFollow: isOpen }
  })

const spanOf = (first: Word, last: Word): Span => ({ start: first.start, end: last.end, kind: 'NAME' })

/** 'Mr Hale', 'Ms O’Brien-Jones', 'Dr. Amina Yusuf', 'mr hale'. */
const afterTitle = (words: readonly Judged[], index: number): number | null => {
  const title = words[index]
  if (!title || !(titles.test(title.fold) || titlesWithCapital.test(title.text))) return null
  let last = index
  for (let at = index + 1; at < words.length && at <= index + 4; at += 1) {
    const word = words[at]
    if (!word?.followsOn) break
    if (particles.test(word.fold) && words[at + 1]?.mayBe) continue
    const isPlain =
      last === index && titles.test(title.fold) && word.isFree && !word.isCapitalised && surnameInSmall(word)
    if (!word.mayBe && !isPlain && !(last === index && isSurname(word))) break
    last = at
  }
  return last === index ? null : last
}

const surnameInSmall = ({ fold }: Word) => !neverAName.has(fold) && !contraction.test(fold) && fold.length > 2
/** After 'Mr', 'Green' and 'Young' are people; not 'Head' or 'Teacher'. */
const isSurname = (word: Judged) => word.isFree && word.isCapitalised && (word.mayFollow || alsoAWord.has(word.fold))

/** The end of the run of words, from `index`, that may be one name together. */
const runFrom = (words: readonly Judged[], index: number): number => {
  let last = index
  for (let at = index + 1; at < words.length; at += 1) {
    const word = words[at]
    if (!word?.followsOn) break
    if (word.mayBe || (word.mayFollow && words[at - 1]?.isGiven)) last = at
    else if (!(particles.test(word.fold) && words[at + 1]?.mayBe && words[at + 1]?.followsOn)) break
  }
  return last
}

const isPlace = (words: readonly Judged[], first: number, last: number) => {
  const before = words[first - 1]
  const after = words[last + 1]
  const isNamed = (word: Word | undefined, list: ReadonlySet<string>, joined: boolean) =>
    word !== undefined && joined && list.has(word.fold) && (word.isCapitalised || word.isCapitals)
  return (
    isNamed(after, placesAfter, after?.followsOn ?? false) ||
    isNamed(before, placesBefore, words[first]?.followsOn ?? false) ||
    (last > first && isNamed(words[last], placesAfter, true) && !words[first]?.isGiven)
  )
}

/** Two words at least, and not two initials. */
const isFullName = (run: readonly Judged[]) => run.length > 1 && run.some(({ text }) => text.length > 1)

/** 'jordan smith', 'JORDAN SMITH': a given name and a surname in whatever letters. */
const inAnyLetters = (first: Judged, second: Judged | undefined) =>
  second?.followsOn === true &&
  surnames.has(second.fold) &&
  (first.isGiven || givenNamesWithCapital.has(first.fold) || alsoAWord.has(first.fold)) &&
  !(first.beginsSentence && alsoAWord.has(first.fold) && !second.isCapitalised && !second.isCapitals)

/**
 * What looks like the name of somebody: a title and a name, two names in a row, one that is a name and nothing else, or one
 * after 'his brother'. `isTaken` says of which words it is known already whom they mean.
 */
export const namesIn = (all: readonly Word[], isTaken: (word: Word) => boolean): Span[] => {
  const words = judged(all, isTaken)
  const spans: Span[] = []
  let index = 0
  while (index < words.length) {
    const first = words[index]
    if (!first) break
    const titled = isTaken(first) ? null : afterTitle(words, index)
    const next = words[index + 1]
    let last = titled ?? (first.mayBe ? runFrom(words, index) : index)
    const lastWord = () => words[last] ?? first
    if (titled !== null) spans.push(spanOf(first, lastWord()))
    else if (!isTaken(first) && next && !isTaken(next) && inAnyLetters(first, next)) {
      last = Math.max(last, index + 1)
      spans.push(spanOf(first, lastWord()))
    } else if (first.mayBe) {
      const before = words[index - 1]
      const isTold = first.followsOn && before !== undefined && tellsOfAPerson.test(before.fold)
      const isName = first.isGiven || isTold || isFullName(words.slice(index, last + 1))
      if (isName && !isPlace(words, index, last)) spans.push(spanOf(first, lastWord()))
      else if (!isName && words.slice(index + 1, last + 1).some(({ isGiven }) => isGiven)) last = index
    }
    index = last + 1
  }
  return spans
}
