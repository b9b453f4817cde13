import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availableActions, decide } from './decide.ts'
import { type Role, roles } from './roles.ts'
import { type Action, actions, type Need, needs, type Rule, rules, scopes } from './rules.ts'
import { machines } from './states.ts'

// The guards of the cycle, stated by hand. `a | b`: one of them is enough, and `a` is named when neither is met.
const expected: [Action, string[]][] = [
  ['relationship.draft', ['settingPermission', 'notFrozen']],
  ['relationship.changeDates', ['reason']],
  ['relationship.contract', ['minimumClauses', 'settingPermission | simulated']],
  ['relationship.begin', ['mentorSigned', 'menteeSigned | simulated', 'under18Authorised | menteeIsAdult | simulated']],
  ['relationship.startClosing', ['finalReview', 'noSessionAwaitsLog']],
  ['relationship.putOffEnding', ['reason']],
  [
    'relationship.close',
    [
      'finalReview',
      'noSessionAwaitsLog',
      'plannedEnding',
      'signposting | signpostingNotNeeded',
      'menteeFeedback | feedbackTriedTwice | simulated',
    ],
  ],
  [
    'relationship.endEarly',
    [
      'reason',
      'menteeFeedback | feedbackAttempted | simulated | notBegun',
      'signposting | signpostingNotNeeded | simulated',
    ],
  ],
  ['relationship.transfer', ['newMentor']],
  ['relationship.pause', []],
  ['relationship.resume', ['pausedFromActive']],
  ['relationship.resumeDraft', ['pausedFromDraft']],
  ['relationship.resumeSigning', ['pausedFromSigning']],
  ['relationship.resumeClosing', ['pausedFromClosing']],
  ['relationship.resumeClosed', ['pausedFromClosed']],
  ['relationship.resumeEnded', ['pausedFromEnded']],
  ['relationship.reopen', ['reason', 'registrationActive', 'settingPermission | simulated']],
  ['agreement.sign', ['latestVersion', 'notSignedYet']],
  ['agreement.askForChange', ['latestVersion', 'notSignedYet']],
  ['needsAssessment.record', ['notFrozen']],
  ['needsAssessment.confirm', ['latestVersion']],
  ['needsAssessment.sayNotRight', []],
  ['needsAssessment.handOver', ['latestVersion']],
  ['goal.agree', ['notFrozen']],
  ['goal.drop', ['reason', 'notFrozen']],
  ['mentoringPlan.write', ['notFrozen']],
  ['feedback.change', ['notAnswered']],
  ['feedback.handOver', ['notAnswered', 'notWithdrawn', 'sessionTookPlace', 'latestVersion']],
  ['mentoringRecord.change', ['notHeld']],
  ['mentoringRecord.withdraw', ['reason', 'notFrozen']],
  ['workProduct.withdraw', ['reason', 'notFrozen']],
  ['closure.handOver', ['latestVersion']],
  ['closure.handOverNotRight', []],
  ['link.make', ['registered']],
  ['session.plan', []],
  ['session.planEnding', []],
  ['session.planOther', []],
  ['session.record', []],
  ['session.start', ['notStarted', 'nobodyPaused', 'agreementInForce']],
  ['session.stop', ['started']],
  ['session.log', []],
  ['session.correct', []],
  ['session.void', ['reason']],
  ['session.cancel', ['nothingSaidOfIt']],
  ['session.callOff', ['nobodyComes', 'notStarted', 'nothingSaidOfIt']],
  ['session.noShow', ['begun', 'nothingSaidOfIt']],
  ['session.lock', ['held']],
  ['session.unlock', ['notHeld']],
  ['session.correctAfterPass', ['unitPassed', 'reason', 'notFrozen']],
  ['session.confirm', ['latestVersion']],
  ['session.handOver', ['latestVersion']],
  [
    'portfolioUnit.submit',
    [
      'registrationActive',
      'notFrozen',
      'minutesCounted',
      'requiredRecords',
      'feedbackVaried',
      'journeyShown',
      'everyCriterionClaimed',
      'authenticityDeclared',
      'aiUseDeclared',
    ],
  ],
  [
    'portfolioUnit.resubmit',
    [
      'registrationActive',
      'notFrozen',
      'minutesCounted',
      'requiredRecords',
      'feedbackVaried',
      'journeyShown',
      'everyCriterionClaimed',
      'authenticityDeclared',
      'aiUseDeclared',
      'resubmissionAllowed | appealUpheld',
    ],
  ],
  ['portfolioUnit.withdraw', ['notFrozen']],
  [
    'professionalDiscussion.addSound',
    ['notTheCandidate', 'notMentorNorSupervisor', 'noConflict', 'notFrozen', 'agreedToRecord'],
  ],
  ['portfolioUnit.assess', ['notTheCandidate', 'notMentorNorSupervisor', 'noConflict', 'notFrozen']],
  [
    'portfolioUnit.pass',
    [
      'notTheCandidate',
      'notMentorNorSupervisor',
      'noConflict',
      'notFrozen',
      'everyCriterionJudged',
      'overallComment',
      'vacsrConfirmed',
      'authenticityDeclared',
      'everyCriterionMet',
      'minutesAccepted',
      'decidesAlone',
    ],
  ],
  [
    'portfolioUnit.refer',
    [
      'notTheCandidate',
      'notMentorNorSupervisor',
      'noConflict',
      'notFrozen',
      'everyCriterionJudged',
      'overallComment',
      'vacsrConfirmed',
      'unmetCriteriaExplained',
      'decidesAlone',
    ],
  ],
  [
    'portfolioUnit.countersignPass',
    [
      'notTheCandidate',
      'notMentorNorSupervisor',
      'noConflict',
      'notFrozen',
      'notOwnDecision',
      'mayCountersign',
      'proposedPass',
      'minutesAccepted',
    ],
  ],
  ['portfolioUnit.sample', ['samplingPlanRun', 'sampled', 'notFrozen']],
  ['portfolioUnit.confirmUnsampled', ['samplingPlanRun', 'notSampled', 'notFrozen']],
  [
    'portfolioUnit.agreeSample',
    ['notOwnDecision', 'notTheCandidate', 'notMentorNorSupervisor', 'noConflict', 'notFrozen'],
  ],
  [
    'portfolioUnit.returnSample',
    ['notOwnDecision', 'notTheCandidate', 'notMentorNorSupervisor', 'noConflict', 'notFrozen', 'reason'],
  ],
  [
    'portfolioUnit.claim',
    [
      'notTheCandidate',
      'notFrozen',
      'directClaim | eqaReleased',
      'allUnitsConfirmed',
      'awardingBodyRegistration',
      'identityChecked',
    ],
  ],
  ['portfolioUnit.requireReassessment', ['minutesFellShort | appealUpheld | malpracticeUpheld']],
  ['malpractice.view', ['notTheCandidate', 'namedInCase']],
  ['person.giveOversight', ['notOneself']],
  ['person.takeRole', ['adminRemains', 'workHandedOver']],
  ['concern.raise', []],
]

