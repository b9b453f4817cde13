import type { OwnBrowser } from './browser.ts'
import { signInIfAsked } from './sign-in.ts'
import type { World } from './world.ts'

/** One line of the page 'On this device'. `form`: where it leads. */
export type Listed = { under: string; title: string; form: string }

const nothing = 'Nothing of yours waits here'

/** What the page 'On this device' lists. A page that neither lists anything nor says that there is nothing is an error. */
export const listOn = async ({ email }: World, on: OwnBrowser): Promise<Listed[]> => {
  const page = on.page()
  await page.goto('/unsent')
  const heading = page.getByRole('heading', { level: 1, name: 'On this device' })
  await heading
    .or(page.getByLabel('Password', { exact: true }))
    .first()
    .waitFor()
  if (await signInIfAsked(page, email)) await page.goto('/unsent')
  await heading.waitFor()
  const main = page.getByRole('main')
  await main.getByText(nothing).or(main.getByRole('listitem').first()).first().waitFor()
  return main.locator('section:has(> h2) > ul > li').evaluateAll((lines) =>
    lines.map((line) => {
      const link = line.querySelector('a')
      const to = link ? new URL(link.href) : null
      return {
        under: line.closest('section')?.querySelector('h2')?.textContent ?? '',
        title: line.querySelector('h3')?.textContent ?? '',
        form: to ? `${to.pathname}${to.search}` : '',
      }
    }),
  )
}
