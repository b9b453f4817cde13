/** The start of a test, of a group of tests, or of a row of a table of tests, up to its title. One that is left out shows nothing. */
const start = /(?:\b(?:it|test|describe)(?:\.(?!skip|todo|fixme|fail)\w+)*\(|\)\(|\[)\s*(['"`])/gm

/** The titles of the tests in a file's text: of tests, of their groups, and of the rows of their tables that begin with a sentence. */
export const titlesIn = (text: string): string[] =>
  [...text.matchAll(start)].map(({ index, 0: whole, 1: quote }) => {
    const from = index + whole.length
    return text.slice(from, text.indexOf(quote ?? "'", from))
  })

/** A file's code without its comments: a word in a comment does nothing. */
export const withoutComments = (text: string): string =>
  text.replace(/(?<=^|[\s{])\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/ .*$/gm, '')
