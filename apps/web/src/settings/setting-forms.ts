import {
  changedSetting,
  givenPermission,
  newSetting,
  type SettingContent,
  type SettingPeople,
} from '@mentorfolio/domain/settings/setting'
import type { SettingView } from '@mentorfolio/domain/settings/settings.endpoints'
import type { z } from 'zod'
import type { FormDefinition, Reading } from '../forms/definition.ts'
import type { Seen } from '../forms/seen.ts'
import { numberIn, type Written } from '../forms/written.ts'

type PeopleShape = Record<keyof SettingPeople, string>

/** The form of a setting as its controls are named. */
export type SettingShape = { name: string; kind: string; nation: string; people: PeopleShape }

const asked = ['dsl', 'dslPhone', 'deputy', 'supervisor', 'privacyContact'] as const satisfies (keyof SettingPeople)[]
const ifKnown = [
  ...['deputyPhone', 'supervisorEmail', 'head', 'headPhone', 'chair', 'chairPhone', 'ladoPhone'],
] as const satisfies (keyof SettingPeople)[]

const emptyPeople: PeopleShape = {
  ...{ dsl: '', dslPhone: '', deputy: '', deputyPhone: '', supervisor: '', supervisorEmail: '', privacyContact: '' },
  ...{ head: '', headPhone: '', chair: '', chairPhone: '', ladoPhone: '' },
}

export const emptySetting: SettingShape = { name: '', kind: 'SCHOOL', nation: 'ENGLAND', people: emptyPeople }

/** A setting that is there already, as the form shows it. */
export const shapeOf = ({
  name,
  kind,
  nation,
  people,
}: Omit<SettingContent, 'people'> & Pick<SettingView, 'people'>) => ({
  ...{ name, kind, nation },
  people: {
    ...emptyPeople,
    // What was written on several lines, before each had its one: a box of one line would run them together.
    ...Object.fromEntries(
      Object.entries(people ?? {}).map(([field, value]) => [field, (value ?? '').replace(/\s*\n\s*/g, ', ')]),
    ),
  },
})

export const seenIn = (setting: SettingView): Seen => ({ revision: setting.revision, values: shapeOf(setting) })

const read = (words: Written, more: object): Reading => ({
  body: {
    name: words.text('name'),
    kind: words.text('kind') || undefined,
    nation: words.text('nation') || undefined,
    people: Object.fromEntries([
      ...asked.map((field) => [field, words.text(`people.${field}`)]),
      ...ifKnown.map((field) => [field, words.text(`people.${field}`).trim() || null]),
    ]),
    ...more,
  },
})

export const newSettingForm = {
  line: 'PUT /api/settings/:id',
  names: 'BELONG',
  schema: newSetting,
  read: (words) => read(words, { centreId: words.text('centreId') }),
} satisfies FormDefinition<z.infer<typeof newSetting>>

export const changeSettingForm = {
  line: 'PUT /api/settings/:id/details',
  names: 'BELONG',
  schema: changedSetting,
  read: (words) => read(words, { revision: numberIn(words.text('revision')) }),
} satisfies FormDefinition<z.infer<typeof changedSetting>>

export const permissionForm = {
  line: 'PUT /api/settings/:id/permission',
  names: 'BELONG',
  schema: givenPermission,
  read: (words) => ({
    body: {
      revision: numberIn(words.text('revision')),
      ...{ by: words.text('by'), role: words.text('role'), on: words.text('on') },
    },
  }),
} satisfies FormDefinition<z.infer<typeof givenPermission>>
