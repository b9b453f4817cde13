import { expect, it } from 'vitest'
import { waitingInWords, whenItGoes } from './waiting.ts'

it('says how much waits, and where it is until then', () => {
  expect(waitingInWords(1, 'DEVICE')).toBe('1 change on this device, not yet sent')
  expect(waitingInWords(2, 'TAB')).toBe('2 changes in this tab alone, not yet sent')
})

it('promises nothing that a signal alone does not bring', () => {
  expect(whenItGoes('DEVICE', false)).toMatch(/by itself when there is a signal/)
  expect(whenItGoes('TAB', false)).toMatch(/Keep this tab open/)
  expect(whenItGoes('DEVICE', true)).toMatch(/^Sign in again/)
})
