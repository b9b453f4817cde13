import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '../../../..')
const cache = join(repository, 'node_modules/.cache/mentorfolio/chaos')

/** The two releases of the pages: the built one, and one that differs in every hash. */
export const releases = { first: join(repository, 'apps/web/dist'), second: join(cache, 'second-release') } as const
export type Release = keyof typeof releases

/** A server that can be killed, and given other pages. */
export type House = {
  port: number
  /** `kill -9`: nothing is finished, nothing is said. */
  kill: () => Promise<void>
  /** Starts it again, on the same data and port, unless it runs. */
  start: () => Promise<void>
  /** Puts the other release in the place of this one, as a deploy does: the old release's files are gone. */
  deploy: () => Promise<void>
  stop: () => Promise<void>
}

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free')
  return address.port
}

const isGone = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

const run = async (file: string, env: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
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

/**
 * The built server, copied to where its pages folder is a link that we may turn. It lies below the repository, where the
 * server looks for its migrations.
 */
export const startHouse = async (): Promise<House> => {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'house-'))
  const data = mkdtempSync(join(tmpdir(), 'mentorfolio-chaos-'))
  // The database may run as another user.
  chmodSync(data, 0o711)
  mkdirSync(join(folder, 'apps/api'), { recursive: true })
  mkdirSync(join(folder, 'apps/web'))
  cpSync(join(repository, 'apps/api/dist'), join(folder, 'apps/api/dist'), { recursive: true })
  symlinkSync(join(repository, 'apps/api/node_modules'), join(folder, 'apps/api/node_modules'))
  const pages = join(folder, 'apps/web/dist')
  const turnTo = (release: Release) => {
    symlinkSync(releases[release], `${pages}.next`)
    renameSync(`${pages}.next`, pages)
  }
  let release: Release = 'first'
  turnTo(release)

  const port = await freePort()
  const env = {
    ...process.env,
    ...{ PORT: String(port), HOST: '127.0.0.1', MENTORFOLIO_DATA: data, LOG_LEVEL: 'error', DATABASE_URL: '' },
    ...{ PUBLIC_URL: '', TRUSTED_PROXIES: '1' },
  }
  const server = join(folder, 'apps/api/dist/server.js')
  let child = await run(server, env)
  const end = async (signal: NodeJS.Signals) => {
    if (isGone(child)) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  const start = async () => {
    if (isGone(child)) child = await run(server, env)
  }
  return {
    port,
    start,
    kill: () => end('SIGKILL'),
    deploy: async () => {
      release = release === 'first' ? 'second' : 'first'
      turnTo(release)
      await end('SIGTERM')
      await start()
    },
    stop: async () => {
      // A killed server leaves its database running: the next start takes it over, and then stops both in order.
      await start()
      await end('SIGTERM')
      for (const each of [folder, data]) rmSync(each, { recursive: true, force: true })
    },
  }
}
