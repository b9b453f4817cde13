import type { MediaType, Refusal } from '@mentorfolio/domain/files/file-kinds'
import { readable } from './part-text.ts'
import { withoutNames } from './without-names.ts'
import { type Part, unzip, zip } from './zip.ts'

const office = 'application/vnd.openxmlformats-officedocument'

/** Which document a ZIP is, by the part that makes it one. */
const kinds: [part: string, MediaType][] = [
  ['word/document.xml', `${office}.wordprocessingml.document`],
  ['xl/workbook.xml', `${office}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${office}.presentationml.presentation`],
]
const openDocument = 'application/vnd.oasis.opendocument.text'

const typeOf = (parts: readonly Part[]): MediaType | null => {
  const [first] = parts
  if (first?.name === 'mimetype' && first.bytes.toString('latin1').trim() === openDocument)
    return parts.some(({ name }) => name === 'content.xml') ? openDocument : null
  const names = new Set(parts.map(({ name }) => name))
  return names.has('[Content_Types].xml') ? (kinds.find(([name]) => names.has(name))?.[1] ?? null) : null
}

/** Programs: VBA, Excel 4's sheets of macros, ActiveX, LibreOffice's Basic and scripts. */
const isProgram = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)|^(Basic|Scripts)\//i
const says = ({ bytes }: Part, what: RegExp) => what.test(bytes.toString('utf8'))

/** One element each, found in one walk: a pattern that looks on from every place to the end would keep everybody waiting. */
const relationship = /<(?:[\w.-]{1,40}:)?Relationship\b[^<]*/gi
const numbered = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi
const letter = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
const plain = (element: string) =>
  element.replace(numbered, (_, hex?: string, ten?: string) =>
    letter(hex === undefined ? Number(ten) : Number.parseInt(hex, 16)),
  )

/** What a document brings in from elsewhere when it is opened, or under another name; a link is only followed when somebody asks. */
const wrongRelationship = (parts: readonly Part[]): Refusal | null => {
  let wrong: Refusal | null = null
  for (const { name, bytes } of parts) {
    if (!/\.rels$/i.test(name)) continue
    for (const [written] of bytes.toString('utf8').matchAll(relationship)) {
      const element = plain(written)
      if (/\/vbaProject["']/i.test(element)) return 'MACROS'
      if (!/TargetMode\s*=\s*["'](?!Internal["'])/i.test(element)) continue
      // A template that is fetched when the document is opened, with whatever is in it by then.
      if (/attachedTemplate/i.test(element)) return 'MACROS'
      if (!/\bType\s*=\s*["'][^"']*\/hyperlink["']/i.test(element)) wrong = 'FETCHES'
    }
  }
  return wrong
}

const hasMacros = (parts: readonly Part[]) =>
  parts.some(
    (part) =>
      isProgram.test(part.name) || (part.name === '[Content_Types].xml' && says(part, /macroEnabled|vbaProject/i)),
  )

const insideHeads = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x4d, 0x5a, 0x90],
  [0x7f, 0x45, 0x4c, 0x46],
].map((head) => Buffer.from(head))
const holdsFiles = (parts: readonly Part[]) =>
  parts.some(
    ({ name, bytes }) =>
      /(^|\/)embeddings\//i.test(name) || insideHeads.some((head) => bytes.subarray(0, head.length).equals(head)),
  )

/** A document without the names that programs write into it, and photos that tell no place; or why it is not kept. */
export const documentIn = (file: Buffer): { mediaType: MediaType; bytes: Buffer } | Refusal => {
  const unfolded = unzip(file)
  if (typeof unfolded === 'string') return unfolded
  const parts: Part[] = []
  for (const part of unfolded.map(readable)) {
    // What we could not read, a program might.
    if (part === null) return 'BROKEN'
    parts.push(part)
  }
  const mediaType = typeOf(parts)
  if (mediaType === null) return 'ARCHIVE'
  if (hasMacros(parts)) return 'MACROS'
  const wrong = wrongRelationship(parts)
  if (wrong) return wrong
  if (holdsFiles(parts)) return 'INSIDE'
  return { mediaType, bytes: zip(parts.filter(({ name }) => !name.endsWith('/')).map(withoutNames)) }
}
