import {
  checkPolicyEndpoint,
  keepPolicyEndpoint,
  type LibraryView,
  usePolicyEndpoint,
  viewLibraryEndpoint,
  viewPolicyChoicesEndpoint,
} from '@mentorfolio/domain/policies/policies.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aPerson } from '../testing/people.ts'
import { aPolicy } from '../testing/policies.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

const anAdmin = async () => {
  const admin = await aPerson('centreAdmin').in(api.db)
  return { admin, as: api.as(admin), id: admin.centreId }
}

test('a centre’s admin adds a policy, changes it, takes it out of use and back', async () => {
  const { as, id } = await anAdmin()
  const policyId = v7()
  const params = { id, policyId }
  const added = await as.call(keepPolicyEndpoint, { params, body: { revision: 0, policy: aPolicy() } })
  expect(added.policies[0]).toMatchObject({ id: policyId, shipped: false, used: true, check: 'DONE', revision: 1 })
  const policy = aPolicy({ edition: 'Version 5, October 2026', address: null, checkedOn: null })
  const changed = await as.call(keepPolicyEndpoint, { params, body: { revision: 1, policy } })
  expect(changed.policies[0]).toMatchObject({ edition: policy.edition, address: null, check: 'NEVER', revision: 2 })
  const retired = await as.call(usePolicyEndpoint, { params, body: { revision: 2, used: false } })
  expect(retired.policies[0]).toMatchObject({ used: false, revision: 3 })
  const back = await as.call(usePolicyEndpoint, { params, body: { revision: 3, used: true } })
  expect(back.policies[0]).toMatchObject({ used: true, revision: 4 })
  expect(
    back.policies[0]?.versions.map(({ version, edition, checkedOn, used }) => [version, edition, checkedOn, used]),
  ).toEqual([
    [4, policy.edition, null, true],
    [3, policy.edition, null, false],
    [2, policy.edition, null, true],
    [1, aPolicy().edition, aPolicy().checkedOn, true],
  ])
  const events = await api.db.auditEvent.findMany({
    where: { chainId: id, action: 'policy.keep' },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(({ revision, fields }) => [revision, fields])).toEqual([
    [1, ['name', 'nations', 'edition', 'address', 'checkedOn']],
    [2, ['name', 'nations', 'edition', 'address', 'checkedOn']],
    [3, ['used']],
    [4, ['used']],
  ])
})

test('the check of one edition says nothing of another', async () => {
  const { as, id } = await anAdmin()
  const params = { id, policyId: v7() }
  const policy = aPolicy({ edition: 'Version 6', checkedOn: '2026-09-11' })
  await as.call(keepPolicyEndpoint, { params, body: { revision: 0, policy } })
  const renamed = await as.call(keepPolicyEndpoint, {
    params,
    body: { revision: 1, policy: { ...policy, name: 'Phones' } },
  })
  expect(renamed.policies[0]).toMatchObject({ name: 'Phones', checkedOn: '2026-09-11' })
  const next = await as.call(keepPolicyEndpoint, {
    params,
    body: { revision: 2, policy: { ...policy, edition: 'Version 7' } },
  })
  expect(next.policies[0]).toMatchObject({ edition: 'Version 7', checkedOn: null, check: 'NEVER' })
  const looked = await as.call(keepPolicyEndpoint, {
    params,
    body: { revision: 3, policy: { ...policy, edition: 'Version 7', checkedOn: '2026-11-13' } },
  })
  expect(looked.policies[0]).toMatchObject({ checkedOn: '2026-11-13', check: 'DONE' })
})

test('what ships is marked as checked with the edition in force, for this centre alone', async () => {
  const { as, id } = await anAdmin()
  const other = await anAdmin()
  const params = { id, policyId: 'kcsie' }
  const body = { revision: 0, policy: { edition: 'September 2026', checkedOn: '2026-11-16' } }
  const after = await as.call(checkPolicyEndpoint, { params, body })
  const kcsie = { edition: 'September 2026', shippedEdition: '2025', check: 'DONE', ask: null, revision: 1 }
  expect(after.policies.find((each) => each.id === 'kcsie')).toMatchObject(kcsie)
  const elsewhere = await other.as.call(viewLibraryEndpoint, { params: { id: other.id } })
  expect(elsewhere.policies.find((each) => each.id === 'kcsie')).toMatchObject({ edition: '2025', revision: 0 })
})

test('a newer edition that ships is told where the centre had chosen one, and taken over as any check', async () => {
  const { as, id } = await anAdmin()
  const params = { id, policyId: 'kcsie' }
  const check = (revision: number, edition: string) =>
    as.call(checkPolicyEndpoint, { params, body: { revision, policy: { edition, checkedOn: '2026-11-16' } } })
  const kcsie = ({ policies }: LibraryView) => policies.find((each) => each.id === 'kcsie')
  expect(kcsie(await check(0, '2024'))).toMatchObject({ edition: '2024', changed: true, newer: false })
  // As it was when an earlier release came with that edition.
  await api.db.policy.updateMany({ where: { centreId: id }, data: { shippedEdition: '2024' } })
  expect(kcsie(await as.call(viewLibraryEndpoint, { params: { id } }))).toMatchObject({
    ...{ edition: '2024', shippedEdition: '2025', changed: false, newer: true },
  })
  expect(kcsie(await check(1, '2025'))).toMatchObject({
    ...{ edition: '2025', shippedEdition: null, changed: false, newer: false },
    versions: [{ edition: '2025' }, { edition: '2024' }],
  })
})

test('what ships may be taken out of use before anybody checked it', async () => {
  const { as, id } = await anAdmin()
  const params = { id, policyId: 'care-act' }
  const after = await as.call(usePolicyEndpoint, { params, body: { revision: 0, used: false } })
  expect(after.policies.find((each) => each.id === 'care-act')).toMatchObject({
    ...{ used: false, edition: '2014, as amended', check: 'NEVER', revision: 1 },
  })
})

test('who saw something older is shown what is there now', async () => {
  const { as, id } = await anAdmin()
  const params = { id, policyId: 'kcsie' }
  const policy = { edition: '2026', checkedOn: '2026-11-16' }
  await as.call(checkPolicyEndpoint, { params, body: { revision: 0, policy } })
  const told = await as.refused(checkPolicyEndpoint, { params, body: { revision: 0, policy } }, 409)
  expect(told.current).toMatchObject({ centreId: id })
})

test.each([
  ['a day that is still to come', { checkedOn: '2026-12-24' }, ['policy.checkedOn']],
  ['no edition and no day', { edition: '', checkedOn: '' }, ['policy.edition', 'policy.checkedOn']],
])('%s is told in its field', async (_, wrong, fields) => {
  const { as, id } = await anAdmin()
  const policy = { ...{ edition: '2026', checkedOn: '2026-11-16' }, ...wrong }
  const told = await as.refused(
    checkPolicyEndpoint,
    { params: { id, policyId: 'kcsie' }, body: { revision: 0, policy } },
    400,
  )
  expect(told.errors?.map(({ field }) => field)).toEqual(fields)
})

test('a key that does not ship, and an id that nobody added, are not there', async () => {
  const { as, id } = await anAdmin()
  const body = { revision: 0, used: false }
  await as.refused(usePolicyEndpoint, { params: { id, policyId: 'made-up' }, body }, 404)
  await as.refused(usePolicyEndpoint, { params: { id, policyId: v7() }, body }, 404)
})

test('the policy of another centre is not there, and its id is taken', async () => {
  const one = await anAdmin()
  const two = await anAdmin()
  const policyId = v7()
  await one.as.call(keepPolicyEndpoint, {
    params: { id: one.id, policyId },
    body: { revision: 0, policy: aPolicy() },
  })
  const params = { id: two.id, policyId }
  await two.as.refused(usePolicyEndpoint, { params, body: { revision: 1, used: false } }, 404)
  await two.as.refused(keepPolicyEndpoint, { params, body: { revision: 1, policy: aPolicy() } }, 404)
  const told = await two.as.refused(keepPolicyEndpoint, { params, body: { revision: 0, policy: aPolicy() } }, 409)
  expect(told.current).toBeUndefined()
})

test.each([
  ['candidate', true, false],
  ['assessor', true, false],
  ['iqa', true, false],
  ['leadIqa', true, false],
  ['centreAdmin', true, true],
  ['dsl', false, false],
] as const)('%s: reads the library %s, keeps it %s', async (role, reads, keeps) => {
  const person = await aPerson(role).in(api.db)
  const as = api.as(person)
  const id = person.centreId
  if (reads) await as.call(viewLibraryEndpoint, { params: { id } })
  else await as.refused(viewLibraryEndpoint, { params: { id } }, 403)
  const writing = { params: { id, policyId: v7() }, body: { revision: 0, policy: aPolicy() } }
  if (keeps) await as.call(keepPolicyEndpoint, writing)
  else await as.refused(keepPolicyEndpoint, writing, 403)
})

test('a log may cite what applies where its mentee is, and what was taken out of use is still known', async () => {
  const { id, candidate } = await aRelationship().withSignedAgreement().in(api.db)
  const admin = await aPerson('centreAdmin').at({ id: candidate.centreId, name: 'Theirs' }).in(api.db)
  const settingId = v7()
  const describe = { name: 'Ysgol y Bryn', kind: 'SCHOOL', nation: 'WALES' } as const
  await api.db.setting.create({
    data: {
      ...{ id: settingId, centreId: candidate.centreId, ...describe, madeBy: 'test', createdAt: new Date() },
      ...{
        dsl: 'Ada Quill',
        dslPhone: '01632 960118',
        deputy: 'Ben Quill',
        supervisor: 'Cy Quill',
        privacyContact: 'Office',
      },
    },
  })
  await api.db.relationship.update({ where: { id }, data: { settingId } })
  const choices = async () => (await api.as(candidate).call(viewPolicyChoicesEndpoint, { params: { id } })).policies
  expect((await choices()).map((each) => each.id)).toEqual(
    expect.arrayContaining(['aln-code', 'equality-act', 'data-protection']),
  )
  expect((await choices()).map((each) => each.id)).not.toContain('kcsie')
  const params = { id: candidate.centreId, policyId: 'aln-code' }
  await api.as(admin).call(usePolicyEndpoint, { params, body: { revision: 0, used: false } })
  expect((await choices()).find((each) => each.id === 'aln-code')).toMatchObject({ used: false })
  const library = await api.as(candidate).call(viewLibraryEndpoint, { params: { id: candidate.centreId } })
  expect(library.mine).toEqual(['WALES'])
})
