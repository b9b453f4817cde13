import { pictureWithoutTelling } from '../../storage/picture-without-telling.ts'
import { wordsOf } from './part-text.ts'
import type { Part } from './zip.ts'

// Each of these finds an element or an attribute in one walk: none looks on past the next bracket or quotation mark.
const elements = (names: string) => new RegExp(`<((?:[\\w.-]{1,40}:)?(?:${names})\\b)([^<>]*)>[^<]*</\\1\\s*>`, 'g')
const attributes = (names: string, before = '\\b') =>
  new RegExp(`${before}(${names})\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`, 'g')

/** Who wrote, changed and remarked on it, wherever in a document that stands. */
const writers = elements('creator|lastModifiedBy|initial-creator|printed-by|creator-initials|sender-initials')
const writersBeside = attributes('author|initials', ':')

/** Where a document only speaks of itself: its title, where its writers work, and what they filed it under. */
const itself = /^docProps\/|^meta\.xml$/
const aboutItself = elements(
  'title|subject|description|keywords?|category|Manager|Company|HyperlinkBase|Template|lpstr|lpwstr|bstr|user-defined',
)
const whereFrom = attributes('xlink:title|xlink:href')

/** Where a document lists its people. */
const people = /(^|\/)(commentAuthors|authors|people|persons\/[^/]*)\w*\.xml$/i
const ofPeople = attributes('name|initials|displayName|userId|author')

/** What a spreadsheet adds: who remarked, who opened it, and in whose folder it lay. */
const sheets = /^xl\//
const remarkers = elements('author')
const sheetUsers = attributes('userName|refreshedBy')
const folder = /(<(?:\w{1,40}:)?absPath\b[^<>]*?\burl\s*=\s*)"[^"<>]*"/g

const quietWords = (name: string, words: string): string => {
  const empty = (xml: string, ...what: RegExp[]) => what.reduce((rest, each) => rest.replace(each, '<$1$2></$1>'), xml)
  const unsaid = (xml: string, ...what: RegExp[]) => what.reduce((rest, each) => rest.replace(each, '$1=""'), xml)
  let xml = empty(words, writers).replace(writersBeside, ':$1=""')
  if (itself.test(name)) xml = unsaid(empty(xml, aboutItself), whereFrom)
  if (people.test(name)) xml = unsaid(xml, ofPeople)
  return sheets.test(name) ? unsaid(empty(xml, remarkers), sheetUsers).replace(folder, '$1""') : xml
}

/** A part of a document without the names that programs write into it; a picture without its place. */
export const withoutNames = (part: Part): Part => {
  const { name, bytes } = part
  const picture = pictureWithoutTelling(bytes)
  if (picture) return { name, bytes: picture }
  const words = wordsOf(part)
  return words === null ? part : { name, bytes: Buffer.from(quietWords(name, words)) }
}
