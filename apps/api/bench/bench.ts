import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { apiBuild, build, webBuild } from '../../../scripts/build.ts'
import { openDatabase } from '../src/database/open-database.ts'
import { temporaryFolder } from '../src/database/testing/temporary-folder.ts'
import { logRequests, type ReadCase, readRequests, reads } from './cases.ts'
import { measureJudging, queueLengths } from './judging.ts'
import { measure } from './measure.ts'
import { type Line, printGrowth, printTable } from './report.ts'
import { checkSame } from './same.ts'
import { planPast, seed } from './seed.ts'
import { peakMemory, type Running, startServer } from './servers.ts'
import { matrixRequests, type Size, seedSized, sizes, submitRequests } from './sized.ts'

// pnpm bench [--short]: the built API against a bare server that gives the same answers, in turn, on one database.
// Ends with an error when something does not run or answer; a ratio that misses its aim is marked, no more.

/** One cohort of two hundred, and one of twenty. */
const candidates = 220
const inSmallCohort = 20
const sessionsEach = 20
const concurrencies = [1, 16]
const isShort = process.argv.includes('--short')
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
const rounds = isShort ? 3 : 5
const readSeconds = isShort ? 1 : 1.5
const warmUpSeconds = isShort ? 2 : 3
/** Writes in a round, by concurrency. */
const writes = new Map([
  [1, 100],
  [16, 400],
])

const root = join(import.meta.dirname, '../../..')
type Servers = { api: Running; bare: Running }

const say = (line: string) => console.log(`${(performance.now() / 1_000).toFixed(0).padStart(4)} s  ${line}`)

const measureRead = async (servers: Servers, read: ReadCase, secret: string): Promise<Line[]> => {
  const next = readRequests(read, candidates, secret)
  const { concurrencies: atOnce = concurrencies, longer = 1 } = read
  const urls = { api: servers.api.url, bare: servers.bare.url }
  for (let count = 0; count < 5; count += 1) await checkSame(urls, read.name, next())
  for (const { url } of [servers.api, servers.bare])
    await measure(url, next, { connections: Math.max(...atOnce), seconds: warmUpSeconds * longer })
  const lines = atOnce.map((connections): Line => ({ name: read.name, connections, aim: 1.5, api: [], bare: [] }))
  for (let round = 0; round < rounds; round += 1)
    for (const line of lines)
      for (const server of ['api', 'bare'] as const)
        line[server].push(
          await measure(servers[server].url, next, { connections: line.connections, seconds: readSeconds * longer }),
        )
  say(`${read.name}: measured`)
  return lines
}

const measureWrite = async (servers: Servers, client: pg.Client, secret: string): Promise<Line[]> => {
  const lines = concurrencies.map(
    (connections): Line => ({ name: 'session log', connections, aim: 2, api: [], bare: [] }),
  )
  const warmUp = isShort ? 600 : 1_000
  const amount = 2 * (warmUp + rounds * [...writes.values()].reduce((sum, count) => sum + count, 0))
  await planPast(client, { candidates, after: sessionsEach, each: Math.ceil(amount / candidates) })
  const next = logRequests(candidates, sessionsEach, secret)
  for (const { url } of [servers.api, servers.bare]) await measure(url, next, { connections: 16, amount: warmUp })
  for (let round = 0; round < rounds; round += 1)
    for (const line of lines)
      for (const server of ['api', 'bare'] as const)
        line[server].push(
          await measure(servers[server].url, next, {
            connections: line.connections,
            amount: writes.get(line.connections) ?? 0,
          }),
        )
  say('session log: measured')
  return lines
}

/** How many answers about a portfolio of this size are measured in a round: even, since what is submitted is withdrawn. */
const amountOf = (size: Size) => (size > 200 ? 12 : 100)

/** The evidence of portfolios of three sizes: what is claimed and missing, and submitting and withdrawing in turn. */
const measureEvidence = async (servers: Servers, secret: string): Promise<Line[]> => {
  const lines: Line[] = []
  for (const size of sizes) {
    const next = matrixRequests(size, candidates, secret)
    await checkSame({ api: servers.api.url, bare: servers.bare.url }, `matrix of ${size}`, next())
    for (const { url } of [servers.api, servers.bare])
      await measure(url, next, { connections: 1, amount: amountOf(size) })
    const read: Line = { name: `matrix ${size}`, connections: 1, aim: 1.5, api: [], bare: [] }
    const write: Line = { name: `submit ${size}`, connections: 1, aim: 2, api: [], bare: [] }
    const move = submitRequests(size, candidates, secret)
    for (const { url } of [servers.api, servers.bare]) await measure(url, move, { connections: 1, amount: 4 })
    for (let round = 0; round < rounds; round += 1)
      for (const server of ['api', 'bare'] as const) {
        const { url } = servers[server]
        read[server].push(await measure(url, next, { connections: 1, amount: amountOf(size) }))
        write[server].push(await measure(url, move, { connections: 1, amount: amountOf(size) / 2 }))
      }
    lines.push(read, write)
  }
  say('evidence: measured')
  return lines
}

const measureAll = async (databaseUrl: string, folder: string) => {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c TimeZone=UTC' })
  await client.connect()
  const secret = randomBytes(32).toString('hex')
  const env = { DATABASE_URL: databaseUrl, MENTORFOLIO_SECRET: secret }
  const started: Running[] = []
  try {
    await seed(client, { candidates, inSmallCohort, each: sessionsEach })
    say(`Seeded ${candidates} candidates × ${sessionsEach} sessions`)
    await seedSized(client, candidates)
    const start = async (script: string, more: Record<string, string> = {}) => {
      const server = await startServer(script, folder, { ...env, ...more })
      started.push(server)
      return server
    }
    const api = await start(join(root, apiBuild.output))
    const atStart = peakMemory(api.pid)
    const servers = { api, bare: await start(join(import.meta.dirname, 'bare-server.ts'), { API_URL: api.url }) }
    const lines: Line[] = []
    for (const read of reads) if (!only || only === read.name) lines.push(...(await measureRead(servers, read, secret)))
    if (!only || only === 'evidence') lines.push(...(await measureEvidence(servers, secret)))
    if (!only || only === 'log') lines.push(...(await measureWrite(servers, client, secret)))
    printTable(lines, { atStart, atPeak: peakMemory(api.pid) })
  } finally {
    for (const server of started) await server.stop()
    await client.end()
  }
}

/** Prints what JavaScript each page costs. A page over its budget is marked there, and no error here. */
const printPageSizes = () => {
  console.log('\nJavaScript of each page, gzipped:')
  const run = spawnSync(process.execPath, [join(root, 'apps/web/bundle-sizes.ts')], { stdio: 'inherit' })
  if (run.error) throw run.error
}

await build(apiBuild)
if (!only) await build(webBuild)
say('Built')
const { folder, remove } = temporaryFolder()
try {
  const database = await openDatabase({ dataDir: folder })
  try {
    // First, while the database is empty: its copies are what is filled.
    if (!only || only === 'judging') {
      const script = join(root, apiBuild.output)
      const secret = randomBytes(32).toString('hex')
      const growths = await measureJudging({ databaseUrl: database.url, folder, script, secret, rounds })
      say('judging: measured')
      printGrowth(queueLengths, growths)
    }
    if (only !== 'judging') await measureAll(database.url, folder)
  } finally {
    await database.stop()
  }
} finally {
  remove()
}
if (!only && existsSync(join(root, 'apps/web/bundle-sizes.ts'))) printPageSizes()
