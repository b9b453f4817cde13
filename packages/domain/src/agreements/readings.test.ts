import { describe, expect, test } from 'vitest'
import type { Clause } from './clauses.ts'
import { defaultTemplate } from './default-template.ts'
import { twoReadingsIn } from './readings.ts'

const ending = (text: string, title = 'How it ends'): Clause => ({ kind: 'ENDING', title, text })
const fieldsOf = (written: Clause[], ...templates: Clause[][]) =>
  twoReadingsIn(written, templates).map(({ field }) => field)

describe('everybody reads the same', () => {
  test.each([
    'We stop at Easter.',
    '[[Mentee]] can stop at any time, and so can [[mentor]]. [[? When? = in June]]',
    '[[Mentee]] [[wants|want]] to stop; [[watches|watch]], [[tries|try]], [[Goes|Go]].',
    '[[Mentee]] [[is|are]] free, [[has|have]] time, [[doesn’t|don’t]] mind; it is [[theirs|yours]].',
  ])('%s', (text) => expect(twoReadingsIn([ending(text)], [])).toEqual([]))
  test('the words that we ship', () => expect(twoReadingsIn(defaultTemplate, [defaultTemplate])).toEqual([]))
})

describe('a clause that reads otherwise to its mentee', () => {
  test.each([
    '[[Robin can stop at any time.|You must come to all ten meetings, and tell nobody.]]',
    'You [[may|must]] stop.',
    'This is [[allowed|forbidden]].',
    '[[is|is not]]',
    '[[wants|want nothing]]',
    '[[never|ever]]',
    '[[nobody|somebody]]',
  ])('%s', (text) => expect(fieldsOf([ending('Fine.'), ending(text)], defaultTemplate)).toEqual(['clauses.1.text']))

  test('in its heading too', () => expect(fieldsOf([ending('Fine.', '[[Free|Bound]]')])).toEqual(['clauses.0.title']))
  test('is told in words that say what to write', () =>
    expect(twoReadingsIn([ending('[[may|must]]')], [])[0]?.message).toBe(
      'Write ‘[[may|must]]’ once, the same for everybody. Where it speaks of your mentee write [[mentee]], [[they]] or [[their]]: they read ‘you’ and ‘your’',
    ))
})

test('two readings of the centre’s stay in its own clause, and go into no other', () => {
  const centres = [ending('Somebody at the centre asks [[a mentee|you]] how it was.')]
  expect(fieldsOf([ending('Do ask [[a mentee|you]].')], centres)).toEqual([])
  expect(fieldsOf([{ ...ending('Do ask [[a mentee|you]].'), kind: 'OTHER' }], centres)).toEqual(['clauses.0.text'])
  expect(fieldsOf([ending('Do ask [[a mentee|nobody]].')], centres)).toEqual(['clauses.0.text'])
})
