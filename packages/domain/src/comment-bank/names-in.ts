const words = /[\p{L}\p{M}'’-]+/gu

/** Hers, Jo’s: the name without what hangs on to it. */
const bare = (word: string) => word.replace(/['’]s?$/u, '')

/**
 * The parts of these names that stand in a text as words of their own, written as names are. 'Grace' is one, 'grace' is not.
 * A part of one letter is none.
 */
export const namesIn = (text: string, names: readonly string[]): string[] => {
  const written = new Set((text.match(words) ?? []).map(bare))
  const parts = names.flatMap((name) => name.match(words) ?? []).filter((part) => part.length > 1)
  return [...new Set(parts)].filter((part) => written.has(part))
}
