import { listMailsEndpoint } from '@mentorfolio/domain/mails/mails.endpoints'
import { selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { queueMail } from '../mail/queue-mail.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi({ config: { smtpUrl: undefined } })
const again = { databaseUrl: api.databaseUrl, clock: api.clock }
const withMail = await startApi(again)
const noDemo = await startApi({ ...again, config: { smtpUrl: undefined, demo: false } })
const centre = await aCentre('Northgate Training').thatIsTheDemo().in(api.db)
const elsewhere = await aCentre('Westgate Learning').in(api.db)
const admin = await aPerson('centreAdmin').at(centre).in(api.db)
const params = { id: centre.id }
const list = (query: { after?: string } = {}) => api.as(admin).call(listMailsEndpoint, { params, query })

const written = async (subject: string, { by = api.context, to = centre } = {}) => {
  const text = 'Open https://example.org/guest#a-key'
  const now = api.clock.now()
  api.clock.pass({ minutes: 1 })
  await queueMail(api.db, by, { centreId: to.id, now, to: 'wren@example.org', subject, text })
}
const lastOf = async () => (await api.db.outgoingMail.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
const looks = () => api.db.auditEvent.findMany({ where: { chainId: centre.id, action: 'mail.view' } })

beforeEach(async () => {
  await api.db.outgoingMail.deleteMany()
})

test('in the demo, where no mail goes out, the admin finds what their centre wrote, newest first', async () => {
  await written('The first')
  await written('The second')
  const { mails, mail, next } = await list()
  expect(mails.map(({ subject }) => subject)).toEqual(['The second', 'The first'])
  expect(mails[0]).toMatchObject({ to: 'wren@example.org', text: expect.stringContaining('/guest#a-key') })
  expect({ mail, next }).toEqual({ mail: 'SHOWN', next: null })
})

test('where mail goes out none is shown, nor one that was written to be looked at', async () => {
  await written('To be looked at')
  await written('It waits', { by: withMail.context })
  const before = await looks()
  const { mails, mail } = await withMail.as(admin).call(listMailsEndpoint, { params, query: {} })
  expect({ mails, mail }).toEqual({ mails: [], mail: 'SENT' })
  // Nothing was seen.
  expect(await looks()).toEqual(before)
})

test('a mail that waited, or was refused, while there was a mail server is never shown: its link proves an address', async () => {
  await written('It waits', { by: withMail.context })
  await written('It was refused', { by: withMail.context })
  await api.db.outgoingMail.update({ where: { id: await lastOf() }, data: { failedAt: api.clock.now(), attempts: 1 } })
  expect((await list()).mails).toEqual([])
})

test('a centre of one’s own writes none that nobody sends, and shows none', async () => {
  const boss = await aPerson('centreAdmin').at(elsewhere).in(api.db)
  await written('Ada asks', { to: elsewhere })
  expect(await api.db.outgoingMail.count()).toBe(0)
  const answer = await api.as(boss).call(listMailsEndpoint, { params: { id: elsewhere.id }, query: {} })
  expect(answer).toMatchObject({ mails: [], mail: 'NONE' })
})

test('nor does a demo centre that is no demo any more', async () => {
  await written('Ada asked')
  const { mails, mail } = await noDemo.as(admin).call(listMailsEndpoint, { params, query: {} })
  expect({ mails, mail }).toEqual({ mails: [], mail: 'NONE' })
})

test('a long list comes in pages, each mail once, also those of one moment', async () => {
  const now = api.clock.now()
  const mail = { centreId: centre.id, now, to: 'wren@example.org', text: 'Words' }
  for (let at = 0; at < 60; at += 1) await queueMail(api.db, api.context, { ...mail, subject: `Mail ${at}` })
  const first = await list()
  const second = await list({ after: first.next ?? '' })
  expect([first.mails.length, second.mails.length, second.next]).toEqual([50, 10, null])
  expect(new Set([...first.mails, ...second.mails].map(({ subject }) => subject)).size).toBe(60)
  await written('Of another centre', { to: elsewhere, by: withMail.context })
  const others = await lastOf()
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

test('pages are told what becomes of a mail, so that they promise none that nobody sends', async () => {
  const [sent, shown, none] = await Promise.all(
    [withMail, api, noDemo].map((server) => server.as(admin).call(selfEndpoint, {})),
  )
  expect([sent, shown, none].map((self) => self?.places.map(({ mail }) => mail))).toEqual([
    ['SENT'],
    ['SHOWN'],
    ['NONE'],
  ])
})
