import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { firstLine } from '../connection-errors.ts'
import { StartUpError } from '../start-up-error.ts'

// Both outlive a restart of the computer, unlike /tmp.
const candidates = ['/var/lib/mentorfolio', '/var/tmp/mentorfolio']

/**
 * A folder of root's that other accounts may enter, for what Postgres needs when the repository or the data folder lies
 * where its account may not go. Only root asks for it.
 */
export function sharedFolder(): string {
  let lastError: unknown
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true })
      const found = lstatSync(folder)
      // Somebody else's folder of that name is a trap, not a place for a database.
      if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) continue
      chmodSync(folder, 0o755) // mkdir heeds the umask.
      return folder
    } catch (error) {
      lastError = error
    }
  }
  throw new StartUpError(
    `Postgres runs as another account than root and finds no folder it can enter (${firstLine(lastError ?? 'tried /var/lib and /var/tmp')}): set MENTORFOLIO_DATA to a folder outside root's home, or set DATABASE_URL.`,
  )
}
