import { diffWords } from 'diff'

export type Run = { kind: 'SAME' | 'ADDED' | 'TAKEN'; text: string }

/** Beyond this many changed words nobody reads a difference, and working it out would hold up the page. */
const mostChanges = 1_000

/** Word by word, what was added to `before` and what was taken out of it to make `after`; how words are spaced is no change. */
export const difference = (before: string, after: string): Run[] => {
  const changes = diffWords(before, after, { maxEditLength: mostChanges }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ]
  return changes
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({ kind: added ? 'ADDED' : removed ? 'TAKEN' : 'SAME', text: value }))
}

const lengthOf = (runs: readonly Run[], kind: Run['kind']) =>
  runs.reduce((sum, run) => sum + (run.kind === kind ? run.text.replace(/[^\p{L}\p{N}]/gu, '').length : 0), 0)

/** Where two texts share little, the difference is only both of them again, in pieces. */
export const isTelling = (runs: readonly Run[]): boolean =>
  lengthOf(runs, 'SAME') * 2 >= Math.min(lengthOf(runs, 'ADDED'), lengthOf(runs, 'TAKEN')) && lengthOf(runs, 'SAME') > 0
