import { expect, test, vi } from 'vitest'

const held = new Map<string, string>()
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
  removeItem: (key: string) => void held.delete(key),
})
const { keepWords, keptWords, stopToken } = await import('./kept.ts')

test('what one mentee typed is not there for the next, added in the same minute', () => {
  const [robin, wren] = ['01a047e2-2c80-7392-808c-a17aaa8b4518', '01a047e2-2c80-7111-9c2f-5d0b1e6f7a20']
  keepWords(stopToken(robin), 'words', 'It is too much')
  keepWords(robin, 'words', 'An answer')
  expect(keptWords(stopToken(robin), 'words')).toBe('It is too much')
  expect(keptWords(robin, 'words'), 'apart from what the page asks').toBe('An answer')
  expect([keptWords(stopToken(wren), 'words'), keptWords(wren, 'words')]).toEqual(['', ''])
})
