import { parse } from '@conform-to/react'
import type { Entries } from './draft.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Words in the shape of `like`: what they do not name is empty, since a box that is not ticked sends nothing. */
const shaped = (like: unknown, words: unknown): unknown => {
  if (Array.isArray(like)) {
    const rows: unknown[] = Array.isArray(words) ? words : words === undefined || words === '' ? [] : [words]
    return rows.map((row) => (isRecord(row) ? shaped(like[0] ?? row, row) : row))
  }
  if (isRecord(like)) {
    const given = isRecord(words) ? words : {}
    return Object.fromEntries(Object.entries(like).map(([name, part]) => [name, shaped(part, given[name])]))
  }
  return words ?? ''
}

/** A row that no page can have made: a list that long would never be drawn. */
const isAbsurd = (name: string) => /\[\d{4,}\]/.test(name)

/** Kept words as a form's default values, and as its boxes by name. */
export const openedWith = <Shape extends Record<string, unknown>>(like: Shape, entries: Entries) => {
  const data = new FormData()
  for (const [name, value] of entries) if (!isAbsurd(name)) data.append(name, value)
  const { payload } = parse<unknown, string[]>(data, { resolve: (value) => ({ value }) })
  // `shaped` answers in the shape of what it is given.
  return { defaults: shaped(like, payload) as Shape, boxes: Object.fromEntries(entries) }
}
