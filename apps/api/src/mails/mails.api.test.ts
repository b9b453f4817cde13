import { listMailsEndpoint } from '@mentorfolio/domain/mails/mails.endpoints'
import { selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { queueMail } from '../mail/queue-mail.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
const withMail = await startApi({
  ...{ databaseUrl: api.databaseUrl, clock: api.clock },
  config: { smtpUrl: 'smtp://127.0.0.1:1', publicUrl: undefined },
})
const centre = await aCentre('Northgate Training').in(api.db)
const elsewhere = await aCentre('Westgate Learning').in(api.db)
const admin = await aPerson('centreAdmin').at(centre).in(api.db)
const params = { id: centre.id }
const list = (query: { after?: string } = {}) => api.as(admin).call(listMailsEndpoint, { params, query })

const written = async (subject: string, centreId: string | null = centre.id) => {
  const text = 'Open https://example.org/guest#a-key'
  const now = api.clock.now()
  api.clock.pass({ minutes: 1 })
  return queueMail(api.db, api.context.sealer, { centreId, now, to: 'wren@example.org', subject, text })
}
const looks = () => api.db.auditEvent.findMany({ where: { chainId: centre.id, action: 'mail.view' } })

beforeEach(async () => {
  await api.db.outgoingMail.deleteMany()
})

test('where no mail goes out, the admin finds what their centre wrote, newest first', async () => {
  await written('The first')
  await written('The second')
  const { mails, goOut, next } = await list()
  expect(mails.map(({ subject }) => subject)).toEqual(['The second', 'The first'])
  expect(mails[0]).toMatchObject({ to: 'wren@example.org', text: expect.stringContaining('/guest#a-key') })
  expect({ goOut, next }).toEqual({ goOut: false, next: null })
})

test('where mail goes out none is shown, nor one that waits or was refused', async () => {
  const id = await written('It waits')
  await api.db.outgoingMail.update({ where: { id }, data: { failedAt: api.clock.now() } })
  const before = await looks()
  const { mails, goOut } = await withMail.as(admin).call(listMailsEndpoint, { params, query: {} })
  expect({ mails, goOut }).toEqual({ mails: [], goOut: true })
  // Nothing was seen.
  expect(await looks()).toEqual(before)
})

test('neither a mail of another centre, nor one of none, nor one that went out earlier', async () => {
  await written('Of another centre', elsewhere.id)
  await written('Of no centre', null)
  const gone = await written('Went out earlier')
  await api.db.outgoingMail.update({ where: { id: gone }, data: { sealed: '', sentAt: api.clock.now() } })
  expect((await list()).mails).toEqual([])
})

test('a long list comes in pages, each mail once, also those of one moment', async () => {
  const now = api.clock.now()
  const mail = { centreId: centre.id, now, to: 'wren@example.org', text: 'Words' }
  for (let at = 0; at < 60; at += 1) await queueMail(api.db, api.context.sealer, { ...mail, subject: `Mail ${at}` })
  const first = await list()
  const second = await list({ after: first.next ?? '' })
  expect([first.mails.length, second.mails.length, second.next]).toEqual([50, 10, null])
  expect(new Set([...first.mails, ...second.mails].map(({ subject }) => subject)).size).toBe(60)
  const others = await written('Of another centre', elsewhere.id)
  await api.as(admin).refused(listMailsEndpoint, { params, query: { after: others } }, 404)
})

test('each look stands in the centre’s chain, without an address or a word', async () => {
  await written('Asked')
  const before = (await looks()).length
  await list()
  await list()
  const events = await looks()
  expect(events).toHaveLength(before + 2)
  expect(events[0]).toMatchObject({ userId: admin.userId, subjectKind: 'centre', subjectId: centre.id })
  expect(JSON.stringify(events)).not.toMatch(/wren|a-key|Asked/)
})

test.each([
  ['an assessor', 'assessor', 403],
  ['a candidate', 'candidate', 403],
  ['a lead IQA', 'leadIqa', 403],
] as const)('%s sees none', async (_, role, status) => {
  const person = await aPerson(role).at(centre).in(api.db)
  await api.as(person).refused(listMailsEndpoint, { params, query: {} }, status)
})

test('for another centre’s admin the centre is not there', async () => {
  const other = await aPerson('centreAdmin').at(elsewhere).in(api.db)
  await api.as(other).refused(listMailsEndpoint, { params, query: {} }, 404)
})

test('pages are told whether mail goes out, so that they promise none that nobody sends', async () => {
  expect((await api.as(admin).call(selfEndpoint, {})).mailGoesOut).toBe(false)
  expect((await withMail.as(admin).call(selfEndpoint, {})).mailGoesOut).toBe(true)
})
