import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { generatePrismaClient } from './prisma-generate.ts'

// pnpm audit:verify: in a process of its own, since it reads the generated client as it loads.
generatePrismaClient()
const { status } = spawnSync(process.execPath, [join(dirname(import.meta.dirname), 'apps/api/src/audit/verify.ts')], {
  stdio: 'inherit',
})
process.exit(status ?? 2)
