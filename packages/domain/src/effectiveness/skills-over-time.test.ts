import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Skill, skills } from '../sessions/log.ts'
import { coreSkills, skillGaps, type Third, thirdsOf } from './skills-over-time.ts'

const session = (minutes: number, ...used: Skill[]) => ({
  id: `${minutes}`,
  minutes,
  skills: used.map((skill) => ({ skill, effect: false })),
})

describe('the thirds of the hours that a session lies in', () => {
  test.each<[string, number[], Third[][]]>([
    ['one session alone lies in all three', [60], [[0, 1, 2]]],
    ['three of a length, in one each', [50, 50, 50], [[0], [1], [2]]],
    [
      'two of a length share the middle',
      [60, 60],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    ['a long one in the middle lies in all', [10, 100, 10], [[0], [0, 1, 2], [2]]],
    ['of no minutes none is a third', [0], [[]]],
  ])('%s', (_, minutes, expected) => expect(thirdsOf(minutes.map((each) => session(each)))).toEqual(expected))

  test('every third of any hours is somebody’s, and a session’s thirds are next to each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 1, maxLength: 30 }), (minutes) => {
        const lies = thirdsOf(minutes.map((each) => session(each)))
        expect([...new Set(lies.flat())].toSorted((a, b) => a - b)).toEqual([0, 1, 2])
        for (const each of lies) expect(each).toEqual(each.map((_, index) => (each[0] ?? 0) + index))
      }),
    )
  })
})

describe('core skills without an example', () => {
  const rest = coreSkills.filter((skill) => skill !== 'SUMMARISING')
  test.each<[string, ReturnType<typeof session>[], Third[] | undefined]>([
    ['in every third is no gap', [1, 2, 3].map(() => session(60, ...coreSkills)), undefined],
    ['missing at the start', [session(60, ...rest), session(60, ...coreSkills), session(60, ...coreSkills)], [0]],
    ['only at the start', [session(60, ...coreSkills), session(60, ...rest), session(60, ...rest)], [1, 2]],
    ['nowhere', [session(60, ...rest)], [0, 1, 2]],
  ])('%s', (_, sessions, expected) =>
    expect(skillGaps(sessions).find(({ skill }) => skill === 'SUMMARISING')?.thirds).toEqual(expected),
  )

  test('where nothing is logged nothing is missing yet', () => expect(skillGaps([])).toEqual([]))

  test('another example closes gaps and opens none', () => {
    const aSession = fc.record({
      ...{ id: fc.uuid(), minutes: fc.integer({ min: 1, max: 180 }) },
      skills: fc.uniqueArray(fc.constantFrom(...skills)).map((used) => used.map((skill) => ({ skill, effect: false }))),
    })
    fc.assert(
      fc.property(fc.array(aSession, { minLength: 1, maxLength: 15 }), fc.nat(), (sessions, at) => {
        const more = sessions.map((each, index) =>
          index === at % sessions.length
            ? { ...each, skills: [...each.skills, { skill: 'SUMMARISING' as const, effect: true }] }
            : each,
        )
        const count = (given: typeof sessions) => skillGaps(given).flatMap((gap) => gap.thirds).length
        expect(count(more)).toBeLessThanOrEqual(count(sessions))
      }),
    )
  })
})
