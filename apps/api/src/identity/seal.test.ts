import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKeys, sealerWith } from './seal.ts'

const key = randomBytes(32)
const sealer = sealerWith([key])

describe('sealing', () => {
  test('what is sealed opens again, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, about) => {
        const once: unknown = JSON.parse(JSON.stringify(value))
        expect(sealer.open(about, sealer.seal(about, value))).toEqual(once)
      }),
    )
  })
  test('holds no word of it, and is never twice the same', () => {
    const [one, two] = [sealer.seal('a', 'Wilhelmina'), sealer.seal('a', 'Wilhelmina')]
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('Wilhelmina')
    expect(one).not.toBe(two)
  })
  test('in another row it does not open', () => {
    expect(() => sealer.open('mentee:2', sealer.seal('mentee:1', 'Wilhelmina'))).toThrow()
  })
  test('with one byte changed it does not open', () => {
    const sealed = sealer.sealBytes('a', Buffer.from('Wilhelmina'))
    for (const at of sealed.keys()) {
      const spoilt = Uint8Array.from(sealed)
      spoilt[at] = (spoilt[at] ?? 0) ^ 1
      expect(() => sealer.openBytes('a', spoilt), `byte ${at}`).toThrow()
    }
  })
  test('too short to be anything, it does not open', () => {
    for (const sealed of ['', 'AAAA', sealer.seal('a', 1).slice(0, 20)])
      expect(() => sealer.open('a', sealed)).toThrow()
  })
})

describe('a key that is replaced', () => {
  const newer = randomBytes(32)
  test('opens what it sealed, as long as it is still named', () => {
    expect(sealerWith([newer, key]).open('a', sealer.seal('a', 'x'))).toBe('x')
    expect(() => sealerWith([newer]).open('a', sealer.seal('a', 'x'))).toThrow('a key that is not here')
  })
  test('knows again what it knew, as long as it is still named', () => {
    const kept = sealer.fingerprint('x')
    const both = sealerWith([newer, key])
    expect([both.mayBeOf(kept, 'x'), both.mayBeOf(kept, 'y')]).toEqual([true, false])
    expect([sealer.mayBeOf(kept, 'x'), sealer.mayBeOf(kept, 'y')]).toEqual([true, false])
  })
  test('taken away: what it knew may be anything, and is not told to have been something else', () => {
    expect(sealerWith([newer]).mayBeOf(sealer.fingerprint('x'), 'x')).toBe(true)
  })
  test.each(['', 'x', 'made by hand'])('what is no fingerprint (%s) is of nothing', (kept) =>
    expect(sealer.mayBeOf(kept, kept)).toBe(false),
  )
  test('seals nothing any more', () => {
    expect(() => sealer.open('a', sealerWith([newer, key]).seal('a', 'x'))).toThrow()
  })
})

test.each([
  ['one key', key.toString('base64url'), 1],
  ['two, by a comma', `${key.toString('base64url')}, ${key.toString('base64url')}`, 2],
])('%s is read', (_sentence, list, many) => {
  expect(readKeys(list)).toHaveLength(many)
})
test.each(['', 'short', `${key.toString('base64url')},`, 'x'.repeat(100)])('%j is no key', (list) => {
  expect(readKeys(list)).toBeNull()
})
