import type { Asked } from './asked.ts'
import type { Part, Rows } from './part.ts'
import { titlesIn, withoutComments } from './titles.ts'

/** What rows are held against. `read`: a file's text by its path from the root; null: there is none. */
export type House = {
  readonly asked: readonly Asked[]
  readonly actions: readonly string[]
  readonly read: (file: string) => string | null
}

const isTest = (file: string): boolean => /\.(?:test|e2e|chaos)\.ts$/.test(file)

/** Whether a word stands in a file's code by itself, not as a part of another. */
const stands = (word: string, text: string): boolean => {
  const asItIs = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![A-Za-z0-9_])${asItIs}(?![A-Za-z0-9_])`).test(withoutComments(text))
}

const notThere = (part: Part<string>, { actions, read }: House): string[] => {
  if (part.kind === 'rule') return actions.includes(part.action) ? [] : [`no rule is called ${part.action}`]
  const text = read(part.file)
  if (text === null) return [`${part.file} is not there`]
  if (isTest(part.file)) return [`${part.file} is a test, and serves nobody`]
  return stands(part.holds, text) ? [] : [`${part.file} does not hold ‘${part.holds}’`]
}

const notShown = ({ what, shown }: Part<string>, { read }: House): string[] =>
  shown.length === 0
    ? [`no test shows ‘${what}’`]
    : shown.flatMap(({ file, test }) => {
        const text = read(file)
        if (text === null) return [`${file} is not there`]
        if (!isTest(file)) return [`${file} is no test`]
        return titlesIn(text).some((title) => title.includes(test)) ? [] : [`${file} has no test ‘${test}’`]
      })

/** What is wrong with rows: an id without one, one without an id, nothing that serves it, or something that is not there. */
export const troublesOf = (rows: Rows<string>, house: House): string[] => {
  const { asked } = house
  const ids = new Set(asked.map(({ id }) => id))
  return [
    ...asked.filter(({ id }) => !Object.hasOwn(rows, id)).map(({ id }) => `${id}: has no row`),
    ...Object.keys(rows).flatMap((id) => (ids.has(id) ? [] : [`${id}: is in no unit pack`])),
    ...Object.entries(rows).flatMap(([id, parts]) =>
      (parts.length === 0
        ? ['nothing serves it']
        : parts.flatMap((part) => [...notThere(part, house), ...notShown(part, house)])
      ).map((trouble) => `${id}: ${trouble}`),
    ),
  ]
}
