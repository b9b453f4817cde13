import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'

export type Db = PrismaClient
/** Inside one transaction. */
export type Tx = Prisma.TransactionClient
export { Prisma }

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
