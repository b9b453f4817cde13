import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const built = join(import.meta.dirname, '../../../web/dist')

const texts = (folder: string) =>
  [...readdirSync(folder), ...readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`)].filter((name) =>
    /\.(html|js|css)$/.test(name),
  )

/** The worker takes only files that are what it was told: each changed file has another digest. */
const withDigests = (worker: string, folder: string) =>
  worker.replace(/(url:"([^"]+)"[^{}]*integrity:"sha384-)[^"]+/g, (_, before: string, url: string) => {
    const digest = createHash('sha384')
      .update(readFileSync(join(folder, url)))
      .digest('base64')
    return before + digest
  })

/**
 * Makes another release of the pages in this folder, as a build of changed sources would: every part has another name,
 * the parts of before are gone, and the page says which release it is (`data-release`).
 */
const makeNext = (folder: string) => {
  const parts = readdirSync(join(folder, 'assets'))
  const renamed = (text: string) => parts.reduce((all, name) => all.replaceAll(name, `next-${name}`), text)
  for (const name of texts(folder)) {
    const text = renamed(readFileSync(join(folder, name), 'utf8'))
    writeFileSync(
      join(folder, name),
      text.replace('<html ', '<html data-release="next" ').replace(/("index\.html",revision:")\w+/, '$1next'),
    )
  }
  for (const name of parts) renameSync(join(folder, 'assets', name), join(folder, 'assets', `next-${name}`))
  const worker = join(folder, 'sw.js')
  writeFileSync(worker, withDigests(readFileSync(worker, 'utf8'), folder))
}

/** A copy of the built pages, of which another release can be made while it is served. */
export const copyOfPages = () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorfolio-pages-'))
  const reset = () => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(built, folder, { recursive: true })
  }
  reset()
  return {
    folder,
    reset,
    release: () => makeNext(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
