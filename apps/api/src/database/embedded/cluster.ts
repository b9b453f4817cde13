import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { errorCode, firstLine } from '../connection-errors.ts'
import { StartUpError } from '../start-up-error.ts'
import { type Account, canEnter, chooseAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { sharedFolder } from './shared-folder.ts'

export const superuser = 'mentorfolio'

/** An initialised Postgres data folder and all that is needed to run it. */
export type Cluster = {
  dataDir: string
  /** Postgres's own data folder. */
  folder: string
  password: string
  account: Account
  binaries: Binaries
  logFile: string
}

const draftPrefix = '.database-draft-'
const draftIsAbandonedAfter = 5 * 60_000

/**
 * Finds the cluster below `dataDir`, or makes one. It lies in `<dataDir>/database`; when the account that runs Postgres
 * may not enter there, in a shared folder that the file `<dataDir>/database-location` names.
 */
export function prepareCluster(dataDir: string, { durable }: { durable: boolean }): Cluster {
  try {
    // Postgres may run as another account, which must be able to pass through, though not to look around.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    return openOrCreate(realpathSync(dataDir), durable)
  } catch (error) {
    if (error instanceof StartUpError) throw error
    throw new StartUpError(
      `The data folder ${dataDir} cannot be used (${firstLine(error)}): make it writable for this user, or set MENTORFOLIO_DATA to another folder.`,
      { cause: error },
    )
  }
}

function openOrCreate(dataDir: string, durable: boolean): Cluster {
  const existing = locate(dataDir)
  const account = chooseAccount(existing)
  const binaries = findBinaries(account)
  const home = existing ?? create(dataDir, account, binaries, durable)
  const folder = join(home, 'cluster')
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version !== binaries.majorVersion) {
    throw new StartUpError(
      `The data folder ${dataDir} was made by PostgreSQL ${version}, and this version of Mentorfolio brings ${binaries.majorVersion}: dump it with the older version and load it into this one.`,
    )
  }
  const password = readFileSync(join(home, 'password'), 'utf8').trim()
  return { dataDir, folder, password, account, binaries, logFile: join(dataDir, 'postgres.log') }
}

function locate(dataDir: string): string | undefined {
  const pointer = pointerFile(dataDir)
  const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'database')
  if (!existsSync(home)) {
    if (!existsSync(pointer)) return undefined
    throw new StartUpError(
      `The database of ${dataDir} should lie in ${home} but is gone: bring it back, or delete ${pointer} to start with an empty one.`,
    )
  }
  try {
    accessSync(home, constants.R_OK | constants.X_OK)
  } catch {
    throw new StartUpError(
      `The database in ${home} belongs to another user: start as that user, or set MENTORFOLIO_DATA to another folder.`,
    )
  }
  return home
}

/** Made aside and then moved into place, so that neither a kill nor a second process leaves half a cluster. */
function create(dataDir: string, account: Account, binaries: Binaries, durable: boolean): string {
  const moved = !canEnter(account, dataDir)
  const parent = moved ? sharedFolder() : dataDir
  removeAbandonedDrafts(parent)
  const draft = mkdtempSync(join(parent, draftPrefix))
  try {
    initialise(draft, account, binaries, durable)
    const home = join(parent, moved ? `database-${randomUUID()}` : 'database')
    renameSync(draft, home)
    if (moved) writeFileSync(pointerFile(dataDir), `${home}\n`, { flag: 'wx' })
    return home
  } catch (error) {
    const code = errorCode(error)
    const other = code === 'EEXIST' || code === 'ENOTEMPTY' ? locate(dataDir) : undefined
    if (other) return other // Another process was quicker.
    throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function initialise(draft: string, { ids }: Account, binaries: Binaries, durable: boolean): void {
  const passwordFile = join(draft, 'password')
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  chmodSync(draft, 0o700)
  if (ids) for (const path of [draft, passwordFile]) chownSync(path, ids.uid, ids.gid)
  const options = [
    `--pgdata=${join(draft, 'cluster')}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Postgres's own locale: the same order of text on every computer, whatever its system locales are.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
  const run = spawnSync(binaries.initdb, options, { ...ids, cwd: draft, env: postgresEnvironment(), encoding: 'utf8' })
  if (run.error) throw run.error
  if (run.status !== 0) throw new Error(run.stderr.split('\n').find((line) => /error|fatal/i.test(line)) ?? run.stderr)
}

/** Postgres gets none of our own environment's secrets, nor anybody's PGPORT and the like. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

function removeAbandonedDrafts(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(draftPrefix))) {
    const draft = join(parent, name)
    const changed = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - changed > draftIsAbandonedAfter) rmSync(draft, { recursive: true, force: true })
  }
}

function pointerFile(dataDir: string): string {
  return join(dataDir, 'database-location')
}
