import { describe, expect, test } from 'vitest'
import { type Clause, clauses, minimumKinds, missingIn } from './clauses.ts'
import { defaultClauses, defaultTemplate } from './default-template.ts'
import { template } from './template.ts'
import { type AgreementFacts, rendered, withAnswers } from './tokens.ts'
import { whatChanged } from './what-changed.ts'

const facts: AgreementFacts = {
  mentor: 'Priya',
  setting: 'Eastfield',
  centre: 'Northgate Training',
  'named person': 'Mr Hale',
  'privacy contact': 'the school office',
}
const messages = (value: unknown) => clauses.safeParse(value).error?.issues.map(({ message }) => message)
const clause = (more: Partial<Clause> = {}): Clause => ({ kind: 'ROLES', title: 'Roles', text: 'We talk.', ...more })
const whole = minimumKinds.map((kind) => clause({ kind, title: kind }))

describe('clauses', () => {
  test('are taken as they stand', () => expect(clauses.parse(whole)).toEqual(whole))
  test.each<[sentence: string, written: unknown, told: string]>([
    ['none', [], 'Write at least one clause'],
    ['what is no list', 'text', 'Write at least one clause'],
    [
      'more than twenty',
      Array.from({ length: 21 }, () => clause({ kind: 'OTHER' })),
      'Keep to twenty clauses or fewer',
    ],
    ['two about one thing', [clause(), clause()], 'There is a clause about this already: put the two together'],
    ['an unknown kind', [{ ...clause(), kind: 'MAGIC' }], 'Choose what this clause is about'],
    ['one without words', [clause({ text: ' ' })], 'Write this clause, or take it out'],
    ['one without a heading', [clause({ title: '' })], 'Give this clause a heading'],
    [
      'a token that is none',
      [clause({ text: '[[mentea]]' })],
      'Take out ‘[[mentea]]’, or write it as one of the words that change with the reader',
    ],
  ])('%s are refused in words', (_, written, told) => expect(messages(written)).toEqual([told]))

  test('of one’s own may be several', () =>
    expect(messages([clause({ kind: 'OTHER' }), clause({ kind: 'OTHER', title: 'More' })])).toBeUndefined())
})

describe('what is missing before it can be sent', () => {
  test('nothing, where each kind is there without an open question', () => expect(missingIn(whole)).toEqual([]))
  test.each(minimumKinds.map((kind) => [kind]))('%s, where it is not there', (kind) =>
    expect(missingIn(whole.filter((each) => each.kind !== kind))).toEqual([{ kind, question: null }]),
  )
  test('each open question, wherever it stands', () => {
    const asked = [...whole, clause({ kind: 'RECORDING', text: '[[? May we?]] and [[? When? = now]]' })]
    expect(missingIn(asked)).toEqual([{ kind: 'RECORDING', question: 'May we?' }])
  })
  test('everything, where nothing is written', () => expect(missingIn([])).toHaveLength(minimumKinds.length))
})

