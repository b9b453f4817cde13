import type { OwnBrowser } from './browser.ts'
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

/** What outlives a seed. */
export type Stage = { house: House; proxy: Line; records: Records; email: string }

/** One seed's: one form, one person, one browser. */
export type World = Stage & {
  seed: number
  random: Random
  browser: OwnBrowser
  form: CataloguedForm
  /** The form's address. */
  address: string
  written: Written[]
  /** What was written in another tab, that was closed since. */
  elsewhere: Written[]
  /** What has struck and was not lifted yet. */
  standing: Fault[]
  /** Whether the form was sent off. */
  sent: boolean
  /** Words that were promised and are gone. */
  lost: Set<string>
  log: (line: string) => void
}
