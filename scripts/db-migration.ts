import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { prismaDirectory } from '../apps/api/src/database/migration-files.ts'
import { schemaChanges } from '../apps/api/src/database/schema-changes.ts'

// pnpm db:migration <name>: writes the migration that brings the database up to the schema files. `--empty` writes one
// to be filled by hand (a trigger, say) when the schema has not changed.

const [name = '', flag] = process.argv.slice(2)
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in small letters: pnpm db:migration add_sessions')
  process.exit(1)
}

const prisma = prismaDirectory()
const changes = await schemaChanges(prisma)
if (!changes && flag !== '--empty') {
  console.log('Migrations already equal the schema: nothing to write. (Add --empty for a migration written by hand.)')
  process.exit(0)
}

const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
const folder = join(prisma, 'migrations', `${time}_${name}`)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'migration.sql'), changes ?? '')
writeFileSync(join(prisma, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n')
console.log(
  `Wrote ${relative(process.cwd(), folder)}/migration.sql: read it, and add by hand what a schema cannot say.`,
)
