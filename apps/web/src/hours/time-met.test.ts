import { describe, expect, it } from 'vitest'
import { lengthInWords, type Timed, whyFewer } from './time-met.ts'

const at = (time: string) => `2026-11-20T${time}:00Z`
const session = (change: Partial<Timed> = {}): Timed & { zone: string } => ({
  zone: 'UTC',
  start: at('16:00'),
  end: at('17:05'),
  breaks: [],
  attendance: [{ attended: true, from: null, until: null }],
  ...change,
})
const pause = { start: at('16:30'), end: at('16:35') }

describe('the length of a session, in words', () => {
  it.each<[string, Partial<Timed>, string]>([
    ['whole', {}, '16:00–17:05: 1 h 5 min'],
    ['with a break', { breaks: [pause] }, '16:00–17:05, less a 5 min break: 1 h'],
    [
      'with two breaks',
      { breaks: [pause, { start: at('16:50'), end: at('16:55') }] },
      '16:00–17:05, less 10 min of breaks: 55 min',
    ],
    [
      'late and early',
      { attendance: [{ attended: true, from: at('16:10'), until: at('17:00') }] },
      '16:00–17:05, less 15 min without a mentee: 50 min',
    ],
    [
      'one late of two: somebody was there all the time',
      { attendance: [{ attended: true }, { attended: true, from: at('16:10') }] },
      '16:00–17:05: 1 h 5 min',
    ],
    [
      'a break before anybody came takes nothing twice',
      { breaks: [pause], attendance: [{ attended: true, from: at('16:35') }] },
      '16:00–17:05, less 35 min without a mentee: 30 min',
    ],
    ['nobody came', { attendance: [{ attended: false }] }, '16:00–17:05'],
  ])('%s', (_name, change, words) => {
    expect(lengthInWords(session(change))).toBe(words)
  })
})

describe('why fewer minutes count', () => {
  it('says nothing where all of it counts', () => {
    expect(whyFewer(session(), 65)).toBeNull()
  })
  it('names a break, and time outside the agreement', () => {
    expect(whyFewer(session({ breaks: [pause] }), 60)).toBe('1 h 5 min, less a 5 min break.')
    expect(whyFewer(session(), 45)).toBe('1 h 5 min, less 20 min outside the signed agreement or the enrolment.')
  })
})
