import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** Hands the device over from the page that is open, lets the mentee answer, and opens it again with the digits. */
export const onThisDevice = async (page: Page, answer: () => Promise<void>) => {
  await page.getByRole('link', { name: 'Hand over this device' }).click()
  await page.getByLabel('Choose four digits').fill('4827')
  await page.getByRole('button', { name: /^Lock, and hand over/ }).click()
  await answer()
  await expect(page.getByRole('heading', { level: 1, name: 'Give the phone back' })).toBeVisible()
  await page.getByLabel(/’s four digits$/).fill('4827')
  await page.getByRole('button', { name: 'Unlock' }).click()
}
