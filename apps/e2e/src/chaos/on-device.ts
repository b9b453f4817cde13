import type { Page } from '@playwright/test'
import { formOn, unfold, wordsIn } from './form-in-hand.ts'
import type { World } from './world.ts'

const ways = /^(Open your words|Go on writing|Go on here)$/

const wordsThere = async (page: Page) => {
  const form = formOn(page)
  await form.waitFor({ timeout: 8_000 })
  await unfold(form)
  return wordsIn(page)
}

/** Opens everything that the page 'On this device' leads to, and reads what stands there. */
export const onDevice = async ({ browser, log }: World, words: readonly string[]): Promise<Set<string>> => {
  const found = new Set<string>()
  if (words.length === 0) return found
  const page = await browser.context().newPage()
  const list = page.getByRole('link', { name: ways })
  const open = async () => {
    await page.goto('/unsent')
    await page.getByRole('heading', { level: 1, name: 'On this device' }).waitFor()
  }
  await open()
  const count = await list.count()
  if (count === 0) log('nothing is left on this device to go on with')
  for (let index = 0; index < count && found.size < words.length; index += 1) {
    await open()
    await list.nth(index).click()
    const there = await wordsThere(page).catch(() => {
      log(`the list leads to ${new URL(page.url()).pathname}, where no form opens`)
      return ''
    })
    for (const word of words) if (there.includes(word)) found.add(word)
  }
  await page.close()
  return found
}
