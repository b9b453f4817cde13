import { z } from 'zod'
import { day } from '../fields/day.ts'
import { email } from '../fields/email.ts'
import { id } from '../fields/ids.ts'
import { nameOfPerson, optionalName } from '../fields/name.ts'
import { phone } from '../fields/phone.ts'
import { lineOfText } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'

export const settingKinds = ['SCHOOL', 'PROVISION', 'COLLEGE', 'EMPLOYER', 'OTHER'] as const
export type SettingKind = (typeof settingKinds)[number]

export const nations = ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'] as const
export type Nation = (typeof nations)[number]

const name = (required: string) => lineOfText({ required, max: 120 })

/**
 * Whom to turn to at a setting. The safeguarding lead and deputy have the title of their nation in pages
 * (docs/field-rules.md); the fields are named for England's.
 */
export const settingPeople = z.strictObject({
  dsl: nameOfPerson('Enter who leads on safeguarding there'),
  dslPhone: phone('Enter the phone number on which they are reached: a concern is told by phone'),
  deputy: nameOfPerson('Enter who stands in for them'),
  /** Null: the same number. */
  deputyPhone: phone().nullable(),
  supervisor: nameOfPerson('Enter who supervises the mentoring there'),
  supervisorEmail: email().nullable(),
  /** Who answers what a family asks about data. */
  privacyContact: lineOfText({
    required: 'Enter who answers questions about data there: a name, an address or both',
    max: 300,
  }),
  /** For a concern about an adult there; about the head, the chair or proprietor; then the local authority. */
  head: optionalName(),
  headPhone: phone().nullable(),
  chair: optionalName(),
  chairPhone: phone().nullable(),
  ladoPhone: phone().nullable(),
})
export type SettingPeople = z.infer<typeof settingPeople>

export const settingContent = z.strictObject({
  name: name('Enter what the setting is called'),
  kind: z.enum(settingKinds, { error: 'Choose what kind of setting it is' }),
  nation: z.enum(nations, { error: 'Choose the nation it is in' }),
  people: settingPeople,
})
export type SettingContent = z.infer<typeof settingContent>

/** A new setting, at a centre. */
export const newSetting = settingContent.extend({ centreId: id() })
export const changedSetting = settingContent.extend({ revision: revision() })

/** That records of mentoring there may be used as evidence: who said so, in which role, when. */
export const permission = z.strictObject({
  by: name('Enter who at the setting gave the permission'),
  role: lineOfText({ required: 'Enter their role there, such as headteacher', max: 120 }),
  on: day('Enter the day on which they gave it'),
})
export const givenPermission = permission.extend({ revision: revision() })
export const withdrawnPermission = z.strictObject({
  revision: revision(),
  on: day('Enter the day on which it was withdrawn'),
})

/** A permission that another one followed, or that was withdrawn: until when it held. */
export const formerPermission = permission.extend({ until: day() })
export type FormerPermission = z.infer<typeof formerPermission>
