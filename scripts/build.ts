import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from './fingerprint.ts'

const root = dirname(import.meta.dirname)

/** What one Vite build reads and makes; paths are relative to the repository. */
type Build = { name: string; app: string; inputs: readonly string[]; output: string }

const sharedInputs = ['packages', 'pnpm-lock.yaml', 'tsconfig.base.json']

export const webBuild: Build = {
  name: 'pages',
  app: 'apps/web',
  inputs: ['apps/web', ...sharedInputs],
  output: 'apps/web/dist/index.html',
}

export const apiBuild: Build = {
  name: 'server',
  app: 'apps/api',
  inputs: ['apps/api', 'prisma/schema', ...sharedInputs],
  output: 'apps/api/dist/server.js',
}

/** Runs the build unless its inputs are those of the last one. Returns whether it ran; throws with Vite's own words. */
export async function build({ name, app, inputs, output }: Build): Promise<boolean> {
  const stamp = join(root, 'node_modules/.cache/mentorfolio', name)
  const digest = fingerprint(root, inputs)
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false

  const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(root, app),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [vite.stdout, vite.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const [code] = await once(vite, 'close')
  if (code !== 0) throw new Error(`The ${name} could not be built.\n${said}`)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}
