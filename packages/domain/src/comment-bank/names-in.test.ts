import { expect, test } from 'vitest'
import { namesIn } from './names-in.ts'

test.each<[what: string, text: string, found: string[]]>([
  ['a first name', 'Well done, Grace!', ['Grace']],
  ['with what belongs to it', 'Grace’s second session shows it', ['Grace']],
  ['a family name', 'Ask Adeyemi how', ['Adeyemi']],
  ['with a hyphen', 'See Jo-Ann in it', ['Jo-Ann']],
  ['the word', 'With grace and patience', []],
  ['a part of another word', 'Graceful endings', []],
  ['an initial', 'A plan, then B', []],
  ['none', 'Say how you knew', []],
])('finds %s', (_, text, found) => {
  expect(namesIn(text, ['Grace Adeyemi', 'Jo-Ann B'])).toEqual(found)
})
