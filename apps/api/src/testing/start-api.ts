import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import pino from 'pino'
import { v7 } from 'uuid'
import { afterAll } from 'vitest'
import { sessionCookie } from '../access/signed-in.ts'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { connect, connectReads, type Db } from '../database/client.ts'
import { databaseForWorker } from '../database/testing/postgres.ts'
import type { Context } from '../http/context.ts'
import { sealerWith } from '../identity/seal.ts'
import type { Mail } from '../mail/mailer.ts'
import { storageOf } from '../storage/storage.ts'
import { testKey } from './mentees.ts'
import { type Client, clientOf } from './requests.ts'
import { type MovedClock, movedClock } from './times.ts'

/** The API of one test file, on a database and a port of its own. */
export type TestApi = {
  db: Db
  /** Where its database is, for SQL of the test's own. */
  databaseUrl: string
  origin: string
  config: Config
  clock: MovedClock
  mails: Mail[]
  /** What its requests use, for work that no request begins. */
  context: Context
  /** Every line it logged, as it would stand in the log. */
  log: string[]
  /** Somebody signed in, without the trouble of a password: their session is a row, their cookie signed as ever. */
  as: (person: { userId: string }) => Client
  signedOut: Client
}

type Settings = {
  config?: Partial<Config>
  /** Another instance on the same database, as a second process or a restart would be. */
  databaseUrl?: string
  clock?: MovedClock
  connections?: number
}

export const testConfig: Config = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl: undefined,
  dataDir: join(tmpdir(), 'mentorfolio-tests'),
  pagesFolder: '',
  publicUrl: undefined,
  trustedProxies: 0,
  // A mail server that nothing reaches: what is queued stays in the table. A test of a server without one says so.
  smtpUrl: 'smtp://127.0.0.1:1',
  mailFrom: 'Mentorfolio <no-reply@mentorfolio.invalid>',
  secret: 'a secret of the tests, 32 characters or more',
  identityKeys: [testKey],
  s3: null,
  demo: true,
  newCentre: false,
  signInLink: undefined,
  logLevel: 'info',
}

/** The cookie that a browser holds after signing in with this session. */
export const cookieFor = (token: string, { secret, publicUrl }: Pick<Config, 'secret' | 'publicUrl'>) => {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `${sessionCookie(publicUrl?.startsWith('https:') ?? false)}=${encodeURIComponent(`${token}.${signature}`)}`
}

/** Writes a session for this account and answers with its cookie. It lasts a fortnight from `now`. */
export const signInAs = async (db: Db, userId: string, now: Date, config: Pick<Config, 'secret' | 'publicUrl'>) => {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now.getTime() + 14 * 86_400_000)
  await db.authSession.create({ data: { id: v7(), token, userId, expiresAt } })
  return cookieFor(token, config)
}

/**
 * Serves the whole app on a free port, until the file's tests are over. Call it at the top level of a test file. Every
 * answer is held against its declared shape; one that differs is a 500.
 */
export const startApi = async ({ config: settings, databaseUrl, clock = movedClock(), connections }: Settings = {}) => {
  const url = databaseUrl ?? (await databaseForWorker()).url
  const db = connect(url, connections ? { connections } : {})
  const reads = connectReads(url, { connections: 4 })
  const config = { ...testConfig, ...settings }
  const mails: Mail[] = []
  const log: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      log.push(String(chunk))
      done()
    },
  })
  const sealer = sealerWith(config.identityKeys)
  const context = {
    db,
    reads,
    clock,
    config,
    log: pino({ level: config.logLevel }, stream),
    sealer,
    storage: storageOf(config),
    checkAnswers: true,
  }
  const mailer = {
    send: async (mail: Mail) => {
      mails.push(mail)
    },
  }
  const server = createServer(createApp(context, { mailer })).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('No port')
  const origin = `http://127.0.0.1:${address.port}`
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await Promise.all([db.$disconnect(), reads.end()])
  })

  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (userId: string) => {
    const kept = cookies.get(userId) ?? signInAs(db, userId, clock.now(), config)
    cookies.set(userId, kept)
    return kept
  }
  const api: TestApi = {
    ...{ db, databaseUrl: url, origin, config, clock, mails, context, log },
    as: ({ userId }) => clientOf(origin, () => cookieOf(userId), config.publicUrl),
    signedOut: clientOf(origin, async () => null, config.publicUrl),
  }
  return api
}
