import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../support/browser.ts'
import { putClock, withClock } from './clock.ts'

/** A browser with a profile on disk, so that what it keeps outlives it. */
export type OwnBrowser = {
  /** The tab in use. */
  page: () => Page
  context: () => BrowserContext
  /** Goes on in another tab. */
  turnTo: (tab: Page) => void
  /** The tab's process dies; nothing of the page runs any more. A new, empty tab stands in its place. */
  killTab: () => Promise<void>
  /** `kill -9` for the whole browser, then the same profile again. */
  killAll: () => Promise<void>
  /** The network goes, or comes back; a browser that was killed in the meantime comes up without it too. */
  setOffline: (offline: boolean) => Promise<void>
  /** The device's clock, so many milliseconds off the true time: on every page from now on, and after every reload. */
  setClock: (shift: number) => Promise<void>
  close: () => Promise<void>
}

/** Done to every browser before its first page. */
export type Preparation = (context: BrowserContext) => Promise<void>

const processOf = async (session: CDPSession) => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const browser = processInfo.find(({ type }) => type === 'browser')
  if (!browser) throw new Error('The browser has no process')
  return browser.id
}

export const openBrowser = async (
  baseURL: string,
  prepare: Preparation = async () => undefined,
): Promise<OwnBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'mentorfolio-chaos-profile-'))
  let isOffline = false
  let shift = 0
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await findBrowser(),
      args: browserArguments,
      ...{ baseURL, locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 390, height: 844 } },
      serviceWorkers: 'allow',
    })
    context.setDefaultTimeout(20_000)
    await withClock(context, () => shift)
    await prepare(context)
    await context.setOffline(isOffline)
    return context
  }
  const firstTab = async (context: BrowserContext) => context.pages()[0] ?? (await context.newPage())
  let context = await launch()
  let page = await firstTab(context)
  return {
    page: () => page,
    context: () => context,
    turnTo: (tab) => {
      page = tab
    },
    killTab: async () => {
      const dying = page
      page = await context.newPage()
      const session = await context.newCDPSession(dying)
      const crashed = new Promise((resolve) => dying.once('crash', resolve))
      // It never answers: what was asked is what ends it.
      session.send('Page.crash').catch(() => undefined)
      await crashed
      await dying.close()
    },
    killAll: async () => {
      const running = context.browser()
      if (!running) throw new Error('No browser runs')
      const pid = await processOf(await running.newBrowserCDPSession())
      const closed = new Promise((resolve) => context.once('close', resolve))
      process.kill(pid, 'SIGKILL')
      await closed
      context = await launch()
      page = await firstTab(context)
    },
    setOffline: async (offline) => {
      isOffline = offline
      await context.setOffline(offline)
    },
    setClock: async (next) => {
      shift = next
      await putClock(context, next)
    },
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}
