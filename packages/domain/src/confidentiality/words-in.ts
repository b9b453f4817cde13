import { folded, withoutUnseen } from './folded.ts'
import { isMixed, looks } from './looks.ts'

/** A word of a text, without a possessive's ending. */
export type Word = {
  start: number
  end: number
  text: string
  fold: string
  /** As it reads, where letters of another script look like those of English. */
  look: string
  /** 'Jordan', 'O’Brien-Jones', 'McKay', and 'JOrdan' of a shift key held too long. */
  isCapitalised: boolean
  isCapitals: boolean
  /** After a full stop, a colon, a line end, or at the beginning. */
  beginsSentence: boolean
  /** Only spaces part it from the word before, or the full stop of 'J.' and 'Mr.'. */
  followsOn: boolean
  hasPossessive: boolean
  /** A full stop follows, as after 'J.' */
  isDotted: boolean
}

// With what nobody sees inside it, a word is the same word; so it is with letters in circles or squares, which are no letters by \p{L}.
const letter = '\\p{L}\\u24b6-\\u24e9\\u{1f130}-\\u{1f149}'
const inside = `[${letter}\\p{M}\\p{Cf}]`
const wordPattern = new RegExp(`[${letter}]${inside}*(?:['’‘ʼ‐‑-]${inside}+)*['’]?`, 'gu')
const capitalised = /^(?:Mc|Mac|Fitz|[OD]['’ʼ])?\p{Lu}{1,2}[\p{Ll}\p{M}]+(?:['’ʼ‐‑-]\p{Lu}?[\p{Ll}\p{M}]+)*$/u
const capitals = /^\p{Lu}{2,}(?:['’ʼ‐‑-]\p{Lu}{2,})*$/u
/** 'PE', 'TVs': two capitals begin a name only where a name follows. */
const abbreviation = /^\p{Lu}{2}\p{Ll}?$/u

/** What a full stop belongs to: 'J. Smith', 'Mr. Hale'. */
const shortened = /^(?:\p{L}|mr|mrs|ms|mx|dr|prof|rev|st)$/u
const possessive = /(?:['’ʼ]s|['’])$/i

/** The words of a text in their order. Linear: each character is looked at a fixed number of times. */
export const wordsIn = (text: string): Word[] => {
  const words: Word[] = []
  let last = 0
  for (const { 0: whole, index: start } of text.matchAll(wordPattern)) {
    const bare = whole.replace(possessive, '')
    if (bare === '') continue
    const seen = withoutUnseen(bare).normalize('NFKC')
    const between = text.slice(last, start)
    const before = words.at(-1)
    const look = looks(bare)
    const isShortened = before !== undefined && shortened.test(before.fold)
    words.push({
      start,
      end: start + bare.length,
      text: bare,
      fold: isMixed(seen) ? look : folded(bare),
      look,
      isCapitalised: capitalised.test(seen) && !abbreviation.test(seen),
      isCapitals: capitals.test(seen),
      beginsSentence: words.length === 0 || /[.!?:;\n\r•*"“‘([–—-]/.test(between),
      followsOn:
        words.length > 0 && (/^[ \t\u00a0]{1,2}$/.test(between) || (isShortened && /^\.[ \u00a0]?$/.test(between))),
      hasPossessive: bare.length < whole.length,
      isDotted: text[start + whole.length] === '.',
    })
    last = start + whole.length
  }
  return words
}
