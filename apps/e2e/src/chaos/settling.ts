import { expect, type Locator, type Page } from '@playwright/test'
import { canPress, saveButton } from './form-in-hand.ts'
import { signInIfAsked } from './sign-in.ts'
import type { World } from './world.ts'

/** Two changes of one record: keeps one's own where they part. */
const merge = async (page: Page, goOn: Locator) => {
  for (const mine of await page.getByRole('radio', { name: 'Keep mine' }).all()) await mine.check()
  await goOn.click()
}

/** What a person does next who wants their words to be saved: whatever the page asks for. Answers what it was. */
const nextStep = async (world: World): Promise<string> => {
  const { browser, email } = world
  const page = browser.page()
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first()
  if (!page.url().startsWith('http')) {
    await page.goto('/unsent')
    return 'opened the list of what is on this device'
  }
  if (await signInIfAsked(page, email)) return 'signed in'
  for (const name of ['Sign in', 'Look again', 'Try again', 'Send now'])
    if (await canPress(button(name))) {
      await button(name).click()
      return `pressed “${name}”`
    }
  if (await canPress(button('Go on with this'))) {
    await merge(page, button('Go on with this'))
    return 'put two changes together'
  }
  const refused = page.getByRole('alert').getByRole('listitem')
  if ((await refused.count()) > 0) throw new Error((await refused.allTextContents()).join('; '))
  if (await canPress(saveButton(page))) {
    await saveButton(page).click()
    return 'pressed save again'
  }
  const unfinished = page.getByRole('link', { name: /^(Open your words|Go on writing)$/ }).first()
  if (await unfinished.isVisible()) {
    await unfinished.click()
    return 'went on with what was unfinished'
  }
  return `waited at ${new URL(page.url()).pathname}`
}

/** Goes on until every word is at the server, or until it is plain that they do not come. */
export const settle = async (world: World) => {
  const { records, written, log } = world
  const words = written.map(({ word }) => word)
  let counts = new Map<string, number>()
  let before = ''
  await expect(async () => {
    counts = await records.count(words)
    if (words.every((word) => counts.get(word) === 1)) return
    const step = await nextStep(world).catch((error: unknown) => `could not go on: ${String(error).split('\n')[0]}`)
    if (step !== before) log(step)
    before = step
    expect(words.filter((word) => counts.get(word) !== 1)).toEqual([])
  })
    .toPass({ timeout: 45_000, intervals: [300, 500, 1_000] })
    .catch(() => undefined)
  return counts
}
