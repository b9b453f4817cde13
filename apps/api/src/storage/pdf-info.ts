import { nameRead, spelt } from './pdf-names.ts'

/** What a PDF says about itself: who wrote it, with what, and what about (PDF 14.3.3). Programs write names of people there. */
const telling = new Set(['/Author', '/Creator', '/Producer', '/Keywords', '/Title', '/Subject'])
const told = new RegExp(`${spelt}|/(?:Author|Creator|Producer|Keywords|Title|Subject)(?![A-Za-z0-9#])`, 'g')
/** The title of a place in the list of contents is one that everybody sees. */
const alsoOfContents = new Set(['/Title', '/Subject'])

/** Longer than anybody's words about a document: what goes on further is no such words. */
const longest = 65_536

/** Where the string that begins here ends, its brackets included, and whether it does. */
const endOfString = (text: string, from: number): { end: number; whole: boolean } => {
  const last = Math.min(text.length, from + longest)
  let depth = 0
  for (let at = from; at < last; at += 1) {
    const each = text[at]
    if (each === '\\') at += 1
    else if (each === '(') depth += 1
    else if (each === ')') depth -= 1
    if (depth === 0) return { end: at + 1, whole: true }
  }
  return { end: last, whole: false }
}

const endOfNumbers = (text: string, from: number): { end: number; whole: boolean } => {
  const last = Math.min(text.length, from + longest)
  for (let at = from + 1; at < last; at += 1) {
    if (text[at] === '>') return { end: at + 1, whole: true }
    if (text[at] === '<') return { end: at, whole: false }
  }
  return { end: last, whole: false }
}

const isSpace = (each: string | undefined) => each !== undefined && /[\0\t\n\f\r ]/.test(each)

/** Whether the object that holds a place is one of the list of contents: asked from the first place on to the last. */
const contentsIn = (text: string) => {
  let [from, to, isOne] = [0, -1, false]
  return (at: number) => {
    while (to < at) {
      from = to + 1
      const next = text.indexOf('endobj', from)
      to = next < 0 ? text.length : next
      isOne = to >= at && text.slice(from, to).includes('/Parent')
    }
    return isOne
  }
}

/** Blanks, in place, what a PDF says about itself in plain sight. Each byte is walked a few times at most. */
export const blankInfo = (file: Buffer): Buffer => {
  const text = file.toString('latin1')
  const isOfContents = contentsIn(text)
  let walked = 0
  for (const { index, 0: written } of text.matchAll(told)) {
    const [from, name] = [index + written.length, nameRead(written)]
    if (!telling.has(name) || from < walked || (alsoOfContents.has(name) && isOfContents(from))) continue
    let at = from
    while (isSpace(text[at])) at += 1
    walked = at
    if (text[at] !== '(' && (text[at] !== '<' || text[at + 1] === '<')) continue
    const { end, whole } = text[at] === '(' ? endOfString(text, at) : endOfNumbers(text, at)
    if (whole) file.fill(' ', at + 1, end - 1)
    walked = end
  }
  return file
}
