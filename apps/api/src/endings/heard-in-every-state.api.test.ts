import { askToStopEndpoint, handOverStopEndpoint } from '@mentorfolio/domain/endings/closing.endpoints'
import { reopenEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { aNeedsLink, withNeeds } from '../testing/mentoring.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

test('whoever does not want to begin says so while it is a draft, by their link', async () => {
  const robin = await aRelationship().in(api.db)
  const subjectId = await withNeeds(api.db, robin)
  const token = await aNeedsLink(api.db, robin)
  await api.db.link.updateMany({ where: { relationshipId: robin.id }, data: { subjectId } })
  await api.signedOut.call(
    askToStopEndpoint,
    { body: { words: 'I would rather not' } },
    { headers: { 'link-token': token } },
  )
  const [home] = (await api.as(robin.candidate).call(homeEndpoint, {})).candidacies
  expect(home?.next).toMatchObject({ kind: 'HEAR_STOP', relationship: { id: robin.id } })
})

test('what was said on the mentor’s device and heard after an end stands once it is opened again', async () => {
  const centre = await aCentre().in(api.db)
  const ada = await aPerson('candidate').at(centre).registeredOn('S2').in(api.db)
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().endedOn('2026-11-10T10:00:00Z').in(api.db)
  await api.as(ada).call(handOverStopEndpoint, { params: { id: robin.id }, body: { words: 'I want to stop' } })
  await api.db.setting.update({ where: { id: robin.settingId }, data: { permissionOn: new Date('2026-09-01') } })
  await api
    .as(admin)
    .call(reopenEndpoint, { params: { id: robin.id }, body: { revision: 1, reason: 'Ended by mistake' } })
  const [home] = (await api.as(ada).call(homeEndpoint, {})).candidacies
  expect(home?.next).toMatchObject({ kind: 'HEAR_STOP', relationship: { id: robin.id } })
})

test('it is opened again for nobody who has left the centre', async () => {
  const centre = await aCentre().in(api.db)
  const ada = await aPerson('candidate').at(centre).registeredOn('S2').in(api.db)
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().endedOn('2026-11-10T10:00:00Z').in(api.db)
  await api.db.setting.update({ where: { id: robin.settingId }, data: { permissionOn: new Date('2026-09-01') } })
  await api.db.person.update({ where: { id: ada.id }, data: { deactivatedAt: testsBeginAt } })
  const body = { revision: 1, reason: 'Ended by mistake' }
  const told = await api.as(admin).refused(reopenEndpoint, { params: { id: robin.id }, body }, 409)
  expect(told).toMatchObject({ need: 'registrationActive' })
})

test('whoever pressed it again and again, and then says why, is heard', async () => {
  const robin = await aRelationship().in(api.db)
  const subjectId = await withNeeds(api.db, robin)
  const token = await aNeedsLink(api.db, robin)
  await api.db.link.updateMany({ where: { relationshipId: robin.id }, data: { subjectId } })
  const say = (words: string | null) =>
    api.signedOut.call(askToStopEndpoint, { body: { words } }, { headers: { 'link-token': token } })
  for (let times = 0; times < 7; times += 1) await say(null)
  await say('It is too much for me')
  const said = await api.db.stopRequest.findMany({ where: { relationshipId: robin.id }, orderBy: { id: 'asc' } })
  expect(said.map(({ words }) => words)).toEqual([null, 'It is too much for me'])
})
