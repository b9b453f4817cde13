import type { PolicyView } from '@mentorfolio/domain/policies/policy-view'
import { nations } from '@mentorfolio/domain/settings/setting'
import { nationWords } from '../words/settings.ts'

/** 'England and Wales'; 'all of the UK'. */
export const whereInWords = ({ nations: its }: Pick<PolicyView, 'nations'>): string =>
  its.length === nations.length
    ? 'All of the UK'
    : new Intl.ListFormat('en-GB').format(its.map((nation) => nationWords[nation]))
