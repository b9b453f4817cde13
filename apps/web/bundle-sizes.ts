import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

// Prints what JavaScript each page costs somebody who opens it first, gzipped, against its budget; exits 1 when one is
// over. What every page inside the shell loads once it is drawn is told apart, and counts against the most that any page
// may cost. Run after `vite build`: `node apps/web/bundle-sizes.ts`. A KB is 1,000 bytes.

type Chunk = {
  file: string
  name: string
  imports?: string[]
  dynamicImports?: string[]
  isEntry?: boolean
  isDynamicEntry?: boolean
}

const dist = join(import.meta.dirname, 'dist')
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

const most = 190
/** Pages that main.tsx opens without the router: a guest's, and the one of a device in a mentee's hands. */
const plain = /\/guest\/(guest|locked)-page/
/** Pages without the shell: for whoever is not signed in, or not yet. */
const outside = /\/sign-in\/|\/(set-up|invitation|concern)\.route|\/guest\/(guest|locked)-page/
const budgets: [page: RegExp, kilobytes: number][] = [
  // It opens what the device keeps, on a device that has its parts already.
  [/\/locked-page/, 100],
  // React alone is 67 of it.
  [/\/guest-page/, 90],
  [outside, 110],
  [/\/home\//, 130],
  [/./, most],
]
const budgetOf = (name: string) => budgets.find(([page]) => page.test(name))?.[1] ?? 0

/** Loads one of several parts, by what it is opened for: with each of them it is a page, held against the same budget. */
const oneOfItsParts = plain

const sizes = new Map<string, number>()
const sizeOf = (file: string) => {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
  sizes.set(file, known)
  return known
}

/** A chunk and everything that it needs before it can run, by their names in the manifest. */
const needed = (name: string, found = new Set<string>()): Set<string> => {
  const chunk = manifest[name]
  if (!chunk || found.has(name)) return found
  found.add(name)
  for (const each of chunk.imports ?? []) needed(each, found)
  return found
}

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? ''
/** The router, with the addresses outside the shell: one file, which `main.tsx` loads for every page but the plain ones. */
const app = Object.keys(manifest).filter((name) => manifest[name]?.name === 'app')
/** What every page inside the shell loads before it is drawn: one file, put together in vite.config.ts. */
const shell = Object.keys(manifest).filter((name) => manifest[name]?.name === 'shell')
/** The addresses of the pages inside the shell: loaded before any of them, and beside home, which is known without. */
const table = Object.keys(manifest).filter((name) => name === 'src/shell-pages.ts')
/** Those with a table of their own: loaded before one of its pages, and by nobody else. */
const apart = Object.keys(manifest).filter((name) => /^src\/(centre|method|unit)-pages\.ts$/.test(name))
const tableOf = (page: string) => apart.filter((name) => manifest[name]?.dynamicImports?.includes(page))
const pages = Object.keys(manifest).filter(
  (name) =>
    (name.endsWith('.route.tsx') || plain.test(name)) && manifest[name]?.isDynamicEntry && !shell.includes(name),
)

/** What is loaded once somebody writes: the guard for names, of forms and of the locked page. Whoever opens the page does not load it. */
const onceWritten = ['guard', 'unresolved', 'names-said']
const mostOnceWritten = 16

/** What is loaded only once somebody asks for it, or there is something to tell: the account's panel, no network. */
const onlyWhenAsked = ['account-panel', 'strips']

/** What the shell loads by itself: the worker's registration, what the device keeps, what waits to be sent. */
const lazily = shell
  .flatMap((name) => [...needed(name)])
  .filter((name) => name !== entry && !app.includes(name))
  .flatMap((name) => manifest[name]?.dynamicImports ?? [])
  .filter((name) => !shell.includes(name))
  // What goes on behind the pages registers the worker in its turn.
  .flatMap((name) => [name, ...(manifest[name]?.name === 'start' ? (manifest[name]?.dynamicImports ?? []) : [])])
const afterwards = [...new Set(lazily)].filter((name) => !onlyWhenAsked.includes(manifest[name]?.name ?? ''))

/** What the server's first answer already tells the browser to fetch (build/openings.ts), needed or not. */
const hintedIn = (page: string) => {
  const opening = /\/(guest|locked)-page/.exec(page)?.[1] ?? 'app'
  return [...readFileSync(join(dist, `${opening}.html`), 'utf8').matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(
    ([, file = '']) => file,
  )
}
const filesOf = (names: string[]) =>
  names.flatMap((name) => [...needed(name)].map((each) => manifest[each]?.file ?? ''))
const bytesOf = (files: string[]) => [...new Set(files)].reduce((sum, file) => sum + sizeOf(file), 0)
const told = (bytes: number) => (bytes / 1_000).toFixed(1).padStart(6)

let over = 0
/** As its source is called. Of a part that several load together the build tells the name alone, without its folder. */
const nameOf = (page: string) =>
  page.startsWith('_') ? (manifest[page]?.name ?? page) : page.replace(/^src\//, '').replace(/(\.route)?\.tsx?$/, '')
const tell = (name: string, page: string, first: string[], then: string[]) => {
  const atFirst = bytesOf([...hintedIn(page), ...filesOf(first)])
  const inAll = bytesOf([...hintedIn(page), ...filesOf([...first, ...then])])
  const budget = budgetOf(page)
  const isOver = atFirst > budget * 1_000 || inAll > most * 1_000
  if (isOver) over += 1
  const more = inAll > atFirst ? `and then ${told(inAll - atFirst)}: ${told(inAll)} of ${most}` : ''
  console.log(`${told(atFirst)} KB of ${budget} ${more.padEnd(32)} ${isOver ? 'OVER ' : '     '}${name}`)
}
for (const page of pages.toSorted((a, b) => a.localeCompare(b))) {
  const inShell = !outside.test(page)
  const isHome = /\/home\//.test(page)
  const first = [
    entry,
    ...(plain.test(page) ? [] : app),
    ...(inShell ? shell : []),
    ...(inShell && !isHome ? table : []),
    ...tableOf(page),
    page,
  ]
  const parts = (manifest[page]?.dynamicImports ?? []).filter(
    (part) => !onceWritten.includes(manifest[part]?.name ?? ''),
  )
  if (oneOfItsParts.test(page))
    for (const part of parts) tell(`${nameOf(page)}, for ${nameOf(part)}`, page, [...first, part], [])
  else tell(nameOf(page), page, first, inShell ? [...afterwards, ...table] : parts)
}
const guard = Object.keys(manifest).filter((name) => onceWritten.includes(manifest[name]?.name ?? ''))
const itsOwn = guard.reduce((sum, name) => sum + sizeOf(manifest[name]?.file ?? ''), 0)
if (itsOwn > mostOnceWritten * 1_000 || guard.length !== onceWritten.length) over += 1
console.log(`${told(itsOwn)} KB of ${mostOnceWritten} once somebody writes in a form`)
if (afterwards.length > 0)
  console.log(
    `Afterwards: ${afterwards
      .map(nameOf)
      .toSorted((a, b) => a.localeCompare(b))
      .join(', ')}`,
  )
if (pages.length === 0 || app.length !== 1 || shell.length === 0 || table.length !== 1 || apart.length !== 3) {
  console.error('No page found, no router, no shell, or no table of its pages: run `vite build` first.')
  over = 1
}
process.exitCode = over === 0 ? 0 : 1
