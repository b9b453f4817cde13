import { describe, expect, it } from 'vitest'
import { attemptsBeginOn, attemptsCountFrom, closingNow, feedbackNow, finalReviewOf } from './what-counts.ts'

const move = (action: string, at: string) => ({ action: `relationship.${action}`, at })
const begun = move('begin', '2026-09-01T10:00:00.000Z')
const closed = move('close', '2026-10-18T10:00:00.000Z')
/** Half past midnight on the 20th in London, in summer time. */
const reopened = move('reopen', '2026-10-19T23:30:00.000Z')
const again = move('begin', '2026-10-21T09:00:00.000Z')
const afterwards = [begun, closed, reopened, again]

describe('from which day attempts count', () => {
  const firstInForce = new Date('2026-08-31T23:30:00Z')
  it.each([
    ['that of the first hour in force, by the centre’s clock', [begun], 'Europe/London', '2026-09-01'],
    ['by whichever clock that is', [begun], 'Atlantic/Azores', '2026-08-31'],
    ['that of the reopening, by the centre’s clock', afterwards, 'Europe/London', '2026-10-20'],
    ['not that of UTC', afterwards, 'UTC', '2026-10-19'],
    [
      'no other move begins anything anew',
      [begun, move('pause', reopened.at), move('putOffEnding', again.at)],
      'Europe/London',
      '2026-09-01',
    ],
  ])('%s', (_, moves, zone, day) => {
    expect(attemptsCountFrom({ firstInForce, moves }, zone)).toBe(day)
  })

  it('of practice, which is never in force, any day until it is reopened', () => {
    expect(attemptsBeginOn(undefined, 'Europe/London')).toBeNull()
    expect(attemptsCountFrom({ firstInForce: undefined, moves: [begun] }, 'Europe/London')).toBeNull()
    expect(attemptsCountFrom({ firstInForce: undefined, moves: afterwards }, 'Europe/London')).toBe('2026-10-20')
  })

  it('one can be recorded of any day since it was first in force, reopened or not', () => {
    expect(attemptsBeginOn(firstInForce, 'Europe/London')).toBe('2026-09-01')
  })
})

describe('of several', () => {
  const closings = ['2026-10-10T10:00:00Z', '2026-10-22T10:00:00Z'].map((at) => ({ createdAt: new Date(at) }))
  const [old, next] = closings
  it('the closing that is written now is none from before a reopening', () => {
    expect(closingNow(closings, [begun])).toBe(next)
    expect(closingNow(closings, afterwards)).toBe(next)
    expect(closingNow(closings.slice(0, 1), [begun, closed])).toBe(old)
    expect(closingNow(closings.slice(0, 1), afterwards)).toBeUndefined()
  })

  it('the mentee’s answers count since then', () => {
    const answers = ['2026-10-17T10:00:00.000Z', '2026-10-22T10:00:00.000Z']
    expect(feedbackNow(answers, [begun, closed])).toEqual(answers)
    expect(feedbackNow(answers, afterwards)).toEqual(answers.slice(1))
  })

  it('the final review counts since it last became active', () => {
    const reviews = [
      { final: true, at: '2026-10-17T10:00:00.000Z' },
      { final: false, at: '2026-10-25T10:00:00.000Z' },
    ]
    expect(finalReviewOf(reviews, [begun])).toBe(reviews[0])
    expect(finalReviewOf(reviews, afterwards)).toBeUndefined()
    expect(finalReviewOf(reviews, [begun, move('putOffEnding', '2026-10-18T10:00:00.000Z')])).toBeUndefined()
    expect(finalReviewOf(reviews, [begun, move('pause', '2026-10-18T10:00:00.000Z')])).toBe(reviews[0])
  })
})
