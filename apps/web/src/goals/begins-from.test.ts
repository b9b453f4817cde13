import type { NeedsVersion } from '@mentorfolio/domain/plans/mentoring-view'
import { describe, expect, it } from 'vitest'
import { beginsFrom } from './begins-from.ts'

const needs: NeedsVersion = {
  ...{ id: '0197a1b2-c3d4-7abc-8def-0123456789ab', version: 2, deviceAt: null, skewMs: null },
  ...{ receivedAt: '2026-11-16T10:00:00.000Z', effectiveAt: '2026-11-16T10:00:00.000Z', by: 'Ada', reason: null },
  needs: {
    tool: { kind: 'JOB_MATCH', name: null },
    questions: [{ question: 'What makes a good day?', answer: 'Knowing what comes next' }],
    ...{
      interests: null,
      strengths: null,
      communication: null,
      learning: null,
      helps: 'Paper',
      avoid: null,
      flags: [],
    },
    barriers: [{ barrier: 'The early bus', idea: 'Start at ten on Mondays' }],
    jobMatch: {
      job: 'Bike workshop',
      tasks: [
        { task: 'Answering the phone', match: 'GAP', adjustment: 'A colleague answers' },
        { task: 'Ordering parts', match: 'PARTLY', adjustment: null },
      ],
      employer: null,
    },
    graduated: null,
  },
  ...{ confirmed: null, notRight: null },
}
const from = (address: string) => beginsFrom([needs], new URLSearchParams(address))

describe('a goal begins (S3-K4)', () => {
  it.each([
    [
      'from what gets in the way, with the idea for it',
      '?needs=2&barrier=0',
      { about: 'The early bus', idea: 'Start at ten on Mondays', isWork: false },
    ],
    [
      'from a task of a job, with what would make it fit',
      '?needs=2&task=0',
      { about: 'Answering the phone', idea: 'A colleague answers', isWork: true },
    ],
    [
      'from a task for which nothing is known yet',
      '?needs=2&task=1',
      { about: 'Ordering parts', idea: '', isWork: true },
    ],
    ['from nothing of a version that is not there', '?needs=9&barrier=0', undefined],
    ['from none that is not among them', '?needs=2&barrier=7', undefined],
    ['from no number that is none', '?needs=2&task=x', undefined],
    ['from nothing where the form was opened by itself', '', undefined],
  ])('%s', (_, address, beginning) => expect(from(address)).toEqual(beginning))
})
