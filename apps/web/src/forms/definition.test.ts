import { expect, it } from 'vitest'
import { z } from 'zod'
import { check, type FormDefinition, nameIn } from './definition.ts'
import { numberIn } from './written.ts'

it.each([
  ['end', 'to'],
  ['breaks.0.start', 'breaks[0].from'],
  ['attendance.1.from', 'attendance[1].from'],
  ['log.title', 'log.title'],
])('an error about %s is shown at %s', (path, name) => {
  expect(nameIn({ end: 'to', 'breaks.0.start': 'breaks.0.from' })(path)).toBe(name)
})

const tea: FormDefinition<{ title: string; minutes: number }> = {
  line: 'PUT /api/sessions/:id',
  schema: z.object({
    title: z.string().min(1, 'Give it a title'),
    minutes: z.number('Enter whole minutes'),
  }),
  read: (words) => ({
    body: { title: words.text('title'), minutes: numberIn(words.text('howLong')) },
    names: { minutes: 'howLong' },
    errors: words.text('howLong') === 'ages' ? { howLong: 'Say how long in minutes' } : {},
  }),
}

const formOf = (entries: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.set(name, value)
  return form
}

it('gives what the schema makes of the words', () => {
  expect(check(tea, formOf({ title: 'Tea', howLong: '20' }))).toMatchObject({
    status: 'success',
    value: { minutes: 20 },
  })
})

it('tells every error at once, each under the name of its field', () => {
  const submission = check(tea, formOf({ title: '', howLong: '' }))
  expect(submission.reply().error).toEqual({ title: ['Give it a title'], howLong: ['Enter whole minutes'] })
})

it('tells what cannot be read in its own words, once', () => {
  expect(check(tea, formOf({ title: 'Tea', howLong: 'ages' })).reply().error).toEqual({
    howLong: ['Say how long in minutes'],
  })
})

it('a write that may never wait has no form whose words are kept', () => {
  const never: FormDefinition<object> = {
    // @ts-expect-error: it says keeping 'NEVER', as a concern does; with such a line this must not compile.
    line: 'POST /api/self/sign-out-everywhere',
    schema: z.object({}),
    read: () => ({ body: {} }),
  }
  expect(never.line).toBe('POST /api/self/sign-out-everywhere')
})
