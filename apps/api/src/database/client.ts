import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'

export type Db = PrismaClient
/** Inside one transaction. */
export type Tx = Prisma.TransactionClient
export { Prisma }
/** What a query by hand needs, outside a transaction or inside one. */
export type Reads = { $queryRaw: <T = unknown>(query: Prisma.Sql) => Promise<T> }

/** Statements that Postgres parses and plans once for each connection. More would only be the odd ones. */
const mostNamed = 200

/** Names a statement by its text, so that Postgres keeps its plan: planning takes longer than running most of ours. */
const nameStatements = () => {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= mostNamed) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}

/**
 * A pool for the queries that every page waits for: by hand, and straight to Postgres, since what lies between costs more
 * than most of them do. Close it with `end()`.
 */
export const connectReads = (url: string, { connections = 10 } = {}): Reads & { end: () => Promise<void> } => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  // A connection that breaks while it waits is replaced by the next query; without this it would end the process.
  pool.on('error', () => undefined)
  const name = nameStatements()
  return {
    $queryRaw: async <T>({ text, values }: Prisma.Sql) => {
      const { rows } = await pool.query({ name: name({ sql: text }), text, values })
      // The caller says what it selected, as with Prisma's own.
      return rows as T
    },
    end: () => pool.end(),
  }
}

/** A pool of connections to a migrated database. Close it with `$disconnect()`. */
export const connect = (url: string, { connections = 10 } = {}): Db =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: connections }, { statementNameGenerator: nameStatements() }),
    // Errors are logged where they are answered, without the data that Prisma's own messages quote.
    log: [],
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })

/** Whether `error` is the database's refusal of a second row with the same unique value. */
export const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/**
 * Whether Postgres threw the transaction out because two waited for each other, or it could not follow the other one. Nothing
 * of it was written, so it may be done once more. Prisma tells its own statements' so (P2034), and passes on what a statement by
 * hand was told (SQLSTATE class 40).
 */
export const isThrownOut = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2034' || (error.code === 'P2010' && /40P01|40001/.test(JSON.stringify(error.meta))))
