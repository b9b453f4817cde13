import type { Locator, Page } from '@playwright/test'
import type { Random } from './random.ts'

/** The form that words are written in: a form of records, which alone names the draft of its words. */
export const formOn = (page: Page): Locator => page.locator('form:has(input[name="draft-id"])')

export const saveButton = (page: Page): Locator => formOn(page).locator('button[type=submit]')

/** Whether a button can be pressed at this moment. It may go away while it is looked at. */
export const canPress = async (button: Locator): Promise<boolean> =>
  (await button.isVisible()) && (await button.isEnabled({ timeout: 500 }).catch(() => false))

/** Unfolds what is folded and can be seen: on a phone what stands beside a text is not. */
export const unfold = async (form: Locator) => {
  const folded = form.locator('details:not([open]) > summary').filter({ visible: true })
  while ((await folded.count()) > 0) await folded.first().click()
}

/** Asks for more to write in: a row of each list, an example of a skill. */
export const askForMore = async (form: Locator, random: Random) => {
  for (const name of ['Add an activity', 'Add a resource', 'Add another objective', 'Add a training']) {
    const add = form.getByRole('button', { name, exact: true })
    if (random.oneIn(2) && (await add.isVisible())) await add.click()
  }
  const skills = form.getByRole('group', { name: /skills/i }).getByRole('checkbox')
  const count = await skills.count()
  if (count > 0 && random.oneIn(2)) await skills.nth(random.below(count)).check()
}

/** Every box that takes words, by its name. One that this device alone keeps is no word that another could bring back. */
export const boxesOf = async (form: Locator): Promise<string[]> => {
  const names: string[] = []
  for (const box of await form.getByRole('textbox').all()) {
    const name = await box.evaluate((control) =>
      (control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text')) &&
      !['numeric', 'tel'].includes(control.inputMode) &&
      control.dataset['deviceOnly'] === undefined
        ? control.name
        : null,
    )
    if (name) names.push(name)
  }
  return names
}

/** Numbers beside the words: without them a row is refused. */
export const fillNumbers = async (form: Locator) => {
  for (const box of await form.locator('input[inputmode=numeric]').all()) await box.fill('10')
}

export const boxNamed = (form: Locator, name: string) => form.locator(`[name="${name}"]`)

/** What stands in the form's boxes, one after the other. */
export const wordsIn = async (page: Page): Promise<string> => {
  const form = formOn(page)
  if (!(await form.isVisible())) return ''
  const texts: string[] = []
  for (const name of await boxesOf(form)) texts.push(await boxNamed(form, name).inputValue())
  return texts.join('\n')
}

/** Something in every box that is empty: what is asked for is there, whichever it is. */
export const fillEmpty = async (page: Page) => {
  const form = formOn(page)
  await unfold(form)
  for (const name of await boxesOf(form)) {
    const box = boxNamed(form, name)
    if ((await box.inputValue()) === '') await box.fill('Said in passing')
  }
  await fillNumbers(form)
}
