import { leftOver } from './left-over.ts'
import { allWords } from './next-step.ts'
import { onDevice } from './on-device.ts'
import { settle } from './settling.ts'
import type { World } from './world.ts'

/** What became of a seed's words. */
export type Verdict = {
  /** The form. */
  about: string
  words: number
  lost: string[]
  twice: string[]
  /** Unfinished words that are offered although they were saved, or that nobody wrote. */
  leftOver: string[]
  /** Not saved, and kept as unfinished. */
  onDevice: string[]
  /** Other promises that were not kept. */
  broken: string[]
}

/** Everything that the devices keep of these words. */
const keptOf = async (world: World, words: readonly string[]) => {
  const kept = new Set<string>()
  for (const browser of [world.browser, ...world.devices])
    for (const word of await onDevice({ ...world, browser }, words)) kept.add(word)
  return kept
}

const withoutSettling = (world: World): Verdict => ({
  ...{ about: world.form.name, words: allWords(world).length, lost: [...world.lost] },
  ...{ twice: [], leftOver: [], onDevice: [], broken: world.broken },
})

/** Has the person settle everything, and holds what became of it against what was promised. */
export const verdictOf = async (world: World): Promise<Verdict> => {
  // What is gone is gone: the rest would tell nothing more.
  if (world.lost.size > 0) return withoutSettling(world)
  await settle(world)
  const left = await leftOver(world)
  const words = allWords(world)
  const counts = await world.records.count(words)
  const { merges, copies, givenUp } = world.decided
  const missing = words.filter((word) => counts.get(word)?.times === 0 && !givenUp.has(word))
  const kept = await keptOf(world, missing)
  const isTwice = (word: string) => {
    const { times, again } = counts.get(word) ?? { times: 0, again: 0 }
    return times > 1 + (copies.get(word) ?? 0) || again > merges
  }
  return {
    about: world.form.name,
    words: words.length,
    lost: missing.filter((word) => !kept.has(word)),
    twice: words.filter(isTwice),
    leftOver: left,
    onDevice: [...kept],
    broken: world.broken,
  }
}
