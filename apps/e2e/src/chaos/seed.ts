import { expect } from '@playwright/test'
import { type OwnBrowser, openBrowser, type Preparation } from './browser.ts'
import { catalogue } from './catalogue.ts'
import { faults } from './faults.ts'
import { askForMore, boxesOf, canPress, fillNumbers, formOn, saveButton } from './form-in-hand.ts'
import { onDevice } from './on-device.ts'
import { randomOf } from './random.ts'
import { settle } from './settling.ts'
import type { Fault, Stage, World } from './world.ts'
import { inTheForm, liftFaults, openForm, writeInto } from './writing.ts'

/** What became of a seed's words. */
export type Verdict = { words: number; lost: string[]; twice: string[]; onDevice: string[] }

export type SeedOptions = {
  seed: number
  stage: Stage
  log: (line: string) => void
  /** What strikes, and when; without it, chance decides. */
  plan?: readonly Plan[]
  /** Done to the browser before its first page. */
  prepare?: Preparation
}

/** When a fault strikes: after so many boxes; or as the form is sent off, a moment before or after. */
export type Plan = { fault: Fault; after: number | 'BEFORE_SAVING' | 'AFTER_SAVING' }

const planned = ({ random }: World, boxes: number): Plan[] =>
  random.some(faults, 1 + random.below(3)).map((fault) => ({
    fault,
    after: random.oneIn(2) ? 1 + random.below(boxes) : random.pick(['BEFORE_SAVING', 'AFTER_SAVING']),
  }))

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
  await saveButton(page).click({ noWaitAfter: true })
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

const worldOf = async ({ seed, stage, log }: SeedOptions, browser: OwnBrowser): Promise<World> => {
  // The forms take turns, so that a hundred seeds try each as often.
  const form = catalogue[seed % catalogue.length]
  if (!form) throw new Error('The catalogue is empty')
  const address = await form.open(stage.records)
  log(`${form.name} at ${address}`)
  const more = { written: [], elsewhere: [], standing: [], sent: false, lost: new Set<string>() }
  return { ...stage, seed, random: randomOf(seed), browser, form, address, log, ...more }
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

const verdictOf = async (world: World): Promise<Verdict> => {
  const { written, elsewhere, lost, records } = world
  const counts = lost.size > 0 ? new Map<string, number>() : await settle(world)
  const others = elsewhere.map(({ word }) => word)
  for (const [word, times] of await records.count(others)) counts.set(word, times)
  const words = [...written.map(({ word }) => word), ...others]
  const missing = lost.size > 0 ? [] : words.filter((word) => counts.get(word) === 0)
  const kept = await onDevice(world, missing)
  return {
    words: words.length,
    lost: [...lost, ...missing.filter((word) => !kept.has(word))],
    twice: words.filter((word) => (counts.get(word) ?? 0) > 1),
    onDevice: [...kept],
  }
}

/** One person fills in one form while things go wrong, then sees to it that it is saved. */
export const runSeed = async (options: SeedOptions): Promise<Verdict> => {
  const { stage, plan, prepare } = options
  await stage.records.discardDrafts()
  const browser = await openBrowser(stage.proxy.url, prepare)
  try {
    const world = await worldOf(options, browser)
    await writeAndSend(world, plan)
    return await verdictOf(world)
  } finally {
    await browser.close()
  }
}
