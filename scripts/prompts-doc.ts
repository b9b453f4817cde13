import { readFileSync, writeFileSync } from 'node:fs'
import { figuresTable } from '../packages/domain/src/reflections/prompts/figures.ts'

// pnpm docs:prompts: writes the figures into docs/prompts.md. A test of the domain fails while they are stale.
const page = new URL('../docs/prompts.md', import.meta.url)
const table = /\| Prompt \| of [\s\S]*?\n\| All .*\n/
const now = readFileSync(page, 'utf8')
if (!table.test(now)) throw new Error('docs/prompts.md has no table of figures')
writeFileSync(page, now.replace(table, `${figuresTable()}\n`))
console.log('Wrote docs/prompts.md')
