import type { OwnBrowser, Preparation } from './browser.ts'
import type { CataloguedForm } from './catalogue.ts'
import type { House } from './house.ts'
import type { Line } from './proxy.ts'
import type { Random } from './random.ts'
import type { Records } from './records.ts'

/** What was written into a box. */
export type Written = {
  /** The control's name in the form. */
  box: string
  /** Stands nowhere else. */
  word: string
  text: string
  /** When its last key was pressed, in milliseconds. */
  at: number
}

export type Fault = {
  name: string
  strike: (world: World) => Promise<void>
  /** How the world comes right again. */
  lift: (world: World) => Promise<void>
}

export type Decided = {
  /** Two changes of one record, put together: a further version that may say the same. */
  merges: number
  /** How many further records of a word were asked for by 'Make it another one'. */
  copies: Map<string, number>
  /** Words that were shown beside one's own and decided against, in a record that keeps no versions. */
  givenUp: Set<string>
  /** What was asked for and answered, or looked at: never twice, or a page that goes round in circles would pass for progress. */
  done: Set<string>
}

/** What outlives a seed. */
export type Stage = { house: House; proxy: Line; records: Records; email: string }

/** One seed's: one form, one person, one browser. */
export type World = Stage & {
  seed: number
  random: Random
  browser: OwnBrowser
  /** Other devices of the same person. */
  devices: OwnBrowser[]
  prepare: Preparation | undefined
  form: CataloguedForm
  /** The form's address. */
  address: string
  written: Written[]
  /** How many words were thought of, so that none is used twice. */
  made: number
  /** What was written in another tab, or on another device. */
  elsewhere: Written[]
  /** What has struck and was not lifted yet. */
  standing: Fault[]
  /** Whether the form was sent off. */
  sent: boolean
  /** Whoever saves presses more often than is needed. */
  impatient: boolean
  /** What the person decided while settling, and what that makes legitimate. */
  decided: Decided
  /** Other promises that were not kept. */
  broken: string[]
  /** Words that were promised and are gone. */
  lost: Set<string>
  log: (line: string) => void
}
