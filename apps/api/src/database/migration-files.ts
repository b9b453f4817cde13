import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

/** A migration as it stands in the repository: `name` is its folder, which starts with the UTC time it was authored. */
export type Migration = { name: string; sql: string }

/** Every migration below `directory`, oldest first. An absent or empty folder has none. */
export function readMigrations(directory: string): Migration[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'migration.sql')))
    .map(({ name }) => ({ name, sql: readFileSync(join(directory, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The form in which Prisma's schema engine takes migrations. */
export function migrationList(directory: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

/** The repository's `prisma` folder, found from the sources and from the bundle alike, which lie at different depths. */
export function prismaDirectory(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'prisma', 'schema'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No folder above ${import.meta.dirname} holds prisma/schema`)
    folder = parent
  }
  return join(folder, 'prisma')
}
