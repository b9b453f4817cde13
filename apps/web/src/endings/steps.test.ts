import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { expect, test } from 'vitest'
import { stepsOf } from './steps.ts'

/** Closed with all that it takes. */
const closed: EndingView = {
  ...{ relationshipId: 'r', registrationId: 'g', name: 'Robin', candidateName: 'Ada', simulated: false },
  ...{ state: 'CLOSED', revision: 3, endsOn: null, toLog: 0, planned: [], closure: null, before: [], said: [] },
  met: ['finalReview', 'noSessionAwaitsLog', 'plannedEnding', 'signposting', 'menteeFeedback'],
  finalReview: { id: 'f', on: '2026-11-14' },
  feedback: { answeredAt: ['2026-11-15T10:00:00.000Z'], attemptedOn: [], vouchedAt: null, vouchedFor: [] },
  ...{ stopRequests: [], stopAskedAt: null, moves: [], takenOver: null, handedTo: null, newMentors: null, actions: [] },
}
const amiss = (more: Partial<EndingView>) =>
  stepsOf({ ...closed, ...more }).flatMap(({ title, met, words, to }) => (met ? [] : [[title, words, to?.path]]))

test('what was closed with all that it takes lacks nothing', () => {
  expect(amiss({})).toEqual([])
})

test('a final review that was withdrawn since is told, and nobody is led to a form that is closed', () => {
  const met = closed.met.filter((need) => need !== 'finalReview')
  expect(amiss({ met, finalReview: null })).toEqual([
    ['Final review of the goals', expect.stringContaining('withdrawn since'), '/relationships/r/reviews'],
  ])
})

test('so are the attempts that stood in for feedback', () => {
  const met = closed.met.filter((need) => need !== 'menteeFeedback')
  const feedback = { ...closed.feedback, answeredAt: [], attemptedOn: ['2026-11-10'] }
  expect(amiss({ met, feedback })).toEqual([
    ['Robin’s feedback', expect.stringContaining('withdrawn since'), '/relationships/r/feedback'],
  ])
})

test('put off or opened again, it is told why the final review of before does not do', () => {
  const met = closed.met.filter((need) => need !== 'finalReview')
  const at = '2026-11-20T10:00:00.000Z'
  const wordsAfter = (move: Pick<EndingView['moves'][number], 'action' | 'from' | 'to'>) =>
    amiss({ state: 'ACTIVE', met, finalReview: null, moves: [{ ...move, at, reason: 'One more term', by: 'MENTOR' }] })
  const told = (words: string) => [['Final review of the goals', expect.stringContaining(words), expect.anything()]]
  expect(wordsAfter({ action: 'relationship.putOffEnding', from: 'CLOSING', to: 'ACTIVE' })).toEqual(
    told('The ending was put off on 20 Nov'),
  )
  expect(wordsAfter({ action: 'relationship.reopen', from: 'CLOSED', to: 'AWAITING_SIGNATURES' })).toEqual(
    told('It was opened again on 20 Nov'),
  )
})
