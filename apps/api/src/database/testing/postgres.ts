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
  const templateName = template.pathname.slice(1)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(template, `CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY FILE_COPY`)
  afterAll(() => onServer(template, `DROP DATABASE ${name} WITH (FORCE)`))
  const url = new URL(template)
  url.pathname = `/${name}`
  return { url: url.href }
}

async function onServer(template: URL, sql: string): Promise<void> {
  const url = new URL(template)
  url.pathname = '/postgres' // Not the template: Postgres clones only what nobody is connected to.
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
