import { expect, it } from 'vitest'
import { remedyOf } from './reasons.ts'
import { refusalInWords, whoHasToSign, whyItWaits, whyNotIn } from './why-not.ts'

const signedAt = '2026-11-13T16:35:00Z'

it.each([
  [signedAt, null, 'Ash has not signed yet'],
  [null, signedAt, 'you have not signed yet'],
  [null, null, 'neither you nor Ash has signed yet'],
])('says who has to sign: mentor %s, mentee %s', (mentorSignedAt, menteeSignedAt, words) => {
  expect(
    whoHasToSign({
      name: 'Ash',
      agreement: { version: 1, mentorSignedAt, menteeSignedAt, menteeSignedOn: null, changeAsked: false },
    }),
  ).toBe(words)
})

it('names who has to sign where an action waits for it', () => {
  const agreement = {
    version: 1,
    mentorSignedAt: signedAt,
    menteeSignedAt: null,
    menteeSignedOn: null,
    changeAsked: false,
  }
  const decision = { action: 'session.plan', allowed: false, because: 'WRONG_STATE', needs: [] } as const
  expect(whyItWaits({ ...decision, needs: [] }, { name: 'Ash', state: 'AWAITING_SIGNATURES', agreement })).toBe(
    'It waits for the agreement: Ash has not signed yet.',
  )
})

it.each([
  ['DRAFT', 'still being written'],
  ['AWAITING_SIGNATURES', 'not everybody has signed it yet'],
  ['PAUSED', 'paused'],
  ['TRANSFERRED', 'Another mentor'],
] as const)('says why nothing can be asked while it is %s', (state, words) => expect(whyNotIn(state)).toContain(words))

it('points from a no-show to what can be done: a log is put right, a final no-show is logged anew', () => {
  expect(remedyOf('NO_SHOW', { status: 'LOGGED' })?.at).toBe('SESSION')
  expect(remedyOf('NO_SHOW', { status: 'NO_SHOW' })?.at).toBe('RECORD')
})

it.each([
  [
    'PAUSED',
    'The centre has paused this relationship. Do not meet until it goes on: ask your centre’s safeguarding lead.',
  ],
  ['CLOSED', 'This relationship is closed. Open its page to see what can be done now.'],
  ['LOGGED', 'It has moved on since you opened this page. Open it again to see what can be done now.'],
])('says of a refusal in %s what it is', (state, words) => {
  expect(refusalInWords({ type: '/problems/wrong-state', because: 'WRONG_STATE', state })).toBe(words)
})
