import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { prismaDirectory } from './migration-files.ts'
import { applyMigrations } from './migrations.ts'

/** A migrated database. `stop` ends the embedded Postgres; for any other it does nothing. */
export type OpenDatabase = { url: string; embedded: boolean; stop: () => Promise<void> }

/**
 * Opens the database at `databaseUrl`, or, without one, an embedded Postgres that keeps its data below `dataDir`, and
 * brings it up to date. Throws a StartUpError (one line that says what to do) when that is not possible.
 */
export async function openDatabase(options: {
  databaseUrl?: string | undefined
  dataDir: string
  report?: (line: string) => void
}): Promise<OpenDatabase> {
  const { databaseUrl, ...embedding } = options
  const database = databaseUrl
    ? { url: databaseUrl, embedded: false, stop: async () => undefined }
    : { ...(await startEmbeddedPostgres(embedding)), embedded: true }
  try {
    await applyMigrations(database.url, join(prismaDirectory(), 'migrations'))
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}
