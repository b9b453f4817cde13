/**
 * The words of an agreement are kept once, with tokens where readers differ (docs/cycle.md, 'The words of an agreement'):
 * the mentee reads 'you', everybody else the made-up name. Both sign the same kept text.
 *
 * `[[mentee]]`, `[[mentee's]]`, `[[they]]`, `[[them]]`, `[[their]]`: the mentee
 * `[[wants|want]]`: as others read it | as the mentee reads it
 * `[[mentor]]`, `[[setting]]`, `[[centre]]`, `[[named person]]`, `[[privacy contact]]`, each also with `'s`: what the product knows
 * `[[named person = Mr Hale]]`: the same, as it was when the words were offered
 * `[[? How often do you meet?]]`: a blank, as a question; `[[? How often do you meet? = once a week]]`: answered
 *
 * A capital at the beginning (`[[Mentee's]]`) is kept.
 */
export const factNames = ['mentor', 'setting', 'centre', 'named person', 'privacy contact'] as const
export type FactName = (typeof factNames)[number]
/** What stands for each; null where it is not known yet. */
export type AgreementFacts = Record<FactName, string | null>

const menteeWords = {
  mentee: 'you',
  "mentee's": 'your',
  they: 'you',
  them: 'you',
  their: 'your',
} as const
type MenteeWord = keyof typeof menteeWords

/** What stands for a fact that is not known: true, if vague. */
const vague: AgreementFacts & Record<FactName, string> = {
  mentor: 'your mentor',
  setting: 'the place where you meet',
  centre: 'the training centre',
  'named person': 'the safeguarding lead',
  'privacy contact': 'the training centre',
}

export type Piece =
  | { kind: 'WORDS'; text: string }
  | { kind: 'MENTEE'; word: MenteeWord; capital: boolean }
  | { kind: 'READINGS'; others: string; mentee: string }
  | { kind: 'FACT'; name: FactName; possessive: boolean; capital: boolean; value: string | null }
  | { kind: 'BLANK'; question: string; answer: string | null }
  /** Nothing that this knows: refused where agreements are written. */
  | { kind: 'UNKNOWN'; text: string }

const token = /\[\[([^[\]]*)\]\]/g
const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => names.some((each) => each === name)
const menteeNames = Object.keys(menteeWords) as MenteeWord[]

/** `left = right`, or `left` alone. */
const divide = (inside: string): [left: string, right: string | null] => {
  const at = inside.indexOf('=')
  return at < 0 ? [inside.trim(), null] : [inside.slice(0, at).trim(), inside.slice(at + 1).trim() || null]
}

const pieceOf = (inside: string): Piece => {
  const trimmed = inside.trim()
  if (trimmed.startsWith('?')) {
    const [question, answer] = divide(trimmed.slice(1))
    return question === '' ? { kind: 'UNKNOWN', text: inside } : { kind: 'BLANK', question, answer }
  }
  const [left, value] = divide(trimmed)
  const small = left.toLowerCase().replace('’', "'")
  const capital = left !== '' && left[0] !== left[0]?.toLowerCase()
  if (value === null && isOneOf(menteeNames, small)) return { kind: 'MENTEE', word: small, capital }
  const possessive = small.endsWith("'s")
  const name = possessive ? small.slice(0, -2) : small
  if (isOneOf(factNames, name)) return { kind: 'FACT', name, possessive, capital, value }
  const [others, mentee, ...more] = trimmed.split('|')
  if (others?.trim() && mentee?.trim() && more.length === 0)
    return { kind: 'READINGS', others: others.trim(), mentee: mentee.trim() }
  return { kind: 'UNKNOWN', text: inside }
}

/** A text with its tokens, piece by piece. Pure; takes any text. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const found of text.matchAll(token)) {
    if (found.index > at) pieces.push({ kind: 'WORDS', text: text.slice(at, found.index) })
    pieces.push(pieceOf(found[1] ?? ''))
    at = found.index + found[0].length
  }
  if (at < text.length) pieces.push({ kind: 'WORDS', text: text.slice(at) })
  return pieces
}

const nameOf = ({ name, possessive, capital }: Extract<Piece, { kind: 'FACT' }>) => {
  const plain = possessive ? `${name}'s` : name
  return capital ? `${plain[0]?.toUpperCase()}${plain.slice(1)}` : plain
}

const written = (piece: Piece): string => {
  switch (piece.kind) {
    case 'WORDS':
      return piece.text
    case 'MENTEE':
      return `[[${piece.capital ? capitalised(piece.word) : piece.word}]]`
    case 'READINGS':
      return `[[${piece.others}|${piece.mentee}]]`
    case 'FACT':
      return `[[${nameOf(piece)}${piece.value === null ? '' : ` = ${piece.value}`}]]`
    case 'BLANK':
      return `[[? ${piece.question}${piece.answer === null ? '' : ` = ${piece.answer}`}]]`
    case 'UNKNOWN':
      return `[[${piece.text}]]`
  }
}

const capitalised = (words: string) => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
const changed = (text: string, change: (piece: Piece) => Piece) => piecesOf(text).map(change).map(written).join('')

/** A value from a record can hold what would end its token: it is taken out. */
const safe = (value: string) => value.replaceAll(/\[\[|\]\]|[[\]]/g, '').trim()

