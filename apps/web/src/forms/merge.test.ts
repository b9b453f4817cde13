import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entries } from '../drafts/draft.ts'
import { type Choice, entriesOfRecord, mergeOf, type Standing, saySame, unitName } from './merge.ts'

const none = new Map<string, Choice>()

describe('the values of a record as entries of its form', () => {
  it.each<[string, object, Entries]>([
    ['a field', { title: 'Tea' }, [['title', 'Tea']]],
    ['an answer inside another', { plan: { newGoal: { title: 'Go' } } }, [['plan.newGoal.title', 'Go']]],
    ['a name with dots of its own', { 'log.stages.GROW.goal': 'To walk in' }, [['log.stages.GROW.goal', 'To walk in']]],
    [
      'rows of a list',
      { breaks: [{ from: '16:10', to: '' }] },
      [
        ['breaks[0].from', '16:10'],
        ['breaks[0].to', ''],
      ],
    ],
    [
      'ticks',
      { plan: { goalIds: ['one', 'two'] } },
      [
        ['plan.goalIds', 'one'],
        ['plan.goalIds', 'two'],
      ],
    ],
    [
      'what is no text',
      { minutes: 20, model: null, used: true, left: false },
      [
        ['minutes', '20'],
        ['model', ''],
        ['used', 'on'],
        ['left', ''],
      ],
    ],
    ['an empty list', { activities: [] }, []],
  ])('%s', (_, values, entries) => {
    expect(entriesOfRecord(values)).toEqual(entries)
  })
})

const rows = (...texts: string[]): Entries => texts.map((text, index) => [`rows[${index}].text`, text])
const ticks = (...values: string[]): Entries => values.map((value) => ['ticks', value])
const text = (value: string): Entries => [['text', value]]

describe('who changed an answer', () => {
  it.each<[string, Entries, Entries, Entries, Standing]>([
    ['nobody', text('a'), text('a'), text('a'), 'SAME'],
    ['I alone', text('a'), text('a'), text('b'), 'MINE'],
    ['they alone', text('a'), text('b'), text('a'), 'THEIRS'],
    ['both, to the same', text('a'), text('b'), text('b'), 'BOTH_ALIKE'],
    ['both, differently', text('a'), text('b'), text('c'), 'CONFLICT'],
    ['I wrote what the record does not hold', [], [], text('a'), 'MINE'],
    ['I cleared it and they changed it', text('a'), text('b'), text(''), 'CONFLICT'],
    ['nobody, where empty is left out', text(''), [], text(''), 'SAME'],
    ['nobody, with the line ends of another device', text('a\nb'), text('a\r\nb'), text('a\nb'), 'SAME'],
    ['nobody, with ticks in another order', ticks('one', 'two'), ticks('two', 'one'), ticks('one', 'two'), 'SAME'],
    ['they alone, with one tick more', ticks('one'), ticks('one', 'two'), ticks('one'), 'THEIRS'],
    ['I alone, with rows in another order', rows('a', 'b'), rows('a', 'b'), rows('b', 'a'), 'MINE'],
    ['both, with a row each', rows('a'), rows('a', 'b'), rows('a', 'c'), 'CONFLICT'],
    ['nobody, with an empty row', rows('a', 'b'), rows('a', 'b'), rows('a', '', 'b'), 'SAME'],
    ['I alone, by taking every row away', rows('a'), rows('a'), [], 'MINE'],
  ])('%s', (_, base, theirs, mine, standing) => {
    expect(mergeOf({ base, theirs, mine }).units.map((unit) => unit.standing)).toEqual([standing])
  })
})

