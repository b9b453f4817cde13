import type { Page } from '@playwright/test'
import { formOn, saveButton } from './form-in-hand.ts'
import type { World } from './world.ts'

/** Presses on, although it was pressed already. A button that went away meanwhile is no fault. */
const pressOn = async (page: Page) => {
  const line = formOn(page).locator('input[type=text]').first()
  for (let times = 0; times < 3; times += 1) {
    await saveButton(page)
      .press('Enter', { timeout: 300, noWaitAfter: true })
      .catch(() => undefined)
    await line.press('Enter', { timeout: 300, noWaitAfter: true }).catch(() => undefined)
  }
}

export const pressSave = async (page: Page, impatiently: boolean) => {
  if (!impatiently) return saveButton(page).click({ noWaitAfter: true })
  await saveButton(page).dblclick({ noWaitAfter: true })
  await pressOn(page)
}

/** Whoever sees nothing happen presses again. */
export const impatience = async (world: World) => {
  world.impatient = true
  if (world.sent) await pressOn(world.browser.page())
}
