import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import {
  correctLogEndpoint,
  logSessionEndpoint,
  recordSessionEndpoint,
  viewSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import {
  aCorrection,
  aLog,
  aLoggedSession,
  allOffered,
  aPlannedSession,
  aRecord,
  lastThursday,
  logWords,
} from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
beforeEach(() => api.clock.set('2026-11-16T16:10:00Z'))

test('all that a log may say is kept as it was written', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const log = logWords({
    narrative: { form: 'WHOLE', text: 'We walked, then drew.', model: 'STAR' },
    next: { owner: 'MENTEE', text: 'Raise it', byDate: '2026-11-18' },
    alsoNext: [{ owner: 'OTHER', text: 'The tutor phones', byDate: null }],
    offered: allOffered(relationship.id),
  })
  const as = api.as(relationship.candidate)
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship, { log }) })
  expect(logged.log).toEqual(log)
  expect(logged.logVersions).toMatchObject([{ log }])
})

test('a log that was kept before there were rows is read with every word, and put right as of today', async () => {
  const { id, relationship } = await aLoggedSession().in(api.db)
  const before = {
    ...{
      title: 'The corridor',
      narrative: { form: 'WHOLE', text: 'We walked.' },
      next: { owner: 'NOBODY', text: null },
    },
    offered: {
      ...{ skills: [], reflection: null, openQuestion: { question: 'What is it like?', answer: 'Loud.' } },
      ...{ strategy: { strategy: 'Walk first', impact: 'Calmer' }, barrier: null },
      ...{ policy: { name: 'KCSIE', impact: 'Told' }, summaryGivenBack: null, boundary: null, solution: null },
    },
  }
  const { candidate } = relationship
  await api.db.sessionLogVersion.create({
    data: {
      ...{ sessionId: id, version: 2, centreId: relationship.centreId, byPersonId: candidate.id, content: before },
      facts: {
        ...lastThursday,
        breaks: [],
        mode: 'IN_PERSON',
        zone: 'Europe/London',
        attendance: [{ relationshipId: relationship.id, attended: true }],
      },
      ...{ receivedAt: '2026-11-13T09:00:00Z', effectiveAt: '2026-11-13T09:00:00Z' },
    },
  })
  const as = api.as(candidate)
  const { log } = await as.call(viewSessionEndpoint, { params: { id } })
  expect(log?.offered).toMatchObject({
    openQuestion: [{ question: 'What is it like?', answer: 'Loud.' }],
    strategy: [{ strategy: 'Walk first', impact: 'Calmer', tag: null }],
    policy: [{ name: 'KCSIE', impact: 'Told', edition: null }],
    barrier: [],
  })
  const body = aCorrection(relationship, { ...lastThursday, revision: 1, ...(log ? { log } : {}) })
  const corrected = await as.call(correctLogEndpoint, { params: { id }, body })
  expect(corrected.log).toEqual(log)
})

test('the actions of the session before are there to be looked at again, and what became of them is kept (S5-T3)', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const earlier = await aLoggedSession()
    .with(robin)
    .at('2026-11-05T15:00:00Z', '2026-11-05T16:00:00Z')
    .withWords({ log: { next: { owner: 'MENTEE', text: 'Older' } } })
    .in(api.db)
  const last = await aLoggedSession()
    .with(robin)
    .withWords({ log: { alsoNext: [{ owner: 'MENTOR', text: 'Ask the tutor', byDate: '2026-11-14' }] } })
    .in(api.db)
  const { id } = await aPlannedSession().with(robin).in(api.db)
  const planned = await as.call(viewSessionEndpoint, { params: { id } })
  expect(planned.lastActions).toEqual([
    {
      ...{ sessionId: last.id, start: '2026-11-12T15:00:00.000Z', zone: 'Europe/London' },
      actions: [
        { owner: 'MENTEE', text: 'Raise it on Wednesday', byDate: null },
        { owner: 'MENTOR', text: 'Ask the tutor', byDate: '2026-11-14' },
      ],
    },
  ])
  const { nextSession } = await as.call(relationshipEndpoint, { params: { id: robin.id } })
  expect(nextSession?.lastActions).toEqual(planned.lastActions)

  const reviewed = [
    {
      sessionId: last.id,
      owner: 'MENTEE' as const,
      text: 'Raise it on Wednesday',
      state: 'PARTLY' as const,
      words: 'Half',
    },
    { sessionId: earlier.id, owner: 'MENTEE' as const, text: 'Older', state: 'NO_LONGER' as const, words: null },
  ]
  const logged = await as.call(logSessionEndpoint, {
    params: { id },
    body: aLog(robin, { log: logWords({ reviewed }) }),
  })
  expect(logged.log?.reviewed).toEqual(reviewed)
})

