import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartUpError } from '../start-up-error.ts'

/** The system account that runs Postgres: `ids` is undefined when it is our own. */
export type Account = { ids: { uid: number; gid: number } | undefined }

const ownAccount = 'mentorfolio'

/**
 * Chooses the account that runs Postgres, which refuses to run as root. An ordinary user runs it as themselves. Root runs
 * it as whoever owns `clusterFolder` already, or `postgres`, or an account made for it, or, where none can be made, `nobody`.
 */
export function chooseAccount(clusterFolder: string | undefined): Account {
  if (process.getuid?.() !== 0) return { ids: undefined }
  const owner = clusterFolder ? statSync(clusterFolder, { throwIfNoEntry: false }) : undefined
  if (owner && owner.uid !== 0) return { ids: { uid: owner.uid, gid: owner.gid } }
  const ids = lookUp('postgres') ?? lookUp(ownAccount) ?? create() ?? lookUp('nobody')
  if (ids) return { ids }
  throw new StartUpError(
    'Postgres refuses to run as root and no other account was found or could be made: start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may pass through every folder above and including `folder`, by their modes. */
export function canEnter({ ids }: Account, folder: string): boolean {
  if (!ids) return true
  const { uid, gid, mode } = statSync(folder)
  const mayPass = uid === ids.uid ? mode & 0o100 : gid === ids.gid ? mode & 0o010 : mode & 0o001
  const parent = dirname(folder)
  return mayPass !== 0 && (parent === folder || canEnter({ ids }, parent))
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim())
  return uid && gid && Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function create(): { uid: number; gid: number } | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ownAccount])
  // Busybox, as in Alpine, knows only this one.
  if (!lookUp(ownAccount)) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', ownAccount])
  return lookUp(ownAccount)
}
