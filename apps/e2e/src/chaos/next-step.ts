import type { Locator, Page } from '@playwright/test'
import type { OwnBrowser } from './browser.ts'
import { canPress, fillEmpty, formOn, saveButton, wordsIn } from './form-in-hand.ts'
import { signInIfAsked } from './sign-in.ts'
import type { World } from './world.ts'

export const allWords = ({ written, elsewhere }: World) => [...written, ...elsewhere].map(({ word }) => word)

/** Enough of an id to tell drafts apart. */
export const tail = (id: string) => id.slice(-4)

const draftOn = async (page: Page) =>
  tail(await formOn(page).locator('input[name=draft-id]').inputValue({ timeout: 2_000 }))

/** What a choice stands for, in full: it describes the radio. */
const describedIn = async (page: Page, choice: Locator) =>
  (await page.locator(`[id="${await choice.getAttribute('aria-describedby')}"]`).textContent()) ?? ''

/**
 * One answer that was changed in both places. Where the record keeps versions, one's own is kept: theirs stands in the one
 * before. Where it keeps none, both are; and what can only be taken whole from one side is given up knowingly.
 */
const decide = async (world: World, page: Page, mine: Locator) => {
  const { form, decided } = world
  await mine.check()
  if (form.keepsVersions !== false) return
  const conflict = mine.locator('xpath=ancestor::fieldset[1]')
  const [ours, theirs] = [
    await describedIn(page, mine),
    await describedIn(page, conflict.getByRole('radio', { name: 'Use theirs' })),
  ]
  const atStake = allWords(world).filter((word) => theirs.includes(word) && !ours.includes(word))
  const both = conflict.getByRole('radio', { name: 'Keep both' })
  if (atStake.length > 0 && (await both.isVisible())) await both.check()
  else for (const word of atStake) decided.givenUp.add(word)
}

/** Two changes of one record, put together. */
const merge = async (world: World, page: Page, goOn: Locator) => {
  for (const mine of await page.getByRole('radio', { name: 'Keep mine' }).all()) await decide(world, page, mine)
  await goOn.click()
  world.decided.merges += 1
  return 'put two changes together'
}

/** Another record of the same words: from then on each of them stands in one more. */
const makeAnother = async (world: World, page: Page, button: Locator) => {
  const { copies } = world.decided
  const there = await wordsIn(page)
  await button.click()
  // Only where another device saved the record is it another one; else it is the same, saved twice.
  if (world.devices.length > 0)
    for (const word of allWords(world).filter((each) => there.includes(each)))
      copies.set(word, (copies.get(word) ?? 0) + 1)
  return 'made it another one'
}

/** Boxes that are asked for. The same complaint twice is one that nobody can answer. */
const putRight = async ({ form, decided }: World, page: Page, asked: string) => {
  const draft = await draftOn(page)
  const complaint = `${draft}: ${asked}`
  if (decided.done.has(complaint)) throw new Error(asked)
  decided.done.add(complaint)
  await fillEmpty(page)
  await form.answer(page).catch(() => undefined)
  await saveButton(page).click()
  return `answered, and saved draft ${draft}: ${asked}`
}

const once = ({ decided }: World, what: string) => {
  if (decided.done.has(what)) return false
  decided.done.add(what)
  return true
}

/**
 * What a person does next who wants the words in `wanted` to be saved: whatever the page asks for. Answers what it was.
 */
export const nextStep = async (world: World, on: OwnBrowser, wanted: readonly string[]): Promise<string> => {
  const page = on.page()
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first()
  if (!page.url().startsWith('http')) {
    await page.goto('/unsent')
    return 'opened the list of what is on this device'
  }
  if (await signInIfAsked(page, world.email)) return 'signed in'
  for (const name of ['Sign in', 'Look again', 'Try again', 'Send now'])
    if (await canPress(button(name))) {
      await button(name).click()
      return `pressed “${name}”`
    }
  if (await canPress(button('Go on with this'))) return merge(world, page, button('Go on with this'))
  if (await canPress(button('Make it another one'))) return makeAnother(world, page, button('Make it another one'))
  const seeIt = button('See it as it is now')
  if ((await canPress(seeIt)) && once(world, `saw ${page.url()}`)) {
    await seeIt.click()
    return 'pressed “See it as it is now”'
  }
  const refused = await page.getByRole('alert').getByRole('listitem').allTextContents()
  if (refused.length > 0) return putRight(world, page, refused.join('; '))
  const others = button('Show those instead')
  if (await canPress(others)) {
    const there = await wordsIn(page)
    if (!wanted.some((word) => there.includes(word)) && once(world, `took ${there}`)) {
      await others.click()
      return 'pressed “Show those instead”'
    }
  }
  // Looking at it again would be all that is left to do: what is on the page cannot be saved.
  if ((await seeIt.isVisible()) || !(await canPress(saveButton(page))))
    return `waited at ${new URL(page.url()).pathname}`
  const draft = await draftOn(page)
  await saveButton(page).click()
  return `pressed save again, with draft ${draft}`
}
