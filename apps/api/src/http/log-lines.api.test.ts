import { keepDraftEndpoint, listDraftsEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import { deviceKeyEndpoint, signOutEverywhereEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import {
  correctLogEndpoint,
  logSessionEndpoint,
  planSessionEndpoint,
  replanSessionEndpoint,
  voidSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { databaseForWorker } from '../database/testing/postgres.ts'
import { aDraft } from '../testing/drafts.ts'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aCorrection, aLog, aPlan } from '../testing/sessions.ts'
import { severable } from '../testing/severable.ts'
import { startApi } from '../testing/start-api.ts'
import { safeError } from './errors.ts'

const password = 'correct horse battery staple'

test('a whole journey, errors included, leaves no person and no word in the log', async () => {
  const { url, cut } = await severable((await databaseForWorker()).url)
  const api = await startApi({ databaseUrl: url, config: { trustedProxies: 1, logLevel: 'trace' } })
  const ada = await aPerson('candidate').named('Ada Quill').withPassword(password).in(api.db)
  const robin = await aRelationship().of(ada).withMentee('Robinson').withSignedAgreement().in(api.db)
  const headers = { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'Browser of Ada', referer: 'http://x/Ada' }
  const as = api.as(ada)

  const auth = (path: string, body: object) =>
    api.signedOut.raw({ method: 'POST', path: `/api/auth/${path}`, body, headers })
  await auth('sign-in/email', { email: ada.email, password: 'Wheatear is wrong' })
  await auth('sign-in/email', { email: ada.email, password })
  await auth('sign-in/magic-link', { email: ada.email })
  await api.signedOut.raw({ method: 'GET', path: '/api/auth/magic-link/verify?token=Nightjar', headers })
  const params = { id: v7() }
  const body = aPlan(robin)
  await as.call(planSessionEndpoint, { params, body }, { headers })
  await as.refused(replanSessionEndpoint, { params, body: { ...body, revision: 7 } }, 409, { headers })
  await as.raw({
    method: 'PUT',
    path: `/api/sessions/${params.id}?Kingfisher=Goldcrest`,
    body: { title: 'Curlew' },
    headers,
  })
  await as.raw({ method: 'PUT', path: `/api/sessions/${params.id}`, body: '{"title":"Curlew', headers })
  await as.raw({ method: 'GET', path: `/api/${ada.email}`, headers })
  api.clock.set('2026-11-16T16:00:00Z')
  const log = aLog(robin)
  await as.call(logSessionEndpoint, { params, body: log }, { headers })
  await as.call(correctLogEndpoint, { params, body: aCorrection(robin) }, { headers })
  await as.call(voidSessionEndpoint, { params, body: { revision: 3, reason: 'Dunnock was wrong' } }, { headers })
  const draft = aDraft({
    form: '/Lapwing',
    title: 'Whinchat',
    content: { entries: [['a', 'b']], base: null, focus: null },
  })
  await as.call(keepDraftEndpoint, { params: { id: v7() }, body: draft }, { headers })
  await as.call(listDraftsEndpoint, { query: { form: '/Lapwing' } }, { headers })
  const { secret } = await as.call(deviceKeyEndpoint, {}, { headers })
  const tabKey = v7()
  await as.call(deviceKeyEndpoint, {}, { headers: { ...headers, 'tab-key': tabKey, 'signed-in-as': ada.userId } })
  await as.refused(deviceKeyEndpoint, {}, 401, { headers: { ...headers, 'signed-in-as': robin.id } })
  await as.call(signOutEverywhereEndpoint, { body: {} }, { headers })
  await cut()
  await as.send(planSessionEndpoint, { params: { id: v7() }, body })
  await auth('sign-in/email', { email: ada.email, password })

  const lines = api.log.join('').toLowerCase()
  expect(api.log.length).toBeGreaterThan(15)
  const told = [
    ...[ada.email, 'example.org', 'ada quill', 'quill', 'robinson', '203.0.113.77', '127.0.0.1', 'browser of'],
    ...['wheatear', 'nightjar', 'kingfisher', 'goldcrest', 'curlew', 'dunnock', password, body.plan.title],
    ...[
      log.log.title,
      'agenda',
      'session_token',
      'postgresql://',
      'lapwing',
      'whinchat',
      secret,
      tabKey,
      ada.userId,
      api.mails[0]?.text.slice(-60, -40) ?? 'no mail',
    ],
  ].filter((word) => lines.includes(word.toLowerCase()))
  expect(told).toEqual([])
})

const line = z.looseObject({ level: z.int(), requestId: z.uuid(), status: z.union([z.int(), z.literal('aborted')]) })

test('a request’s line says what, how it ended and how long it took: the route, never the address', async () => {
  const api = await startApi()
  const person = await aPerson('candidate').in(api.db)
  await api.as(person).raw({ method: 'GET', path: `/api/sessions/${v7()}` })
  await expect.poll(() => api.log.length).toBe(1)
  const told = line.parse(JSON.parse(api.log[0] ?? ''))
  expect(told).toMatchObject({ method: 'GET', route: '/api/sessions/:id', status: 404 })
  expect(told['ms']).toBeTypeOf('number')
})

test('an error in the log keeps where it was, and not what it said', () => {
  const error = new TypeError('Robin said:\n    at home I am never asked\n  at school neither')
  const kept = safeError(error)
  expect(JSON.stringify(kept)).not.toMatch(/Robin|at home I am|school/)
  expect(kept).toMatchObject({ name: 'TypeError', at: expect.arrayContaining([expect.stringMatching(/log-lines/)]) })
})
