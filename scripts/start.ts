import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { apiBuild, build, webBuild } from './build.ts'
import { generatePrismaClient } from './prisma-generate.ts'

// pnpm start: prepares what has changed since the last start, a line each, and becomes the server.

const root = dirname(import.meta.dirname)

try {
  await step('Generated the database client', async () => generatePrismaClient())
  const pages = existsSync(join(root, webBuild.app, 'index.html'))
    ? [step('Built the pages', () => build(webBuild))]
    : []
  await Promise.all([...pages, step('Built the server', () => build(apiBuild))])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

// In this process, so that Ctrl-C and SIGTERM reach the server itself, once.
await import(pathToFileURL(join(root, apiBuild.output)).href)

async function step(done: string, work: () => Promise<boolean>): Promise<void> {
  const started = performance.now()
  if (await work()) console.log(`${done} (${((performance.now() - started) / 1000).toFixed(1)} s).`)
}
