import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type ServerProcess = {
  child: ChildProcess
  /** Every line of its output so far. */
  lines: string[]
  /** The address it says it is at. Rejects with its output when it ends before. */
  ready: Promise<string>
  /** How it ended: its code, or the signal that ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** Ends it with this signal, and waits. */
  end: (signal: NodeJS.Signals) => Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts the server as a process of its own with exactly these settings. */
export const startServer = (env: Record<string, string>): ServerProcess => {
  const server = join(import.meta.dirname, '../server.ts')
  const child = spawn(process.execPath, ['--no-warnings', server], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }))
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line)
        const [, origin] = /^Mentorfolio is at (http:\S+)$/.exec(line) ?? []
        if (origin) resolve(origin)
      })
    void ended.then(() => reject(new Error(`It ended: ${lines.join('\n')}`)))
  })
  ready.catch(() => undefined) // Whoever waits for the end instead need not wait for this.
  return {
    ...{ child, lines, ready, ended },
    end: async (signal) => {
      child.kill(signal)
      return ended
    },
  }
}
