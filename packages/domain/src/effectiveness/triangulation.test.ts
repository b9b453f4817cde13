import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedbackSources, ratedSkills } from '../feedback/feedback-kinds.ts'
import { type Heard, type Rating, type Saying, sideOf, triangulate, whatIsMissing } from './triangulation.ts'

const rating = (by: Rating['by'], score: number, more: Partial<Rating> = {}): Rating => ({
  ...{ by, score, whom: null, skill: 'ACTIVE_LISTENING', at: '2026-10-01T10:00:00Z' },
  ...more,
})
const later = { at: '2026-11-01T10:00:00Z' }

const inWords = (saying: Saying): string => {
  switch (saying.kind) {
    case 'DIFFER':
      return `${saying.one.by} ${saying.one.score} and ${saying.other.by} ${saying.other.score} differ`
    case 'AGREE':
      return `${saying.views.map(({ by, score }) => `${by} ${score}`).join(', ')} agree`
    case 'ALONE':
      return `${saying.view.by} alone`
    case 'MOVED':
      return `${saying.from.by} from ${saying.from.score} to ${saying.to.score}`
  }
}
const told = (...ratings: Rating[]) => triangulate(ratings)[0]?.sayings.map(inWords)

describe('views side by side', () => {
  test.each<[string, Rating[], string[]]>([
    ['two steps apart is worth a question', [rating('SELF', 5), rating('MENTEE', 3)], ['SELF 5 and MENTEE 3 differ']],
    ['one step is the same view', [rating('SELF', 4), rating('MENTEE', 5)], ['SELF 4, MENTEE 5 agree']],
    [
      'each pair that is apart is told, and those that are near are not',
      [rating('SELF', 5), rating('MENTEE', 3), rating('SUPERVISOR', 4)],
      ['SELF 5 and MENTEE 3 differ'],
    ],
    [
      'mentee and supervisor may differ though the mentor stands between them',
      [rating('SELF', 4), rating('MENTEE', 3), rating('SUPERVISOR', 5)],
      ['MENTEE 3 and SUPERVISOR 5 differ'],
    ],
    ['one side alone says nothing of the others', [rating('MENTEE', 2)], ['MENTEE alone']],
    [
      'the latest number is the view, and what it was is told beside it',
      [rating('MENTEE', 2), rating('MENTEE', 4, later), rating('SELF', 4)],
      ['SELF 4, MENTEE 4 agree', 'MENTEE from 2 to 4'],
    ],
    [
      'two supervisors are two people: they may differ, too',
      [rating('SUPERVISOR', 2, { whom: 'form tutor' }), rating('SUPERVISOR', 5, { whom: 'head of year' })],
      ['SUPERVISOR 2 and SUPERVISOR 5 differ'],
    ],
    [
      'two of the others are one side alone, where they do not differ',
      [rating('SUPERVISOR', 4, { whom: 'form tutor' }), rating('PEER', 5)],
      ['SUPERVISOR alone'],
    ],
    [
      'those between whom the mentor and the mentee stand are not told to agree',
      [rating('SELF', 3), rating('MENTEE', 3), rating('STAKEHOLDER', 4), rating('SUPERVISOR', 2)],
      ['STAKEHOLDER 4 and SUPERVISOR 2 differ'],
    ],
  ])('%s', (_, ratings, expected) => expect(told(...ratings)).toEqual(expected))

  test('what no side has rated yet is told', () => {
    const [skill] = triangulate([rating('SELF', 4), rating('PEER', 4)])
    expect(skill).toMatchObject({ skill: 'ACTIVE_LISTENING', missing: ['MENTEE'] })
  })

  test('nobody’s order of writing matters, every rated skill comes once, and difference and agreement exclude each other', () => {
    const aRating = fc.record({
      by: fc.constantFrom('SELF' as const, ...feedbackSources),
      whom: fc.constantFrom(null, 'form tutor', 'head of year'),
      skill: fc.constantFrom(...ratedSkills),
      score: fc.integer({ min: 1, max: 5 }),
      at: fc
        .integer({ min: 0, max: 1_000_000 })
        .map((minute) => new Date(1_790_000_000_000 + minute * 60_000).toISOString()),
    })
    fc.assert(
      fc.property(fc.uniqueArray(aRating, { selector: ({ at }) => at, maxLength: 40 }), (ratings) => {
        const views = triangulate(ratings)
        expect(triangulate(ratings.toReversed())).toEqual(views)
        expect(new Set(views.map(({ skill }) => skill))).toEqual(new Set(ratings.map(({ skill }) => skill)))
        for (const { latest, sayings, missing } of views) {
          const kinds = new Set(sayings.map(({ kind }) => kind).filter((kind) => kind !== 'MOVED'))
          expect(kinds.size).toBe(1)
          expect(missing.some((side) => latest.some(({ by }) => sideOf(by) === side))).toBe(false)
        }
      }),
    )
  })
})

describe('what three views lack', () => {
  const heard = (
    source: Heard['source'],
    point: Heard['point'] = 'MID',
    tool: Heard['tool'] = 'SHORT_FORM',
  ): Heard => ({
    ...{ source, point, tool },
  })
  test.each<[string, Heard[], boolean, string[]]>([
    [
      'every view, at first; no other point or tool than the one that there is not',
      [],
      false,
      ['SELF', 'MENTEE', 'OTHER'],
    ],
    [
      'the same where all that came is a testimony, which is no feedback',
      [heard('WITNESS', 'END', 'WITNESS_TESTIMONY')],
      true,
      ['MENTEE', 'OTHER'],
    ],
    [
      'nothing, once mentee and supervisor have spoken at two points with two tools',
      [heard('MENTEE'), heard('SUPERVISOR', 'END', 'SCALE')],
      true,
      [],
    ],
    [
      'a supervisor if possible, where a colleague has spoken',
      [heard('MENTEE'), heard('PEER', 'END', 'SCALE')],
      true,
      ['SUPERVISOR'],
    ],
    ['a second point and a second tool', [heard('MENTEE'), heard('SUPERVISOR')], true, ['POINTS', 'TOOLS']],
  ])('%s', (_, answered, ratedSelf, expected) => expect(whatIsMissing(answered, { ratedSelf })).toEqual(expected))
})