const ways = (action: Action): Need[][] => {
  const rule: Rule = rules[action]
  return (rule.needs ?? []).map((need) => (typeof need === 'string' ? [need] : [...need]))
}
// Somebody who may, at a time when they may.
const asker = (action: Action) => {
  const rule: Rule = rules[action]
  return { actor: { roles: rule.by }, state: rule.during?.[0] ?? null }
}

test.each(expected)('%s needs %j', (action, guards) => {
  expect(ways(action).map((way) => way.join(' | '))).toEqual(guards)
})

describe.each(actions.filter((action) => ways(action).length > 0).map((action) => [action]))('%s', (action) => {
  const { actor, state } = asker(action)

  test.each(ways(action).map((way) => [way.join(' or '), way] as const))('waits for %s', (_, way) => {
    const met = needs.filter((need) => !way.includes(need))
    expect(decide(actor, action, { state, met })).toEqual({
      allowed: false,
      because: { kind: 'UNMET_NEED', need: way[0], needs: [way[0]] },
    })
  })

  test('takes a need that is not spoken of as unmet, and names each', () => {
    expect(decide(actor, action, { state })).toMatchObject({
      because: { kind: 'UNMET_NEED', needs: ways(action).map(([usual]) => usual) },
    })
  })

  test('is content with any one way to each need', () => {
    for (const pick of ['first', 'last'] as const) {
      const met = ways(action).flatMap((way) => (pick === 'first' ? way.slice(0, 1) : way.slice(-1)))
      expect(decide(actor, action, { state, met }).allowed).toBe(true)
    }
  })
})

