import { expect } from '@playwright/test'
import { boxesOf, boxNamed, formOn, unfold } from './form-in-hand.ts'
import { signInIfAsked } from './sign-in.ts'
import { sentenceOf, wordOf } from './words.ts'
import type { World, Written } from './world.ts'

/** How long after its last key a word may still be missing: the promise is 'within a second'. */
const promise = 1_000

/** All is well again. */
export const liftFaults = async (world: World) => {
  for (const fault of world.standing.splice(0).toReversed()) await fault.lift(world)
}

export const tryToOpen = async ({ browser, address, email, log }: World, timeout: number) => {
  let tries = 0
  await expect(async () => {
    tries += 1
    const page = browser.page()
    await page.goto(address, { timeout: 5_000 })
    await expect(
      formOn(page)
        .or(page.getByLabel('Password', { exact: true }))
        .first(),
    ).toBeVisible({ timeout: 5_000 })
    if (await signInIfAsked(page, email)) await expect(formOn(page)).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout })
  if (tries > 1) log(`the form came when it was asked for the ${tries}. time`)
}

/** Opens the form's address as a person does: signs in where asked, and waits for better days where it does not come. */
export const openForm = async (world: World) => {
  try {
    await tryToOpen(world, 8_000)
  } catch {
    world.log('the form does not open until all is well again')
    await liftFaults(world)
    await tryToOpen(world, 20_000)
  }
  await unfold(formOn(world.browser.page()))
}

const next = (seed: number, index: number, box: string): Written => {
  const word = wordOf(seed, index)
  return { box, word, text: sentenceOf(word, index), at: Number.POSITIVE_INFINITY }
}

/** A row that was added less than a second before the tab died may be gone, and its box with it. A promised word may not. */
const giveUp = ({ written, lost, log }: World, box: string, known: Written | undefined) => {
  log(`${box} is not there any more`)
  if (!known) return
  if (Date.now() - known.at >= promise) lost.add(known.word)
  else written.splice(written.indexOf(known), 1)
}

/** Writes into one box: sometimes key by key, sometimes all at once, as dictation or pasting does. */
export const writeInto = async (world: World, box: string) => {
  const { seed, written, browser, random } = world
  const known = written.find((each) => each.box === box)
  const form = formOn(browser.page())
  await form.waitFor()
  const control = boxNamed(form, box)
  if ((await control.count()) === 0) return giveUp(world, box, known)
  const entry = known ?? next(seed, world.made, box)
  const { text } = entry
  if (!known) {
    world.made += 1
    written.push(entry)
  }
  if (random.oneIn(3)) {
    await control.fill('')
    await control.pressSequentially(text)
  } else await control.fill(text)
  entry.at = Date.now()
}

/** Waits until a second has gone by since the last key: the time that the promise gives, so it is read off the clock. */
export const waitForThePromise = async (written: readonly Written[]) => {
  const last = Math.max(0, ...written.map(({ at }) => at).filter(Number.isFinite))
  await expect.poll(() => Date.now() - last, { intervals: [50] }).toBeGreaterThanOrEqual(promise)
}

/** What must be there if the tab dies now. */
export const promisedBy = ({ written }: World, now: number) => written.filter(({ at }) => now - at >= promise)

/** What stands in its box. */
export const inTheForm = async ({ browser, written }: World): Promise<Set<Written>> => {
  const form = formOn(browser.page())
  const there = new Set(await boxesOf(form))
  const found = new Set<Written>()
  for (const each of written) {
    if (!there.has(each.box)) continue
    if ((await boxNamed(form, each.box).inputValue()) === each.text) found.add(each)
  }
  return found
}
