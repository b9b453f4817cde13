/** Names that tell neither sex, faith nor origin, to choose a made-up one from. [D] */
export const neutralNames = [
  ...['Alex', 'Arden', 'Ash', 'Bay', 'Blake', 'Briar', 'Brook', 'Cedar', 'Clover', 'Cove', 'Dale', 'Ember', 'Fern'],
  ...['Finch', 'Flint', 'Glen', 'Haven', 'Hazel', 'Heath', 'Indigo', 'Jay', 'Juniper', 'Lake', 'Lark', 'Linden'],
  ...['Marlow', 'Moss', 'North', 'Oakley', 'Onyx', 'Perry', 'Quill', 'Rain', 'Reed', 'Robin', 'Rowan', 'Sage'],
  ...['Sky', 'Sorrel', 'Storm', 'Teal', 'Thorn', 'Vale', 'West', 'Willow', 'Winter', 'Wren', 'Yarrow'],
] as const

/** A name without what does not matter to its sound: case, accents, what stands around it. */
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

const wordsOf = (name: string) =>
  plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)

/** Whether two names are one to a reader. */
export const isSameName = (one: string, other: string) => plain(one) === plain(other)

/**
 * How much a made-up name gives away of the real one. `PART`: one of its words is a word of the real name, so that it hides
 * nobody. `WITHIN`: one lies within the other ('Rob' of Robert), which somebody who knows them may hear.
 */
export const likeness = (madeUp: string, real: string): 'PART' | 'WITHIN' | null => {
  const [mine, theirs] = [wordsOf(madeUp), wordsOf(real)]
  if (mine.some((word) => theirs.includes(word))) return 'PART'
  const isLong = (word: string) => word.length > 2
  const within = mine
    .filter(isLong)
    .some((word) => theirs.filter(isLong).some((other) => other.includes(word) || word.includes(other)))
  return within ? 'WITHIN' : null
}

/** Made-up names that nobody in this portfolio has yet, at most `many`; where to begin in the list is told by `seed`. */
export const suggestNames = (taken: readonly string[], seed: string, many = 3): string[] => {
  const start = [...seed].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % neutralNames.length
  return [...neutralNames.slice(start), ...neutralNames.slice(0, start)]
    .filter((name) => !taken.some((other) => isSameName(name, other)))
    .slice(0, many)
}
