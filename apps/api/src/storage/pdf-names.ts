/** A name in which any letter may stand as its number: `/A#75thor` (PDF 7.3.5). Nothing in it looks on past its own end. */
export const spelt = '/[A-Za-z]{0,30}(?:#[0-9A-Fa-f]{2}[A-Za-z]{0,30}){1,30}'

/** A name as it is read, whether or not it is written with numbers. */
export const nameRead = (name: string) =>
  name.replace(/#(..)/g, (_, number: string) => String.fromCharCode(Number.parseInt(number, 16)))
