import { writeFileSync } from 'node:fs'
import { traceabilityPage } from './traceability/page.ts'

// pnpm docs:traceability: writes docs/traceability.md from the rows. A test fails while the page is stale.
writeFileSync(new URL('../docs/traceability.md', import.meta.url), traceabilityPage())
console.log('Wrote docs/traceability.md')
