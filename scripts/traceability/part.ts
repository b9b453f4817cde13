import type { Action } from '../../packages/domain/src/cycle/rules.ts'

/** A test that shows it: its file, from the root of the repository, and words of its title. */
export type Shown = { readonly file: string; readonly test: string }

/** What of the product serves a row: where it stands, by a word of its code (not of a comment), or as a rule of the one table. */
export type Part<Rule extends string = Action> = {
  /** What it does, in a sentence for whoever checks the product against a unit. */
  readonly what: string
  readonly shown: readonly Shown[]
} & (
  | {
      readonly kind: 'field' | 'prompt' | 'check' | 'report' | 'page'
      readonly file: string
      readonly holds: string
    }
  | { readonly kind: 'rule'; readonly action: Rule }
)

/** By the id of a row of a unit pack, what serves it. */
export type Rows<Rule extends string = Action> = Readonly<Record<string, readonly Part<Rule>[]>>

const shorts = { D: 'packages/domain/src/', A: 'apps/api/src/', W: 'apps/web/src/', E: 'apps/e2e/src/' } as const

/** `D:goals/goal.ts` is `packages/domain/src/goals/goal.ts`; A is the API, W the pages, E the journeys; any other path stands as it is. */
const whole = (file: string): string =>
  file.replace(/^([DAWE]):/, (_, short: string) => shorts[short as keyof typeof shorts] ?? '')

type Test = readonly [file: string, test: string]

const tests = (all: readonly Test[]): Shown[] => all.map(([file, test]) => ({ file: whole(file), test }))

const stands =
  (kind: Exclude<Part['kind'], 'rule'>) =>
  (what: string, [file, holds]: readonly [file: string, holds: string], ...shown: readonly Test[]): Part => ({
    ...{ kind, what, file: whole(file), holds },
    shown: tests(shown),
  })

/** What is kept of somebody's words or choices. */
export const field = stands('field')
/** What asks the writer something, or tells them what would help; it demands nothing. */
export const prompt = stands('prompt')
/** What is worked out of the records and told, or holds something back. */
export const check = stands('check')
/** What is counted or compared over many records. */
export const report = stands('report')
/** A page where somebody reads or does it. */
export const page = stands('page')
/** A rule of the one table. */
export const rule = (what: string, action: Action, ...shown: readonly Test[]): Part => ({
  ...{ kind: 'rule', what, action },
  shown: tests(shown),
})
