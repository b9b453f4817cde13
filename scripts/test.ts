import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { apiBuild, build, webBuild } from './build.ts'
import { generatePrismaClient } from './prisma-generate.ts'

// pnpm test: everything that is checked before a change lands, in one command. Goes on after a failure, so that one run
// tells all; ends with a line `N passed, N failed` and exits 1 when anything failed.

const root = dirname(import.meta.dirname)
const reports = join(root, 'node_modules/.cache/mentorfolio/reports')
let passed = 0
let failed = 0
/** What did not hold, told again as the last thing: whoever reads a long log reads its end. */
const broken: string[] = []

/** Runs a command of the workspace in `folder`, its output in ours. Answers whether it exited 0. */
async function run(script: string, args: string[], folder = '.', env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: join(root, folder),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code]: unknown[] = await once(child, 'exit')
  return code === 0
}

/** A check that is one thing, held or not. */
async function check(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  let held = false
  try {
    held = (await work()) !== false
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  if (held) passed += 1
  else {
    failed += 1
    broken.push(name)
  }
  console.log(`${held ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

/** A runner that counts its tests itself, in a report; a run without a report, or without a test, is a failure. */
async function suite(name: string, work: (report: string) => Promise<boolean>, count: (report: string) => Counts) {
  const report = join(reports, `${name}.json`)
  const ended = await work(report)
  const counts = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, broken: [] }
  passed += counts.passed
  failed += counts.failed
  broken.push(...counts.broken.map((each) => `${name}: ${each}`))
  // What broke outside a test (a set-up, an unhandled error) counts as one.
  if (counts.passed === 0 || (!ended && counts.failed === 0)) {
    failed += 1
    broken.push(`${name}: something outside a test`)
  }
  console.log(`${ended ? '✓' : '✗'} ${name}: ${counts.passed} passed, ${counts.failed} failed`)
}

type Counts = { passed: number; failed: number; broken: string[] }

const firstLines = (messages: readonly string[]) => (messages[0] ?? '').split('\n').slice(0, 12).join('\n    ')

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

const ofVitest = (report: string): Counts => {
  const { numPassedTests, numFailedTests, testResults }: VitestReport = JSON.parse(report)
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name} › ${fullName}\n    ${firstLines(failureMessages)}`),
  )
  return { passed: numPassedTests, failed: numFailedTests, broken: failures }
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[]
  specs?: { title: string; file: string; ok: boolean; tests: { results: { error?: { message?: string } }[] }[] }[]
}

const failedSpecs = ({ suites = [], specs = [] }: PlaywrightSuite): string[] => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, tests }) => {
      const messages = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []))
      return `${file} › ${title}\n    ${firstLines(messages)}`
    }),
  ...suites.flatMap(failedSpecs),
]

const ofPlaywright = (report: string): Counts => {
  const { stats, suites }: PlaywrightSuite & { stats: { expected: number; unexpected: number; flaky: number } } =
    JSON.parse(report)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    broken: failedSpecs({ suites: suites ?? [] }),
  }
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

await check('database client', async () => {
  generatePrismaClient()
})
await check('lint and format', () =>
  run('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
)
for (const folder of ['.', 'packages/domain', 'packages/qualifications', 'apps/api', 'apps/web', 'apps/e2e'])
  await check(`types of ${folder}`, () => run('node_modules/typescript/bin/tsc', ['--noEmit'], folder))
await check('build of the pages', () => build(webBuild))
await check('build of the server', () => build(apiBuild))
await check('sizes of the pages', () => run('apps/web/bundle-sizes.ts', []))
await suite(
  'tests',
  (report) =>
    run('node_modules/vitest/vitest.mjs', [
      'run',
      ...[
        '--config',
        'vitest.workspace.ts',
        '--reporter',
        'default',
        '--reporter',
        'json',
        `--outputFile.json=${report}`,
      ],
    ]),
  ofVitest,
)
await suite(
  'journeys',
  (report) => run('apps/e2e/node_modules/@playwright/test/cli.js', ['test'], 'apps/e2e', { E2E_REPORT: report }),
  ofPlaywright,
)
await suite('chaos', (report) => run('scripts/chaos.ts', ['--seeds', '5'], '.', { E2E_REPORT: report }), ofPlaywright)

for (const each of broken) console.log(`✗ ${each}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
