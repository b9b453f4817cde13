import { expect } from '@playwright/test'
import { type OwnBrowser, openBrowser, type Preparation } from './browser.ts'
import { catalogue } from './catalogue.ts'
import { askForMore, boxesOf, canPress, fillNumbers, formOn, saveButton } from './form-in-hand.ts'
import { type Plan, planned } from './plan-of-faults.ts'
import { randomOf } from './random.ts'
import { pressSave } from './saving.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import type { Stage, World } from './world.ts'
import { inTheForm, liftFaults, openForm, writeInto } from './writing.ts'

export type SeedOptions = {
  seed: number
  stage: Stage
  log: (line: string) => void
  /** What strikes, and when; without it, chance decides. */
  plan?: readonly Plan[]
  /** Done to the browser before its first page. */
  prepare?: Preparation
}

const strike = async (world: World, plan: readonly Plan[], now: Plan['after']) => {
  for (const { fault, after } of plan) {
    if (after !== now) continue
    world.log(`${fault.name}, ${typeof now === 'number' ? `after ${now} boxes` : now.toLowerCase().replace('_', ' ')}`)
    world.standing.push(fault)
    await fault.strike(world)
  }
}

/** Writes again what a fault cut short. */
const writeAgain = async (world: World) => {
  const there = await inTheForm(world)
  for (const each of world.written) {
    if (!there.has(each) && !world.lost.has(each.word)) await writeInto(world, each.box)
  }
}

const writeAll = async (world: World, plan: readonly Plan[], boxes: readonly string[]) => {
  for (const [index, box] of boxes.entries()) {
    await writeInto(world, box)
    await strike(world, plan, index + 1)
  }
  await writeAgain(world)
}

const send = async (world: World, plan: readonly Plan[]) => {
  const { form, browser } = world
  await strike(world, plan, 'BEFORE_SAVING')
  await writeAgain(world)
  // What is gone is gone: the rest would tell nothing more.
  if (world.lost.size > 0) return
  const page = browser.page()
  await fillNumbers(formOn(page))
  await form.answer(page)
  await pressSave(page, world.impatient)
  world.sent = true
  world.log('pressed save')
  await strike(world, plan, 'AFTER_SAVING')
}

/** Until the page says what became of it: the fault is to be met, not only to threaten. */
const waitForAnswer = async ({ browser, log }: World) => {
  const page = browser.page()
  const pending = async () => (await saveButton(page).isVisible()) && !(await canPress(saveButton(page)))
  await expect
    .poll(pending, { timeout: 15_000 })
    .toBe(false)
    .catch(() => log('a quarter of a minute later the page does not say yet what became of it'))
}

const worldOf = async ({ seed, stage, log, prepare }: SeedOptions, browser: OwnBrowser): Promise<World> => {
  // The forms take turns, so that a hundred seeds try each as often.
  const form = catalogue[seed % catalogue.length]
  if (!form) throw new Error('The catalogue is empty')
  const address = await form.open(stage.records)
  log(`${form.name} at ${address}`)
  const more = {
    ...{ written: [], elsewhere: [], standing: [], devices: [], broken: [] },
    ...{ made: 0, sent: false, impatient: false, lost: new Set<string>() },
    decided: { merges: 0, copies: new Map<string, number>(), givenUp: new Set<string>(), done: new Set<string>() },
  }
  return { ...stage, seed, random: randomOf(seed), browser, form, address, log, prepare, ...more }
}

const writeAndSend = async (world: World, given: readonly Plan[] | undefined) => {
  const { browser, form, random, log, lost } = world
  await openForm(world)
  const page = browser.page()
  await askForMore(formOn(page), random)
  await form.answer(page)
  await fillNumbers(formOn(page))
  const boxes = await boxesOf(formOn(page))
  log(`${boxes.length} boxes`)
  const plan = given ?? planned(world, boxes.length)
  try {
    await writeAll(world, plan, boxes)
    if (lost.size === 0) await send(world, plan)
    if (random.oneIn(2)) await waitForAnswer(world)
  } finally {
    await liftFaults(world)
  }
  log('all is well again')
}

/** One person fills in one form while things go wrong, then sees to it that it is saved. */
export const runSeed = async (options: SeedOptions): Promise<Verdict> => {
  const { stage, plan, prepare } = options
  const before = await stage.records.drafts()
  const browser = await openBrowser(stage.proxy.url, prepare)
  let devices: readonly OwnBrowser[] = []
  try {
    const world = await worldOf(options, browser)
    devices = world.devices
    if (before.length > 0) world.broken.push(`${before.length} drafts were there before anything was written`)
    await writeAndSend(world, plan)
    return await verdictOf(world)
  } finally {
    for (const each of [browser, ...devices]) await each.close()
    // What may be left was told in the verdict. Only now is it thrown away: the next one begins with nothing, or says so.
    await stage.records.discardDrafts()
  }
}
