import { describe, expect, it } from 'vitest'
import type { Entries } from '../../drafts/draft.ts'
import { withTimerSince } from './timer-since.ts'

const values = {
  ...{ date: '2026-11-20', from: '16:02', to: '', offsetFrom: '', offsetTo: '', zone: 'Europe/London' },
  log: { title: 'The interview', next: { owner: '', text: '' } },
}
const begun = { revision: 3, values }
const stopped = { revision: 4, values: { ...values, to: '16:50' } }
const written = (times: Record<string, string> = {}): Entries =>
  Object.entries({ date: '2026-11-20', from: '16:02', to: '', 'log.whole': 'We read it aloud.', ...times })
const after = (entries: Entries, since = stopped, isStopped = true, base: typeof begun = begun) => {
  const { entries: words, base: known } = withTimerSince({ entries, base }, since, isStopped)
  return { ...Object.fromEntries(words), revision: known.revision, known }
}

describe('a log that was begun while its timer ran', () => {
  it('ends when the timer was stopped, where no end is written; nothing is left to decide', () => {
    expect(after(written())).toMatchObject({ to: '16:50', 'log.whole': 'We read it aloud.', revision: 4 })
  })
  it('ends when the timer was stopped, where the end was only proposed', () => {
    const proposed = { revision: 3, values: { ...values, to: '16:10' } }
    expect(after(written({ to: '16:10' }), stopped, true, proposed)).toMatchObject({ to: '16:50', revision: 4 })
  })
  it('keeps an end that was written', () => {
    const { known, ...words } = after(written({ to: '16:45' }))
    expect(words).toMatchObject({ to: '16:45', revision: 4 })
    expect(known.values).toMatchObject({ to: '16:50' })
  })
  it('keeps the proposed end while the timer still runs, and takes the timer’s later', () => {
    const [planned, running] = [
      { revision: 2, values: { ...values, from: '16:00', to: '17:00' } },
      { revision: 3, values: { ...values, to: '16:04' } },
    ]
    const { known, ...words } = after(written({ from: '16:00', to: '17:00' }), running, false, planned)
    expect(words).toMatchObject({ from: '16:02', to: '17:00', revision: 3 })
    expect(withTimerSince({ entries: written({ to: '17:00' }), base: known }, stopped, true).entries).toContainEqual([
      'to',
      '16:50',
    ])
  })
  it('takes the clock that the end was read on along with it', () => {
    const night = { revision: 4, values: { ...values, to: '01:20', offsetTo: '+00:00' } }
    expect(after(written({ offsetTo: '+01:00' }), night)).toMatchObject({ to: '01:20', offsetTo: '+00:00' })
  })
  it('still tells what else was changed', () => {
    const renamed = { revision: 5, values: { ...stopped.values, log: { ...values.log, title: 'Another title' } } }
    expect(after(written(), renamed)).toMatchObject({ to: '16:50', revision: 3 })
  })
})
