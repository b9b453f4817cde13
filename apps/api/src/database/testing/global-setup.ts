import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../embedded-postgres.ts'
import { prismaDirectory } from '../migration-files.ts'
import { applyMigrations } from '../migrations.ts'
import { temporaryFolder } from './temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a migrated database that tests clone and never change. */
    templateDatabaseUrl: string
  }
}

/** Vitest's global set-up: one Postgres in a temporary folder for all test files, with one migrated database to clone. */
export default async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = temporaryFolder()
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false })
    await applyMigrations(postgres.url, join(prismaDirectory(), 'migrations'))
    project.provide('templateDatabaseUrl', postgres.url)
    return async () => {
      await postgres.stop()
      remove()
    }
  } catch (error) {
    remove()
    throw error
  }
}
