import { describe, expect, it } from 'vitest'
import { nations } from '../settings/setting.ts'
import { editionState } from './edition-state.ts'
import { appliesIn, checkAgainFrom, type KeptPolicy, libraryOf } from './library.ts'
import { addressOfPolicy, localPolicy, policyId } from './policy.ts'
import { shippedLookedAtOn, shippedPolicies } from './shipped-policies.ts'

const today = '2026-11-22'
const kept = (but: Partial<KeptPolicy>): KeptPolicy => ({
  ...{ id: '0197a1b2-c3d4-7abc-8def-0123456789ab', shippedKey: null, name: 'Local policy', nations: ['WALES'] },
  ...{ edition: '2026', shippedEdition: null, address: null, checkedOn: null, retired: false, revision: 1 },
  versions: [],
  ...but,
})

describe('what ships', () => {
  it('is named once each, by a key that a log may cite', () => {
    const keys = shippedPolicies.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(policyId().parse(key)).toBe(key)
  })

  it('holds what the units speak of, where it applies (S1-K4, S1-K5, S3-K3, S5-T6)', () => {
    const inEngland = appliesIn(libraryOf([], today), ['ENGLAND']).map(({ id }) => id)
    expect(inEngland).toEqual(
      expect.arrayContaining(['kcsie', 'working-together', 'send-code', 'equality-act', 'data-protection']),
    )
  })

  it.each(shippedPolicies.map((policy) => [policy.name, policy] as const))(
    '%s: where it is published, and what a centre could have entered itself',
    (_name, { name, nations: its, edition, address }) => {
      expect(addressOfPolicy().parse(address)).toMatch(
        /^https:\/\/(www\.)?(gov\.uk|legislation\.gov\.uk|gov\.wales|safeguarding\.wales|gov\.scot|health-ni\.gov\.uk|education-ni\.gov\.uk)(\/|$)/,
      )
      localPolicy.parse({ name, nations: its, edition, address, checkedOn: shippedLookedAtOn })
    },
  )

  it.each(nations)('has safeguarding, equality and data for %s', (nation) => {
    const keys = appliesIn(libraryOf([], today), [nation]).map(({ id }) => id)
    expect(keys).toContain('data-protection')
    expect(keys.some((key) => key === 'equality-act' || key === 'equality-duty-ni')).toBe(true)
    expect(keys.some((key) => /kcsie|safeguard|child-protection/.test(key))).toBe(true)
  })

  it('offers no law of Great Britain in Northern Ireland', () => {
    const keys = appliesIn(libraryOf([], today), ['NORTHERN_IRELAND']).map(({ id }) => id)
    expect(keys).not.toContain('equality-act')
    expect(keys).not.toContain('kcsie')
  })
})

describe('a centre’s library', () => {
  it('begins with what ships, unchecked, and asks what could not be established', () => {
    const kcsie = libraryOf([], today).find(({ id }) => id === 'kcsie')
    expect(kcsie).toMatchObject({ shipped: true, used: true, check: 'NEVER', revision: 0, shippedEdition: null })
    expect(kcsie?.ask).toContain('September 2026')
  })

  it('goes by the edition that the centre entered, keeps the one that came, and asks no more', () => {
    const row = kept({ shippedKey: 'kcsie', edition: 'September 2026', checkedOn: '2026-11-20', revision: 2 })
    expect(libraryOf([row], today).find(({ id }) => id === 'kcsie')).toMatchObject({
      ...{ edition: 'September 2026', shippedEdition: '2025', ask: null, check: 'DONE', revision: 2 },
      name: 'Keeping children safe in education (KCSIE)',
    })
  })

  const ships = (edition: string) => [
    { ...{ key: 'kcsie', name: 'KCSIE', nations: ['ENGLAND' as const], edition, about: '', address: '' }, ask: null },
  ]
  it.each([
    ['said nothing: it goes by what ships', null, '2026', { edition: '2026', changed: false, newer: false }],
    [
      'checked what ships: nothing is newer',
      { edition: '2025', shippedEdition: '2025', checkedOn: today },
      '2025',
      { edition: '2025', shippedEdition: null, changed: false, newer: false },
    ],
    [
      'entered another edition: that is the centre’s change',
      { edition: '2026', shippedEdition: '2025', checkedOn: today },
      '2025',
      { edition: '2026', shippedEdition: '2025', changed: true, newer: false },
    ],
    [
      'checked an edition before a newer one came: it stays, and is told',
      { edition: '2025', shippedEdition: '2025', checkedOn: today },
      '2026',
      { edition: '2025', shippedEdition: '2026', changed: false, newer: true },
    ],
    [
      'entered one that came later: nothing is newer',
      { edition: '2026', shippedEdition: '2025', checkedOn: today },
      '2026',
      { edition: '2026', shippedEdition: null, changed: true, newer: false },
    ],
    [
      'took it out of use, and said nothing of an edition: the next one comes',
      { edition: '2025', retired: true },
      '2026',
      { edition: '2026', used: false, changed: false, newer: false },
    ],
  ])('that %s', (_, said, edition, expected) => {
    const rows = said ? [kept({ shippedKey: 'kcsie', ...said })] : []
    expect(libraryOf(rows, today, ships(edition))).toMatchObject([expected])
  })

  it('names the centre’s own first, and one that is used no more among them', () => {
    const [first, second] = libraryOf(
      [kept({ name: 'Visits' }), kept({ id: '0197a1b2-c3d4-7abc-8def-0123456789ac', name: 'Phones', retired: true })],
      today,
    )
    expect([first?.name, second?.name]).toEqual(['Phones', 'Visits'])
    expect([first?.used, second?.used]).toEqual([false, true])
  })

  it.each([
    ['never checked', null, 'NEVER'],
    ['checked today', '2026-11-22', 'DONE'],
    ['checked a year less a day ago', '2025-11-23', 'DONE'],
    ['checked a year ago', '2025-11-22', 'OVERDUE'],
    ['checked on a leap day', '2024-02-29', 'OVERDUE'],
  ])('%s', (_sentence, checkedOn, check) => {
    expect(libraryOf([kept({ checkedOn })], today)[0]?.check).toBe(check)
  })

  it('is to be looked at a year after a leap day, on a day that exists', () => {
    expect(checkAgainFrom('2028-02-29')).toBe('2029-03-01')
  })
})

