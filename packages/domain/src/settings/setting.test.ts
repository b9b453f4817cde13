import { describe, expect, test } from 'vitest'
import { permission, settingContent } from './setting.ts'

const people = {
  ...{ dsl: 'R. Osei', dslPhone: '01632 960001', deputy: 'L. Byrne', deputyPhone: null, supervisor: 'T. Novak' },
  ...{ supervisorEmail: null, privacyContact: 'office@example.org', head: null, headPhone: null },
  ...{ chair: null, chairPhone: null, ladoPhone: null },
}
const setting = { name: 'Fernleigh School', kind: 'SCHOOL', nation: 'WALES', people }
const messages = (schema: typeof settingContent | typeof permission, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message)

describe('a setting', () => {
  test.each(['01632 960001', '+44 1632 960001', '(01632) 960 001', '01632 960001 ext 12', '999'])(
    'takes %s as a phone number, or says so',
    (dslPhone) => {
      const told = messages(settingContent, { ...setting, people: { ...people, dslPhone } })
      expect(told).toEqual(dslPhone === '999' ? ['Enter a phone number, such as 01632 960001'] : undefined)
    },
  )
  test('an empty phone number is one thing to put right', () => {
    expect(messages(settingContent, { ...setting, people: { ...people, dslPhone: ' ' } })).toEqual([
      'Enter the phone number on which they are reached: a concern is told by phone',
    ])
  })
  test.each(['dsl', 'deputy', 'supervisor', 'head', 'chair'])('a number is no name of its %s', (who) => {
    expect(messages(settingContent, { ...setting, people: { ...people, [who]: '12345' } })).toEqual([
      'Write the name with letters, as people say it',
    ])
  })
  test('tells all that is missing at once', () => {
    const empty = { ...people, dsl: '', dslPhone: '', deputy: ' ', supervisor: '', privacyContact: '' }
    expect(messages(settingContent, { ...setting, name: '', people: empty })?.length).toBeGreaterThanOrEqual(6)
  })
  test('says on one line who answers questions about data: it stands within a clause', () => {
    const told = messages(settingContent, {
      ...setting,
      people: { ...people, privacyContact: 'J. Vance\n1 Mill Lane' },
    })
    expect(told).toEqual(['Write it on one line, without characters that cannot be seen'])
  })
  test('asks for a permission’s day that exists', () => {
    expect(messages(permission, { by: 'Jo Vance', role: 'Head', on: '2026-02-30' })).toEqual([
      'Enter a date that exists',
    ])
  })
})
