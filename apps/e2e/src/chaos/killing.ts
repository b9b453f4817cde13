import { expect } from '@playwright/test'
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

/** Ends the page by `kill`, opens the form again, and holds what stands there against the promise. */
const die = async (world: World, kill: () => Promise<void>) => {
  const { random, written, sent, lost, log } = world
  // Sometimes in the middle of a word, sometimes when all that was written has been promised.
  if (random.oneIn(2)) await waitForThePromise(written)
  const promised = promisedBy(world, Date.now())
  await kill()
  if (sent) {
    // It is on its way without its form. Of what was younger than a second nothing was promised.
    written.splice(0, written.length, ...promised)
    return
  }
  await openForm(world)
  for (const { word, box } of await missing(world, promised)) {
    log(`gone: “${word}” from ${box}, more than a second after it was written`)
    lost.add(word)
  }
}

export const killTab = (world: World) => die(world, world.browser.killTab)

/** The network's state was the old browser's: the new one begins with what it has. */
export const killAll = (world: World) => die(world, world.browser.killAll)
