import { describe, expect, it } from 'vitest'
import { agreedGoal, goalWords, titleAlone } from './goal.ts'
import { allAcademic, smart, smartAdvice, smartFields, smartParts } from './smart.ts'

const smartGoal = {
  ...titleAlone('Speak up in team meetings'),
  domain: 'WORK' as const,
  specific: 'Say one thing of their own in each Friday meeting',
  measure: 'The supervisor and Robin each count',
  support: 'We rehearse it the day before; Sam knows',
  why: '‘I want them to know I am there’',
  byDate: '2027-02-26',
}

describe('smart', () => {
  it('finds nothing missing in a goal that has all five', () => {
    expect(smart(smartGoal)).toEqual([])
  })

  it('finds all five missing in a goal from planning a session', () => {
    expect(smart(titleAlone('Speak up')).map(({ part }) => part)).toEqual([...smartParts])
  })

  it.each(smartParts.map((part) => [part]))('says what to write where %s is missing', (part) => {
    for (const nothing of [null, '', '  \n'])
      expect(smart({ ...smartGoal, [smartFields[part]]: nothing })).toEqual([{ part, advice: smartAdvice[part] }])
  })
})

describe('a goal as it is agreed', () => {
  const told = (goal: object) =>
    agreedGoal.safeParse({ ...smartGoal, ...goal }).error?.issues.map(({ path, message }) => [path.join('.'), message])

  it('is taken when it is SMART, and comes out the same twice', () => {
    const once = agreedGoal.parse(smartGoal)
    expect(agreedGoal.parse(once)).toEqual(once)
  })

  it('tells everything that is missing at once, each with what to write', () => {
    expect(told({ ...titleAlone('Speak up') })).toEqual([
      ['domain', 'Choose what the goal is about'],
      ...smartParts.map((part) => [smartFields[part], smartAdvice[part]]),
    ])
  })

  it.each([
    ['an EHC plan without an area', { ehcp: { linked: true, area: null } }, 'ehcp.area'],
    [
      'a milestone after the goal’s own date',
      { milestones: [{ text: 'Says it once', byDate: '2027-02-27' }] },
      'milestones.0.byDate',
    ],
    ['a baseline of 11', { baseline: 11 }, 'baseline'],
    ['a baseline of 0', { baseline: 0 }, 'baseline'],
    ['a day that does not exist', { byDate: '2027-02-30' }, 'byDate'],
    ['an empty strategy', { strategies: [{ text: ' ' }] }, 'strategies.0.text'],
  ])('refuses %s', (_, goal, field) => {
    expect(told(goal)?.map(([path]) => path)).toContain(field)
  })

  it('has a title of one line; from before, one of two can still be read', () => {
    expect(told({ title: 'Speak up\nin meetings' })?.map(([path]) => path)).toEqual(['title'])
    expect(goalWords.parse(titleAlone('Speak up\nin meetings')).title).toBe('Speak up\nin meetings')
  })

  it('takes milestones up to the goal’s own day', () => {
    expect(told({ milestones: [{ text: 'Says it once', byDate: '2027-02-26' }] })).toBeUndefined()
  })

  it('is stored with its title alone as it was written while planning', () => {
    expect(goalWords.parse(titleAlone('Speak up'))).toEqual(titleAlone('Speak up'))
  })
})

describe('a hint that mentoring is about more than learning', () => {
  it.each([
    ['without goals', [], false],
    ['with a quick goal that does not say', [{ domain: null }], false],
    ['with learning alone', [{ domain: 'ACADEMIC' }, { domain: 'ACADEMIC' }], true],
    ['with learning and work', [{ domain: 'ACADEMIC' }, { domain: 'WORK' }], false],
  ])('%s: %j is %s', (_, goals, hinted) => {
    expect(allAcademic(goals)).toBe(hinted)
  })
})
