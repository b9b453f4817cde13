import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartUpError } from '../start-up-error.ts'
import { type Cluster, superuser } from './cluster.ts'
import { inUse } from './launch.ts'
import { isAlive, isPostgresOn, postmasterFile, readPostmaster } from './postmaster.ts'

const ownerLock = 7_302_115
const answerTimeout = 10_000
const stopTimeout = 30_000

/** The address of one of the cluster's databases. */
export function clusterUrl({ password }: Cluster, port: number, database: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`
}

/**
 * Takes the ownership of a running cluster: a lock that Postgres itself holds for a connection, and so gives up the
 * moment our process dies, however it dies. Returns the connection to keep, or undefined when another process owns it.
 */
export async function claim(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: clusterUrl(cluster, port, 'postgres'),
    application_name: 'mentorfolio owner',
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => undefined) // Postgres was killed: whoever supervises it claims it again.
  await client.connect()
  const { rows } = await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${ownerLock}) AS got`)
  if (rows[0]?.got) return client
  await client.end()
  return undefined
}

/**
 * Clears the way for a start: stops the Postgres that a killed server left behind, safely, and removes a `postmaster.pid`
 * whose number has become another program's. Throws a StartUpError when a living server owns the folder.
 */
export async function clearTheWay(cluster: Cluster): Promise<void> {
  const postmaster = readPostmaster(cluster.folder)
  if (!postmaster) return
  const { pid, port } = postmaster
  if (!isPostgresOn(cluster.folder, pid)) {
    // Of a dead process Postgres takes care itself, and more carefully than we could.
    if (isAlive(pid)) rmSync(postmasterFile(cluster.folder), { force: true })
    return
  }
  const owner = await claimWhenItAnswers(cluster, port, pid)
  if (owner === 'gone') return
  if (!owner) throw inUse(cluster)
  process.kill(pid, 'SIGINT') // Postgres's 'fast' shutdown: everything acknowledged is on disk.
  const deadline = Date.now() + stopTimeout
  while (isPostgresOn(cluster.folder, pid)) {
    if (Date.now() > deadline) {
      throw new StartUpError(
        `A database left behind by an earlier run (process ${pid}) does not stop: end it, then start again.`,
      )
    }
    await sleep(20)
  }
}

async function claimWhenItAnswers(cluster: Cluster, port: number, pid: number) {
  const deadline = Date.now() + answerTimeout
  while (isPostgresOn(cluster.folder, pid)) {
    try {
      return await claim(cluster, port)
    } catch {
      if (Date.now() > deadline) {
        throw new StartUpError(
          `A database runs on ${cluster.dataDir} (process ${pid}) but does not answer: end it, then start again.`,
        )
      }
      await sleep(100)
    }
  }
  return 'gone'
}
