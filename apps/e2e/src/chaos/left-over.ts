import { expect } from '@playwright/test'
import { allWords, tail } from './next-step.ts'
import { type Listed, listOn } from './the-list.ts'
import type { World } from './world.ts'

export const unsavedOf = async (world: World) => {
  const words = allWords(world)
  const counts = await world.records.count(words)
  return words.filter((word) => counts.get(word)?.times === 0 && !world.decided.givenUp.has(word))
}

/** A record that another tab or device has changed: what this one says of it may be refused, and then stands in the list. */
const mayComeBack = (world: World, { under }: Listed) => under === 'Came back' && world.elsewhere.length > 0

/**
 * The drafts at the server that may be there: each has a word that is saved nowhere and stands in no later draft, or came
 * back with a reason. The others are left over.
 */
export const sorted = async (world: World, unsaved: readonly string[], listed: readonly Listed[]) => {
  const seen = new Set<string>()
  const cameBack = new Set(listed.filter((line) => mayComeBack(world, line)).map(({ form }) => form))
  const drafts = (await world.records.drafts()).map((draft) => {
    const own = unsaved.filter((word) => draft.text.includes(word) && !seen.has(word))
    for (const word of own) seen.add(word)
    return { ...draft, isExpected: own.length > 0 || cameBack.has(draft.form) }
  })
  return { expected: drafts.filter((each) => each.isExpected), over: drafts.filter((each) => !each.isExpected) }
}

const told = (world: World, { id, title, writtenAt, text }: Awaited<ReturnType<typeof sorted>>['over'][number]) => {
  const words = allWords(world).filter((word) => text.includes(word)).length
  return `at the server: ${title}, draft ${tail(id)} of ${writtenAt}, with ${words} of the words`
}

const look = async (world: World): Promise<string[]> => {
  const devices = [world.browser, ...world.devices]
  const lists: Listed[][] = []
  for (const device of devices) lists.push(await listOn(world, device))
  const { expected, over } = await sorted(world, await unsavedOf(world), lists.flat())
  const left = over.map((draft) => told(world, draft))
  for (const [index, list] of lists.entries()) {
    const forms = expected.map(({ form }) => form)
    for (const { under, title, form } of list) {
      const place = forms.indexOf(form)
      if (place !== -1 && under !== 'Waiting to be sent') forms.splice(place, 1)
      else left.push(`device ${index + 1}, ${under}: ${title}`)
    }
    for (const form of forms) left.push(`device ${index + 1} does not list what is unfinished at ${form}`)
  }
  return left
}

/** What is still offered although it was saved. A copy at the server is thrown away shortly after: it is given some seconds. */
export const leftOver = async (world: World): Promise<string[]> => {
  let left: string[] = []
  const again = async () => {
    left = await look(world)
    return left
  }
  await expect
    .poll(again, { timeout: 10_000, intervals: [200, 500, 1_000] })
    .toEqual([])
    .catch((error: unknown) => {
      if (left.length === 0) left = [`the list could not be read: ${String(error).split('\n')[0]}`]
    })
  return left
}
