import { expect, it } from 'vitest'
import { check } from '../../forms/definition.ts'
import { logForm } from './log-forms.ts'

const robin = '01a1da1b-88c0-751f-b256-f44ff53f64d2'

const filledIn = (changes: Record<string, string> = {}) => {
  const form = new FormData()
  const words = {
    revision: '2',
    zone: 'Europe/London',
    date: '2026-11-20',
    from: '16:05',
    to: '17:00',
    mode: 'IN_PERSON',
    'attendance[0].relationshipId': robin,
    'attendance[0].attended': 'on',
    'log.title': 'Preparing for the interview',
    'log.how': 'WHOLE',
    'log.whole': 'Robin wrote two questions to ask.',
    'log.next.owner': 'NOBODY',
    'log.next.text': '',
    ...changes,
  }
  for (const [name, value] of Object.entries(words)) form.set(name, value)
  return form
}

const errors = (changes: Record<string, string>) => check(logForm, filledIn(changes)).reply().error

it('turns the words of the form into what the API takes', () => {
  expect(check(logForm, filledIn())).toMatchObject({
    status: 'success',
    value: {
      revision: 2,
      start: '2026-11-20T16:05:00Z',
      end: '2026-11-20T17:00:00Z',
      attendance: [{ relationshipId: robin, attended: true }],
      log: { narrative: { form: 'WHOLE' }, next: { owner: 'NOBODY', text: null } },
    },
  })
})

it('takes an end before the start as the next day', () => {
  expect(check(logForm, filledIn({ from: '23:30', to: '00:10' }))).toMatchObject({
    value: { start: '2026-11-20T23:30:00Z', end: '2026-11-21T00:10:00Z' },
  })
})

it('asks which hour is meant where the clock showed it twice, and takes the answer', () => {
  const night = { date: '2026-10-25', from: '01:10', to: '03:00' }
  expect(errors(night)).toEqual({ offsetFrom: [expect.stringMatching(/twice/)] })
  expect(check(logForm, filledIn({ ...night, offsetFrom: '+00:00' }))).toMatchObject({
    value: { start: '2026-10-25T01:10:00Z' },
  })
})

it('finds a break and a late arrival past midnight', () => {
  const night = { from: '23:30', to: '01:00', 'breaks[0].from': '00:10', 'breaks[0].to': '00:20' }
  expect(check(logForm, filledIn({ ...night, 'attendance[0].from': '00:05' }))).toMatchObject({
    value: {
      breaks: [{ start: '2026-11-21T00:10:00Z', end: '2026-11-21T00:20:00Z' }],
      attendance: [{ from: '2026-11-21T00:05:00Z' }],
    },
  })
})

it('blames only what is missing, not what could not be worked out without it', () => {
  expect(Object.keys(errors({ from: '', 'breaks[0].from': '16:30', 'breaks[0].to': '16:40' }) ?? {})).toEqual(['from'])
  expect(Object.keys(errors({ date: '' }) ?? {})).toEqual(['date'])
})

it.each([
  [{ from: '' }, 'from', /Enter when you met/],
  [{ date: '' }, 'date', /Enter the day/],
  [{ from: '16:00', to: '16:00' }, 'to', /later than the start/],
  [{ 'log.whole': '' }, 'log.whole', /Write what you did/],
  [{ 'log.how': 'GROW' }, 'log.stages.GROW.GOAL', /in one stage at least/],
  [{ 'log.next.owner': '' }, 'log.next.owner', /Say whose the next action is/],
  [{ 'log.next.owner': 'MENTEE' }, 'log.next.text', /Write the next action/],
  [{ 'breaks[0].from': '18:00', 'breaks[0].to': '18:10' }, 'breaks[0].from', /inside the session/],
])('given %o, says at %s what to do', (changes, name, message) => {
  expect(errors(changes)).toMatchObject({ [name]: [expect.stringMatching(message)] })
})

it('reads rows, leaves empty ones out, and tells what is wrong in the row where it was written', () => {
  const rows = {
    'log.offered.strategy[0].strategy': '',
    'log.offered.strategy[1].strategy': 'We walked',
    'log.offered.strategy[1].impact': 'Calmer',
    'log.offered.strategy[1].tag': 'CO_REGULATION',
    'log.next.owner': 'MENTEE',
    'log.next.text': 'Try it',
    'log.alsoNext[0].text': '',
    'log.alsoNext[1].text': 'Phone the tutor',
  }
  expect(errors(rows)).toEqual({ 'log.alsoNext[1].owner': ['Say whose this action is'] })
  expect(check(logForm, filledIn({ ...rows, 'log.alsoNext[1].owner': 'MENTOR' }))).toMatchObject({
    value: {
      log: {
        alsoNext: [{ owner: 'MENTOR', text: 'Phone the tutor', byDate: null }],
        offered: { strategy: [{ strategy: 'We walked', impact: 'Calmer', tag: 'CO_REGULATION' }] },
      },
    },
  })
})

it('takes what one mentee of a group does next as theirs alone', () => {
  const winter = '01a1da1b-88c0-751f-b256-f44ff53f64d3'
  const rows = {
    'attendance[1].relationshipId': winter,
    'attendance[1].attended': 'on',
    'log.next.owner': `MENTEE ${winter}`,
    'log.next.text': 'Ask for the plan',
    'log.alsoNext[0].owner': 'MENTEE',
    'log.alsoNext[0].text': 'Come again',
    'log.reviewed[0].sessionId': robin,
    'log.reviewed[0].owner': `MENTEE ${robin}`,
    'log.reviewed[0].text': 'Phone',
    'log.reviewed[0].state': 'DONE',
  }
  expect(check(logForm, filledIn(rows))).toMatchObject({
    value: {
      log: {
        next: { owner: 'MENTEE', relationshipId: winter, text: 'Ask for the plan' },
        alsoNext: [{ owner: 'MENTEE', text: 'Come again' }],
        reviewed: [{ owner: 'MENTEE', relationshipId: robin, text: 'Phone' }],
      },
    },
  })
  expect(errors({ ...rows, 'log.next.owner': `MENTEE ${'01a1da1b-88c0-751f-b256-f44ff53f64d9'}` })).toMatchObject({
    'log.next.owner': ['Choose whose it is from the list'],
  })
})

it('takes an earlier action only where somebody says how it went', () => {
  const earlier = {
    'log.reviewed[0].sessionId': robin,
    'log.reviewed[0].owner': 'MENTEE',
    'log.reviewed[0].text': 'Ask for a plan',
    'log.reviewed[0].words': '',
  }
  const submission = check(logForm, filledIn(earlier))
  expect(submission.status === 'success' && submission.value.log.reviewed).toBe(undefined)
  expect(errors({ ...earlier, 'log.reviewed[0].words': 'Half' })).toEqual({
    'log.reviewed[0].state': ['Say how it went: done, partly, not yet, or no longer needed'],
  })
})