test('a group is asked about the last actions of each of them, and nobody about what another alone was to do', async () => {
  const robin = await aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)
  const of = () => aRelationship().of(robin.candidate).withSignedAgreement()
  const winter = await of().withMentee('Winter').in(api.db)
  const sam = await of().withMentee('Sam').in(api.db)
  const as = api.as(robin.candidate)
  const alone = (relationship: TestRelationship) => ({ owner: 'MENTEE' as const, relationshipId: relationship.id })
  const group = await aPlannedSession()
    .with(robin, winter)
    .at('2026-11-12T15:00:00Z', '2026-11-12T16:00:00Z')
    .in(api.db)
  const log = aLog(robin, {
    ...lastThursday,
    attendance: [robin, winter].map(({ id }) => ({ relationshipId: id, attended: true })),
    log: logWords({
      next: { ...alone(winter), text: 'Ask for the plan' },
      alsoNext: [
        { ...alone(robin), text: 'Phone', byDate: null },
        { owner: 'MENTEE', text: 'Come again', byDate: null },
      ],
    }),
  })
  const logged = await as.call(logSessionEndpoint, { params: { id: group.id }, body: log })
  expect(logged.log?.next).toMatchObject({ relationshipId: winter.id })
  const asked = async (...relationships: TestRelationship[]) => {
    const { id } = await aPlannedSession()
      .with(...relationships)
      .in(api.db)
    const { lastActions } = await as.call(viewSessionEndpoint, { params: { id } })
    return lastActions.flatMap(({ actions }) => actions.map(({ text }) => text))
  }
  expect(await asked(robin)).toEqual(['Phone', 'Come again'])
  expect(await asked(winter, sam)).toEqual(['Ask for the plan', 'Come again'])
  expect(await asked(robin, winter)).toEqual(['Ask for the plan', 'Phone', 'Come again'])
  await aLoggedSession()
    .with(winter)
    .at('2026-11-13T15:00:00Z', '2026-11-13T16:00:00Z')
    .withWords({ log: { next: { owner: 'MENTEE', text: 'Winter alone' } } })
    .in(api.db)
  const { id: next } = await aPlannedSession().with(robin, winter).in(api.db)
  const { lastActions } = await as.call(viewSessionEndpoint, { params: { id: next } })
  const whose = lastActions.flatMap(({ actions }) => actions.map(({ text, relationshipId }) => [text, relationshipId]))
  expect(whose).toEqual([
    ['Phone', robin.id],
    ['Come again', undefined],
    ['Winter alone', winter.id],
  ])
  const stranger = { ...log, log: logWords({ next: { ...alone(sam), text: 'Phone' } }) }
  const third = await aPlannedSession().with(robin, winter).at(log.start, log.end).in(api.db)
  const told = await as.refused(logSessionEndpoint, { params: { id: third.id }, body: stranger }, 400)
  expect(told.errors).toMatchObject([{ field: 'log.next.owner' }])
})

test('an action of a session with somebody else, or of nobody’s, is not looked at again here', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const sam = await aRelationship().of(relationship.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const theirs = await aLoggedSession().in(api.db)
  const ofSam = await aLoggedSession().with(sam).in(api.db)
  const as = api.as(relationship.candidate)
  for (const sessionId of [theirs.id, ofSam.id, v7()]) {
    const reviewed = [{ sessionId, owner: 'MENTEE' as const, text: 'Try', state: 'DONE' as const, words: null }]
    const body = aLog(relationship, { log: logWords({ reviewed }) })
    const told = await as.refused(logSessionEndpoint, { params: { id }, body }, 400)
    expect(told.errors).toEqual([
      { field: 'log.reviewed.0.state', message: 'Leave this one out: it is not of a session with them' },
    ])
  }
})

