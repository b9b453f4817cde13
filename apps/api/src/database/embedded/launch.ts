import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartUpError } from '../start-up-error.ts'
import { type Cluster, postgresEnvironment } from './cluster.ts'
import { readPostmaster } from './postmaster.ts'

const startTimeout = 60_000 // Recovery after a crash can take a while.
const largestLog = 1_000_000

/** A few people on one computer: small memory, few processes, no replication. */
const modestSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '48MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** For tests, whose data nobody misses. */
const disposableSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Thrown when the port was taken between choosing and using it. */
class PortTaken extends Error {}

/** Starts Postgres on a free port of 127.0.0.1 and waits until it accepts connections. */
export async function launchOnFreePort(cluster: Cluster, options: { durable: boolean }) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return { port, child: await launch(cluster, port, options) }
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error
    }
  }
}

/**
 * Starts Postgres on the given port and waits until it accepts connections. Throws a StartUpError with the reason from
 * its log when it does not.
 */
export async function launch(cluster: Cluster, port: number, { durable }: { durable: boolean }): Promise<ChildProcess> {
  const settings = { ...modestSettings, ...(durable ? {} : disposableSettings) }
  const log = openLog(cluster.logFile)
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.folder, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      ...cluster.account.ids,
      env: postgresEnvironment(),
      // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop it once requests have finished.
      detached: true,
      // A file rather than a pipe, so that it can finish its work when we are killed.
      stdio: ['ignore', log.descriptor, log.descriptor],
    },
  )
  closeSync(log.descriptor)
  const failed = once(child, 'error').then(([error]) => Promise.reject(error))
  failed.catch(() => undefined)
  await Promise.race([failed, ready(cluster, child, log.start)])
  return child
}

async function ready(cluster: Cluster, child: ChildProcess, logStart: number): Promise<void> {
  const deadline = Date.now() + startTimeout
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = readPostmaster(cluster.folder)
    if (postmaster?.pid === child.pid && postmaster?.ready) return
    if (Date.now() > deadline) {
      child.kill('SIGQUIT')
      throw new StartUpError(
        `The embedded database did not start within ${startTimeout / 1000} seconds: see ${cluster.logFile}.`,
      )
    }
    await sleep(10)
  }
  const said = readFileSync(cluster.logFile, 'utf8').slice(logStart)
  if (/could not bind|could not create any TCP/.test(said)) throw new PortTaken()
  if (said.includes('lock file')) throw inUse(cluster)
  const reason = said.match(/(?:FATAL|PANIC|ERROR):\s*(.+)/)?.[1] ?? 'it gave no reason'
  throw new StartUpError(`The embedded database does not start (${reason}): see ${cluster.logFile}.`)
}

/** The line for a second process on the same data folder. */
export function inUse({ dataDir }: Cluster): StartUpError {
  return new StartUpError(
    `The data folder ${dataDir} is in use by another Mentorfolio that is running: stop that one, or set MENTORFOLIO_DATA to another folder.`,
  )
}

function openLog(file: string): { descriptor: number; start: number } {
  const appending = openSync(file, 'a', 0o600)
  const { size } = fstatSync(appending)
  if (size < largestLog) return { descriptor: appending, start: size }
  closeSync(appending)
  return { descriptor: openSync(file, 'w', 0o600), start: 0 }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address === 'object' && address) return address.port
  throw new Error('A TCP server has no port')
}
