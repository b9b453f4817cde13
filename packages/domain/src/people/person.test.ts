import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { StaffRole } from '../cycle/roles.ts'
import { email } from '../fields/email.ts'
import { isUnfinished, partsLost } from './hand-over.ts'
import { newPassword, personName, personRoles } from './person.ts'

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message)

describe('an e-mail address', () => {
  it.each([
    ['in capitals, with space around it', ' Noor.Baines@Example.ORG ', 'noor.baines@example.org'],
    ['with a plus', 'noor+mentors@example.org', 'noor+mentors@example.org'],
  ])('%s is one address', (_, written, kept) => {
    expect(email().parse(written)).toBe(kept)
    expect(email().parse(kept)).toBe(kept)
  })
  it.each([
    '',
    'noor',
    'noor@',
    '@example.org',
    'a b@example.org',
    'noor@example.org\nBcc: x@example.org',
    5,
    null,
    `${'x'.repeat(250)}@a.uk`,
  ])('%j is none, and says so once', (written) => {
    expect(messages(email(), written)).toEqual(['Enter an e-mail address, such as name@example.org'])
  })
})

describe('a name', () => {
  it.each(['Asa Field', 'Ng', '李娜', 'Zoë O’Hare-Ní 2nd'])('%s is one', (written) => {
    expect(personName().parse(written)).toBe(written)
  })
  it.each([
    ['12345', 'Write the name with letters, as people say it'],
    ['  ', 'Enter their name'],
  ])('%j is none, and says so once', (written, message) => {
    expect(messages(personName(), written)).toEqual([message])
  })
})

describe('a password', () => {
  it.each(['eight swallows', '            ', '日本語のながいパスワードです。', 'x'.repeat(128)])(
    '%j is taken as it is',
    (written) => {
      expect(newPassword().parse(written)).toBe(written)
    },
  )
  it.each([
    ['eleven char', 'Choose a password of 12 characters or more'],
    ['x'.repeat(129), 'Choose a password of 128 characters or fewer'],
    ['before\u0000after that', 'Choose a password without characters that cannot be typed again'],
    ['half \ud800 a pair', 'Choose a password without characters that cannot be typed again'],
    [undefined, 'Choose a password of 12 characters or more'],
  ])('%j is refused: %s', (written, message) => {
    expect(messages(newPassword(), written)).toEqual([message])
  })
})

describe('roles', () => {
  it.each([
    [[], 'Choose at least one role'],
    [['assessor', 'assessor'], 'Choose each role once'],
    [['mentee'], 'Choose roles from the list'],
    ['assessor', 'Choose at least one role'],
  ])('%j is refused: %s', (given, message) => {
    expect(messages(personRoles(), given)).toEqual([message])
  })
})

describe('work that has to be handed over', () => {
  const lost: [string, StaffRole[], StaffRole[], string[]][] = [
    ['an assessor no more', ['assessor', 'dsl'], ['dsl'], ['assessor']],
    ['an IQA who becomes lead IQA samples on', ['iqa'], ['leadIqa'], []],
    ['neither IQA nor lead IQA any more', ['iqa', 'leadIqa'], ['assessor'], ['iqa']],
    ['both parts gone', ['assessor', 'iqa'], ['centreAdmin'], ['assessor', 'iqa']],
    ['a role given takes nothing away', ['assessor'], ['assessor', 'iqa'], []],
  ]
  it.each(lost)('%s', (_, before, after, parts) => {
    expect(partsLost(before, after)).toEqual(parts)
  })

  it.each([
    ['IN_PROGRESS', 'ACTIVE', true],
    ['IN_PROGRESS', 'ON_BREAK', true],
    ['IN_PROGRESS', 'WITHDRAWN', false],
    ['IN_PROGRESS', 'TRANSFERRED', false],
    ['PASSED', 'ACTIVE', true],
    ['NEEDS_REASSESSMENT', 'ACTIVE', true],
    ['CONFIRMED', 'ACTIVE', false],
    ['CLAIMED', 'ACTIVE', false],
    ['CLAIMED', 'COMPLETED', false],
  ])('a unit %s of a registration %s: %s', (state, registrationState, open) => {
    expect(isUnfinished({ state, registrationState })).toBe(open)
  })
})
