import { expect, test } from 'vitest'
import type { KeptComment } from './comment.ts'
import { inOrder } from './in-order.ts'

const comment = (title: string, about: string | null, more: Partial<KeptComment> = {}): KeptComment => ({
  ...{
    id: title,
    title,
    words: 'Say how you knew',
    about,
    isOwn: true,
    version: 1,
    withdrawn: false,
    at: '',
    before: [],
  },
  ...more,
})
const bank = [
  comment('of another unit', 'S4-AC1'),
  comment('of any', null),
  comment('of its neighbour', 'S2-MP2'),
  comment('of the unit', 'S2'),
  comment('of it', 'S2-MP1'),
  comment('withdrawn', 'S2-MP1', { withdrawn: true }),
]
const titles = (criterion: string | null, search = '') =>
  inOrder(bank, { packId: 'S2', criterion }, ['S2-MP1', 'S2-MP2'], search).map(({ title }) => title)

test('those for this criterion come first, then the unit’s, then any; what is withdrawn is not offered', () => {
  expect(titles('S2-MP1')).toEqual(['of it', 'of the unit', 'of any', 'of its neighbour', 'of another unit'])
})

test('of the whole the unit’s come first', () => {
  expect(titles(null)).toEqual(['of the unit', 'of any', 'of it', 'of its neighbour', 'of another unit'])
})

test('every word that is looked for is in it, wherever', () => {
  expect(titles('S2-MP1', 'KNEW unit')).toEqual(['of the unit', 'of another unit'])
  expect(titles('S2-MP1', 's4-ac1')).toEqual(['of another unit'])
  expect(titles('S2-MP1', 'nothing like it')).toEqual([])
})
