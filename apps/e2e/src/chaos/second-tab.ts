import type { Page } from '@playwright/test'
import { writeBeside } from './another-hand.ts'
import { formOn, unfold } from './form-in-hand.ts'
import { forgetTheRest, holdAgainst, promisedNow } from './killing.ts'
import { signInIfAsked } from './sign-in.ts'
import type { World } from './world.ts'
import { inTheForm, openForm, tryToOpen } from './writing.ts'

const openBeside = async (world: World) => {
  const { browser, log } = world
  const tab = await browser.context().newPage()
  try {
    await tryToOpen({ ...world, browser: { ...browser, page: () => tab } }, 8_000)
    return tab
  } catch {
    log('it does not open just now')
    await tab.close()
    return null
  }
}

/** The same form in another tab: sometimes only looked at, sometimes written in. Then it is closed. */
export const aSecondTab = async (world: World) => {
  const tab = await openBeside(world)
  if (!tab) return
  if (world.random.oneIn(2)) await writeBeside(world, tab)
  await tab.close()
}

const draftIn = (tab: Page) => formOn(tab).locator('input[name=draft-id]').inputValue()

const reopened = async ({ browser, address, email }: World) => {
  const tab = await browser.context().newPage()
  await tab.goto(address, { timeout: 8_000 })
  await formOn(tab)
    .or(tab.getByLabel('Password', { exact: true }))
    .first()
    .waitFor({ timeout: 8_000 })
  await signInIfAsked(tab, email)
  await formOn(tab).waitFor({ timeout: 8_000 })
  await unfold(formOn(tab))
  return tab
}

/** Whichever of the tabs has more of the words is gone on with; the other one stays open beside it. */
const turnToTheFirst = async (world: World, tabs: readonly Page[]) => {
  const { browser } = world
  const found = await Promise.all(
    tabs.map(async (tab) => ({
      tab,
      count: (await inTheForm({ ...world, browser: { ...browser, page: () => tab } })).size,
    })),
  )
  const [first, other] = found.toSorted((a, b) => b.count - a.count)
  if (first) browser.turnTo(first.tab)
  return other?.tab
}

/** Two tabs of the form are closed, and come back at the same moment, as a browser restores them: each has words of its own. */
export const twoTabsRestored = async (world: World) => {
  const { browser, random, broken, log } = world
  const beside = await openBeside(world)
  if (beside && random.oneIn(2)) await writeBeside(world, beside)
  const promised = await promisedNow(world)
  const closing = browser.page()
  const restored = Promise.allSettled([reopened(world), reopened(world)])
  await Promise.all([closing.close(), beside?.close()])
  const tabs = (await restored).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  if (world.sent || tabs.length < 2) {
    const page = await browser.context().newPage()
    browser.turnTo(page)
    await Promise.all(tabs.map((tab) => tab.close()))
    if (world.sent) return forgetTheRest(world, promised)
    log('the tabs do not come back just now')
    await openForm(world)
    return holdAgainst(world, promised)
  }
  const drafts = await Promise.all(tabs.map(draftIn))
  if (new Set(drafts).size < drafts.length) broken.push('two tabs that were restored write one draft')
  const other = await turnToTheFirst(world, tabs)
  await holdAgainst(world, promised)
  if (other && random.oneIn(2)) await writeBeside(world, other)
  await other?.close()
}
