import type { Page } from '@playwright/test'
import { password } from '../support/test.ts'

const passwordBox = (page: Page) => page.getByLabel('Password', { exact: true })

/** Signs in where the page asks for it: in place, or on the page for it. Answers whether it asked. */
export const signInIfAsked = async (page: Page, email: string): Promise<boolean> => {
  const box = passwordBox(page)
  if (!(await box.isVisible())) return false
  const address = page.getByLabel('E-mail address')
  if (await address.isVisible()) await address.fill(email)
  await box.fill(password)
  await box.press('Enter')
  await box.waitFor({ state: 'hidden' })
  return true
}
