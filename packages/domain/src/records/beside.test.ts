import { describe, expect, it } from 'vitest'
import { agencyContact } from '../contacts/agency-contact.ts'
import { employerContactHeld } from '../contacts/employer-contact.ts'
import { referral } from '../referrals/referral.ts'
import { supervision } from '../supervision/supervision.ts'

const session = '0197a1b2-c3d4-7abc-8def-0123456789ab'
const aReferral = {
  ...{ on: '2026-11-12', reason: 'INTEREST', need: 'A place to paint', to: 'CLUB', service: null, agreed: 'MENTEE' },
  ...{ shared: null, basis: 'NOTHING_SHARED', boundary: null, outcome: null, sessionIds: [session] },
}
const aContact = {
  ...{
    on: '2026-11-12',
    role: 'SETTING',
    purpose: 'A room',
    tool: 'NONE',
    shared: 'Which day',
    basis: 'MENTEE_AGREED',
  },
  ...{ outcome: null, sessionIds: [] },
}
const aVisit = {
  ...{ on: '2026-11-12', contact: 'DISABILITY_CONFIDENT', adjustment: null, basis: 'NOTHING_SHARED', outcome: null },
  sessionIds: [],
}
const supervised = {
  ...{ on: '2026-11-12', minutes: 45, with: 'PEERS', about: ['DILEMMA'], brought: 'A question', came: 'An answer' },
  ...{ change: null, sessionIds: [] },
}

const told = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map(({ path }) => path.join('.'))

describe('a record beside the sessions', () => {
  it('is the same when parsed twice', () => {
    for (const [schema, words] of [
      [referral, aReferral],
      [agencyContact, aContact],
      [employerContactHeld, aVisit],
      [supervision, supervised],
    ] as const)
      expect(schema.parse(schema.parse(words))).toEqual(words)
  })

  it.each([
    ['no day', { on: '' }, ['on']],
    ['a label for a reason', { reason: 'STRUGGLING' }, ['reason']],
    ['safety in place of a yes', { agreed: 'SAFETY' }, ['agreed']],
    ['a person in two lines for a service', { service: 'A\nB' }, ['service']],
    ['a session twice', { sessionIds: [session, session] }, ['sessionIds']],
    ['something shared on no ground', { shared: 'Which day' }, ['basis']],
    ['a ground and nothing shared', { basis: 'MENTEE_AGREED' }, ['shared']],
    ['a concern in a field of its own', { concern: 'x' }, ['']],
  ])('a referral with %s is told in its field', (_sentence, but, fields) => {
    expect(told(referral.safeParse({ ...aReferral, ...but }))).toEqual(fields)
  })

  it('says that safety belongs elsewhere to whoever names it in place of a yes', () => {
    const { error } = referral.safeParse({ ...aReferral, agreed: 'SAFETY' })
    expect(error?.issues[0]?.message).toContain('raise a concern')
  })

  it.each([
    ['no minutes', { minutes: 0 }, ['minutes']],
    ['half a minute', { minutes: 1.5 }, ['minutes']],
    ['more than a working day', { minutes: 601 }, ['minutes']],
    ['nothing brought and nothing come of it', { brought: '', came: ' ' }, ['brought', 'came']],
    ['one thing named twice', { about: ['FEELINGS', 'FEELINGS'] }, ['about']],
  ])('supervision with %s is told in its field', (_sentence, but, fields) => {
    expect(told(supervision.safeParse({ ...supervised, ...but }))).toEqual(fields)
  })
})
