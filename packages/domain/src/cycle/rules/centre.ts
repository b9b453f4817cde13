import type { RuleOf } from '../rule.ts'

/** A centre: its people, settings, templates, quality, data, and its safeguarding desk. */
export const centreRules = {
  'centre.view': {
    scope: 'centre',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin', 'dsl'],
    source: 'docs/cycle.md',
  },
  'centre.describe': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'person.view': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'person.describe': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'person.reactivate': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'person.invite': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'person.withdrawInvitation': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'person.giveRole': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  // The roles of oversight: to somebody else alone.
  'person.giveOversight': { scope: 'centre', by: ['centreAdmin'], needs: ['notOneself'], source: 'docs/cycle.md' },
  'person.takeRole': {
    scope: 'centre',
    by: ['centreAdmin'],
    needs: ['adminRemains', 'workHandedOver'],
    source: 'docs/cycle.md',
  },
  'person.deactivate': {
    scope: 'centre',
    by: ['centreAdmin'],
    needs: ['adminRemains', 'workHandedOver'],
    source: 'docs/cycle.md',
  },
  'pack.view': { scope: 'centre', by: ['centreAdmin', 'leadIqa'], source: 'docs/cycle.md' },
  'pack.choose': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'cohort.list': {
    scope: 'centre',
    by: ['centreAdmin', 'leadIqa'],
    source: 'docs/cycle.md',
  },
  'cohort.open': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'setting.view': {
    scope: 'centre',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin', 'dsl'],
    source: 'docs/cycle.md',
  },
  'setting.describe': { scope: 'centre', by: ['candidate', 'centreAdmin'], source: 'docs/cycle.md' },
  'setting.permit': { scope: 'centre', by: ['candidate', 'supervisor', 'centreAdmin'], source: 'docs/cycle.md' },
  // No new mentees there from then on; what is recorded stays.
  'setting.withdrawPermission': {
    scope: 'centre',
    by: ['candidate', 'supervisor', 'centreAdmin'],
    source: 'docs/cycle.md',
  },
  'agreementTemplate.view': { scope: 'centre', by: ['candidate', 'centreAdmin'], source: 'S5-AC1' },
  'mail.view': { scope: 'centre', by: ['centreAdmin'], source: 'docs/cycle.md' },
  'agreementTemplate.write': { scope: 'centre', by: ['centreAdmin'], source: 'S5-AC1' },
  'questionSet.view': { scope: 'centre', by: ['candidate', 'centreAdmin', 'leadIqa'], source: 'S2-T2' },
  'questionSet.write': { scope: 'centre', by: ['centreAdmin', 'leadIqa'], source: 'S2-T2' },
  'policy.view': { scope: 'centre', by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin'], source: 'S1-T5' },
  'policy.keep': { scope: 'centre', by: ['centreAdmin'], source: 'S1-T5' },
  // It decides whose decisions a second assessor signs: nobody says so of themself.
  'assessorRegister.keep': {
    scope: 'centre',
    by: ['leadIqa', 'centreAdmin'],
    needs: ['notOneself'],
    source: 'docs/judging.md',
  },
  // Of whoever judges their own alone; of lead IQA and admin everybody's.
  'conflict.view': { scope: 'centre', by: ['assessor', 'iqa', 'leadIqa', 'centreAdmin'], source: 'docs/judging.md' },
  // Comments to use again: an assessor's own are theirs alone, the centre's are for all of its assessors.
  'bankComment.view': { scope: 'centre', by: ['assessor', 'leadIqa', 'centreAdmin'], source: 'docs/judging.md' },
  'bankComment.keepOwn': { scope: 'centre', by: ['assessor'], source: 'docs/judging.md' },
  'bankComment.keepCentres': { scope: 'centre', by: ['leadIqa', 'centreAdmin'], source: 'docs/judging.md' },
  'conflict.declare': { scope: 'centre', by: ['assessor', 'iqa', 'leadIqa'], source: 'docs/cycle.md' },
  'conflict.end': {
    scope: 'centre',
    by: ['leadIqa', 'centreAdmin'],
    needs: ['notOneself', 'reason'],
    source: 'docs/judging.md',
  },
  'standardisation.record': { scope: 'centre', by: ['iqa', 'leadIqa'], source: 'docs/field-rules.md' },
  'samplingPolicy.write': { scope: 'centre', by: ['leadIqa'], source: 'docs/field-rules.md' },
  'directClaim.record': { scope: 'centre', by: ['leadIqa', 'centreAdmin'], source: 'docs/cycle.md' },
  // Off until the centre says so: a voice tells who somebody is.
  'recordings.permit': { scope: 'centre', by: ['centreAdmin'], source: 'S4-T4' },
  'retention.write': { scope: 'centre', by: ['centreAdmin'], source: 'docs/field-rules.md' },
  'dataRequest.make': { scope: 'centre', by: ['person', 'mentee'], source: 'docs/field-rules.md' },
  'dataRequest.answer': { scope: 'centre', by: ['centreAdmin'], source: 'docs/field-rules.md' },
  // Text and names go; minutes and the shell of the audit stay.
  'record.erase': {
    scope: 'centre',
    by: ['centreAdmin'],
    needs: [['retentionOver', 'erasureGranted']],
    source: 'docs/field-rules.md',
  },
  'audit.search': { scope: 'centre', by: ['centreAdmin', 'leadIqa'], source: 'docs/cycle.md' },
  // A concern is no part of any portfolio: nobody but these two ever learns that it is there.
  // Whom somebody mentors, by made-up names: to pause it, where a person decides so. Each look is kept at the desk.
  'relationship.find': { scope: 'centre', by: ['dsl'], source: 'docs/cycle.md' },
  'concern.view': { scope: 'centre', by: ['raiser', 'dsl'], source: 'S4-K4' },
  'concern.acknowledge': { scope: 'centre', by: ['dsl'], source: 'S4-T11' },
  'concern.handle': { scope: 'centre', by: ['dsl'], source: 'S4-K4' },
  'concern.passToDeputy': {
    scope: 'centre',
    by: ['system'],
    needs: ['unacknowledged'],
    source: 'docs/cycle.md',
  },
} as const satisfies Record<string, RuleOf<'centre'>>