test('closing a relationship is nothing that a submission asks for', () => {
  const ofClosing = ['finalReview', 'plannedEnding', 'signposting', 'signpostingNotNeeded', 'feedbackTriedTwice']
  const asked = (['portfolioUnit.submit', 'portfolioUnit.resubmit', 'portfolioUnit.pass'] as const).flatMap(ways).flat()
  expect(asked.filter((need) => ofClosing.includes(need))).toEqual([])
})

test('whatever judges or confirms asks that it is not one’s own, nor a relationship one has a part in', () => {
  const judging = actions.filter((action) => {
    const rule: Rule = rules[action]
    const moves = rule.scope === 'portfolioUnit' && rule.leadsTo !== undefined && rule.leadsTo !== 'CLAIMED'
    const byJudges = rule.by.some((role) => role === 'assessor' || role === 'iqa' || role === 'leadIqa')
    return byJudges && (moves || action.startsWith('criterion.') || /^session\.(accept|exclude)$/.test(action))
  })
  expect(judging.length).toBeGreaterThan(12)
  const careless = judging.filter(
    (action) =>
      !ways(action).flat().includes('notTheCandidate') || !ways(action).flat().includes('notMentorNorSupervisor'),
  )
  expect(careless).toEqual([])
})

test('no unit moves while a malpractice case has it frozen, but into reassessment', () => {
  const moving = actions.filter((action) => rules[action].scope === 'portfolioUnit' && 'leadsTo' in rules[action])
  expect(moving.filter((action) => !ways(action).flat().includes('notFrozen'))).toEqual([
    'portfolioUnit.requireReassessment',
  ])
})

test('every need is asked for somewhere, and every part has something to do', () => {
  const asked = new Set(actions.flatMap(ways).flat())
  expect(needs.filter((need) => !asked.has(need))).toEqual([])
  const acting = new Set<Role>(actions.flatMap((action) => [...rules[action].by]))
  expect(roles.filter((role) => !acting.has(role))).toEqual([])
  expect(scopes.filter((scope) => actions.every((action) => rules[action].scope !== scope))).toEqual([])
})

test('somebody without a part is not involved, whatever they ask', () => {
  for (const action of actions)
    expect(decide({ roles: [] }, action, { state: asker(action).state, met: needs })).toEqual({
      allowed: false,
      because: { kind: 'NOT_INVOLVED' },
    })
})

describe('decide, of anything', () => {
  const states = [null, 'NO_SUCH_STATE', ...Object.values(machines).flatMap((machine): string[] => [...machine.states])]
  const question = fc.record({
    roles: fc.subarray([...roles]),
    action: fc.constantFrom(...actions),
    state: fc.constantFrom(...states),
    met: fc.subarray([...needs]),
  })

  test('answers, and answers the same again', () => {
    fc.assert(
      fc.property(question, ({ roles, action, state, met }) => {
        const first = decide({ roles }, action, { state, met })
        expect(decide({ roles: [...roles].reverse() }, action, { state, met: [...met].reverse() })).toEqual(first)
      }),
    )
  })

  test('never takes back a yes because more parts or needs are there', () => {
    fc.assert(
      fc.property(question, fc.subarray([...roles]), fc.subarray([...needs]), (asked, moreRoles, moreMet) => {
        if (!decide({ roles: asked.roles }, asked.action, { state: asked.state, met: asked.met }).allowed) return
        const more = { roles: [...asked.roles, ...moreRoles] }
        expect(decide(more, asked.action, { state: asked.state, met: [...asked.met, ...moreMet] }).allowed).toBe(true)
      }),
    )
  })

  test('leads only to a state of its own machine', () => {
    fc.assert(
      fc.property(question, ({ roles, action, state, met }) => {
        const decision = decide({ roles }, action, { state, met })
        if (!decision.allowed || decision.leadsTo === null) return
        const { scope } = rules[action]
        expect(Object.entries(machines).find(([machine]) => machine === scope)?.[1].states).toContain(decision.leadsTo)
      }),
    )
  })

  test('agrees with availableActions', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...scopes), ({ roles, state, met }, scope) => {
        const open = availableActions({ roles }, scope, { state, met })
        const allowed = actions.filter((action) => decide({ roles }, action, { state, met }).allowed)
        expect(open).toEqual(allowed.filter((action) => rules[action].scope === scope))
      }),
    )
  })
})
