import {
  identifyMenteeEndpoint,
  newMenteeEndpoint,
  newMenteeViewEndpoint,
  viewMenteeEndpoint,
} from '@mentorfolio/domain/mentees/mentees.endpoints'
import { permitSettingEndpoint, withdrawPermissionEndpoint } from '@mentorfolio/domain/settings/settings.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { runSql } from '../database/testing/postgres.ts'
import { aNewMentee, theirIdentity } from '../testing/mentees.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aSetting } from '../testing/settings.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi({ config: { logLevel: 'trace' } })

const aCandidate = async (...packs: string[]) => {
  const centre = await aCentre().in(api.db)
  const ada = await aPerson('candidate')
    .at(centre)
    .registeredOn(...(packs.length > 0 ? packs : ['S2']))
    .in(api.db)
  const setting = await aSetting().at(centre).in(api.db)
  const body = aNewMentee({ registrationId: ada.registrationId, settingId: setting.id })
  return { centre, ada, setting, body, as: api.as(ada) }
}

describe('a new mentee', () => {
  test('is a draft of a relationship, and sending it twice makes one', async () => {
    const { ada, body, as } = await aCandidate()
    const params = { id: v7() }
    const made = await as.call(newMenteeEndpoint, { params, body })
    expect(made).toEqual({ id: params.id, name: 'Sorrel', state: 'DRAFT', revision: 1 })
    expect(await as.call(newMenteeEndpoint, { params, body })).toEqual(made)
    await as.refused(newMenteeEndpoint, { params, body: { ...body, pseudonym: 'Teal' } }, 409)
    expect(await api.db.relationship.count({ where: { portfolioId: ada.portfolioId } })).toBe(1)
    const seen = await as.call(viewMenteeEndpoint, { params })
    expect(seen).toMatchObject({ name: 'Sorrel', under18: true, identity: theirIdentity })
  })

  test('waits for the setting’s permission, and again once it is withdrawn; what is there stays', async () => {
    const { centre, body, as } = await aCandidate()
    const setting = await aSetting().at(centre).withoutPermission().in(api.db)
    const there = { ...body, settingId: setting.id }
    const refused = await as.refused(newMenteeEndpoint, { params: { id: v7() }, body: there }, 409)
    expect(refused).toMatchObject({ because: 'UNMET_NEED', need: 'settingPermission' })
    const params = { id: setting.id }
    const permission = { revision: 1, by: 'Jo Vance', role: 'Headteacher', on: '2026-11-02' }
    // It is the 16th in London, and the 17th in New Zealand.
    api.clock.set('2026-11-16T12:00:00Z')
    const ahead = await as.refused(permitSettingEndpoint, { params, body: { ...permission, on: '2026-11-17' } }, 400)
    expect(ahead.errors).toEqual([{ field: 'on', message: 'Enter a day that has come already' }])
    await as.call(permitSettingEndpoint, { params, body: permission })
    const made = { id: v7() }
    await as.call(newMenteeEndpoint, { params: made, body: there })
    const after = await as.call(withdrawPermissionEndpoint, { params, body: { revision: 2, on: '2026-11-14' } })
    expect(after).toMatchObject({
      permittedOn: null,
      permissionsBefore: [{ by: 'Jo Vance', role: 'Headteacher', on: '2026-11-02', until: '2026-11-14' }],
    })
    await as.refused(newMenteeEndpoint, { params: { id: v7() }, body: { ...there, pseudonym: 'Teal' } }, 409)
    expect(await as.call(viewMenteeEndpoint, { params: made })).toMatchObject({ name: 'Sorrel' })
    await as.refused(withdrawPermissionEndpoint, { params, body: { revision: 3, on: '2026-11-14' } }, 409)
  })

  test.each([
    ['a name that is taken, whatever its letters’ case', { pseudonym: 'ROBIN' }, 'pseudonym'],
    ['a part of the real name', { pseudonym: 'Leonora B' }, 'pseudonym'],
    ['a setting of another centre', { settingId: v7() }, 'settingId'],
    ['no setting', { settingId: null }, 'settingId'],
    ['nobody', { identity: null }, 'identity.realName'],
    ['a review after the end', { reviewDueOn: '2027-03-01' }, 'reviewDueOn'],
    ['a review that is over', { reviewDueOn: '2018-05-05' }, 'reviewDueOn'],
    ['an ending that is over', { reviewDueOn: null, endsOn: '2019-01-01' }, 'endsOn'],
  ])('%s is told in its field', async (_, wrong, field) => {
    const { ada, body, as } = await aCandidate()
    await aRelationship().of(ada).withMentee('Robin').in(api.db)
    const told = await as.refused(newMenteeEndpoint, { params: { id: v7() }, body: { ...body, ...wrong } }, 400)
    expect(told.errors?.map((error) => error.field)).toEqual([field])
  })

  test.each([
    ['allowed where a unit takes simulated practice', ['S1'], 200],
    ['refused where none does', ['S2'], 409],
  ])('simulated: %s, and it is nobody anywhere', async (_, packs, status) => {
    const { ada, body, as } = await aCandidate(...packs)
    const simulated = { ...body, simulated: true, settingId: null, identity: null, under18: null }
    const response = await as.send(newMenteeEndpoint, { params: { id: v7() }, body: simulated })
    expect(response.status).toBe(status)
    const view = await as.call(newMenteeViewEndpoint, { params: { id: ada.registrationId } })
    expect(view.simulated.allowed).toBe(status === 200)
  })

  test('a registration that is not active takes on nobody', async () => {
    const { ada, body, as } = await aCandidate()
    await api.db.registration.update({ where: { id: ada.registrationId }, data: { state: 'ON_BREAK' } })
    const told = await as.refused(newMenteeEndpoint, { params: { id: v7() }, body }, 409)
    expect(told.because).toBe('WRONG_STATE')
    const view = await as.call(newMenteeViewEndpoint, { params: { id: ada.registrationId } })
    expect(view.real).toMatchObject({ allowed: false, because: 'WRONG_STATE' })
  })

  test('two at once cannot have one name', async () => {
    const { body, as } = await aCandidate()
    const answers = await Promise.all([1, 2, 3].map(() => as.send(newMenteeEndpoint, { params: { id: v7() }, body })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400, 400])
  })
})