/** Years of schooling that a text asks for (Flesch and Kincaid), over the sentences of all clauses. */
const gradeOf = (text: string) => {
  const words = text.match(/[\p{L}’]+/gu) ?? []
  const sentences = text.split(/[.!?:]+/).filter((each) => /\p{L}/u.test(each))
  const syllables = words.map(
    (word) =>
      word
        .toLowerCase()
        .replace(/(?<=[^l])e$/, '')
        .match(/[aeiouy]+/g)?.length || 1,
  )
  const sum = syllables.reduce((total, each) => total + each, 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (sum / words.length) - 15.59
}

describe('the words that we ship', () => {
  test('make a template', () => expect(template.parse(defaultTemplate)).toEqual(defaultTemplate))
  test('ask the mentor for three things alone: how often, until when, which outcome', () =>
    expect(missingIn(defaultTemplate).map(({ kind }) => kind)).toEqual(['FREQUENCY', 'FREQUENCY', 'OUTCOME']))
  test('name who must be told, who reads, that the name is made up, and that the mentee can stop', () => {
    const read = defaultTemplate.map(({ text }) => rendered(text, { as: 'MENTEE' }, facts)).join('\n')
    for (const told of [
      'Priya must tell Mr Hale',
      'a made-up name, not yours',
      'Priya’s assessor, and the people who check the assessor, can read them',
      'You can stop at any time and do not have to say why',
      'the school office',
    ])
      expect(read).toContain(told)
  })
  test('say how mentoring differs from coaching, counselling and teaching, with an example of where it stops', () => {
    const read = defaultTemplate.map(({ text }) => rendered(text, { as: 'MENTEE' }, facts)).join('\n')
    for (const told of [
      'A mentor listens, asks questions and helps you to work out your own next step',
      'It is not coaching, where you train for one thing. It is not counselling, teaching or being in charge',
      'An example: if you feel very low, Priya listens, and helps to find somebody whose job that is',
      'If you need help that a mentor cannot give, Priya finds out who can',
      'You can ask to see what is kept, and to have it put right if it is wrong',
      'which law lets it keep them',
    ])
      expect(read).toContain(told)
  })
  test('offer more than they begin with: objectives for the time together, recordings, a second role', () => {
    const begun: string[] = defaultTemplate.map(({ kind }) => kind)
    expect(Object.keys(defaultClauses).filter((kind) => !begun.includes(kind))).toEqual([
      'RELATIONSHIP_OBJECTIVES',
      'RECORDING',
      'DUAL_ROLE',
    ])
  })
  test.each(Object.values(defaultClauses).map((each) => [each.kind, each] as const))(
    '%s reads well to both, and is for a reader of eleven at most',
    (_, { title, text }) => {
      const answered = withAnswers(text, ['once a week', 'the end of term'])
      const toMentee = rendered(answered, { as: 'MENTEE' }, facts)
      const toOthers = rendered(answered, { as: 'OTHERS', name: 'Robin' }, facts)
      expect(`${toMentee} ${rendered(title, { as: 'MENTEE' }, facts)}`).not.toMatch(
        /\[\[|\]\]|Robin|you (wants|says|decides)/,
      )
      expect(toOthers).not.toMatch(/\[\[|\]\]|\byours?\b|Robin (want|say|decide|need|do)\b/)
      expect(gradeOf(toMentee)).toBeLessThan(6)
    },
  )
})

test('a template keeps every clause that an agreement needs', () => {
  const told = template.safeParse(defaultTemplate.slice(1)).error?.issues.map(({ message }) => message)
  expect(told).toEqual(['Keep the clauses that every agreement has: you can change their words'])
})

describe('what changed', () => {
  const before = [
    clause({ text: '[[Mentee]] [[talks|talk]].' }),
    clause({ kind: 'OTHER', title: 'Snacks', text: 'Bring some.' }),
  ]
  const mentee = { as: 'MENTEE' } as const
  test('nothing, between the same words', () => expect(whatChanged(before, before, mentee)).toEqual([]))
  test('words, as this reader reads them', () =>
    expect(whatChanged(before, [clause({ text: '[[Mentee]] [[sings|sing]].' }), ...before.slice(1)], mentee)).toEqual([
      { kind: 'ROLES', title: 'Roles', before: 'You talk.', after: 'You sing.' },
    ]))
  test('a clause that is new, and one that was taken out', () =>
    expect(whatChanged(before, [before[0] ?? clause(), clause({ kind: 'RECORDING', title: 'Films' })], mentee)).toEqual(
      [
        { kind: 'RECORDING', title: 'Films', before: null, after: 'We talk.' },
        { kind: 'OTHER', title: 'Snacks', before: 'Bring some.', after: null },
      ],
    ))
  test('a heading', () =>
    expect(whatChanged(before, [clause({ ...before[0], title: 'Parts' }), ...before.slice(1)], mentee)).toEqual([
      { kind: 'ROLES', title: 'Parts', before: 'Roles', after: 'Parts' },
    ]))
})
