import { expect, test } from 'vitest'
import { z } from 'zod'
import { across } from './across.ts'

const booking = z
  .strictObject({ title: z.string().min(1, 'Write a title'), from: z.int('Enter from'), until: z.int('Enter until') })
  .superRefine(
    ({ from, until }, { addIssue }) => {
      if (until < from) addIssue({ code: 'custom', path: ['until'], message: 'Enter an end after the start' })
    },
    across('from', 'until'),
  )

const told = (value: unknown) => booking.safeParse(value).error?.issues.map(({ message }) => message) ?? []

test.each<[string, unknown, string[]]>([
  [
    'is told beside what is wrong in another field',
    { title: '', from: 2, until: 1 },
    ['Write a title', 'Enter an end after the start'],
  ],
  ['is told where nothing else is wrong', { title: 'A', from: 2, until: 1 }, ['Enter an end after the start']],
  ['waits until its own fields can be read', { title: '', from: 'x', until: 1 }, ['Write a title', 'Enter from']],
  ['says nothing of what holds', { title: '', from: 1, until: 2 }, ['Write a title']],
])('a rule across fields %s', (_, value, messages) => expect(told(value)).toEqual(messages))

test('it is not asked of what is no object', () => expect(told('nothing')).toHaveLength(1))