describe('who a mentee is', () => {
  test('stands nowhere in the database, nor in the log, after it was written, changed and refused', async () => {
    const { body, as } = await aCandidate()
    const params = { id: v7() }
    await as.call(newMenteeEndpoint, { params, body })
    const change = { revision: 1, pseudonym: 'Teal', identity: theirIdentity, under18: false }
    await as.call(identifyMenteeEndpoint, { params, body: change })
    const stale = await as.refused(identifyMenteeEndpoint, { params, body: change }, 409)
    expect(stale.current, 'their own mentor sees it as it is').toMatchObject({ identity: theirIdentity, revision: 2 })
    await as.refused(newMenteeEndpoint, { params: { id: v7() }, body: { ...body, pseudonym: 'Leonora' } }, 400)
    const tables = await runSql(api.databaseUrl, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)
    for (const { tablename } of tables) {
      const rows = await runSql(api.databaseUrl, `SELECT t::text AS row FROM "${tablename}" t`)
      expect(JSON.stringify(rows).toLowerCase(), String(tablename)).not.toMatch(/leonora|whitfield|960733/)
    }
    expect(api.log.join('').toLowerCase()).not.toMatch(/leonora|whitfield|960733/)
  })

  test('is looked at by an admin with an event, and by the mentor without', async () => {
    const { centre, ada, body, as } = await aCandidate()
    const nadia = await aPerson('centreAdmin').at(centre).in(api.db)
    const params = { id: v7() }
    await as.call(newMenteeEndpoint, { params, body })
    const looks = () => api.db.auditEvent.findMany({ where: { chainId: ada.portfolioId, action: 'mentee.view' } })
    await as.call(viewMenteeEndpoint, { params })
    expect(await looks()).toEqual([])
    for (const times of [1, 2]) {
      expect(await api.as(nadia).call(viewMenteeEndpoint, { params })).toMatchObject({ identity: theirIdentity })
      expect(await looks()).toHaveLength(times)
    }
    expect((await looks())[0]).toMatchObject({ userId: nadia.userId, subjectId: params.id, fields: [] })
  })

  test('is the mentor’s to change, while the relationship goes on', async () => {
    const robin = await aRelationship().withSignedAgreement().ofAMinor().withRealName('Wilhelmina Hart').in(api.db)
    const params = { id: robin.id }
    const body = { revision: 1, pseudonym: 'Rook', identity: theirIdentity, under18: null }
    const as = api.as(robin.candidate)
    expect(await as.call(identifyMenteeEndpoint, { params, body })).toMatchObject({ name: 'Rook', revision: 2 })
    await api.db.relationship.update({ where: { id: robin.id }, data: { state: 'CLOSED' } })
    await as.refused(identifyMenteeEndpoint, { params, body: { ...body, revision: 2 } }, 409)
    expect(await as.call(viewMenteeEndpoint, { params })).toMatchObject({ name: 'Rook', under18: null })
  })
})
