import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const startSeconds = 30

/**
 * Node's flags of `pnpm start`. Node gives short-lived objects 16 MB times three before it looks for what is still used;
 * a quarter of that costs little time and halves what a busy server holds. Of what lives longer it would hold four times as
 * much as is used before it looks again, on a machine with room; here it looks once there is 60 % more.
 */
const nodeFlags = (() => {
  const manifest: { scripts: { start: string } } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
  )
  return manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'))
})()

/** A server in a process of its own. */
export type Running = { url: string; pid: number; stop: () => Promise<void> }

/**
 * Starts `script` with `env` and waits until it says where it listens. Its output goes to a file, as a server's would.
 * Throws with that output when it ends or says nothing within half a minute.
 */
export const startServer = async (script: string, folder: string, env: NodeJS.ProcessEnv): Promise<Running> => {
  const file = join(folder, `${script.replaceAll(/\W+/g, '-').slice(-40)}.log`)
  const output = openSync(file, 'w')
  const child = spawn(process.execPath, [...nodeFlags, script], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', output, output],
  })
  const url = await listening(child, file)
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const listening = async (child: ChildProcess, file: string): Promise<string> => {
  for (const until = Date.now() + startSeconds * 1_000; Date.now() < until; await sleep(50)) {
    const [, url] = / is at (http:\S+)/.exec(readFileSync(file, 'utf8')) ?? []
    if (url) return url
    if (child.exitCode !== null) break
  }
  child.kill()
  throw new Error(`It did not start:\n${readFileSync(file, 'utf8')}`)
}

/** The most memory that a process has held at once, in MB of 1,000,000 bytes; null where the system does not say. */
export const peakMemory = (pid: number): number | null => {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kibibytes ? (Number(kibibytes) * 1_024) / 1_000_000 : null
  } catch {
    return null
  }
}
