import type { Nation, SettingKind } from '@mentorfolio/domain/settings/setting'

export const settingKindWords: Record<SettingKind, string> = {
  SCHOOL: 'School',
  PROVISION: 'Alternative provision',
  COLLEGE: 'College',
  EMPLOYER: 'Employer',
  OTHER: 'Other',
}

export const nationWords: Record<Nation, string> = {
  ENGLAND: 'England',
  WALES: 'Wales',
  SCOTLAND: 'Scotland',
  NORTHERN_IRELAND: 'Northern Ireland',
}

/** What the safeguarding lead, their deputy and the authority outside are called there (docs/field-rules.md). */
export type SafeguardingTitles = { lead: string; deputy: string; authority: string }

const ofNation: Record<Nation, SafeguardingTitles> = {
  ENGLAND: {
    lead: 'Designated safeguarding lead (DSL)',
    deputy: 'Deputy DSL',
    authority: 'Local authority designated officer (LADO)',
  },
  WALES: {
    lead: 'Designated safeguarding person (DSP)',
    deputy: 'Deputy DSP',
    authority: 'Local authority’s designated officer for safeguarding',
  },
  SCOTLAND: {
    lead: 'Child protection coordinator',
    deputy: 'Deputy child protection coordinator',
    authority: 'The council’s social work service',
  },
  NORTHERN_IRELAND: {
    lead: 'Designated teacher for child protection',
    deputy: 'Deputy designated teacher',
    authority: 'The Education Authority’s child protection service',
  },
}

/** The titles of a school, provision or college are its nation's; elsewhere nobody has one by law. */
export const safeguardingTitles = ({ kind, nation }: { kind: SettingKind; nation: Nation }): SafeguardingTitles =>
  kind === 'EMPLOYER' || kind === 'OTHER'
    ? { ...ofNation[nation], lead: 'Safeguarding contact', deputy: 'Second safeguarding contact' }
    : ofNation[nation]
