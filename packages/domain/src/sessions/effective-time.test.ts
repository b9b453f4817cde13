import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EffectiveTime, effectiveTime, type Writing } from './effective-time.ts'

/** Written at 10:00 on a device with a true clock, received at noon. */
const offline: Writing = {
  deviceWrittenAt: '2026-03-02T10:00:00Z',
  receivedAt: '2026-03-02T12:00:00Z',
  clockSkewMs: 0,
  previousReceiptAt: null,
  offlineGraceHours: 72,
}
const minutes = 60_000

const device = (effectiveAt: string): EffectiveTime => ({ effectiveAt, source: 'DEVICE' })
const receipt = (
  because: Extract<EffectiveTime, { source: 'RECEIPT' }>['because'],
  effectiveAt = offline.receivedAt,
) => ({
  effectiveAt,
  source: 'RECEIPT',
  because,
})

describe('a record counts as written', () => {
  const rows: [sentence: string, changes: Partial<Writing>, answer: EffectiveTime | ReturnType<typeof receipt>][] = [
    ['when the device says, if nothing speaks against it', {}, device('2026-03-02T10:00:00Z')],
    [
      'five minutes earlier, if the clock was five minutes fast',
      { clockSkewMs: 5 * minutes },
      device('2026-03-02T09:55:00Z'),
    ],
    ['five minutes later, if it was slow', { clockSkewMs: -5 * minutes }, device('2026-03-02T10:05:00Z')],
    ['in the minute it falls in', { deviceWrittenAt: '2026-03-02T10:00:59.900Z' }, device('2026-03-02T10:00:00Z')],
    ['at once, if it was received at once', { deviceWrittenAt: offline.receivedAt }, device(offline.receivedAt)],
    [
      'when received, if the device says later',
      { deviceWrittenAt: '2026-03-02T12:00:01Z' },
      receipt('LATER_THAN_RECEIPT'),
    ],
    [
      'when received, if it would be later by the true clock',
      { clockSkewMs: -121 * minutes },
      receipt('LATER_THAN_RECEIPT'),
    ],
    [
      'when the device says, if its clock was fast by what it is ahead',
      { deviceWrittenAt: '2026-03-02T13:00:00Z', clockSkewMs: 90 * minutes },
      device('2026-03-02T11:30:00Z'),
    ],
    [
      'when the device says, three days before',
      { deviceWrittenAt: '2026-02-27T12:00:00Z' },
      device('2026-02-27T12:00:00Z'),
    ],
    [
      'when received, if it took longer than that',
      { deviceWrittenAt: '2026-02-27T11:59:59Z' },
      receipt('LONGER_THAN_GRACE'),
    ],
    ['when received, if the centre gives one hour', { offlineGraceHours: 1 }, receipt('LONGER_THAN_GRACE')],
    ['when received, if the centre gives none', { offlineGraceHours: 0 }, receipt('LONGER_THAN_GRACE')],
    [
      'when the device says, if it had been heard from before',
      { previousReceiptAt: '2026-03-02T09:00:00Z' },
      device('2026-03-02T10:00:00Z'),
    ],
    [
      'when the device says, if it had been heard from just then',
      { previousReceiptAt: '2026-03-02T10:00:00Z' },
      device('2026-03-02T10:00:00Z'),
    ],
    [
      'when received, if the device was heard from in between',
      { previousReceiptAt: '2026-03-02T10:00:01Z' },
      receipt('BEFORE_PREVIOUS_RECEIPT'),
    ],
    [
      'when received, in whole minutes too',
      { deviceWrittenAt: '2026-03-03T00:00:00Z', receivedAt: '2026-03-02T12:00:42.123Z' },
      receipt('LATER_THAN_RECEIPT'),
    ],
  ]
  test.each(rows)('%s', (_sentence, changes, answer) => {
    expect(effectiveTime({ ...offline, ...changes })).toEqual(answer)
  })

  test('never later than received, never earlier than grace and the last receipt allow', () => {
    const from2026 = fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minute) => Date.UTC(2026, 2, 1) + minute * minutes)
    const instant = from2026.map((time) => new Date(time).toISOString())
    const writing = fc.record({
      deviceWrittenAt: instant,
      receivedAt: instant,
      clockSkewMs: fc.integer({ min: -200 * minutes, max: 200 * minutes }),
      previousReceiptAt: fc.option(instant),
      offlineGraceHours: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(writing, (some) => {
        const { effectiveAt, source } = effectiveTime(some)
        const [at, received] = [Date.parse(effectiveAt), Date.parse(some.receivedAt)]
        expect(at).toBeLessThanOrEqual(received)
        expect(at).toBeGreaterThan(received - some.offlineGraceHours * 60 * minutes - minutes)
        if (source === 'DEVICE' && some.previousReceiptAt !== null)
          expect(at).toBeGreaterThan(Date.parse(some.previousReceiptAt) - minutes)
      }),
      { numRuns: 300 },
    )
  })
})
