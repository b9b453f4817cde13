import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AgreementFacts,
  blanksOf,
  factIn,
  noFacts,
  rendered,
  tokenTrouble,
  withAnswers,
  withFacts,
  withoutFacts,
} from './tokens.ts'

const mentee = { as: 'MENTEE' } as const
const others = { as: 'OTHERS', name: 'Robin' } as const
const facts: AgreementFacts = {
  mentor: 'Priya',
  setting: 'Eastfield',
  centre: 'Northgate Training',
  'named person': 'Mr Hale',
  'privacy contact': 'the school office',
}

describe('a text reads', () => {
  test.each<[sentence: string, text: string, toMentee: string, toOthers: string]>([
    ['without tokens alike to everybody', 'We meet here.', 'We meet here.', 'We meet here.'],
    ['as ‘you’ to the mentee', '[[mentor]] helps [[mentee]].', 'Priya helps you.', 'Priya helps Robin.'],
    ['with a capital where it begins', '[[Mentee]] can stop.', 'You can stop.', 'Robin can stop.'],
    ['with whose it is', "a name, [[mentee's]] choice", 'a name, your choice', 'a name, Robin’s choice'],
    ['with a verb that agrees', '[[Mentee]] [[wants|want]] it.', 'You want it.', 'Robin wants it.'],
    [
      'with pronouns',
      '[[They]] choose, for [[their]] life.',
      'You choose, for your life.',
      'They choose, for their life.',
    ],
    ['with two readings', 'not [[a real one|yours]]', 'not yours', 'not a real one'],
    ['with what the product knows', '[[Named person]] at [[setting]]', 'Mr Hale at Eastfield', 'Mr Hale at Eastfield'],
    ['with whose that is', "[[mentor's]] assessor", 'Priya’s assessor', 'Priya’s assessor'],
    ['with a curly apostrophe too', '[[mentor’s]] assessor', 'Priya’s assessor', 'Priya’s assessor'],
    ['with a blank that is open', 'We meet [[? How often?]].', 'We meet …….', 'We meet …….'],
    ['with an answer', 'We meet [[? How often? = once a week]].', 'We meet once a week.', 'We meet once a week.'],
    [
      'without a doubled full stop',
      'We meet [[? How often? = once a week.]].',
      'We meet once a week.',
      'We meet once a week.',
    ],
    ['as it was when it was offered', 'Tell [[named person = Ms Old]].', 'Tell Ms Old.', 'Tell Ms Old.'],
  ])('%s', (_, text, toMentee, toOthers) => {
    expect(rendered(text, mentee, facts)).toBe(toMentee)
    expect(rendered(text, others, facts)).toBe(toOthers)
  })

  test('of what is not known, something vague and true', () => {
    expect(rendered('Tell [[named person]].', mentee)).toBe('Tell the safeguarding lead.')
  })
})

describe('what is known', () => {
  const text = "Tell [[Named person]], not [[mentor's]] friend, [[? When? = today]]."
  test('is written into the words, and stays when it changes elsewhere', () => {
    const frozen = withFacts(text, facts)
    expect(rendered(frozen, mentee, { ...facts, 'named person': 'Ms New' })).toBe(rendered(text, mentee, facts))
    expect(factIn([frozen], 'named person')).toBe('Mr Hale')
  })
  test('is taken out again when they are written anew', () => expect(withoutFacts(withFacts(text, facts))).toBe(text))
  test('cannot end a token early', () => {
    const named = withFacts('[[setting]]!', { ...noFacts, setting: 'The ]] Hut [[' })
    expect(rendered(named, mentee)).toBe('The  Hut!')
  })
})

describe('blanks', () => {
  const text = 'We meet [[? How often?]] until [[? Until when? = Easter]].'
  test('are questions in their order, answered or open', () =>
    expect(blanksOf(text)).toEqual([
      { question: 'How often?', answer: null },
      { question: 'Until when?', answer: 'Easter' },
    ]))
  test('take answers, and give them back', () => {
    const answered = withAnswers(text, ['once a week', 'June'])
    expect(rendered(answered, mentee)).toBe('We meet once a week until June.')
    expect(withAnswers(answered, [null, 'Easter'])).toBe(text)
  })
  test('take any answer that somebody types, and it stays one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const answered = withAnswers('[[? A?]] and [[? B?]]', [typed, 'end'])
        expect(blanksOf(answered)).toHaveLength(2)
        expect(blanksOf(answered)[1]).toEqual({ question: 'B?', answer: 'end' })
        expect(tokenTrouble(answered)).toBeNull()
      }),
    )
  })
})

describe('a token that is none', () => {
  test.each([
    ['an unknown word', 'See [[mentea]].', /‘\[\[mentea\]\]’/],
    ['nothing', 'See [[]].', /Take out/],
    ['one that never ends', 'See [[mentee.', /Close each/],
    ['one that never began', 'See mentee]].', /Close each/],
    ['three readings', '[[a|b|c]]', /Take out/],
    ['a question without words', '[[?]]', /Take out/],
  ])('%s is told', (_, text, told) => expect(tokenTrouble(text)).toMatch(told))

  test('any text is read without an error, and as it stands where it has no tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = rendered(text, mentee, facts)
        if (!text.includes('[[')) expect(read).toBe(text)
      }),
    )
  })
})
