import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCentre } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { mailerFor } from './mailer.ts'
import { queueMail } from './queue-mail.ts'
import { sendDueMails, triesAllowed } from './send-mails.ts'

const api = await startApi()
const { context } = api

/** What the post office says to a recipient: null takes it. */
let refusal: { code: number } | null = null
let arrived: string[] = []
const office = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_address, _session, done) =>
    done(refusal ? Object.assign(new Error('Not now'), { responseCode: refusal.code }) : null),
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      arrived.push(Buffer.concat(chunks).toString())
      done()
    })
  },
})
const listener = office.listen(0, '127.0.0.1')
await once(listener, 'listening')
const at = listener.address()
const port = typeof at === 'object' && at ? at.port : 0
const mailer = mailerFor({ ...context.config, smtpUrl: `smtp://127.0.0.1:${port}` })
afterAll(() => new Promise<void>((resolve) => office.close(() => resolve())))

const centre = await aCentre().in(api.db)
const demo = await aCentre().thatIsTheDemo().in(api.db)
const written = (of: { id: string }, smtpUrl: string | undefined) =>
  queueMail(
    api.db,
    { ...context, config: { ...context.config, smtpUrl } },
    {
      ...{ centreId: of.id, now: api.clock.now() },
      ...{ to: 'wren@example.org', subject: 'Ada asks', text: 'Open https://example.org/guest#secret' },
    },
  )
const queued = async () => {
  await written(centre, context.config.smtpUrl)
  return (await api.db.outgoingMail.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
}
const row = (id: string) => api.db.outgoingMail.findUniqueOrThrow({ where: { id } })

beforeEach(async () => {
  refusal = null
  arrived = []
  await api.db.outgoingMail.deleteMany()
})

test('a mail is delivered once, and nothing of it is kept', async () => {
  const id = await queued()
  await sendDueMails(context, mailer)
  await sendDueMails(context, mailer)
  expect(arrived).toHaveLength(1)
  expect(arrived[0]).toContain('To: wren@example.org')
  expect(await row(id)).toMatchObject({ sealed: '', attempts: 1, failedAt: null, sentAt: expect.any(Date) })
})

test('several processes send each mail once', async () => {
  for (let each = 0; each < 6; each += 1) await queued()
  await Promise.all([1, 2, 3].map(() => sendDueMails(context, mailer)))
  expect(arrived).toHaveLength(6)
})

test('refused for a while it waits, longer each time, and then goes out', async () => {
  refusal = { code: 451 }
  const id = await queued()
  await sendDueMails(context, mailer)
  await sendDueMails(context, mailer)
  expect(await row(id)).toMatchObject({ attempts: 1, sentAt: null, failedAt: null })
  api.clock.pass({ minutes: 1 })
  await sendDueMails(context, mailer)
  expect(await row(id)).toMatchObject({ attempts: 2, sentAt: null })
  refusal = null
  api.clock.pass({ minutes: 1 })
  await sendDueMails(context, mailer)
  expect(arrived).toEqual([])
  api.clock.pass({ minutes: 1 })
  await sendDueMails(context, mailer)
  expect(arrived).toHaveLength(1)
})

test('refused for good it is given up at once', async () => {
  refusal = { code: 550 }
  const id = await queued()
  await sendDueMails(context, mailer)
  api.clock.pass({ days: 2 })
  await sendDueMails(context, mailer)
  expect(await row(id)).toMatchObject({ attempts: 1, sentAt: null, failedAt: expect.any(Date) })
})

test('refused again and again it is given up in the end', async () => {
  refusal = { code: 451 }
  const id = await queued()
  for (let each = 0; each < triesAllowed + 3; each += 1) {
    await sendDueMails(context, mailer)
    api.clock.pass({ hours: 4 })
  }
  expect(await row(id)).toMatchObject({ attempts: triesAllowed, failedAt: expect.any(Date) })
})

test('the log says that it was not sent, and neither to whom nor what', async () => {
  refusal = { code: 550 }
  await queued()
  await sendDueMails(context, mailer)
  expect(api.log.join('')).toContain('mail not sent')
  expect(api.log.join('')).not.toMatch(/wren|secret|Ada asks/)
})

test.each([
  ['in the demo, to be looked at', demo, 1],
  ['in any other centre, where none is', centre, 0],
])(
  'what was written without a mail server %s, no mail server that is named later brings to anybody',
  async (_, of, rows) => {
    await written(of, undefined)
    expect(await api.db.outgoingMail.count()).toBe(rows)
    await sendDueMails(context, mailer)
    expect(arrived).toEqual([])
  },
)
