import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSecondRelease } from '../apps/e2e/src/chaos/second-release.ts'
import { apiBuild, build, webBuild } from './build.ts'
import { generatePrismaClient } from './prisma-generate.ts'

// pnpm chaos: people fill in forms while everything around them goes wrong, and no word may be lost, or saved twice.
// `--seeds 5` tries the first five seeds instead of a hundred; `--seed 123456` tries one again, and prints each of its
// steps, as `--steps` does for all.

const root = dirname(import.meta.dirname)
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    seed: { type: 'string' },
    steps: { type: 'boolean', default: false },
  },
})

const whole = (name: string, given: string) => {
  if (/^\d{1,9}$/.test(given)) return Number(given)
  console.error(`--${name} is "${given}". Give a whole number.`)
  process.exit(1)
}

const seeds =
  values.seed === undefined
    ? Array.from({ length: whole('seeds', values.seeds) }, (_, index) => index + 1)
    : [whole('seed', values.seed)]

const steps = values.steps || values.seed !== undefined ? '1' : ''

try {
  generatePrismaClient()
  await build(webBuild)
  await build(apiBuild)
  await buildSecondRelease()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const runner = spawn(
  process.execPath,
  [
    ...[join(root, 'apps/e2e/node_modules/@playwright/test/cli.js'), 'test', '--config', 'playwright.chaos.config.ts'],
    // One seed is run again to be looked at: the rest of the suite would only be in the way.
    ...(values.seed === undefined ? [] : ['--grep', `seed ${values.seed}$`]),
  ],
  {
    cwd: join(root, 'apps/e2e'),
    env: { ...process.env, CHAOS_SEEDS: JSON.stringify(seeds), CHAOS_STEPS: steps },
    stdio: 'inherit',
  },
)
const [code]: unknown[] = await once(runner, 'exit')
process.exit(code === 0 ? 0 : 1)
