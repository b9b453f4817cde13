import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

// Prints what JavaScript each page costs somebody who opens it first, gzipped, against its budget; exits 1 when one is
// over. Run after `vite build`: `node apps/web/bundle-sizes.ts`. A KB is 1,000 bytes.

type Chunk = { file: string; imports?: string[]; isEntry?: boolean; isDynamicEntry?: boolean }

const dist = join(import.meta.dirname, 'dist')
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

const budgets: [page: RegExp, kilobytes: number][] = [
  [/\/sign-in\//, 110],
  [/\/home\//, 130],
  [/./, 190],
]
const budgetOf = (name: string) => budgets.find(([page]) => page.test(name))?.[1] ?? 0

const sizes = new Map<string, number>()
const sizeOf = (file: string) => {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
  sizes.set(file, known)
  return known
}

/** Everything a chunk needs before it can run. */
const filesOf = (name: string, found = new Set<string>()): Set<string> => {
  const chunk = manifest[name]
  if (!chunk || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const each of chunk.imports ?? []) filesOf(each, found)
  return found
}

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? ''
const shell = Object.keys(manifest).filter(
  (name) => name.endsWith('/shell.route.tsx') || name.endsWith('/error-page.tsx'),
)
const pages = Object.keys(manifest).filter(
  (name) => name.endsWith('.route.tsx') && manifest[name]?.isDynamicEntry && !shell.includes(name),
)

let over = 0
for (const page of pages.toSorted((a, b) => a.localeCompare(b))) {
  const around = /\/sign-in\//.test(page) ? [entry] : [entry, ...shell]
  const files = new Set([...around, page].flatMap((name) => [...filesOf(name)]))
  const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0)
  const budget = budgetOf(page)
  const isOver = bytes > budget * 1_000
  if (isOver) over += 1
  const told = `${(bytes / 1_000).toFixed(1).padStart(6)} KB of ${budget}`
  console.log(`${told}  ${isOver ? 'OVER ' : '     '}${page.replace(/^src\//, '').replace('.route.tsx', '')}`)
}
if (pages.length === 0) {
  console.error('No page found: run `vite build` first.')
  over = 1
}
process.exitCode = over === 0 ? 0 : 1
