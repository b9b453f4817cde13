import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { firstLine } from './connection-errors.ts'
import { claim, clearTheWay, clusterUrl } from './embedded/claim.ts'
import { type Cluster, prepareCluster } from './embedded/cluster.ts'
import { inUse, launch, launchOnFreePort } from './embedded/launch.ts'

/** A running embedded Postgres. `stop` finishes what was acknowledged and may be called more than once. */
export type EmbeddedPostgres = { url: string; stop: () => Promise<void> }

type Options = {
  /** The folder that keeps the database (in `database/`) and Postgres's log. Made when absent. */
  dataDir: string
  /** False for tests: faster, but a power cut may lose the data. */
  durable?: boolean
  /** Takes a line when Postgres dies and when it is back. */
  report?: (line: string) => void
}

const databaseName = 'mentorfolio'
const stopTimeout = 30_000
const livedLong = 10_000
const longestPause = 5_000

/**
 * Starts PostgreSQL from its npm package on a free port of 127.0.0.1 and keeps it running: when it dies it is restarted
 * on the same port, so that connection pools recover. Data survives restarts and kills of either process.
 *
 * Throws a StartUpError when the folder cannot be used, another server owns it, or Postgres does not run here.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true, report = console.error } = options
  const cluster = prepareCluster(dataDir, { durable })
  await clearTheWay(cluster)
  const { port, child: first } = await launchOnFreePort(cluster, { durable })
  let child = first
  let owner: pg.Client
  try {
    owner = await own(cluster, port)
    await ensureDatabase(owner)
  } catch (error) {
    await stopChild(child)
    throw error
  }

  let stopping: Promise<void> | undefined
  const endWithUs = () => child.kill('SIGINT')
  process.once('exit', endWithUs)

  const keepRunning = async (): Promise<void> => {
    let pause = 50
    while (stopping === undefined) {
      const started = Date.now()
      await exited(child)
      if (stopping !== undefined) return
      report('The embedded database stopped unexpectedly: restarting it.')
      if (Date.now() - started > livedLong) pause = 50
      while (stopping === undefined) {
        await sleep(pause)
        pause = Math.min(pause * 2, longestPause)
        try {
          child = await launch(cluster, port, { durable })
          owner = await own(cluster, port)
          report('The embedded database is running again.')
          break
        } catch (error) {
          report(`The embedded database is not back yet: ${firstLine(error)}.`)
          await stopChild(child)
        }
      }
    }
  }
  const kept = keepRunning()

  const stop = async (): Promise<void> => {
    await owner.end().catch(() => undefined)
    await stopChild(child)
    await kept
    await stopChild(child) // A restart may have been under way.
    process.off('exit', endWithUs)
  }
  return {
    url: clusterUrl(cluster, port, databaseName),
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

async function own(cluster: Cluster, port: number): Promise<pg.Client> {
  const owner = await claim(cluster, port).catch((error: unknown) => {
    // Two servers that start at once: the other took ours for one left behind and stopped it.
    throw Object.assign(inUse(cluster), { cause: error })
  })
  if (!owner) throw inUse(cluster)
  return owner
}

async function ensureDatabase(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
  if (!rowCount) await owner.query(`CREATE DATABASE ${databaseName}`)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (hasExited(child)) return
  child.kill('SIGINT') // 'Fast' shutdown: connections are ended, a checkpoint is written.
  const impatience = setTimeout(() => child.kill('SIGQUIT'), stopTimeout)
  await exited(child)
  clearTimeout(impatience)
}

async function exited(child: ChildProcess): Promise<void> {
  if (!hasExited(child)) await once(child, 'exit')
}

function hasExited({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
