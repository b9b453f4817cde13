import { describe, expect, test } from 'vitest'
import {
  type ConcernAbout,
  concernAbouts,
  type DeskContacts,
  type SettingContacts,
  whomToPhone,
} from './whom-to-phone.ts'

const setting: SettingContacts = {
  ...{ dsl: 'R. Osei', dslPhone: '01632 960001', deputy: 'L. Byrne', deputyPhone: null },
  ...{ head: 'A. Marsh', headPhone: '01632 960003', chair: null, chairPhone: null, ladoPhone: '01632 960005' },
}
const desk: DeskContacts = { dsl: 'M. Orchard', dslPhone: '01632 960201', deputy: null, deputyPhone: null }

test.each<[sentence: string, about: ConcernAbout, parts: string[]]>([
  [
    'about a pupil: the setting’s DSL, or the deputy, whose number was left empty because it is the same',
    'PUPIL',
    ['dsl R. Osei 01632 960001', 'deputy L. Byrne 01632 960001'],
  ],
  ['about an adult there: the head, and not the DSL', 'ADULT', ['head A. Marsh 01632 960003']],
  [
    'about the head: the chair or proprietor, and the local authority’s officer',
    'HEAD',
    ['chair null null', 'lado null 01632 960005'],
  ],
  ['about somebody of the centre: its own desk', 'CENTRE', ['desk M. Orchard 01632 960201']],
])('%s', (_sentence, about, parts) => {
  const found = whomToPhone(about, { setting, desk })
  expect(found.map(({ part, name, phone }) => `${part} ${name} ${phone}`)).toEqual(parts)
})

test('a deputy with a number of their own is phoned on it', () => {
  const found = whomToPhone('PUPIL', { setting: { ...setting, deputyPhone: '01632 960002' }, desk })
  expect(found.at(-1)).toEqual({ part: 'deputy', name: 'L. Byrne', phone: '01632 960002' })
})

describe('what is not known', () => {
  test('without a setting nobody there is named; the centre’s desk still is', () => {
    for (const about of concernAbouts)
      expect(whomToPhone(about, { setting: null, desk }).map(({ part }) => part)).toEqual(
        about === 'CENTRE' ? ['desk'] : [],
      )
  })
  test('a desk without a name or a number is still a place to ask for', () => {
    const none = { dsl: null, dslPhone: null, deputy: null, deputyPhone: null }
    expect(whomToPhone('CENTRE', { setting, desk: none })).toEqual([{ part: 'desk', name: null, phone: null }])
  })
  test('a desk’s deputy is named once anything is known of them', () => {
    const found = whomToPhone('CENTRE', { setting, desk: { ...desk, deputyPhone: '01632 960202' } })
    expect(found.at(-1)).toEqual({ part: 'deskDeputy', name: null, phone: '01632 960202' })
  })
})
