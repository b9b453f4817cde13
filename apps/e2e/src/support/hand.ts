import type { Page } from '@playwright/test'

/** A tap, click or key command, or a field filled: what a person does. Filling starts and ends with the person, not the field. */
export class Hand {
  readonly page: Page
  interactions = 0
  constructor(page: Page) {
    this.page = page
  }
  async #one(what: Promise<unknown>) {
    this.interactions += 1
    await what
  }
  link = (name: string | RegExp) => this.#one(this.page.getByRole('link', { name }).first().click())
  button = (name: string | RegExp) => this.#one(this.page.getByRole('button', { name }).first().click())
  check = (name: string | RegExp) => this.#one(this.page.getByRole('checkbox', { name }).check())
  uncheck = (name: string | RegExp) => this.#one(this.page.getByRole('checkbox', { name }).uncheck())
  choose = (name: string | RegExp) => this.#one(this.page.getByRole('radio', { name }).check())
  fill = (label: string | RegExp, words: string) =>
    this.#one(
      this.page
        .getByLabel(label, typeof label === 'string' ? { exact: true } : {})
        .first()
        .fill(words),
    )
}
