import type { Browser, Page } from '@playwright/test'
import { expect } from './test.ts'

/** Makes a link on the page that is open, and answers its address: as it would be copied. */
export const aCopiedLink = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Show a code and a link' }).click()
  const address = page.getByLabel('The link')
  await expect(address).toHaveValue(/\/guest#.+/)
  return address.inputValue()
}

/** A phone of somebody who has no account. */
export const onAnotherPhone = async (browser: Browser, address: string) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(address)
  return { context, page }
}
