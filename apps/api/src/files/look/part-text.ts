import type { Part } from './zip.ts'

const declared = /^<\?xml\b[^<>]*?\bencoding\s*=\s*["']([\w.-]{1,40})["']/i

const isReadForm = /^(utf-?8|us-ascii)$/i

const decode = (bytes: Buffer): { text: string; isWide: boolean } => {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  return { text: new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes), isWide: wide !== null }
}

/** What programs read as XML by its name; other parts are that only where they are words and begin so. */
const isNamedXml = /\.(xml|rels|vml|rdf)$/i
const begins = /^(\xef\xbb\xbf)?\s*<|^\xff\xfe<\0|^\xfe\xff\0</

/** The words of a part that is XML; null where it is something else, or in a form that we do not read. */
export const wordsOf = ({ name, bytes }: Part): string | null => {
  if (!isNamedXml.test(name) && !begins.test(bytes.toString('latin1', 0, 64))) return null
  try {
    const { text, isWide } = decode(bytes)
    if (text.includes('\0')) return null
    if (isWide) return text.replace(/^<\?xml\b[^<>]*>/i, '')
    return isReadForm.test(declared.exec(text)?.[1] ?? 'utf-8') ? text : null
  } catch {
    return null
  }
}

/** A part with its words, if it is any, in UTF-8; null: a program would read it in a form that we do not. */
export const readable = (part: Part): Part | null => {
  const words = wordsOf(part)
  if (words === null) return isNamedXml.test(part.name) ? null : part
  return { name: part.name, bytes: Buffer.from(words) }
}
