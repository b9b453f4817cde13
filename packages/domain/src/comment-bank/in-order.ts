import type { KeptComment } from './comment.ts'

/** What is judged when a comment is looked for; `criterion` null: the whole of the unit. */
export type LookedFor = { packId: string; criterion: string | null }

const nearness = (about: string | null, { packId, criterion }: LookedFor, isOfUnit: boolean) => {
  if (about !== null && about === criterion) return 0
  if (about === packId) return 1
  if (about === null) return 2
  return isOfUnit ? 3 : 4
}

/**
 * The comments that are offered, those for this criterion first, then the unit's, then any; each by title. `ofUnit`: the criteria of
 * the unit that is judged. Those of other units come last.
 */
export const inOrder = (
  comments: readonly KeptComment[],
  lookedFor: LookedFor,
  ofUnit: readonly string[],
  search: string,
): KeptComment[] => {
  const wanted = search.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
  const has = ({ title, words, about }: KeptComment) => {
    const all = `${title} ${words} ${about ?? ''}`.toLocaleLowerCase('en-GB')
    return wanted.every((word) => all.includes(word))
  }
  const near = (each: KeptComment) => nearness(each.about, lookedFor, ofUnit.includes(each.about ?? ''))
  return comments
    .filter((each) => !each.withdrawn && has(each))
    .toSorted((one, other) => near(one) - near(other) || one.title.localeCompare(other.title, 'en-GB'))
}
