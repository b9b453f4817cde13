import { expect, test } from 'vitest'
import { type Judged, releaseNeeds } from './release-needs.ts'

const met = { outcome: 'MET', feedback: null } as const
const unmet = { outcome: 'NOT_YET_MET', feedback: 'Show how you came back to the goal' } as const
const unexplained = { outcome: 'NOT_YET_MET', feedback: null } as const
const undecided = { outcome: null, feedback: 'Begun' } as const

test.each<[sentence: string, judged: Judged, needs: string[]]>([
  [
    'every criterion met, and the hours accepted',
    { criteria: [met, met], acceptedMet: true },
    ['everyCriterionJudged', 'everyCriterionMet', 'unmetCriteriaExplained', 'minutesAccepted'],
  ],
  [
    'hours that are not accepted yet',
    { criteria: [met], acceptedMet: false },
    ['everyCriterionJudged', 'everyCriterionMet', 'unmetCriteriaExplained'],
  ],
  [
    'one not yet met, with what is missing',
    { criteria: [met, unmet], acceptedMet: true },
    ['everyCriterionJudged', 'unmetCriteriaExplained', 'minutesAccepted'],
  ],
  [
    'one not yet met, without a word',
    { criteria: [met, unexplained], acceptedMet: true },
    ['everyCriterionJudged', 'minutesAccepted'],
  ],
  [
    'one that is not judged',
    { criteria: [met, undecided], acceptedMet: true },
    ['unmetCriteriaExplained', 'minutesAccepted'],
  ],
])('%s', (_, judged, needs) => {
  expect(releaseNeeds(judged)).toEqual(needs)
})
