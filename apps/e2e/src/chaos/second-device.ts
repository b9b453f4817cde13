import { expect } from '@playwright/test'
import { writeBeside } from './another-hand.ts'
import { openBrowser } from './browser.ts'
import { fillEmpty } from './form-in-hand.ts'
import { pressSave } from './saving.ts'
import type { World } from './world.ts'
import { tryToOpen } from './writing.ts'

/**
 * The same person opens the form on another device, goes on with what the server has by then, and adds something. Then
 * they save it there, or leave it. The device stays, with all that it keeps.
 */
export const aSecondDevice = async (world: World) => {
  const { proxy, prepare, devices, records, random, form, log } = world
  if (random.oneIn(2))
    await expect
      .poll(async () => (await records.drafts()).length, { timeout: 5_000 })
      .toBeGreaterThan(0)
      .catch(() => log('the server has no words to go on with'))
  const device = await openBrowser(proxy.url, prepare)
  devices.push(device)
  try {
    await tryToOpen({ ...world, browser: device }, 8_000)
  } catch {
    log('it does not open there just now')
    return
  }
  const page = device.page()
  await writeBeside(world, page)
  if (random.oneIn(2)) {
    await fillEmpty(page)
    await form.answer(page)
    await pressSave(page, false)
    log('pressed save there')
    return
  }
  // As one who goes back to the first device does: the words are given to the server when they pause.
  await page.goto('about:blank')
  log('left it there')
}
