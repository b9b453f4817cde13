import { faults } from './faults.ts'
import type { Fault, World } from './world.ts'

/** When a fault strikes: after so many boxes; or as the form is sent off, a moment before or after. */
export type Plan = { fault: Fault; after: number | 'BEFORE_SAVING' | 'AFTER_SAVING' }

/** The first seeds are all that is tried at every test: whatever chance says, each has one of these, and nothing besides. */
const first: readonly { name: string; after: Plan['after'] }[] = [
  { name: 'the tab is killed', after: 3 },
  { name: 'the server is killed', after: 'BEFORE_SAVING' },
  { name: 'a second tab opens', after: 2 },
  { name: 'the sign-in has run out', after: 'BEFORE_SAVING' },
  { name: 'the network is gone', after: 1 },
]

const named = (name: string) => {
  const fault = faults.find((each) => each.name === name)
  if (!fault) throw new Error(`There is no fault ‘${name}’`)
  return fault
}

/** What strikes in this seed, and when. */
export const planned = ({ seed, random }: World, boxes: number): Plan[] => {
  const given = first[seed - 1]
  if (given) return [{ fault: named(given.name), after: given.after }]
  return random.some(faults, 1 + random.below(3)).map((fault) => ({
    fault,
    after: random.oneIn(2) ? 1 + random.below(boxes) : random.pick(['BEFORE_SAVING', 'AFTER_SAVING']),
  }))
}
