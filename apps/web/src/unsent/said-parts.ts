import type { Write } from '../outbox/item.ts'

type Answer = { words: string | null }
type Said = { body: Record<string, unknown>; answers: readonly Answer[] | null }

const inside = ({ input }: Write): Said => {
  const body: Record<string, unknown> = { ...('body' in input ? input.body : {}) }
  const { answers } = body
  // Feedback alone has several: the words of each answer.
  return { body, answers: Array.isArray(answers) ? answers : null }
}

/** What a mentee said in a write, part by part as they wrote it: the words of each answer, or the one thing that they said. */
export const saidParts = (write: Write): string[] => {
  const { answers } = inside(write)
  if (answers) return answers.flatMap(({ words }) => words ?? [])
  return write.said === undefined ? [] : [write.said]
}

/** The same write with other words in the place of those that were said, part by part. */
export const withParts = (write: Write, parts: readonly string[]): Write => {
  const { body, answers } = inside(write)
  const left = [...parts]
  const next = answers
    ? { ...body, answers: answers.map((each) => (each.words === null ? each : { ...each, words: left.shift() })) }
    : Object.fromEntries(Object.entries(body).map(([name, value]) => [name, value === write.said ? parts[0] : value]))
  // The body is of its line as before: strings took the place of strings.
  return { ...write, said: parts.join('\n\n'), input: { ...write.input, body: next } } as Write
}
