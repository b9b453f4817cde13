import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder for one run of Postgres, and what removes it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'mentorfolio-test-'))
  chmodSync(folder, 0o711) // As root, Postgres runs as another account, which must get in.
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
