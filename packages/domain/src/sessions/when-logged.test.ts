import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOverAt, whenLogged } from './when-logged.ts'

const [onTheDay, aMonthOn, later] = ['2026-03-02T18:00:00Z', '2026-04-02T18:00:00Z', '2026-05-02T18:00:00Z']

describe('a session counts as logged', () => {
  const rows: [sentence: string, end: string, writtenAt: string[], answer: string | null][] = [
    ['when its log was written', '2026-03-02T17:00:00Z', [onTheDay], onTheDay],
    ['when it was first written, whatever was corrected since', '2026-03-02T16:00:00Z', [onTheDay, later], onTheDay],
    ['moved to before it was first written, as before', '2026-02-27T17:00:00Z', [onTheDay, aMonthOn], onTheDay],
    ['moved to after that, when this was told', '2026-03-30T17:00:00Z', [onTheDay, aMonthOn, later], aMonthOn],
    ['moved and put back, as it was', '2026-03-02T17:00:00Z', [onTheDay, aMonthOn, later], onTheDay],
    ['in whatever order they come', '2026-03-02T17:00:00Z', [later, onTheDay, aMonthOn], onTheDay],
    ['at the end, if a clock was five minutes out', '2026-03-02T18:05:00Z', [onTheDay, later], onTheDay],
    ['not at the end, if it was six', '2026-03-02T18:06:00Z', [onTheDay, later], later],
    ['never, if nothing was written after it', '2026-06-01T17:00:00Z', [onTheDay, later], null],
  ]
  test.each(rows)('%s', (_, end, writtenAt, answer) => {
    expect(whenLogged(end, writtenAt)).toBe(answer)
  })

  const instant = fc.integer({ min: 0, max: 200_000 }).map((minute) => new Date(minute * 60_000).toISOString())
  const history = fc.array(instant, { minLength: 1, maxLength: 6 })

  test('at a time that was written, after the end, and before which none was', () => {
    fc.assert(
      fc.property(instant, history, (end, writtenAt) => {
        const at = whenLogged(end, writtenAt)
        const after = writtenAt.filter((each) => isOverAt(end, each))
        expect(at === null).toBe(after.length === 0)
        if (at === null) return
        expect(writtenAt).toContain(at)
        expect(after.every((each) => Date.parse(each) >= Date.parse(at))).toBe(true)
      }),
    )
  })

  test('corrected back, whatever was written in between, as it was', () => {
    fc.assert(
      fc.property(instant, history, history, (end, before, since) => {
        const was = whenLogged(end, before)
        const last = Math.max(...before.map((at) => Date.parse(at)))
        const then = [...before, ...since.filter((at) => Date.parse(at) >= last)]
        if (was !== null) expect(whenLogged(end, then)).toBe(was)
      }),
    )
  })

  test('never the earlier for a later end', () => {
    fc.assert(
      fc.property(instant, instant, history, (one, other, writtenAt) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const [first, second] = [whenLogged(earlier, writtenAt), whenLogged(later, writtenAt)]
        if (first !== null && second !== null) expect(Date.parse(first)).toBeLessThanOrEqual(Date.parse(second))
      }),
    )
  })
})
