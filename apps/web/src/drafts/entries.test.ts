import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Entries } from './draft.ts'
import { deviceOnlyIn, entriesIn, sameWords } from './entries.ts'
import { openedWith } from './opened-with.ts'

/** Of a page, all that is asked of a control. */
class Input {
  readonly type: string
  constructor(type: string) {
    this.type = type
  }
}
beforeEach(() => vi.stubGlobal('HTMLInputElement', Input))
afterEach(() => vi.unstubAllGlobals())

/** As far as a form is asked: which control is of that name. */
const formOf = (controls: Record<string, Input>) =>
  ({ elements: { namedItem: (name: string) => controls[name] ?? null } }) as unknown as HTMLFormElement
const plain = formOf({})

const submitted = (entries: Entries) => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test('what a form holds is what was written, in the order of the page', () => {
  const entries: Entries = [
    ['where', 'Room 2'],
    ['topics', 'one'],
    ['topics', 'two'],
    ['times[0].from', '10:00'],
  ]
  expect(entriesIn(submitted(entries), plain)).toEqual(entries)
})

test.each(['draft-id', 'revision', '__intent__', 'do', 'record-title'])('%s is no word of a person', (name) => {
  expect(entriesIn(submitted([[name, 'x']]), plain)).toEqual([])
})

test('files are never kept', () => {
  const data = submitted([['note', 'kept']])
  data.append('photo', new File(['pixels'], 'me.jpg'))
  expect(entriesIn(data, plain)).toEqual([['note', 'kept']])
})

test('passwords are never kept', () => {
  const form = formOf({ email: new Input('email'), password: new Input('password') })
  const filled = submitted([
    ['email', 'ash@example.org'],
    ['password', 'opensesame'],
  ])
  expect(entriesIn(filled, form)).toEqual([['email', 'ash@example.org']])
})

test('a control that is marked is kept on the device alone', () => {
  class Control {
    readonly dataset: Record<string, string>
    private readonly name: string
    constructor(name: string, dataset: Record<string, string>) {
      this.name = name
      this.dataset = dataset
    }
    getAttribute = () => this.name
  }
  vi.stubGlobal('HTMLElement', Control)
  const elements = [new Control('pseudonym', {}), new Control('realName', { deviceOnly: '' })]
  expect(deviceOnlyIn({ elements } as unknown as HTMLFormElement)).toEqual(['realName'])
})

test.each<[sentence: string, a: Entries, b: Entries, same: boolean]>([
  [
    'a box that was never filled is no words',
    [['a', 'x']],
    [
      ['a', 'x'],
      ['b', ''],
    ],
    true,
  ],
  ['another word is another', [['a', 'x']], [['a', 'y']], false],
  ['the same word in another box is another', [['a', 'x']], [['b', 'x']], false],
  ['a box that was emptied says something else', [['a', 'x']], [['a', '']], false],
])('%s', (_sentence, a, b, same) => {
  expect(sameWords(a, b)).toBe(same)
})

const like = { where: '', agreed: '', topics: [] as string[], times: [{ from: '', to: '', away: '' }] }

test.each<[sentence: string, entries: Entries, defaults: Partial<typeof like>]>([
  ['words fill their boxes', [['where', 'Room 2']], { where: 'Room 2' }],
  ['a box that is not ticked stays unticked', [['where', 'Room 2']], { agreed: '' }],
  ['a box that is ticked is ticked', [['agreed', 'on']], { agreed: 'on' }],
  ['one box of several', [['topics', 'one']], { topics: ['one'] }],
  [
    'several boxes of one name',
    [
      ['topics', 'one'],
      ['topics', 'two'],
    ],
    { topics: ['one', 'two'] },
  ],
  ['no box of several', [], { topics: [] }],
  [
    'rows, each with its unticked boxes',
    [
      ['times[0].from', '10:00'],
      ['times[0].away', 'on'],
      ['times[1].to', '12:00'],
    ],
    {
      times: [
        { from: '10:00', to: '', away: 'on' },
        { from: '', to: '12:00', away: '' },
      ],
    },
  ],
  ['rows that were all taken away are gone', [['where', 'Room 2']], { times: [] }],
  [
    'a box that the form has no more is let go',
    [
      ['gone', 'x'],
      ['where', 'Room 2'],
    ],
    { where: 'Room 2' },
  ],
])('a form opens with %s', (_sentence, entries, defaults) => {
  const opened = openedWith(like, entries)
  expect(opened.defaults).toMatchObject(defaults)
  expect(Object.keys(opened.defaults)).toEqual(Object.keys(like))
  expect(opened.boxes).toEqual(Object.fromEntries(entries))
})

test('what stood in a form stands in it again', () => {
  const word = fc.string({ minLength: 1 }).filter((text) => text === text.replace(/\r|\n/g, ''))
  const row = fc.record({ from: word, to: word, away: fc.constantFrom('', 'on') })
  const form = fc.record({
    where: fc.string(),
    agreed: fc.constantFrom('', 'on'),
    topics: fc.array(word),
    times: fc.array(row),
  })
  fc.assert(
    fc.property(form, (filled) => {
      const entries: Entries = [
        ['where', filled.where],
        ...(filled.agreed ? [['agreed', 'on'] satisfies Entries[number]] : []),
        ...filled.topics.map((topic): Entries[number] => ['topics', topic]),
        ...filled.times.flatMap(
          ({ from, to, away }, at): Entries => [
            [`times[${at}].from`, from],
            [`times[${at}].to`, to],
            ...(away ? ([[`times[${at}].away`, away]] satisfies Entries) : []),
          ],
        ),
      ]
      expect(openedWith(like, entriesIn(submitted(entries), plain)).defaults).toEqual(filled)
    }),
  )
})
