import { keepNoteEndpoint, viewNoteEndpoint } from '@mentorfolio/domain/private-notes/private-notes.endpoints'
import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { listSessionsEndpoint, viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aPerson } from '../testing/people.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { type TwoCentres, twoCentres } from '../testing/two-centres.ts'

const api = await startApi()
const secret = 'Yellowhammer, for me alone'
let world: TwoCentres
beforeAll(async () => {
  world = await twoCentres(api.db)
})
beforeEach(() => api.clock.set('2026-11-16T10:00:00Z'))

const keep = async (text: string | null, revision = 0) => {
  const { id, relationship } = await aLoggedSession().in(api.db)
  const as = api.as(relationship.candidate)
  const params = { id }
  return { id, as, params, relationship, note: await as.call(keepNoteEndpoint, { params, body: { revision, text } }) }
}

test('a note is kept, changed and cleared', async () => {
  const { as, params, note } = await keep(secret)
  expect(note).toEqual({ sessionId: params.id, revision: 1, writtenAt: '2026-11-16T10:00:00.000Z' })
  const seen = () => as.call(viewNoteEndpoint, { params })
  expect(await seen()).toMatchObject({ ...note, text: secret, mentees: ['Robin'] })
  await as.call(keepNoteEndpoint, { params, body: { revision: 1, text: 'Something else' } })
  expect(await seen()).toMatchObject({ revision: 2, text: 'Something else' })
  await as.call(keepNoteEndpoint, { params, body: { revision: 2, text: ' ' } })
  expect(await as.call(viewNoteEndpoint, { params })).toMatchObject({ revision: 3, text: null })
})

test('of two devices one is told what the other wrote; nothing is overwritten', async () => {
  const { as, params } = await keep(secret)
  for (const revision of [0, 2]) {
    const told = await as.refused(keepNoteEndpoint, { params, body: { revision, text: 'Mine' } }, 409)
    expect(told).toMatchObject({ type: '/problems/stale-revision' })
  }
  expect(await as.call(viewNoteEndpoint, { params })).toMatchObject({ revision: 1, text: secret })
})

test('a session without one says so', async () => {
  const { id, relationship } = await aLoggedSession().in(api.db)
  const note = await api.as(relationship.candidate).call(viewNoteEndpoint, { params: { id } })
  expect(note).toMatchObject({ revision: 0, text: null, writtenAt: null })
})

describe('nobody but its writer reads it', () => {
  const rows: (keyof TwoCentres['around'])[] = ['assessor', 'iqa', 'leadIqa', 'centreAdmin']
  test.each(rows)('denied to the %s who looks after the candidate', async (role) => {
    const params = { id: world.logged.id }
    const as = api.as(world.around[role])
    await as.refused(viewNoteEndpoint, { params }, 403)
    await as.refused(keepNoteEndpoint, { params, body: { revision: 0, text: 'Not mine' } }, 403)
  })

  test.each(['eqa', 'dsl'] as const)('to the %s of the centre it is not there', async (role) => {
    const centre = await api.db.centre.findUniqueOrThrow({ where: { id: world.ada.centreId } })
    const params = { id: world.logged.id }
    const as = api.as(await aPerson(role).at(centre).in(api.db))
    await as.refused(viewNoteEndpoint, { params }, 404)
    await as.refused(keepNoteEndpoint, { params, body: { revision: 0, text: 'Not mine' } }, 404)
  })

  test('to a candidate of another centre, or a neighbour, it is not there', async () => {
    const { params } = await keep(secret)
    const stranger = api.as(world.ada)
    await stranger.refused(viewNoteEndpoint, { params }, 404)
    await stranger.refused(keepNoteEndpoint, { params, body: { revision: 1, text: 'Not mine' } }, 404)
  })

  test('it is in no answer that is kept for whoever sends again', async () => {
    const { relationship } = await keep(secret)
    const stored = await api.db.storedAnswer.findMany({ where: { userId: relationship.candidate.userId } })
    expect(stored.length).toBeGreaterThan(0)
    expect(JSON.stringify(stored)).not.toContain('Yellowhammer')
  })

  test('it is in no other answer, in no audit row and in no copy of the session', async () => {
    const { id, as, params, relationship } = await keep(secret)
    const { registrationId } = await as.call(viewSessionEndpoint, { params })
    const answers = [
      await as.call(viewSessionEndpoint, { params }),
      await as.call(relationshipEndpoint, { params: { id: relationship.id } }),
      await as.call(listSessionsEndpoint, { params: { id: registrationId }, query: { limit: 20 } }),
    ]
    expect(JSON.stringify(answers)).not.toContain('Yellowhammer')
    const events = await api.db.auditEvent.findMany({ where: { subjectId: id, action: 'privateNote.keep' } })
    expect(events).toMatchObject([{ subjectKind: 'privateNote', revision: 1, fields: [], digests: {} }])
  })
})