describe('what the form goes on with', () => {
  const base: Entries = [...text('Tea'), ['from', '16:00'], ...rows('a'), ...ticks('one')]
  const theirs: Entries = [...text('Tea and toast'), ['from', '16:10'], ...rows('a', 'b'), ...ticks()]
  const mine: Entries = [['id', 'x1'], ...text('Tea, two cups'), ['from', '16:00'], ...rows('a'), ...ticks('one')]
  const { merged } = mergeOf({ base, theirs, mine })
  const taken: Entries = [['from', '16:10'], ...rows('a', 'b'), ['ticks', '']]

  it.each<[string, Choice | undefined, string]>([
    ['mine', 'MINE', 'Tea, two cups'],
    ['theirs', 'THEIRS', 'Tea and toast'],
    ['mine, a blank line, theirs', 'BOTH', 'Tea, two cups\n\nTea and toast'],
    ['mine, while nothing is chosen', undefined, 'Tea, two cups'],
  ])('%s', (_, choice, kept) => {
    const choices = choice ? new Map([['text', choice]]) : none
    expect(merged(choices)).toEqual([['id', 'x1'], ...text(kept), ...taken])
  })

  it('keeps the place of every control of mine, where a list stands in two parts of the page', () => {
    const apart: Entries = [['came[0].on', 'on'], ...text('a'), ['came[0].until', '16:20']]
    expect(mergeOf({ base: [], theirs: [], mine: apart }).merged(none)).toEqual(apart)
  })

  it('adds what only they have, and clears a text that they cleared', () => {
    const answer = mergeOf({ base: text('a'), theirs: [['more', 'b']], mine: text('a') })
    expect(answer.merged(none)).toEqual([
      ['text', ''],
      ['more', 'b'],
    ])
  })
})

describe('properties', () => {
  const value = fc.constantFrom('', 'a', 'b', 'c\nd')
  /** A form's words: fields, ticks and rows, each of them there or not. */
  const words: fc.Arbitrary<Entries> = fc
    .record({
      title: fc.option(value, { nil: undefined }),
      note: value,
      ticks: fc.uniqueArray(fc.constantFrom('one', 'two', 'three')),
      rows: fc.array(fc.record({ text: value, measure: value }), { maxLength: 3 }),
    })
    .map(({ title, ...rest }) => entriesOfRecord(title === undefined ? rest : { title, ...rest }))
  const choices = fc
    .record({
      title: fc.constantFrom<Choice>('MINE', 'THEIRS', 'BOTH'),
      note: fc.constantFrom<Choice>('MINE', 'THEIRS', 'BOTH'),
      ticks: fc.constantFrom<Choice>('MINE', 'THEIRS'),
      rows: fc.constantFrom<Choice>('MINE', 'THEIRS'),
    })
    .map((chosen) => new Map<string, Choice>(Object.entries(chosen)))
  const only = (entries: Entries, name: string) => entries.filter(([each]) => unitName(each) === name)

  it('is mine, word for word, where only I changed something', () => {
    fc.assert(
      fc.property(words, words, choices, (base, mine, chosen) => {
        expect(mergeOf({ base, theirs: base, mine }).merged(chosen)).toEqual(mine)
      }),
    )
  })

  it('says what theirs says where only they changed something, and keeps what the record does not hold', () => {
    fc.assert(
      fc.property(words, words, choices, (base, theirs, chosen) => {
        const mine: Entries = [['id', 'x1'], ...base]
        const merged = mergeOf({ base, theirs, mine }).merged(chosen)
        expect(only(merged, 'id')).toEqual([['id', 'x1']])
        for (const name of ['title', 'note', 'ticks', 'rows'])
          expect(saySame(only(merged, name), only(theirs, name))).toBe(true)
      }),
    )
  })

  it('takes each answer whole from one side or, for a text, from both', () => {
    fc.assert(
      fc.property(words, words, words, choices, (base, theirs, mine, chosen) => {
        const { units, merged } = mergeOf({ base, theirs, mine })
        for (const unit of units) {
          const kept = only(merged(chosen), unit.name)
          const isOf = [unit.mine, unit.theirs].some((each) => saySame(kept, each))
          expect(isOf || (unit.standing === 'CONFLICT' && chosen.get(unit.name) === 'BOTH')).toBe(true)
        }
      }),
    )
  })

  it('comes to the same when done again, and leaves nothing to decide', () => {
    fc.assert(
      fc.property(words, words, words, choices, (base, theirs, mine, chosen) => {
        const { merged } = mergeOf({ base, theirs, mine })
        const once = merged(chosen)
        expect(merged(chosen)).toEqual(once)
        const again = mergeOf({ base: theirs, theirs, mine: once })
        expect(again.units.filter(({ standing }) => standing === 'CONFLICT' || standing === 'THEIRS')).toEqual([])
        expect(again.merged(none)).toEqual(once)
      }),
    )
  })

  it('loses no word of mine or theirs where both are kept', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, now, written) => {
        const { units, merged } = mergeOf({ base: text(before), theirs: text(now), mine: text(written) })
        fc.pre(units[0]?.standing === 'CONFLICT')
        const kept = merged(new Map([['text', 'BOTH']]))[0]?.[1]
        expect(kept).toContain(now)
        expect(kept).toContain(written)
      }),
    )
  })
})
