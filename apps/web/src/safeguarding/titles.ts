import type { PhonedPart } from '@mentorfolio/domain/safeguarding/whom-to-phone'

type Titles = { dsl: string; deputy: string; lado: string }

/** The same people under the names that each nation has for them. */
const byNation: Record<string, Titles> = {
  ENGLAND: {
    dsl: 'designated safeguarding lead',
    deputy: 'deputy safeguarding lead',
    lado: 'the local authority’s designated officer (LADO)',
  },
  WALES: {
    dsl: 'designated safeguarding person',
    deputy: 'deputy safeguarding person',
    lado: 'the local authority’s designated officer for safeguarding',
  },
  SCOTLAND: {
    dsl: 'child protection coordinator',
    deputy: 'deputy child protection coordinator',
    lado: 'the local authority’s social work department',
  },
  NORTHERN_IRELAND: {
    dsl: 'designated teacher for child protection',
    deputy: 'deputy designated teacher',
    lado: 'the Education Authority’s child protection support service',
  },
}
const anywhere = { dsl: 'safeguarding lead', deputy: 'deputy safeguarding lead', lado: 'the local authority' }

/** What somebody who is phoned is called there. `nation` is the setting's; null: not known. */
export const titleOf = (part: PhonedPart, nation: string | null): string => {
  const { dsl, deputy, lado } = byNation[nation ?? ''] ?? anywhere
  const titles: Record<PhonedPart, string> = {
    ...{ dsl, deputy, lado },
    head: 'head',
    chair: 'chair of governors, or proprietor',
    desk: 'safeguarding lead of the centre',
    deskDeputy: 'deputy safeguarding lead of the centre',
  }
  return titles[part]
}