test('trust is offered in the first three sessions with a mentee, and no longer', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const offered = async () =>
    (await as.call(relationshipEndpoint, { params: { id: robin.id } })).nextSession?.offered.map(
      ({ question }) => question,
    )
  expect(await offered()).toEqual(['skills', 'rapport'])
  for (const hour of ['09', '11', '13'])
    await aLoggedSession().with(robin).at(`2026-11-12T${hour}:00:00Z`, `2026-11-12T${hour}:30:00Z`).in(api.db)
  expect(await offered()).toEqual(['skills'])
})

test('a group of twelve: each has come, late or not at all, with a word of each', async () => {
  const first = await aRelationship().withSignedAgreement().in(api.db)
  const group = [first]
  for (let place = 2; place <= 12; place += 1)
    group.push(await aRelationship().of(first.candidate).withMentee(`Mentee ${place}`).withSignedAgreement().in(api.db))
  const { id } = await aPlannedSession()
    .with(...group)
    .in(api.db)
  const attendance = group.map(({ id: relationshipId }, place) => ({
    relationshipId,
    attended: place !== 11,
    ...(place === 10 ? { from: '2026-11-16T15:20:00Z' } : {}),
  }))
  const wordsOf = (places: number[]) => ({
    ...allOffered(first.id),
    eachMentee: places.map((place) => ({ relationshipId: group[place]?.id ?? '', words: `At ease ${place}` })),
  })
  const as = api.as(first.candidate)
  const body = aLog(first, { attendance, log: logWords({ offered: wordsOf([0, 11]) }) })
  const told = await as.refused(logSessionEndpoint, { params: { id }, body }, 400)
  expect(told.errors).toEqual([
    { field: 'log.offered.eachMentee.1.words', message: 'Take this out, or say above that they came' },
  ])
  const right = aLog(first, { attendance, log: logWords({ offered: wordsOf([0, 10]) }) })
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: right })
  expect(logged.mentees.filter(({ attended }) => attended)).toHaveLength(11)
  expect(logged.mentees.filter(({ from }) => from)).toHaveLength(1)
  expect(logged.log?.offered.eachMentee).toHaveLength(2)
})

test('practice is simulated only where a unit takes it', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const body = aRecord(robin, { context: 'SIMULATED' })
  const told = await as.refused(recordSessionEndpoint, { params: { id: v7() }, body }, 400)
  expect(told.errors).toEqual([
    { field: 'context', message: 'Choose “real”: none of your units takes simulated practice' },
  ])
})

test('a simulated mentee’s session is logged in full, is marked, and counts nothing', async () => {
  const played = await aRelationship().simulated().in(api.db)
  const as = api.as(played.candidate)
  const log = logWords({ offered: allOffered(played.id) })
  const body = aRecord(played, { context: 'SIMULATED', log })
  const logged = await as.call(recordSessionEndpoint, { params: { id: v7() }, body })
  expect(logged).toMatchObject({ context: 'SIMULATED', log })
  expect(logged.units.map(({ minutes }) => minutes)).toEqual([0])
  expect(logged.units[0]?.reasons).toContain('SIMULATED')
})

test('what a log cites is told as it stands to the library now, to whoever reads words', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const cites = (policyId: string | null, edition: string) => ({ policyId, name: 'A policy', edition, impact: null })
  const policy = [cites('kcsie', '2019'), cites(null, '2019'), cites('gone', '2020')]
  const log = logWords({ offered: { ...allOffered(relationship.id), policy } })
  const as = api.as(relationship.candidate)
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship, { log }) })
  expect(logged.editions).toEqual([
    { policyId: 'kcsie', edition: '2019', state: 'EARLIER', current: expect.stringMatching(/20\d\d/) },
    { policyId: 'gone', edition: '2020', state: 'UNKNOWN', current: null },
  ])
  const { centreId } = relationship
  await api.db.policy.create({
    data: {
      ...{ id: v7(), centreId, shippedKey: 'kcsie', name: 'KCSIE', nations: [], edition: '2019', revision: 1 },
      ...{
        checkedOn: new Date('2026-11-16'),
        byPersonId: relationship.candidate.id,
        createdAt: '2026-11-16T10:00:00Z',
      },
    },
  })
  expect((await as.call(viewSessionEndpoint, { params: { id } })).editions[0]?.state).toBe('CURRENT')
})
