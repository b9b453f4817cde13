import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { newId } from './device.ts'

afterEach(() => void vi.useRealTimers())

const isSorted = (ids: readonly string[]) => ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? ''))

describe('an id of a record', () => {
  test('is a UUID of version 7, and no two are the same', () => {
    const many = Array.from({ length: 500 }, () => newId())
    expect(z.array(z.uuidv7()).safeParse(many).success).toBe(true)
    expect(new Set(many).size).toBe(many.length)
  })

  test('sorts by the time of its making, also where there are more than a millisecond has room to count', () => {
    vi.useFakeTimers({ now: Date.UTC(2028, 0, 1) })
    const many = Array.from({ length: 10_000 }, () => newId())
    vi.advanceTimersByTime(60_000)
    expect(isSorted([...many, newId()])).toBe(true)
    expect(many[0]?.startsWith(Date.UTC(2028, 0, 1).toString(16).padStart(12, '0').slice(0, 8))).toBe(true)
  })

  test('sorts after what was made before the clock was put back, here or elsewhere', () => {
    vi.useFakeTimers({ now: Date.UTC(2030, 0, 1) })
    const before = newId()
    vi.setSystemTime(Date.UTC(2029, 0, 1))
    const after = newId()
    const elsewhere = 'ffffffff-0000-7000-8000-000000000000'
    const last = newId(elsewhere)
    expect(isSorted([before, after, elsewhere, last])).toBe(true)
    expect(z.uuidv7().safeParse(last).success).toBe(true)
  })
})
