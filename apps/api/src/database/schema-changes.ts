import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { migrationList, readMigrations } from './migration-files.ts'
import { createSchemaEngine, nothingExternal, withWholeScripts } from './schema-engine.ts'

/**
 * The SQL that leads from the migrations below `prismaDirectory` to its schema files; undefined when they are equal.
 *
 * Works on a throw-away Postgres in memory. What a schema file cannot say (triggers, functions, checks, partial indexes)
 * is not compared, so migrations may hold it as hand-written SQL.
 */
export async function schemaChanges(prismaDirectory: string): Promise<string | undefined> {
  const migrations = join(prismaDirectory, 'migrations')
  const files = globSync('schema/*.prisma', { cwd: prismaDirectory })
    .sort()
    .map((path) => ({ path: join(prismaDirectory, path), content: readFileSync(join(prismaDirectory, path), 'utf8') }))
  const scratch = new PGlite()
  try {
    const connect = () => new PrismaPGlite(scratch).connect()
    const engine = await createSchemaEngine(withWholeScripts(connect, (script) => scratch.exec(script)))
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(migrations, readMigrations(migrations)) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: nothingExternal,
    })
    return !stdout || stdout.trim() === '-- This is an empty migration.' ? undefined : stdout
  } finally {
    await scratch.close()
  }
}