describe('a cited edition', () => {
  const library = (edition: string, used = true) => [{ id: 'kcsie', name: 'KCSIE', edition, used }]
  it.each([
    ['the same words', '2026', '2026', 'CURRENT'],
    ['the same, written otherwise', 'Third edition 2017', 'third edition, 2017.', 'CURRENT'],
    ['the same year, said with less', '2026', 'September 2026', 'CURRENT'],
    ['the year before', '2025', '2026', 'EARLIER'],
    ['an update later than the first edition', '2021', '2021, updated 2023', 'EARLIER'],
    ['an earlier month of the same year', 'January 2026', 'Sept 2026', 'EARLIER'],
    ['a later month of the same year', 'September 2026', 'March 2026', 'LATER'],
    ['a year after', '2027', '2026', 'LATER'],
    ['an Act before it was amended', '2018', '2018, as amended by the Data (Use and Access) Act 2025', 'EARLIER'],
    ['another version in one year', 'Version 2, 2026', 'Version 3, 2026', 'OTHER'],
    ['words without a year', 'the blue one', '2026', 'OTHER'],
    ['versions without a year', 'v2', 'v3', 'OTHER'],
  ])('is told: %s', (_sentence, cited, current, state) => {
    expect(editionState({ policyId: 'kcsie', edition: cited }, library(current))).toBe(state)
  })

  it.each([
    ['of a policy in their own words', { policyId: null, edition: '2019' }, 'OWN'],
    ['of one that the library has no more', { policyId: 'gone', edition: '2019' }, 'UNKNOWN'],
    ['left out', { policyId: 'kcsie', edition: null }, 'UNSAID'],
  ])('%s', (_sentence, cited, state) => {
    expect(editionState(cited, library('2026'))).toBe(state)
  })

  it('of one that is used no more here', () => {
    expect(editionState({ policyId: 'kcsie', edition: '2026' }, library('2026', false))).toBe('RETIRED')
  })
})

describe('a policy of the centre’s own', () => {
  const policy = { name: 'Phones', nations: ['WALES'], edition: '2026', address: '', checkedOn: null }
  it('may be on paper', () => {
    expect(localPolicy.parse(policy).address).toBeNull()
  })

  it.each([
    [
      'a script for an address',
      { address: 'javascript:alert(1)' },
      'Enter an address that begins with https://, or leave this empty',
    ],
    [
      'a password in the address',
      { address: 'https://a:b@example.org/' },
      'Enter an address that begins with https://, or leave this empty',
    ],
    ['no nation', { nations: [] }, 'Choose the nations where it applies'],
    ['a nation twice', { nations: ['WALES', 'WALES'] }, 'Name each nation once'],
    ['no name', { name: ' ' }, 'Enter what the policy is called'],
    ['no edition', { edition: '' }, 'Enter which edition it is, such as the year or ‘Version 3, May 2026’'],
  ])('is refused with %s', (_sentence, but, message) => {
    const result = localPolicy.safeParse({ ...policy, ...but })
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})
