import { expect, test } from 'vitest'
import { insertWords } from './insert-words.ts'

/** As much of a box as is used; `|` is the cursor, `[…]` what is chosen. */
const aBox = (marked: string) => {
  const value = marked.replaceAll(/[|[\]]/g, '')
  const end = marked.includes('|') ? marked.indexOf('|') : marked.indexOf(']') - 1
  let told = 0
  const box = {
    value,
    selectionEnd: end,
    focus: () => undefined,
    setRangeText(words: string, from: number, to: number) {
      box.value = box.value.slice(0, from) + words + box.value.slice(to)
    },
    dispatchEvent: () => {
      told += 1
      return true
    },
  }
  return { box: box as unknown as HTMLTextAreaElement, told: () => told }
}

test.each([
  ['|', 'New words.'],
  ['Here.|', 'Here. New words.'],
  ['Here. |There.', 'Here. New words. There.'],
  ['Here.\n|\nThere.', 'Here.\nNew words.\nThere.'],
  ['All [of this] stays', 'All of this New words. stays'],
])('into %j: nothing is overwritten', (marked, becomes) => {
  const { box, told } = aBox(marked)
  insertWords(box, 'New words.')
  expect(box.value).toBe(becomes)
  expect(told()).toBe(1)
})
