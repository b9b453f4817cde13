import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isPostgresOn, readPostmaster } from './embedded/postmaster.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { runSql } from './testing/postgres.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

vi.setConfig({ testTimeout: 60_000 }) // Each makes a database of its own, which takes a second, or ten on a busy computer.

const asRoot = process.getuid?.() === 0

function aDataFolder(): string {
  const { folder, remove } = temporaryFolder()
  onTestFinished(remove)
  return folder
}

async function start(dataDir: string, report: (line: string) => void = () => undefined): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, report })
  onTestFinished(postgres.stop)
  return postgres
}

/** Starts the same in a process of its own, which can be killed. */
async function startElsewhere(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('embedded-postgres.ts', import.meta.url).href)}
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    process.send(url)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
    const orphan = readPostmaster(join(dataDir, 'database', 'cluster'))
    if (orphan && isPostgresOn(join(dataDir, 'database', 'cluster'), orphan.pid)) process.kill(orphan.pid, 'SIGKILL')
  })
  const [url] = await once(child, 'message')
  return { process: child, url: String(url) }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function postgresProcess(dataDir: string): number {
  const postmaster = readPostmaster(join(dataDir, 'database', 'cluster'))
  if (!postmaster) throw new Error('No Postgres runs there')
  return postmaster.pid
}

test('keeps its data over a stop and a start, and listens on this computer only', async () => {
  const dataDir = aDataFolder()
  const first = await start(dataDir)
  expect(first.url).toMatch(/^postgresql:\/\/mentorfolio:[0-9a-f]{48}@127\.0\.0\.1:\d+\/mentorfolio\?sslmode=disable$/)
  await runSql(first.url, `CREATE TABLE diary AS SELECT 'kept' AS entry`)
  await Promise.all([first.stop(), first.stop()])

  const second = await start(dataDir)
  expect(await runSql(second.url, 'SELECT entry FROM diary')).toEqual([{ entry: 'kept' }])
  expect(await runSql(second.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
})

test('keeps its password where only its own account reads it', async () => {
  const dataDir = aDataFolder()
  const { url } = await start(dataDir)
  const file = join(dataDir, 'database', 'password')
  expect(url).toContain(readFileSync(file, 'utf8').trim())
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await expect(runSql(url.replace(/:[0-9a-f]{48}@/, ':guess@'), 'SELECT 1')).rejects.toThrow('password')
})

test('sorts text and knows letters alike on every computer', async () => {
  const { url } = await start(aDataFolder())
  expect(await runSql(url, `SELECT upper('é') AS upper, 'a' < 'B' AS by_letter`)).toEqual([
    { upper: 'É', by_letter: false },
  ])
})

test('comes back at the same address when Postgres is killed', async () => {
  const dataDir = aDataFolder()
  const lines: string[] = []
  const { url } = await start(dataDir, (line) => lines.push(line))
  await runSql(url, `CREATE TABLE diary AS SELECT 'kept' AS entry`)
  process.kill(postgresProcess(dataDir), 'SIGKILL')
  const entries = () => runSql(url, 'SELECT entry FROM diary')
  await expect.poll(entries, { timeout: 30_000 }).toEqual([{ entry: 'kept' }])
  await expect.poll(() => lines.at(-1)).toBe('The embedded database is running again.')
})

test('takes over from a server that was killed', async () => {
  const dataDir = aDataFolder()
  const killed = await startElsewhere(dataDir)
  await runSql(killed.url, `CREATE TABLE diary AS SELECT 'kept' AS entry`)
  const orphan = postgresProcess(dataDir)
  await kill(killed.process)
  const { url } = await start(dataDir)
  expect(await runSql(url, 'SELECT entry FROM diary')).toEqual([{ entry: 'kept' }])
  expect(postgresProcess(dataDir)).not.toBe(orphan)
})

test('starts after server and Postgres were killed together', async () => {
  const dataDir = aDataFolder()
  const killed = await startElsewhere(dataDir)
  await runSql(killed.url, `CREATE TABLE diary AS SELECT 'kept' AS entry`)
  process.kill(postgresProcess(dataDir), 'SIGKILL')
  await kill(killed.process)
  const { url } = await start(dataDir)
  expect(await runSql(url, 'SELECT entry FROM diary')).toEqual([{ entry: 'kept' }])
})

test('is not misled by a process number that has become another program’s', async () => {
  const dataDir = aDataFolder()
  await (await start(dataDir)).stop()
  const stale = join(dataDir, 'database', 'cluster', 'postmaster.pid')
  writeFileSync(stale, `${process.ppid}\n${dataDir}\n1\n1\n\n127.0.0.1\n1 1\nready\n`, { mode: 0o644 })
  const { url } = await start(dataDir)
  expect(await runSql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('refuses a folder that another server uses, without disturbing it', async () => {
  const dataDir = aDataFolder()
  const first = await startElsewhere(dataDir)
  await expect(start(dataDir)).rejects.toMatchObject({
    name: 'StartUpError',
    message: `The data folder ${dataDir} is in use by another Mentorfolio that is running: stop that one, or set MENTORFOLIO_DATA to another folder.`,
  })
  expect(await runSql(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('says so when the folder cannot be used', async () => {
  const dataDir = aDataFolder()
  writeFileSync(join(dataDir, 'a-file'), '')
  await expect(start(join(dataDir, 'a-file', 'data'))).rejects.toMatchObject({
    name: 'StartUpError',
    message: expect.stringMatching(
      /^The data folder .+ cannot be used \(ENOTDIR.+\): make it writable for this user, or/,
    ),
  })
})

test('says so when another PostgreSQL made the data', async () => {
  const dataDir = aDataFolder()
  await (await start(dataDir)).stop()
  writeFileSync(join(dataDir, 'database', 'cluster', 'PG_VERSION'), '13\n')
  await expect(start(dataDir)).rejects.toMatchObject({
    name: 'StartUpError',
    message: expect.stringMatching(/was made by PostgreSQL 13, and this version of Mentorfolio brings 18: dump it/),
  })
})

test.runIf(asRoot)('keeps the data elsewhere when the account that runs Postgres may not enter', async () => {
  const closed = join(aDataFolder(), 'home')
  mkdirSync(closed, { mode: 0o700 })
  chmodSync(closed, 0o700)
  const dataDir = join(closed, 'data')
  const first = await start(dataDir)
  const elsewhere = readFileSync(join(dataDir, 'database-location'), 'utf8').trim()
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }))
  await runSql(first.url, `CREATE TABLE diary AS SELECT 'kept' AS entry`)
  await first.stop()
  expect(existsSync(join(dataDir, 'database'))).toBe(false)
  expect(await runSql((await start(dataDir)).url, 'SELECT entry FROM diary')).toEqual([{ entry: 'kept' }])
})
