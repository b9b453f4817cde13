import { z } from 'zod'

/** Characters that no database row or page should hold: NUL and other controls but tab and line breaks, and halves of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const unstorable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

const storable = (value: string) => value.isWellFormed() && !unstorable.test(value)

const unstorableMessage = 'Remove the characters that cannot be stored, then try again'
const tooLong = (max: number) => `Shorten this to ${max.toLocaleString('en-GB')} characters or fewer`
const tidy = (value: string) => value.replaceAll('\r\n', '\n').trim()

type TextMessages = {
  /** Shown when nothing was written: says what to write. */
  required: string
  /** The most characters kept; 10,000 unless told: a long log is about 3,000. */
  max?: number
}

/**
 * Words a person writes. Trimmed, line breaks made `\n`, never empty, never holding what cannot be stored.
 * Errors say what to do. Parsing twice gives the same text.
 */
export const text = ({ required, max = 10_000 }: TextMessages) =>
  z
    .string({ error: required })
    .overwrite(tidy)
    .min(1, { error: required })
    .max(max, { error: tooLong(max) })
    .refine(storable, { error: unstorableMessage })

/** As `text`, but what is left empty is left out: `''`, white space and `null` all parse to `null`. */
export const optionalText = (max = 10_000) =>
  z
    .string({ error: 'Write something, or leave this empty' })
    .overwrite(tidy)
    .max(max, { error: tooLong(max) })
    .refine(storable, { error: unstorableMessage })
    .nullable()
    .overwrite((value) => value || null)

/** What breaks a line, or turns the direction of what stands after it: a name with it could pass for two, or for another. */
const unruly = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u
const oneLine = (value: string | null) => value === null || !unruly.test(value)
const oneLineMessage = 'Write it on one line, without characters that cannot be seen'

/** As `text`, on one line: a name, a title, a number. */
export const lineOfText = (messages: TextMessages & { max: number }) =>
  text(messages).refine(oneLine, { error: oneLineMessage, when: ({ issues }) => issues.length === 0 })

/** As `optionalText`, on one line. */
export const optionalLine = (max: number) =>
  optionalText(max).refine(oneLine, { error: oneLineMessage, when: ({ issues }) => issues.length === 0 })
