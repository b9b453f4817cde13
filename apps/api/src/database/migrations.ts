import { PrismaPg } from '@prisma/adapter-pg'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { explainConnectionError, firstLine, parseDatabaseUrl, type Target } from './connection-errors.ts'
import { type Migration, migrationList, readMigrations } from './migration-files.ts'
import { createSchemaEngine, nothingExternal, withWholeScripts } from './schema-engine.ts'
import { StartUpError } from './start-up-error.ts'

const oldestSupported = 15
/** The lock that Prisma's engine takes too, and keeps for the connection's life: a second lock could deadlock with it. */
const migrationLock = 72_707_369

/**
 * Brings the database at `url` up to the migrations below `migrationsDirectory` and returns the names of those it applied.
 *
 * Each migration is one transaction with its row in `_prisma_migrations` (Prisma's own table: its command can take over),
 * so a process killed half-way leaves nothing behind. Processes that start at once wait for each other.
 *
 * Throws a StartUpError when the address is bad, nobody answers, Postgres is older than 15, the database knows migrations
 * that are not in the folder (a newer version used it), holds another program's tables, or refuses a migration.
 */
export async function applyMigrations(url: string, migrationsDirectory: string): Promise<string[]> {
  const target = parseDatabaseUrl(url)
  // One connection, so that what the engine does through it falls inside our transaction.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => undefined) // The next query reports it.
  try {
    await assertSupported(pool, target)
    const migrations = readMigrations(migrationsDirectory)
    const applied: string[] = []
    for (;;) {
      const name = await applyNext(pool, migrationsDirectory, migrations, target)
      if (!name) return applied
      applied.push(name)
    }
  } catch (error) {
    throw error instanceof StartUpError ? error : explainConnectionError(error, target)
  } finally {
    await pool.end()
  }
}

async function assertSupported(pool: pg.Pool, { where }: Target): Promise<void> {
  const { rows } = await pool.query<{ version: number }>(`SELECT current_setting('server_version_num')::int AS version`)
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000)
  if (major < oldestSupported) {
    throw new StartUpError(
      `The database at ${where} is PostgreSQL ${major}: Mentorfolio needs ${oldestSupported} or newer, so upgrade it or name another in DATABASE_URL.`,
    )
  }
}

/** Applies the oldest pending migration, if any, and returns its name. */
async function applyNext(pool: pg.Pool, directory: string, migrations: Migration[], target: Target) {
  await pool.query('BEGIN')
  await pool.query(`SELECT pg_advisory_xact_lock(${migrationLock})`)
  // Only now, for whoever held the lock before may just have migrated.
  const next = await nextPending(pool, migrations, target)
  if (next)
    await applyOne(pool, next, migrationList(directory, migrations.slice(0, migrations.indexOf(next) + 1)), target)
  await pool.query('COMMIT')
  return next?.name
}

async function nextPending(pool: pg.Pool, migrations: Migration[], target: Target): Promise<Migration | undefined> {
  const applied = await appliedMigrations(pool)
  if (applied.size === 0) await assertEmpty(pool, target)
  const unknown = [...applied].find((name) => !migrations.some((migration) => migration.name === name))
  if (unknown) {
    throw new StartUpError(
      `The database '${target.database}' was used by a newer version of Mentorfolio (it has the migration ${unknown}): start that version, or use another database.`,
    )
  }
  return migrations.find(({ name }) => !applied.has(name))
}

async function appliedMigrations(pool: pg.Pool): Promise<Set<string>> {
  const table = await pool.query<{ exists: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`)
  if (!table.rows[0]?.exists) return new Set()
  const { rows } = await pool.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Set(rows.map(({ name }) => name))
}

async function assertEmpty(pool: pg.Pool, { database }: Target): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' LIMIT 1`,
  )
  if (rows[0]) {
    throw new StartUpError(
      `The database '${database}' already holds tables of another program ('${rows[0].name}'): create an empty one for Mentorfolio and name it in DATABASE_URL.`,
    )
  }
}

async function applyOne(pool: pg.Pool, { name }: Migration, migrationsList: MigrationList, target: Target) {
  let scriptError: unknown
  // Each of them listens to the pool until it is disposed of; the engine never does that, and the pool goes on.
  const opened: Awaited<ReturnType<PrismaPg['connect']>>[] = []
  const connect = async () => {
    const adapter = await new PrismaPg(pool).connect()
    opened.push(adapter)
    return adapter
  }
  const adapter = withWholeScripts(connect, async (script) => {
    try {
      await pool.query(script)
    } catch (error) {
      scriptError = error
      throw error
    }
  })
  const engine = await createSchemaEngine(adapter)
  try {
    await engine.applyMigrations({ migrationsList, filters: nothingExternal })
  } catch (error) {
    throw new StartUpError(
      `The migration ${name} does not apply to the database '${target.database}' (${firstLine(scriptError ?? error)}): nothing of it was kept; restore a backup, or start the version that was used before.`,
      { cause: scriptError ?? error },
    )
  } finally {
    engine.free()
    for (const each of opened) await each.dispose()
  }
}
