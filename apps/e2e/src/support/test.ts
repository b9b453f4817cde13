import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Server, startServer } from './server.ts'

export { expect } from '@playwright/test'

/** The demo centre's people, as the start prints them. */
export const people = {
  priya: 'priya.nair@demo.mentorfolio.example',
  tom: 'tom.ellery@demo.mentorfolio.example',
  grace: 'grace.adeyemi@demo.mentorfolio.example',
  assessor: 'helen.marsh@demo.mentorfolio.example',
  iqa: 'owen.price@demo.mentorfolio.example',
  leadIqa: 'ruth.calloway@demo.mentorfolio.example',
  eqa: 'colin.farrow@demo.mentorfolio.example',
  admin: 'nadia.hussain@demo.mentorfolio.example',
  dsl: 'joanne.whitlock@demo.mentorfolio.example',
} as const
export const password = 'calm-warm-exact'

type SignedInPage = (email: string) => Promise<Page>

export const test = base.extend<
  { signedIn: SignedInPage; quiet: undefined },
  { apart: string; server: Server; cookies: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>> }
>({
  // A file that counts what a candidate has names itself here, and gets a worker and a demo centre that no other has changed.
  apart: ['', { scope: 'worker', option: true }],
  server: [
    async ({ apart: _ }, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // One sign-in per person and worker: the limit on guessing is real here too.
  cookies: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
  signedIn: async ({ context, page, server, cookies }, use) => {
    await use(async (email) => {
      const kept = cookies.get(email)
      if (kept) {
        await context.addCookies(kept.cookies)
        return page
      }
      const answer = await context.request.post(`${server.url}/api/auth/sign-in/email`, {
        data: { email, password },
        headers: { origin: server.url },
      })
      expect(answer.status(), await answer.text()).toBe(200)
      cookies.set(email, await context.storageState())
      return page
    })
  },
  // Any error in the console fails the test, unless the test's annotation 'expected console' says which must come.
  quiet: [
    async ({ page, context }, use, { annotations }) => {
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await use(undefined)
      // What a page asks for as its test ends is no part of the test: nothing may be answered any more.
      await context.unrouteAll({ behavior: 'ignoreErrors' })
      const expected = annotations
        .filter(({ type }) => type === 'expected console')
        .map(({ description }) => new RegExp(description ?? '$^'))
      expect(errors.filter((error) => !expected.some((pattern) => pattern.test(error)))).toEqual([])
    },
    { auto: true },
  ],
})

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The only rules whose answer depends on the colours: in dark the others would say the same once more. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Holds the page against WCAG 2.2 A and AA in light, and its colours in dark too. */
export const expectAccessible = async (page: Page) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // 'Legacy' works within the page; else axe opens another page each time, for frames that no page of ours has.
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(standards)
      : axe.withRules(ofColours)
    ).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}
