import { createServer, type Server } from 'node:http'
import pino from 'pino'
import { createApp } from './app.ts'
import { newSetUpLink, setUpLines } from './centres/set-up-link.ts'
import { systemClock } from './clock.ts'
import { type Config, ownAddress, readConfig } from './config.ts'
import { connect, connectReads } from './database/client.ts'
import { openDatabase } from './database/open-database.ts'
import { StartUpError } from './database/start-up-error.ts'
import { seedDemo } from './demo/seed-demo.ts'
import { keepSweepingFiles } from './files/sweep-files.ts'
import { safeError } from './http/errors.ts'
import { forgetAnswersDaily } from './http/forget-answers.ts'
import { checkKeys, sealAgain } from './identity/keys-at-rest.ts'
import { sealerWith } from './identity/seal.ts'
import { mailerFor } from './mail/mailer.ts'
import { keepSendingMails } from './mail/send-mails.ts'
import { newSignInLink, signInLinkLines } from './people/sign-in-link.ts'
import { checkPacks } from './portfolio/check-packs.ts'
import { storageOf } from './storage/storage.ts'

const listen = (server: Server, { port, host }: Config) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new StartUpError(`Port ${port} is taken. Stop what uses it, or set PORT to another one.`))
      else if (error.code === 'EACCES')
        reject(new StartUpError(`Port ${port} may not be used by this account. Set PORT to 1024 or more.`))
      else
        reject(
          new StartUpError(`${host}:${port} cannot be listened on. Set HOST and PORT to an address of this machine.`),
        )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

const start = async () => {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    report: (line) => console.log(line),
  })
  const db = connect(database.url)
  const reads = connectReads(database.url)
  const sealer = sealerWith(config.identityKeys)
  const storage = storageOf(config)
  const context = { db, reads, clock: systemClock, config, log, sealer, storage, checkAnswers: false }
  const closeDatabase = async () => {
    await Promise.all([db.$disconnect(), reads.end()])
    await database.stop()
  }
  const server = createServer(createApp(context, { mailer: mailerFor(config), pagesFolder: config.pagesFolder }))
  let port: number
  let demo: Awaited<ReturnType<typeof seedDemo>> = null
  let setUp: Awaited<ReturnType<typeof newSetUpLink>> = null
  const asked: string[] = []
  try {
    if (database.embedded && config.demo) demo = await seedDemo(db, sealer, systemClock.now(), storage)
    await checkPacks(db)
    await checkKeys(db, sealer)
    port = await listen(server, config)
    const origin = ownAddress({ ...config, port })
    setUp = await newSetUpLink(db, { origin, newCentre: config.newCentre, now: systemClock.now() })
    const { signInLink } = config
    if (signInLink)
      asked.push(
        ...signInLinkLines(signInLink, await newSignInLink({ ...context, config: { ...config, port } }, signInLink)),
      )
  } catch (error) {
    await closeDatabase()
    throw error
  }
  // In one go: whoever waits for the first line has them all.
  const told = [...(demo?.lines ?? []), ...(setUp ? setUpLines(setUp) : []), ...asked]
  console.log([`Mentorfolio is at ${ownAddress({ ...config, port })}`, ...told].join('\n'))
  // Without SMTP they wait in the table.
  const mails = config.smtpUrl ? keepSendingMails(context, mailerFor(config)) : null
  // Behind the pages: a key that is being replaced is let go once this line is there.
  if (config.identityKeys.length > 1)
    void sealAgain(db, sealer).then(
      (count) => log.info({ count }, 'all names are sealed with the first IDENTITY_KEY; the others may go'),
      (error: unknown) =>
        log.error({ error: safeError(error) }, 'names could not be sealed again: keep every IDENTITY_KEY'),
    )
  const answers = forgetAnswersDaily(db, systemClock.now)
  const files = keepSweepingFiles(context)

  // Whoever reads our lines may be gone by then; that must not keep us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    console.log(`${signal}: finishing what is under way, then stopping.`)
    // Requests in flight are answered; connections that only wait are closed.
    answers.stop()
    server.close(async () => {
      await Promise.all([mails?.stop(), files.stop()])
      await closeDatabase()
      process.exit(0)
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))
  process.on('unhandledRejection', (error) => log.error({ error: safeError(error) }, 'unhandled rejection'))
}

try {
  await start()
} catch (error) {
  if (!(error instanceof StartUpError)) throw error
  console.error(error.message)
  process.exit(1)
}