/** The same text with what is known now written into its tokens: from here on it says so, whatever changes elsewhere. */
export const withFacts = (text: string, facts: AgreementFacts): string =>
  changed(text, (piece) => {
    if (piece.kind !== 'FACT') return piece
    const value = facts[piece.name]
    return { ...piece, value: value === null ? null : safe(value) || null }
  })

/** The same text without what was known then, to be written again. */
export const withoutFacts = (text: string): string =>
  changed(text, (piece) => (piece.kind === 'FACT' ? { ...piece, value: null } : piece))

/** The blanks of a text as questions, in their order; `answer` is null for what is still to be answered. */
export const blanksOf = (text: string): { question: string; answer: string | null }[] =>
  piecesOf(text).flatMap((piece) =>
    piece.kind === 'BLANK' ? [{ question: piece.question, answer: piece.answer }] : [],
  )

/** The same text with its blanks answered, in their order; what is left empty is open again. */
export const withAnswers = (text: string, answers: readonly (string | null)[]): string => {
  let next = 0
  return changed(text, (piece) => {
    if (piece.kind !== 'BLANK') return piece
    const answer = answers[next]
    next += 1
    return { ...piece, answer: answer ? safe(answer.replaceAll(/\s*\n\s*/g, ' ')) || null : null }
  })
}

/** What is wrong with the tokens of a text, in words that say what to do; null when every one is known. */
export const tokenTrouble = (text: string): string | null => {
  const unknown = piecesOf(text).find((piece) => piece.kind === 'UNKNOWN')
  if (unknown?.kind === 'UNKNOWN')
    return `Take out ‘[[${unknown.text}]]’, or write it as one of the words that change with the reader`
  const rest = text.replaceAll(token, '')
  return rest.includes('[[') || rest.includes(']]')
    ? 'Close each ‘[[’ with ‘]]’, and use them only around words that change with the reader'
    : null
}

/** Who reads: the mentee, or everybody else, who knows the mentee by the made-up name. */
export type Reader = { as: 'MENTEE' } | { as: 'OTHERS'; name: string }

/** What stands where a blank is not answered yet. */
export const openBlank = '……'

const menteeRead = (word: MenteeWord, reader: Reader): string => {
  if (reader.as === 'MENTEE') return menteeWords[word]
  if (word === 'mentee') return reader.name
  return word === "mentee's" ? `${reader.name}’s` : word
}

const read = (piece: Piece, reader: Reader, facts: AgreementFacts): string => {
  switch (piece.kind) {
    case 'WORDS':
      return piece.text
    case 'MENTEE': {
      const word = menteeRead(piece.word, reader)
      return piece.capital ? capitalised(word) : word
    }
    case 'READINGS':
      return reader.as === 'MENTEE' ? piece.mentee : piece.others
    case 'FACT': {
      const value = piece.value ?? facts[piece.name] ?? vague[piece.name]
      return `${piece.capital ? capitalised(value) : value}${piece.possessive ? '’s' : ''}`
    }
    case 'BLANK':
      return piece.answer ?? openBlank
    case 'UNKNOWN':
      return piece.text
  }
}

/** No fact known beside the text itself: for versions that were offered, whose facts stand in them. */
export const noFacts: AgreementFacts = {
  mentor: null,
  setting: null,
  centre: null,
  'named person': null,
  'privacy contact': null,
}

/**
 * The text as this reader reads it. What was written into a fact's token stands; else `facts` says it, else something vague
 * and true. A full stop that an answer brings is not doubled by the sentence's own.
 */
export const rendered = (text: string, reader: Reader, facts: AgreementFacts = noFacts): string =>
  piecesOf(text).reduce((sofar, piece) => {
    const next = read(piece, reader, facts)
    const doubled = piece.kind === 'WORDS' && /[.!?]$/.test(sofar) && next.startsWith('.') && sofar.length > 0
    return sofar + (doubled ? next.slice(1) : next)
  }, '')

/** The value that a fact was given in one of these texts; null where none says it. */
export const factIn = (texts: readonly string[], name: FactName): string | null => {
  for (const piece of texts.flatMap(piecesOf))
    if (piece.kind === 'FACT' && piece.name === name && piece.value) return piece.value
  return null
}
