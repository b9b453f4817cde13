/** Spelt as people on a phone spell it, with straight apostrophes and in small letters: for comparing, never for showing. */
export const plain = (text: string): string =>
  text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'").replace(/\s+/g, ' ')

/** A passage sentence by sentence, as it was written. */
export const sentencesOf = (passage: string): string[] =>
  passage
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))

export const wordCount = (text: string): number => text.match(/[\p{L}\d'’-]+/gu)?.length ?? 0
