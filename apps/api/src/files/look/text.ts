import type { MediaType, Refusal } from '@mentorfolio/domain/files/file-kinds'

/** What a browser could take for a page of its own, wherever in a text it stands. */
const isPage = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|link|style)\b|<\?xml/i
/** What no text holds: what cannot be seen, but for tabs and the ends of lines and pages. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const isUnwritten = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

const decoded = (file: Buffer): string | null => {
  const wide =
    file[0] === 0xff && file[1] === 0xfe ? 'utf-16le' : file[0] === 0xfe && file[1] === 0xff ? 'utf-16be' : null
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(file)
  } catch {
    return null
  }
}

/** Plain words, as UTF-8; or why they are not kept. */
export const textIn = (file: Buffer): { mediaType: MediaType; bytes: Buffer } | Refusal => {
  const text = decoded(file)
  if (text === null || isUnwritten.test(text)) return 'UNKNOWN'
  if (isPage.test(text)) return 'ACTIVE'
  return text.trim() === '' ? 'EMPTY' : { mediaType: 'text/plain', bytes: Buffer.from(text) }
}
