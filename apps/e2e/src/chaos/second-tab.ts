import { boxesOf, boxNamed, formOn, unfold } from './form-in-hand.ts'
import { sentenceOf, wordOf } from './words.ts'
import type { World } from './world.ts'
import { tryToOpen, waitForThePromise } from './writing.ts'

/** Apart from the numbers of the first tab's words. */
const from = 1_000

/** The same form in another tab: sometimes only looked at, sometimes written in. Then it is closed. */
export const aSecondTab = async (world: World) => {
  const { browser, random, seed, elsewhere, log } = world
  const tab = await browser.context().newPage()
  try {
    await tryToOpen({ ...world, browser: { ...browser, page: () => tab } }, 8_000)
  } catch {
    log('it does not open just now')
    await tab.close()
    return
  }
  if (random.oneIn(2)) {
    const form = formOn(tab)
    await unfold(form)
    const box = random.pick(await boxesOf(form))
    const word = wordOf(seed, from + elsewhere.length)
    const written = { box, word, text: sentenceOf(word, 0), at: 0 }
    await boxNamed(form, box).fill(written.text)
    written.at = Date.now()
    elsewhere.push(written)
    log(`wrote “${word}” into ${box} there`)
    await waitForThePromise([written])
  }
  await tab.close()
}
