/** What a comment begins with, kept from a box of feedback: in memory alone, since it may still name somebody. */
export type Begun = { words: string; about: string }

let begun: Begun | null = null

export const beginWith = (words: Begun) => {
  begun = words
}

/** Takes them: the next comment begins empty. */
export const takeBegun = (): Begun | null => {
  const taken = begun
  begun = null
  return taken
}

/** The page of a unit to go back to; anything else is none. */
export const pageBack = (address: string | null): string | null =>
  address !== null && /^\/units\/[\w\-/]+(\?[\w\-=&]*)?$/.test(address) ? address : null
