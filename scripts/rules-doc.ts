import { writeFileSync } from 'node:fs'
import { rulesPage } from './rules-doc/page.ts'

// pnpm docs:rules: writes docs/rules.md from the tables. A test of the domain fails while the page is stale.
writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage())
console.log('Wrote docs/rules.md')
