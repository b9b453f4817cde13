import type { Identity, NewMentee } from '@mentorfolio/domain/mentees/mentee'
import type { SettingContent } from '@mentorfolio/domain/settings/setting'
import { sealerWith } from '../identity/seal.ts'
import { peopleThere } from './settings.ts'

/** The one key of all tests. */
export const testKey = Buffer.alloc(32, 'identity key of the tests')
export const testSealer = sealerWith([testKey])

export const theirIdentity: Identity = {
  ...{ realName: 'Leonora Whitfield', alsoCalled: ['Norrie'], email: 'leonora@example.org', phone: '01632 960733' },
}

/** What a candidate sends for a new mentee: under 18, of a setting that permits records. */
export const aNewMentee = (more: Partial<NewMentee> & Pick<NewMentee, 'registrationId' | 'settingId'>): NewMentee => ({
  ...{ simulated: false, pseudonym: 'Sorrel', identity: theirIdentity, under18: true },
  ...{ reviewDueOn: '2026-12-14', endsOn: '2027-02-12' },
  ...more,
})

/** What somebody sends to describe a setting. */
export const aSettingDescribed = (more: Partial<SettingContent> = {}): SettingContent => ({
  ...{ name: 'Fernleigh School', kind: 'SCHOOL', nation: 'WALES', people: peopleThere },
  ...more,
})
