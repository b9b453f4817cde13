import type { RuleOf } from '../rule.ts'

/** A cohort: its people, its progress, its sampling, and what an EQA is shown of it. */
export const cohortRules = {
  'cohort.view': { scope: 'cohort', by: ['centreAdmin', 'assessor', 'iqa', 'leadIqa'], source: 'docs/cycle.md' },
  'cohort.describe': { scope: 'cohort', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'cohort.report': { scope: 'cohort', by: ['centreAdmin', 'leadIqa'], source: 'docs/cycle.md' },
  'candidate.register': {
    scope: 'cohort',
    by: ['centreAdmin'],
    needs: ['notRegisteredAlready'],
    source: 'docs/cycle.md',
  },
  'candidate.remind': { scope: 'cohort', by: ['centreAdmin', 'assessor'], source: 'docs/cycle.md' },
  'assessor.allocate': {
    scope: 'cohort',
    by: ['centreAdmin'],
    needs: ['notTheCandidate', 'notMentorNorSupervisor', 'noConflict'],
    source: 'docs/cycle.md',
  },
  'iqa.allocate': {
    scope: 'cohort',
    by: ['centreAdmin', 'leadIqa'],
    needs: ['notTheCandidate', 'notMentorNorSupervisor', 'noConflict'],
    source: 'docs/cycle.md',
  },
  'caseload.view': { scope: 'cohort', by: ['assessor'], source: 'docs/cycle.md' },
  'people.import': { scope: 'cohort', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'people.undoImport': { scope: 'cohort', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'samplingPlan.view': { scope: 'cohort', by: ['iqa', 'leadIqa', 'eqa', 'centreAdmin'], source: 'docs/field-rules.md' },
  'samplingPlan.run': { scope: 'cohort', by: ['iqa', 'leadIqa'], source: 'docs/field-rules.md' },
  'eqaLink.make': { scope: 'cohort', by: ['centreAdmin', 'leadIqa'], source: 'docs/cycle.md' },
  'eqaLink.revoke': { scope: 'cohort', by: ['centreAdmin', 'leadIqa'], source: 'docs/cycle.md' },
  // Read only, redacted, for a time; each view is audited.
  'eqaVisit.view': {
    scope: 'cohort',
    by: ['eqa'],
    needs: ['linkLive'],
    source: 'docs/cycle.md',
  },
} as const satisfies Record<string, RuleOf<'cohort'>>
