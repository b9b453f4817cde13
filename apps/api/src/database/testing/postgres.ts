import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

/**
 * A migrated, empty database of this test file's own, dropped when the file's tests are over (connections that are still
 * open are cut). Call it at the top level of a test file (`const { url } = await databaseForWorker()`), where Vitest takes
 * the hook that drops it. It takes some 50 ms.
 */
export async function databaseForWorker(): Promise<{ url: string }> {
  const template = new URL(inject('templateDatabaseUrl'))
  return createDatabase(template, template.pathname.slice(1))
}

/** A database without a single table, to be called like `databaseForWorker`. */
export async function unmigratedDatabase(): Promise<{ url: string }> {
  return createDatabase(new URL(inject('templateDatabaseUrl')), 'template0')
}

/** Runs SQL on a connection of its own and returns the rows. */
export async function runSql(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

async function createDatabase(server: URL, template: string): Promise<{ url: string }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  // Not through the template itself: Postgres clones only what nobody is connected to.
  const maintenance = withDatabase(server, 'postgres')
  await runSql(maintenance, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
  afterAll(async () => {
    await runSql(maintenance, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return { url: withDatabase(server, name) }
}

function withDatabase(server: URL, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
