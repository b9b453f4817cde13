import { expect } from '@playwright/test'
import { formOn, unfold } from './form-in-hand.ts'
import type { World, Written } from './world.ts'
import { inTheForm, openForm, promisedBy, waitForThePromise } from './writing.ts'

/** Several tabs left words for the form: it opens with the latest, and offers the others. */
const takeOthers = async ({ browser, log }: World) => {
  const others = browser.page().getByRole('button', { name: 'Show those instead' }).first()
  if (!(await others.isVisible())) return
  await others.click()
  log('took the other words that were left')
}

/** What was promised and does not stand in the form that was opened again; the form is given a moment to find its draft. */
const missing = async (world: World, promised: readonly Written[]) => {
  let gone = promised
  const look = async () => {
    // Parts that came late, and those of a form that was made anew, are folded.
    await unfold(formOn(world.browser.page()))
    const there = await inTheForm(world)
    gone = promised.filter((each) => !there.has(each))
    if (gone.length > 0) await takeOthers(world)
    return gone.length
  }
  await expect
    .poll(look, { timeout: 5_000 })
    .toBe(0)
    .catch(() => undefined)
  return gone
}

/** What stands in the form that was opened again, against what was promised. */
export const holdAgainst = async (world: World, promised: readonly Written[]) => {
  const { lost, log } = world
  for (const { word, box } of await missing(world, promised)) {
    log(`gone: “${word}” from ${box}, more than a second after it was written`)
    lost.add(word)
  }
  // What was too young to be promised and is gone has yet to be written again: until then there is nothing to come back.
  const there = await inTheForm(world)
  for (const each of world.written) if (!there.has(each)) each.at = Number.POSITIVE_INFINITY
}

/** What must come back if the page ends now: sometimes in the middle of a word, sometimes when all was promised. */
export const promisedNow = async (world: World) => {
  if (world.random.oneIn(2)) await waitForThePromise(world.written)
  return promisedBy(world, Date.now())
}

/** It is on its way without its form. Of what was younger than a second nothing was promised. */
export const forgetTheRest = ({ written }: World, promised: readonly Written[]) => {
  written.splice(0, written.length, ...promised)
}

/** Ends the page by `kill`, opens the form again, and holds what stands there against the promise. */
const die = async (world: World, kill: () => Promise<void>) => {
  const promised = await promisedNow(world)
  await kill()
  if (world.sent) return forgetTheRest(world, promised)
  await openForm(world)
  await holdAgainst(world, promised)
}

export const killTab = (world: World) => die(world, world.browser.killTab)

/** The network's state was the old browser's: the new one begins with what it has. */
export const killAll = (world: World) => die(world, world.browser.killAll)

/** Back by the browser's own button, and forward again, whatever the page is doing. */
export const backAndForward = (world: World) =>
  die(world, async () => {
    const page = world.browser.page()
    // Either may be overtaken by a page that moves on by itself.
    await page.goBack({ waitUntil: 'commit', timeout: 5_000 }).catch(() => undefined)
    await page.goForward({ waitUntil: 'commit', timeout: 5_000 }).catch(() => undefined)
  })
