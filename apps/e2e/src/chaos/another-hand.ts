import type { Page } from '@playwright/test'
import { boxesOf, boxNamed, formOn, unfold } from './form-in-hand.ts'
import { wordOf } from './words.ts'
import type { World, Written } from './world.ts'
import { waitForThePromise } from './writing.ts'

/** Apart from the numbers of the first tab's words. */
const from = 1_000

/** Writes a word of its own into a form that is open beside the first one, after whatever stands there. */
export const writeBeside = async ({ random, seed, elsewhere, log }: World, tab: Page): Promise<Written> => {
  const form = formOn(tab)
  await unfold(form)
  const box = random.pick(await boxesOf(form))
  const word = wordOf(seed, from + elsewhere.length)
  const control = boxNamed(form, box)
  const text = `${await control.inputValue()} ${word}`.trim()
  await control.fill(text)
  const written = { box, word, text, at: Date.now() }
  elsewhere.push(written)
  log(`wrote “${word}” into ${box} there`)
  await waitForThePromise([written])
  return written
}
