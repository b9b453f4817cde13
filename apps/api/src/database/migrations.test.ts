import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { prismaDirectory } from './migration-files.ts'
import { applyMigrations } from './migrations.ts'
import { schemaChanges } from './schema-changes.ts'
import { databaseForWorker, runSql, unmigratedDatabase } from './testing/postgres.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const migrated = await databaseForWorker()
const [fresh, raced, failing, newer, older, foreign, many] = await Promise.all(
  Array.from({ length: 7 }, unmigratedDatabase),
)

/** A migrations folder with the given SQL by name. */
function migrations(name: string, files: Record<string, string>): string {
  const directory = join(folder, name)
  for (const [migration, sql] of Object.entries(files)) {
    mkdirSync(join(directory, migration), { recursive: true })
    writeFileSync(join(directory, migration, 'migration.sql'), sql)
  }
  return directory
}

const withTrigger = `
  CREATE TABLE diary (entry text);
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'entries stay; add another'; END
  $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON diary FOR EACH ROW EXECUTE FUNCTION refuse();`

describe('the migrations in the repository', () => {
  test('equal the schema files (if not: pnpm db:migration <name>)', { timeout: 60_000 }, async () => {
    expect(await schemaChanges(prismaDirectory())).toBeUndefined()
  })

  test('have nothing left to do in a database they were applied to', async () => {
    expect(await applyMigrations(migrated.url, join(prismaDirectory(), 'migrations'))).toEqual([])
  })
})

describe('applying migrations', () => {
  test('runs whole scripts, functions with semicolons included, each once', async () => {
    const { url } = known(fresh)
    const first = migrations('fresh', { '1_diary': withTrigger })
    expect(await applyMigrations(url, first)).toEqual(['1_diary'])
    const both = migrations('fresh', { '2_more': 'ALTER TABLE diary ADD COLUMN mood text' })
    expect(await applyMigrations(url, both)).toEqual(['2_more'])
    expect(await applyMigrations(url, both)).toEqual([])
    await runSql(url, `INSERT INTO diary VALUES ('first', 'calm')`)
    await expect(runSql(url, 'DELETE FROM diary')).rejects.toThrow('entries stay; add another')
  })

  test('leaves nothing behind that listens, however many there are', async () => {
    const { url } = known(many)
    const names = Array.from({ length: 12 }, (_, index) => String(index + 10))
    const files = Object.fromEntries(names.map((name) => [name, `CREATE TABLE "t${name}" (n int)`]))
    const told: string[] = []
    const hear = ({ message }: Error) => told.push(message)
    process.on('warning', hear)
    expect(await applyMigrations(url, migrations('many', files))).toEqual(names)
    await new Promise(setImmediate)
    process.off('warning', hear)
    expect(told).toEqual([])
  })

  test('lets one of several processes that start at once do it', async () => {
    const { url } = known(raced)
    const directory = migrations('raced', { '1_diary': withTrigger, '2_notes': 'CREATE TABLE notes (note text)' })
    const applied = await Promise.all(Array.from({ length: 4 }, () => applyMigrations(url, directory)))
    expect(applied.flat().sort()).toEqual(['1_diary', '2_notes'])
  })

  test('keeps nothing of a migration that fails, and can be tried again', async () => {
    const { url } = known(failing)
    const directory = migrations('failing', {
      '1_diary': withTrigger,
      '2_bad': 'CREATE TABLE notes (n int); SELECT 1/0',
    })
    await expect(applyMigrations(url, directory)).rejects.toThrow(
      /^The migration 2_bad does not apply to the database 'test_\w+' \(division by zero\): nothing of it was kept/,
    )
    expect(await runSql(url, `SELECT to_regclass('diary') AS diary, to_regclass('notes') AS notes`)).toEqual([
      { diary: 'diary', notes: null },
    ])
    migrations('failing', { '2_bad': 'CREATE TABLE notes (n int)' })
    expect(await applyMigrations(url, directory)).toEqual(['2_bad'])
  })
})

describe('a database that cannot be used gets one line that says what to do', () => {
  const directory = migrations('lines', { '1_diary': withTrigger })

  test('when a newer version used it', async () => {
    const { url } = known(newer)
    await applyMigrations(url, migrations('newer', { '1_diary': withTrigger, '2_later': 'CREATE TABLE later (n int)' }))
    await expect(applyMigrations(url, directory)).rejects.toThrow(
      /^The database 'test_\w+' was used by a newer version of Mentorfolio \(it has the migration 2_later\): start that version, or use another database\.$/,
    )
  })

  test('when it holds tables of another program', async () => {
    const { url } = known(foreign)
    await runSql(url, 'CREATE TABLE customers (id int)')
    await expect(applyMigrations(url, directory)).rejects.toThrow(
      /already holds tables of another program \('customers'\)/,
    )
  })

  test('when Postgres is older than 15', async () => {
    const { url } = known(older)
    // A function of the same name, found first, stands in for an old server.
    await runSql(
      url,
      `CREATE SCHEMA old; CREATE FUNCTION old.current_setting(text) RETURNS text LANGUAGE sql AS 'SELECT ''140012''';
       DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = old, pg_catalog', current_database()); END $$`,
    )
    await expect(applyMigrations(url, directory)).rejects.toThrow(
      /is PostgreSQL 14: Mentorfolio needs 15 or newer, so upgrade it or name another in DATABASE_URL\.$/,
    )
  })

  const server = new URL(migrated.url)
  const notThere = Object.assign(new URL(server), { pathname: '/nowhere' }).href
  const wrongPassword = Object.assign(new URL(server), { password: 'wrong' }).href

  test.each([
    ['is no address', 'nonsense', /^DATABASE_URL is not the address of a Postgres database: write it as postgresql:/],
    ['is of another kind', 'mysql://u:secret@h/db', /^DATABASE_URL is not the address of a Postgres database/],
    ['names no database', 'postgresql://u:secret@127.0.0.1:1', /^DATABASE_URL is not the address of a Postgres/],
    ['leads nowhere', 'postgresql://u:secret@127.0.0.1:1/db', /^No database answers at 127\.0\.0\.1:1: start it, or/],
    [
      'names no host',
      'postgresql://u:secret@no.such.host.invalid/db',
      /^No database answers at no\.such\.host\.invalid:5432/,
    ],
    ['has a wrong password', wrongPassword, /refuses the user 'mentorfolio': check the user name and password/],
    ['names a database that is not there', notThere, /^There is no database 'nowhere' at 127\.0\.0\.1:\d+: create it/],
  ])('when the address %s', async (_, url, line) => {
    const refusal = await applyMigrations(url, directory).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ name: 'StartUpError', message: expect.stringMatching(line) })
    expect(refusal).toMatchObject({ message: expect.not.stringMatching(/secret|wrong|\n/) })
  })
})

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('No such database')
  return value
}
