import { readFileSync, writeFileSync } from 'node:fs'
import { figuresTable } from '../packages/domain/src/reflections/prompts/figures.ts'
import { termFiguresTable, termsTable } from '../packages/domain/src/reflections/terms/figures.ts'

// pnpm docs:prompts: writes the figures into docs/prompts.md, and rules and figures into docs/precise-terms.md. A test of the
// domain fails while they are stale.
const pages = [
  { page: '../docs/prompts.md', table: /\| Prompt \| of [\s\S]*?\n\| All .*\n/, now: figuresTable() },
  { page: '../docs/precise-terms.md', table: /\| Term \| What [\s\S]*?\n(?=\n)/, now: termsTable() },
  { page: '../docs/precise-terms.md', table: /\| Passages \| how [\s\S]*?\n(?=\n)/, now: termFiguresTable() },
]
for (const { page, table, now } of pages) {
  const address = new URL(page, import.meta.url)
  const before = readFileSync(address, 'utf8')
  if (!table.test(before)) throw new Error(`${page} has no such table`)
  writeFileSync(
    address,
    before.replace(table, () => `${now}\n`),
  )
}
console.log('Wrote docs/prompts.md and docs/precise-terms.md')
