import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const notInputs = new Set(['node_modules', 'dist', 'generated'])

/**
 * A digest of every file at or below the given paths (relative to `root`; missing ones count as absent), so that a step
 * whose inputs have not changed can be skipped. Names and contents count; times do not, for a checkout changes those.
 */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))).sort()) {
    hash.update(`${relative(root, file)}\0`)
    hash.update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [path]
  return globSync('**/*', { cwd: path, withFileTypes: true, exclude: (entry) => notInputs.has(entry.name) })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
