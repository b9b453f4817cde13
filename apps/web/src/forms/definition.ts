import { parse, type Submission } from '@conform-to/react'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { fieldErrors } from '@mentorfolio/domain/http/problem'
import type { z } from 'zod'
import type { KeptLine } from '../api/endpoints.ts'
import { type Written, written } from './written.ts'

/** What the words of a form come to. */
export type Reading = {
  /** What the API would be sent; the schema judges it. */
  body: unknown
  /** Where the body and the form name a thing differently: body path → form name, such as `start` → `from`. */
  names?: Record<string, string>
  /** What cannot even be read, by form name: a time that the clock skipped. Told instead of the schema's own words there. */
  errors?: Record<string, string>
  /** Fields whose own answer was fine, but came to nothing because of those: the schema would blame them too. */
  spared?: readonly string[]
}

/** How a form's words become what the domain's schema takes, and are judged by it. */
export type Judged<Body> = {
  schema: z.ZodType<Body>
  read: (words: Written) => Reading
  /** Real names belong into it, as into a setting's: nothing is looked for. Left out: its words are checked. */
  names?: 'BELONG'
}

/**
 * A form is the write it makes, and how it is judged. A write that may never wait (`keeping: 'NEVER'`) names no line: where its
 * words are nobody's secret they are kept as a draft all the same, and sent while somebody watches.
 */
export type FormDefinition<Body> = Judged<Body> & { line: KeptLine }

/** `attendance.0.from` as the form's controls are named: `attendance[0].from`. */
const controlName = (path: string) => path.replace(/\.(\d+)(?=\.|$)/g, '[$1]')

export const nameIn =
  (names: Record<string, string>) =>
  (path: string): string => {
    const prefix = Object.keys(names)
      .filter((name) => path === name || path.startsWith(`${name}.`))
      .sort((a, b) => b.length - a.length)[0]
    return prefix === undefined ? controlName(path) : controlName(`${names[prefix]}${path.slice(prefix.length)}`)
  }

/** Errors by the form's own names; a field that was told once is not told twice. */
export const byName = (errors: readonly FieldError[], { names = {}, errors: unread = {}, spared = [] }: Reading) => {
  const told: Record<string, string[]> = {}
  for (const [name, message] of Object.entries(unread)) told[name] = [message]
  for (const { field, message } of errors) {
    const name = nameIn(names)(field)
    const isSpared = spared.some((each) => name === each || name.startsWith(`${each}[`))
    if (isSpared || name in unread || told[name]?.includes(message)) continue
    told[name] = [...(told[name] ?? []), message]
  }
  return told
}

/** Reads and judges a form: in the page before sending, and again in the route's action. */
export const check = <Body>({ schema, read }: Judged<Body>, form: FormData): Submission<Body> =>
  parse<Body, string[]>(form, {
    resolve(values) {
      const reading = read(written(values))
      const parsed = schema.safeParse(reading.body)
      const error = byName(parsed.success ? [] : fieldErrors(parsed.error), reading)
      return parsed.success && Object.keys(error).length === 0 ? { value: parsed.data } : { error }
    },
  })
