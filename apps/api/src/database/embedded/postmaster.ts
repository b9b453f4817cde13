import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** What a running Postgres writes about itself into its data folder. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** Reads `postmaster.pid`; undefined when there is none or it is not complete yet. */
export function readPostmaster(folder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(postmasterFile(folder), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

export function postmasterFile(folder: string): string {
  return join(folder, 'postmaster.pid')
}

/** Whether the process exists, be it a zombie or somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether the process is a Postgres on that data folder. After a restart of the computer or a container the number in
 * `postmaster.pid` may be another program's, and a dead Postgres may stay a zombie: neither is.
 */
export function isPostgresOn(folder: string, pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      // Postgres works in its data folder, and this link follows the folder when it is moved.
      return readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  }
  if (process.platform === 'win32') return isAlive(pid)
  const command = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
  return command.includes('postgres') && command.includes(folder)
}
