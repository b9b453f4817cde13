import { deputyPhoneOf } from '../settings/deputy-phone.ts'

/** Whom a concern is about decides who is told first. `CENTRE`: a learner or a member of staff of the centre itself. */
export const concernAbouts = ['PUPIL', 'ADULT', 'HEAD', 'CENTRE'] as const
export type ConcernAbout = (typeof concernAbouts)[number]

/** In whose part somebody is phoned. `lado` stands for the local authority's officer, by whatever name a nation knows them. */
export type PhonedPart = 'dsl' | 'deputy' | 'head' | 'chair' | 'lado' | 'desk' | 'deskDeputy'
/** Whom to phone: null where the name or the number is not known. */
export type ToPhone = { part: PhonedPart; name: string | null; phone: string | null }

/** What a setting says of whom to phone. */
export type SettingContacts = {
  dsl: string
  dslPhone: string
  deputy: string
  deputyPhone: string | null
  head: string | null
  headPhone: string | null
  chair: string | null
  chairPhone: string | null
  ladoPhone: string | null
}
/** What a centre says of its own desk. */
export type DeskContacts = {
  dsl: string | null
  dslPhone: string | null
  deputy: string | null
  deputyPhone: string | null
}

/**
 * Who is phoned about a concern, the first one first (docs/cycle.md, 'Safeguarding'): about a pupil the setting's DSL or
 * deputy; about an adult there the head; about the head the chair or proprietor, and the local authority's officer; about
 * somebody of the centre its own desk. Without a setting nobody is known but the centre's desk.
 */
export const whomToPhone = (
  about: ConcernAbout,
  { setting, desk }: { setting: SettingContacts | null; desk: DeskContacts },
): ToPhone[] => {
  if (about === 'CENTRE')
    return [
      { part: 'desk', name: desk.dsl, phone: desk.dslPhone },
      ...(desk.deputy || desk.deputyPhone
        ? [{ part: 'deskDeputy' as const, name: desk.deputy, phone: desk.deputyPhone }]
        : []),
    ]
  if (!setting) return []
  switch (about) {
    case 'PUPIL':
      return [
        { part: 'dsl', name: setting.dsl, phone: setting.dslPhone },
        { part: 'deputy', name: setting.deputy, phone: deputyPhoneOf(setting) },
      ]
    case 'ADULT':
      return [{ part: 'head', name: setting.head, phone: setting.headPhone }]
    case 'HEAD':
      return [
        { part: 'chair', name: setting.chair, phone: setting.chairPhone },
        { part: 'lado', name: null, phone: setting.ladoPhone },
      ]
  }
}
