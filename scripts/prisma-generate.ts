import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from './fingerprint.ts'

const root = dirname(import.meta.dirname)
const output = join(root, 'apps/api/src/generated/prisma')
const stamp = join(output, '.inputs')

/**
 * Generates the Prisma client unless the schema files are those of the last generation.
 *
 * Returns whether it generated. Throws with Prisma's own words when the schema is wrong.
 */
export function generatePrismaClient(): boolean {
  const inputs = fingerprint(root, ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (readIfThere(stamp) === inputs) return false

  const run = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Prisma insists on an executable schema engine but never runs it to generate: naming any saves a download.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (run.status !== 0) throw new Error(`The Prisma schema could not be generated.\n${run.stderr}${run.stdout}`)
  mkdirSync(output, { recursive: true })
  writeFileSync(stamp, inputs)
  return true
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(generatePrismaClient() ? 'Generated the Prisma client.' : 'The Prisma client is up to date.')
}
