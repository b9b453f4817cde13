import { expect } from '@playwright/test'
import type { OwnBrowser } from './browser.ts'
import { formOn } from './form-in-hand.ts'
import { sorted, unsavedOf } from './left-over.ts'
import { nextStep } from './next-step.ts'
import { type Listed, listOn } from './the-list.ts'
import type { World } from './world.ts'

/** Does one step after another until `isDone`, or until nothing has changed for a while. Answers whether it is done. */
const goOn = async (world: World, on: OwnBrowser, isDone: () => Promise<boolean>, timeout: number) => {
  let before = ''
  let same = 0
  let done = false
  const step = async () => {
    done = await isDone()
    if (done) return true
    const wanted = await unsavedOf(world)
    const did = await nextStep(world, on, wanted).catch(
      (error: unknown) => `could not go on: ${String(error).split('\n')[0]}`,
    )
    if (did !== before) world.log(did)
    same = did === before ? same + 1 : 0
    before = did
    return same >= 6
  }
  await expect
    .poll(step, { timeout, intervals: [300, 500, 1_000] })
    .toBe(true)
    .catch(() => undefined)
  return done
}

/** The first line that a person would go on with: what waits, what came back, and words that are saved nowhere. */
const nextLine = async (world: World, list: readonly Listed[], tries: Map<string, number>) => {
  const { expected } = await sorted(world, await unsavedOf(world), list)
  const forms = new Set(expected.map(({ form }) => form))
  return list.find((line) => {
    const key = `${line.under} ${line.form}`
    const may = (line.under === 'Waiting to be sent' || forms.has(line.form)) && (tries.get(key) ?? 0) < 2
    if (may) tries.set(key, (tries.get(key) ?? 0) + 1)
    return may
  })
}

const follow = async (world: World, on: OwnBrowser, { under, title, form }: Listed) => {
  const page = on.page()
  world.log(`${under}: ${title}`)
  if (under === 'Waiting to be sent') {
    await page.getByRole('button', { name: 'Send now' }).click()
    return
  }
  const names = /^(Open your words|Go on writing|Go on here)$/
  await page
    .getByRole('link', { name: names })
    .and(page.locator(`[href="${form}"]`))
    .first()
    .click()
  await formOn(page)
    .waitFor({ timeout: 5_000 })
    .catch(() => world.log(`it leads to ${new URL(page.url()).pathname}, where no form opens`))
  const isLeft = async () => {
    const { expected } = await sorted(world, await unsavedOf(world), [])
    return !expected.some((draft) => draft.form === form) && !(await formOn(page).isVisible())
  }
  await goOn(world, on, isLeft, 20_000)
}

/** Goes on with what the page 'On this device' offers, until it offers nothing that could be saved. */
const emptyTheList = async (world: World, on: OwnBrowser) => {
  const tries = new Map<string, number>()
  const one = async () => {
    const line = await nextLine(world, await listOn(world, on), tries)
    if (line) await follow(world, on, line)
    return line === undefined
  }
  await expect
    .poll(one, { timeout: 45_000, intervals: [200] })
    .toBe(true)
    .catch(() => world.log('the list does not end'))
}

/** Goes on until every word is at the server and nothing is left to do, or until it is plain that they do not come. */
export const settle = async (world: World) => {
  const first = world.written.map(({ word }) => word)
  const isSaved = async () => {
    const unsaved = await unsavedOf(world)
    return !first.some((word) => unsaved.includes(word))
  }
  await goOn(world, world.browser, isSaved, 45_000)
  for (const device of [world.browser, ...world.devices]) await emptyTheList(world, device)
}
