/** What a person put into a form, read by path without trusting its shape: the schema is what judges it. */
export type Written = {
  /** One answer; '' when nothing was written. */
  text(path: string): string
  /** Every box ticked under one name. */
  all(path: string): string[]
  /** Whether a box, or one of several, is ticked, or a field filled. */
  has(path: string): boolean
  /** Rows of a list. */
  rows(path: string): Written[]
}

const step = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined

/**
 * What other programs put between words and nobody sees: their own line and page breaks become ours, the rest goes. A
 * writer could not find it to take it out.
 */
const visible = (text: string) =>
  text
    .replace(/[\v\f]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, '')
    .toWellFormed()

export const written = (values: unknown): Written => {
  const at = (path: string) => path.split('.').reduce(step, values)
  return {
    text(path) {
      const value = at(path)
      return typeof value === 'string' ? visible(value) : ''
    },
    all(path) {
      const value = at(path)
      const list: unknown[] = Array.isArray(value) ? value : [value]
      return list.filter((each) => typeof each === 'string').filter((each) => each !== '')
    },
    has(path) {
      const value = at(path)
      return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== ''
    },
    rows(path) {
      const value = at(path)
      return Array.isArray(value) ? value.map(written) : []
    },
  }
}

/** A number as somebody typed it; what is no number stays as it is, for the schema to refuse in its own words. */
export const numberIn = (text: string): number | string | undefined => {
  if (text.trim() === '') return undefined
  const number = Number(text)
  return Number.isNaN(number) ? text : number
}
