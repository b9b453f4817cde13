const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'

const syllable = (number: number) =>
  `${consonants[Math.floor(number / vowels.length) % consonants.length]}${vowels[number % vowels.length]}`
const syllables = (number: number, count: number) =>
  Array.from({ length: count }, (_, place) =>
    syllable(Math.floor(number / (consonants.length * vowels.length) ** place)),
  ).join('')

const sentences = ['by the canal', 'and then a long pause', 'as it was said', 'on the second try', 'before the bell']

/**
 * Something to write that stands nowhere else: no word made here is part of another. Letters alone, so that nothing
 * takes it for a telephone number.
 */
export const wordOf = (seed: number, index: number) => `q${syllables(seed, 5)}${syllables(index, 2)}x`

/** The word with a few more around it, as people write. */
export const sentenceOf = (word: string, index: number) => `${word} ${sentences[index % sentences.length]}`
