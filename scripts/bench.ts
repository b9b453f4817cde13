import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { generatePrismaClient } from './prisma-generate.ts'

// pnpm bench: in a process of its own, since it reads the generated client as it loads.
generatePrismaClient()
const { status } = spawnSync(
  process.execPath,
  [join(dirname(import.meta.dirname), 'apps/api/bench/bench.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
