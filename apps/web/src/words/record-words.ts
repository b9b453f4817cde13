import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'

/** What a record is called, alone and with others. */
export const recordWords: Record<RecordKind, { one: string; many: string }> = {
  AGREEMENT: { one: 'Agreement', many: 'Agreements' },
  NEEDS_ASSESSMENT: { one: 'Needs assessment', many: 'Needs assessments' },
  GOAL: { one: 'Goal', many: 'Goals' },
  MENTORING_PLAN: { one: 'Mentoring plan', many: 'Mentoring plans' },
  SESSION_PLAN: { one: 'Session plan', many: 'Session plans' },
  SESSION_LOG: { one: 'Session log', many: 'Session logs' },
  MENTEE_FEEDBACK: { one: 'Feedback from a mentee', many: 'Feedback from mentees' },
  SUPERVISOR_FEEDBACK: { one: 'Feedback from a supervisor', many: 'Feedback from supervisors' },
  STAKEHOLDER_FEEDBACK: { one: 'Feedback from somebody around them', many: 'Feedback from people around them' },
  PEER_FEEDBACK: { one: 'Feedback from another mentor', many: 'Feedback from other mentors' },
  WITNESS_TESTIMONY: { one: 'Witness testimony', many: 'Witness testimonies' },
  ADAPTATION: { one: 'Change in practice', many: 'Changes in practice' },
  REFERRAL: { one: 'Referral', many: 'Referrals' },
  SUPERVISION_RECORD: { one: 'Supervision', many: 'Supervision records' },
  PROGRESS_REVIEW: { one: 'Review', many: 'Reviews' },
  CLOSURE: { one: 'Ending', many: 'Endings' },
  REFLECTIVE_SUMMARY: { one: 'Reflective summary', many: 'Reflective summaries' },
  SELF_REVIEW: { one: 'Self-review', many: 'Self-reviews' },
  CPD_PLAN: { one: 'Development plan', many: 'Development plans' },
  WRITTEN_ANSWER: { one: 'Written answer', many: 'Written answers' },
  CASE_STUDY: { one: 'Case study', many: 'Case studies' },
  OBSERVATION: { one: 'Observation', many: 'Observations' },
  PROFESSIONAL_DISCUSSION: { one: 'Professional discussion', many: 'Professional discussions' },
  WORK_PRODUCT: { one: 'Work product', many: 'Work products' },
}
