import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockAhead } from './clock-ahead.ts'

const built = join(import.meta.dirname, '../../../api/dist/server.js')

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free')
  return address.port
}

/** The built server on a data folder of its own, with the demo centre that its first start makes. */
export type Server = {
  url: string
  /** Its data: removed with `stop`, unless they are to be kept. */
  folder: string
  /** Stops it cleanly and starts it again on the same data; so many days later, if they are given. */
  restart: (given?: { daysLater?: number }) => Promise<void>
  stop: (given?: { keep?: boolean }) => Promise<void>
  /** The link in the last mail that was written to the outbox. */
  lastLink: () => Promise<string>
  /** The link that sets up a centre, as the last start printed it. Throws where it printed none. */
  setUpLink: () => string
}

/** What node sends as the time does not go by the clock that is put forward, and pages believe it. */
const datedResponses = `import { ServerResponse } from 'node:http'
  const { writeHead } = ServerResponse.prototype
  ServerResponse.prototype.writeHead = function (...of) {
    this.setHeader('date', new Date().toUTCString())
    return writeHead.apply(this, of)
  }`

/** What runs out after days does so in a test without waiting for it. */
const withClockAhead = (days: number) => [
  '--import',
  `data:text/javascript,${encodeURIComponent(`${datedResponses}\n${clockAhead(days)}`)}`,
]

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true })

const demoFolder = 'DEMO_FOLDER'

/** Playwright's global set-up: makes the demo centre once, of which each server of the run gets a copy; answers with what removes it. */
export const makeDemoOnce = async () => {
  const server = await startServer()
  await server.stop({ keep: true })
  process.env[demoFolder] = server.folder // Workers are started with it.
  return () => remove(server.folder)
}

/** `pages` is a folder of built pages to serve in place of the app's own; `demo: false` starts with no centre at all. */
export const startServer = async ({ pages = '', demo = true } = {}): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorfolio-e2e-'))
  chmodSync(folder, 0o711)
  const made = process.env[demoFolder]
  // With its owners: Postgres runs as another account than root, and takes no folder but its own.
  if (demo && made) execFileSync('cp', ['-a', `${made}/.`, folder])
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const ours = { PORT: String(port), HOST: '127.0.0.1', MENTORFOLIO_DATA: folder, PAGES: pages, LOG_LEVEL: 'warn' }
  const env = { ...process.env, ...ours, DEMO: demo ? 'yes' : 'no' }
  let said = ''

  const run = async (daysLater = 0) => {
    const child = spawn(process.execPath, [...(daysLater > 0 ? withClockAhead(daysLater) : []), built], {
      env: { ...env, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', () => {
        if (said.includes('Mentorfolio is at')) resolve()
      })
      child.once('exit', (code, signal) => reject(new Error(`The server did not start (${code ?? signal}):\n${said}`)))
    })
    return child
  }
  const end = async (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  let child = await run()
  return {
    url,
    folder,
    lastLink: async () => {
      const outbox = join(folder, 'outbox')
      const last = (await readdir(outbox)).sort().at(-1) ?? ''
      const [link] = /https?:\S+/.exec(await readFile(join(outbox, last), 'utf8')) ?? []
      if (!link) throw new Error('No mail holds a link')
      return link
    },
    setUpLink: () => {
      const [link] = /https?:\S+\/set-up#\S+/.exec(said) ?? []
      if (!link) throw new Error(`No set-up link was printed:\n${said}`)
      return link
    },
    restart: async ({ daysLater = 0 } = {}) => {
      await end(child)
      child = await run(daysLater)
    },
    stop: async ({ keep = false } = {}) => {
      await end(child)
      if (!keep) remove(folder)
    },
  }
}
