import type { AgencyContact } from '@mentorfolio/domain/contacts/agency-contact'
import type { AgencyRole, AgencyTool } from '@mentorfolio/domain/contacts/contact-kinds'
import type { EmployerContactHeld } from '@mentorfolio/domain/contacts/employer-contact'
import type { BesideKind } from '@mentorfolio/domain/records/beside-kinds'
import type { BesideRecord } from '@mentorfolio/domain/records/beside-view'
import type { Referral } from '@mentorfolio/domain/referrals/referral'
import type { ReferralAgreement, ReferralReason, ReferralService } from '@mentorfolio/domain/referrals/referral-kinds'
import type { Supervision } from '@mentorfolio/domain/supervision/supervision'
import type { BroughtKind, SupervisorPart } from '@mentorfolio/domain/supervision/supervision-kinds'
import { changedParts } from '../changed-parts.ts'
import { contactWords } from '../words.ts'

/** What one of each kind is called, where it is recorded, and by which action. */
export const kindWords = {
  REFERRAL: { one: 'Referral', many: 'Referrals', to: 'referrals', action: 'referral.record' },
  AGENCY_CONTACT: {
    one: 'Contact with an agency',
    many: 'Agencies',
    to: 'agency-contacts',
    action: 'agencyContact.record',
  },
  EMPLOYER_CONTACT: {
    one: 'Contact with an employer',
    many: 'Employers',
    to: 'employer-contacts',
    action: 'employerContact.record',
  },
  SUPERVISION_RECORD: { one: 'Supervision', many: 'Supervision', to: 'supervision', action: 'supervision.record' },
} as const satisfies Record<BesideKind, object>

export const reasonWords: Record<ReferralReason, string> = {
  INTEREST: 'An interest or a talent to follow',
  LEARNING: 'Help with learning',
  WORK: 'Work and careers',
  WELLBEING: 'Feelings and wellbeing',
  HEALTH: 'Health',
  PEOPLE: 'Friends, family, people around them',
  PRACTICAL: 'Money, housing, everyday life',
  RIGHTS: 'Advice about rights',
  MORE_THAN_MENTORING: 'More time or skill than a mentor has',
  OTHER: 'Something else',
}

export const serviceWords: Record<ReferralService, string> = {
  PASTORAL: 'The setting’s pastoral team',
  LEARNING_SUPPORT: 'Learning support (SENCO, ALNCo, support for learning)',
  COUNSELLING: 'Counselling',
  MENTAL_HEALTH: 'Mental health service',
  HEALTH: 'GP, school nurse or other health service',
  CAREERS: 'Careers service',
  EARLY_HELP: 'Early help or family help',
  YOUTH_WORK: 'Youth work',
  CLUB: 'A club, sport, arts or the community',
  ADVICE: 'Advice on money, housing or rights',
  ADVOCACY: 'An advocate',
  OTHER: 'Another service',
}

export const agreedWords: Record<ReferralAgreement, string> = {
  MENTEE: 'They said yes themself',
  THROUGH_SETTING: 'Under 16, or cannot say yes alone: agreed through the setting',
}

export const roleWords: Record<AgencyRole, string> = {
  SETTING: 'Somebody of the setting’s staff',
  LEARNING_SUPPORT: 'Learning support (SENCO, ALNCo, support for learning)',
  SOCIAL_WORK: 'A social worker',
  EARLY_HELP: 'An early help or family help worker',
  HEALTH: 'A health worker',
  MENTAL_HEALTH: 'A mental health worker',
  YOUTH_JUSTICE: 'A youth justice worker',
  YOUTH_WORK: 'A youth worker',
  CAREERS: 'A careers adviser',
  HOUSING: 'A housing worker',
  CHARITY: 'Somebody of a charity',
  OTHER: 'Somebody else',
}

export const toolWords: Record<AgencyTool, string> = {
  NONE: 'A talk or a message',
  EARLY_HELP: 'Early help assessment or plan',
  CAF: 'Common Assessment Framework (CAF)',
  TEAM_AROUND: 'Team around the child or family (TAC, TAF)',
  LEARNING_PLAN: 'Plan for learning (EHC plan, IDP, CSP)',
  CARE_EDUCATION_PLAN: 'Plan of a child in care (PEP)',
  CHILDS_PLAN: 'Child’s plan (Scotland)',
  UNOCINI: 'UNOCINI (Northern Ireland)',
  MEETING: 'A meeting of several agencies',
  OTHER: 'Something else',
}

export const supervisorWords: Record<SupervisorPart, string> = {
  SETTING: 'The supervisor at the setting',
  LINE_MANAGER: 'My line manager',
  CENTRE: 'Somebody of my centre',
  EXTERNAL: 'A supervisor from outside',
  PEERS: 'Other mentors',
  OTHER: 'Somebody else',
}

export const broughtWords: Record<BroughtKind, string> = {
  DILEMMA: 'A dilemma',
  BOUNDARY: 'A boundary',
  FEELINGS: 'My own feelings',
  PRACTICE: 'How I work',
  WELLBEING: 'How I am',
}

/** What a record is, in a line; null to those who may see facts alone. */
export const lineOf = (record: BesideRecord): string | null => {
  if (record.content === null) return null
  switch (record.kind) {
    case 'REFERRAL':
      return `${reasonWords[record.content.reason]}: ${record.content.service ?? serviceWords[record.content.to]}`
    case 'AGENCY_CONTACT':
      return `${roleWords[record.content.role]}: ${record.content.purpose}`
    case 'EMPLOYER_CONTACT':
      return [contactWords[record.content.contact], record.content.adjustment].filter(Boolean).join(': ')
    case 'SUPERVISION_RECORD':
      return `${record.content.minutes} minutes: ${record.content.brought}`
  }
}

const shared = { shared: 'what was shared', basis: 'why it may be shared' }
const linked = { on: 'the day', outcome: 'what came of it', sessionIds: 'the sessions' }

const changedIn = {
  REFERRAL: changedParts<Referral>({
    ...{ ...linked, ...shared, reason: 'what it is for', need: 'what they want or need', to: 'the kind of service' },
    ...{ service: 'the service', agreed: 'how they agreed', boundary: 'why it is more than a mentor’s to do' },
  }),
  AGENCY_CONTACT: changedParts<AgencyContact>({
    ...{ ...linked, ...shared, role: 'with whom', purpose: 'what it was for', tool: 'what you worked by' },
  }),
  EMPLOYER_CONTACT: changedParts<EmployerContactHeld>({
    ...{ ...linked, contact: 'what it was for', adjustment: 'what is done differently', basis: shared.basis },
  }),
  SUPERVISION_RECORD: changedParts<Supervision>({
    ...{ on: linked.on, sessionIds: linked.sessionIds, minutes: 'the minutes', with: 'with whom' },
    ...{ about: 'what it was about', brought: 'what you brought', came: 'what came of it', change: 'what you change' },
  }),
}

/** Which parts of two versions of one record differ, in words. */
export const whatChanged = (kind: BesideKind, now: object | null, before: object | null | undefined): string[] => {
  if (!now || !before) return []
  const parts: (now: never, before: never) => string[] = changedIn[kind]
  return parts(now as never, before as never)
}
