import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { type Role, roles } from './roles.ts'
import { expectedGrants } from './rules.expected.ts'
import { actions, needs, rules } from './rules.ts'
import { machines } from './states.ts'

// Every need met: what remains is who asks, and when.
const outcome = (role: Role, action: (typeof actions)[number], state: string | null): string => {
  const decision = decide({ roles: [role] }, action, { state, met: needs })
  return decision.allowed ? 'granted' : decision.because.kind
}

const allStates = (scope: string): readonly (string | null)[] =>
  Object.entries(machines).find(([machine]) => machine === scope)?.[1].states ?? [null]

const everGranted = (role: Role, action: (typeof actions)[number]): boolean =>
  allStates(rules[action].scope).some((state) => outcome(role, action, state) === 'granted')

describe.each(actions.map((action) => ({ action, by: expectedGrants[action][0], during: expectedGrants[action][1] })))(
  '$action',
  ({ action, by, during }) => {
    const states = allStates(rules[action].scope)
    const granted = (role: Role, state: string | null) =>
      by.split(' ').includes(role) && (state === null || during === 'any' || during.split(' ').includes(state))

    test(`is granted to ${by.replaceAll(' ', ', ')} in ${during.replaceAll(' ', ', ')}`, () => {
      const refused = roles.flatMap((role) =>
        states.filter((state) => granted(role, state) && outcome(role, action, state) !== 'granted'),
      )
      expect(refused).toEqual([])
    })

    test('is refused to every other part, whatever the state', () => {
      const others = roles.filter((role) => !by.split(' ').includes(role))
      const wrong = others.filter((role) => states.some((state) => outcome(role, action, state) !== 'WRONG_ROLE'))
      expect(wrong).toEqual([])
    })

    test('is refused in every other state, to those who might do it', () => {
      const those = roles.filter((role) => by.split(' ').includes(role))
      const wrong = states.filter((state) =>
        those.some((role) => !granted(role, state) && outcome(role, action, state) !== 'WRONG_STATE'),
      )
      expect(wrong).toEqual([])
    })
  },
)

test('`any` is any state of a machine, and `-` stands where there is none', () => {
  const wrong = actions.filter(
    (action) => (expectedGrants[action][1] === '-') !== (allStates(rules[action].scope)[0] === null),
  )
  expect(wrong).toEqual([])
})

describe('in words', () => {
  const granted: [string, Role, (typeof actions)[number], string | null][] = [
    ['planning a formal session is granted to the candidate in ACTIVE', 'candidate', 'session.plan', 'ACTIVE'],
    ['planning the closing session is granted while CLOSING', 'candidate', 'session.planEnding', 'CLOSING'],
    ['recording a session that took place is granted while PAUSED', 'candidate', 'session.record', 'PAUSED'],
    ['recording a session that took place is granted after the end', 'candidate', 'session.record', 'CLOSED'],
    [
      'withdrawing a submission is granted before the assessor begins',
      'candidate',
      'portfolioUnit.withdraw',
      'SUBMITTED',
    ],
    [
      'accepting a session is granted to the assessor long before a submission',
      'assessor',
      'session.accept',
      'IN_PROGRESS',
    ],
    ['pausing is granted to the safeguarding lead', 'dsl', 'relationship.pause', 'ACTIVE'],
    ['pausing is granted before anybody has signed', 'dsl', 'relationship.pause', 'DRAFT'],
    ['reopening is granted to the centre admin', 'centreAdmin', 'relationship.reopen', 'CLOSED'],
    ['raising a concern is granted to anyone at all', 'anyone', 'concern.raise', null],
    ['taking their own work away is granted to a withdrawn candidate', 'candidate', 'portfolio.export', 'WITHDRAWN'],
  ]
  test.each(granted)('%s', (_, role, action, state) => {
    expect(outcome(role, action, state)).toBe('granted')
  })

  const refused: [string, Role, (typeof actions)[number], string | null, string][] = [
    [
      'planning a formal session is refused before both have signed',
      'candidate',
      'session.plan',
      'AWAITING_SIGNATURES',
      'WRONG_STATE',
    ],
    ['planning a formal session is refused while paused', 'candidate', 'session.plan', 'PAUSED', 'WRONG_STATE'],
    [
      'planning any meeting is refused with whom another mentors',
      'candidate',
      'session.planOther',
      'TRANSFERRED',
      'WRONG_STATE',
    ],
    ['planning a session is refused to an assessor', 'assessor', 'session.plan', 'ACTIVE', 'WRONG_ROLE'],
    ['editing while locked is refused', 'candidate', 'session.correct', 'LOCKED', 'WRONG_STATE'],
    ['withdrawing a locked session is refused', 'candidate', 'session.void', 'LOCKED', 'WRONG_STATE'],
    [
      'withdrawing a submission is refused once the assessor has begun',
      'candidate',
      'portfolioUnit.withdraw',
      'IN_ASSESSMENT',
      'WRONG_STATE',
    ],
    [
      'judging is refused before the assessor has opened the submission',
      'assessor',
      'criterion.judge',
      'SUBMITTED',
      'WRONG_STATE',
    ],
    ['pausing is refused to the product itself', 'system', 'relationship.pause', 'ACTIVE', 'WRONG_ROLE'],
    ['pausing is refused to the centre admin', 'centreAdmin', 'relationship.pause', 'ACTIVE', 'WRONG_ROLE'],
    ['reopening is refused to the candidate', 'candidate', 'relationship.reopen', 'CLOSED', 'WRONG_ROLE'],
    ['opening a concern is refused to the centre admin', 'centreAdmin', 'concern.view', null, 'WRONG_ROLE'],
    ['correcting a session is refused to the centre admin', 'centreAdmin', 'session.correct', 'LOGGED', 'WRONG_ROLE'],
  ]
  test.each(refused)('%s', (_, role, action, state, kind) => {
    expect(outcome(role, action, state)).toBe(kind)
  })

  test('an EQA only reads', () => {
    const writes = actions.filter((action) => everGranted('eqa', action) && !/\.(view|list)$/.test(action))
    expect(writes).toEqual([])
  })

  test('a guest is granted nothing that shows another person’s work', () => {
    const views = actions.filter((action) => /\.(view|list|search|export)$/.test(action))
    const seen = views.filter((action) =>
      (['mentee', 'supervisor', 'witness', 'stakeholder'] as const).some((guest) => everGranted(guest, action)),
    )
    expect(seen).toEqual([])
  })

  test('nobody stops a session that took place from being recorded or logged: neither asks for anything', () => {
    expect(decide({ roles: ['candidate'] }, 'session.record', { state: null }).allowed).toBe(true)
    expect(decide({ roles: ['candidate'] }, 'session.log', { state: 'DELIVERED' }).allowed).toBe(true)
  })
})
