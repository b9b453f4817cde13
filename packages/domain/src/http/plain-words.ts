import type { z } from 'zod'

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with its fields',
}

/**
 * What to do about an issue whose schema has no message of its own: a request that none of our pages makes, such as a
 * list where one thing belongs. Give it to `safeParse` as `error`; messages in the schema come first.
 */
export const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  const what = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined
  if (what) return issue.input === undefined ? `Add this: it is missing, and is ${what}` : `Send ${what} here`
  if (issue.code === 'too_small') return `Send at least ${issue.minimum} here`
  if (issue.code === 'too_big') return `Send at most ${issue.maximum} here`
  if (issue.code === 'invalid_value') return `Send one of these: ${issue.values.join(', ')}`
  return 'Send this as /api/openapi.json describes it'
}
