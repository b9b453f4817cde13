import type { PhonedPart } from '@mentorfolio/domain/safeguarding/whom-to-phone'
import type { Nation, SettingKind } from '@mentorfolio/domain/settings/setting'
import { safeguardingTitles } from '../words/settings.ts'

const anywhere = { lead: 'Safeguarding lead', deputy: 'Deputy safeguarding lead', authority: 'The local authority' }

/** What somebody who is phoned is called there, as a line begins with it. `setting`: null where none is known. */
export const titleOf = (part: PhonedPart, setting: { kind: SettingKind; nation: Nation } | null): string => {
  const { lead, deputy, authority } = setting ? safeguardingTitles(setting) : anywhere
  const titles: Record<PhonedPart, string> = {
    ...{ dsl: lead, deputy, lado: authority },
    head: 'Head',
    chair: 'Chair of governors, or proprietor',
    desk: 'Safeguarding lead of the centre',
    deskDeputy: 'Deputy safeguarding lead of the centre',
  }
  return titles[part]
}
