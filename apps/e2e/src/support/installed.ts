import type { Page } from '@playwright/test'

/** Waits until this browser can open pages without a network: the worker is in charge and has all that pages are made of. */
export const untilInstalled = async (page: Page) => {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready
    return navigator.serviceWorker.controller !== null
  })
}
