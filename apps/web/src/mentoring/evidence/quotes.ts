export type Passage = { part: string; quote: string }

// The passages of a claim are one hidden control, so that drafts and two changes of one claim keep them as words; and so
// that whoever has to choose between two of them can read them.

/** `“I asked what the worst minute would be” [narrative.text]`, one after the other. */
export const writtenPassages = (passages: readonly Passage[]): string =>
  passages.map(({ part, quote }) => `“${quote}” [${part}]`).join('\n')

export const readPassages = (written: string): Passage[] =>
  [...written.replace(/\r\n?/g, '\n').matchAll(/“([\s\S]*?)” \[([^\]\n]+)\](?=\n“|$)/g)].map(
    ([, quote = '', part = '']) => ({ part, quote }),
  )

/** The longest that is quoted, and the most passages: as the server takes them. */
export const longest = 2_000
export const most = 10

/** Where the sentences of a text end. What is quoted in the middle of one, with a mark of its own, ends none: it goes on in small letters. */
const segmentsIn = (text: string): string[] => {
  const whole: string[] = []
  for (const { segment } of new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)) {
    const goesOn = whole.length > 0 && /^\p{Ll}/u.test(segment) && !/\n\s*$/.test(whole.at(-1) ?? '')
    if (goesOn) whole.push(`${whole.pop()}${segment}`)
    else whole.push(segment)
  }
  return whole
}

/** A text cut into its sentences, each as it stands in it. */
export const sentencesIn = (text: string): string[] =>
  segmentsIn(text)
    .map((segment) => segment.trim())
    .filter((sentence) => sentence !== '' && sentence.length <= longest)

/** The whole text, or as many of its first sentences as can be quoted. */
export const beginningOf = (text: string): string => {
  if (text.length <= longest) return text
  let end = 0
  for (const { index, segment } of new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text))
    if (index + segment.length <= longest) end = index + segment.length
  return text.slice(0, end === 0 ? longest : end).trim()
}

const isInWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\p{L}\p{M}\p{N}’'-]{2}/u.test(text.slice(at - 1, at + 1))

/** What is selected from `from` to before `to`, with the words whole that a finger cut; no white space around it. */
export const wholeWords = (text: string, from: number, to: number): string => {
  const cut = text.slice(from, to)
  let begins = from + cut.length - cut.trimStart().length
  let ends = to - (cut.length - cut.trimEnd().length)
  if (ends <= begins) return ''
  while (isInWord(text, begins)) begins -= 1
  while (isInWord(text, ends)) ends += 1
  return text.slice(begins, ends)
}

export type Piece = { at: number; text: string; marked: boolean }

/** A text in pieces, those that are quoted marked: what two quotes share is marked once. */
export const piecesOf = (text: string, quotes: readonly string[]): Piece[] => {
  const spans = quotes
    .map((quote) => ({ from: text.indexOf(quote), length: quote.length }))
    .filter(({ from, length }) => from >= 0 && length > 0)
    .map(({ from, length }) => ({ from, to: from + length }))
    .toSorted((a, b) => a.from - b.from)
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (to <= at) continue
    const begins = Math.max(from, at)
    if (begins > at) pieces.push({ at, text: text.slice(at, begins), marked: false })
    const last = pieces.at(-1)
    if (last?.marked && last.at + last.text.length === begins) last.text += text.slice(begins, to)
    else pieces.push({ at: begins, text: text.slice(begins, to), marked: true })
    at = to
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), marked: false })
  return pieces
}

/** Adds a quote; one that holds another of the same text takes its place. */
export const withQuote = (passages: readonly Passage[], added: Passage): Passage[] => [
  ...passages.filter(({ part, quote }) => part !== added.part || !added.quote.includes(quote)),
  added,
]
