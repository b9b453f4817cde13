import { describe, expect, it } from 'vitest'
import { keyInWords, keyOf, shortcutSettings, twice, usualKeys } from './shortcuts.ts'

describe('the keys of the review page', () => {
  it.each([
    ['m', false, 'm'],
    ['M', true, 'M'],
    // With Caps Lock.
    ['M', false, 'm'],
    ['m', true, 'M'],
    ['[', false, '['],
    ['?', true, '?'],
  ])('%s, with Shift: %s, is %s', (key, shiftKey, is) => {
    expect(keyOf({ key, shiftKey })).toBe(is)
  })
  it('are told as a keyboard shows them', () => {
    expect(['m', 'N', '[', '?'].map(keyInWords)).toEqual(['M', 'Shift N', '[', '?'])
  })
  it('each do one thing as they come', () => {
    expect(twice(usualKeys)).toEqual([])
  })
  it('tell which two share a key', () => {
    expect(twice({ ...usualKeys, undo: 'm' })).toEqual(['met', 'undo'])
  })
  it('are on, and can be turned off', () => {
    expect(shortcutSettings.now().on).toBe(true)
    shortcutSettings.change({ on: false, keys: usualKeys })
    expect(shortcutSettings.now().on).toBe(false)
    shortcutSettings.change({ on: true, keys: usualKeys })
  })
})
