import { type BrowserContext, devices } from '@playwright/test'
import { clockAhead } from './clock-ahead.ts'
import { Hand } from './hand.ts'
import { minutesFromNow } from './local-time.ts'
import { test as base, expect } from './test.ts'

const minutesOfDay = 24 * 60

/** A day on the calendar of London, so many days from the day on which the journey begins. */
export const day = (days: number) => minutesFromNow(days * minutesOfDay).date

/** Everybody in a journey, each in a browser of their own, and the days that pass for all of them and for the server. */
export type World = {
  /** Somebody at a computer of their own. */
  somebody: () => Promise<Hand>
  /** A guest who opens a link on a phone of their own; it is put away once they have done what they do. */
  onPhone: (address: string, what: (guest: Hand) => Promise<void>) => Promise<void>
  /** So many days after the journey began. Pages that are open have to be opened again. */
  daysLater: (days: number) => Promise<void>
}

/** A test with a world in it. An error in anybody's console fails it. */
export const test = base.extend<{ world: World }>({
  world: async ({ browser, server }, use) => {
    const open = new Set<BrowserContext>()
    const errors: string[] = []
    let ahead = 0
    const browserFor = async (options: Parameters<typeof browser.newContext>[0]) => {
      const context = await browser.newContext({ ...options, baseURL: server.url })
      open.add(context)
      if (ahead > 0) await context.addInitScript(clockAhead(ahead))
      const page = await context.newPage()
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`)
      })
      const close = async () => {
        open.delete(context)
        await context.close()
      }
      return { hand: new Hand(page), close }
    }
    await use({
      somebody: async () => (await browserFor({ viewport: { width: 1280, height: 900 } })).hand,
      onPhone: async (address, what) => {
        const { hand, close } = await browserFor(devices['Pixel 7'])
        await hand.page.goto(address)
        await what(hand)
        await close()
      },
      daysLater: async (days) => {
        // A page that is left open would ask for something while nobody answers.
        for (const context of open) for (const page of context.pages()) await page.goto('about:blank')
        await server.restart({ daysLater: days })
        for (const context of open) await context.addInitScript(clockAhead(days - ahead))
        ahead = days
      },
    })
    for (const context of open) await context.close()
    expect(errors).toEqual([])
  },
})
