import type { Written } from './written.ts'

/** Rows with something in them, and where they stand in the form: an empty row is no answer, and no error. */
export const filledRows = <Row>(
  words: Written,
  list: string,
  parts: readonly string[],
  read: (row: Written) => Row,
) => {
  const filled = words.rows(list).flatMap((row, index) => (parts.some((part) => row.has(part)) ? [{ row, index }] : []))
  return {
    rows: filled.map(({ row }) => read(row)),
    names: Object.fromEntries(filled.map(({ index }, place) => [`${list}.${place}`, `${list}.${index}`])),
  }
}
