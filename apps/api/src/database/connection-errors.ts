import { StartUpError } from './start-up-error.ts'

/** Where a Postgres address leads, without its password: fit for messages and logs. */
export type Target = { where: string; user: string; database: string }

/** Reads a Postgres address. Throws a StartUpError, which never repeats the address, for it may hold a password. */
export function parseDatabaseUrl(url: string): Target {
  const parsed = URL.parse(url)
  const database = parsed ? decode(parsed.pathname.slice(1)) : undefined
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || !parsed.hostname || !database) {
    throw new StartUpError(
      'DATABASE_URL is not the address of a Postgres database: write it as postgresql://user:password@host:5432/database, with special characters in the password percent-encoded.',
    )
  }
  return { where: `${parsed.hostname}:${parsed.port || '5432'}`, user: decode(parsed.username) ?? '', database }
}

/** Says in one line why a connection failed and what to do, as a StartUpError that keeps its cause. */
export function explainConnectionError(error: unknown, target: Target): StartUpError {
  return new StartUpError(explanation(error, target), { cause: error })
}

function explanation(error: unknown, { where, user, database }: Target): string {
  switch (errorCode(error)) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'ECONNRESET':
      return `No database answers at ${where}: start it, or correct DATABASE_URL.`
    case '28P01':
    case '28000':
      return `The database at ${where} refuses the user '${user}': check the user name and password in DATABASE_URL.`
    case '3D000':
      return `There is no database '${database}' at ${where}: create it, or correct DATABASE_URL.`
    case '42501':
      return `The user '${user}' may not create tables in the database '${database}' at ${where}: make that user its owner.`
    case '53300':
      return `The database at ${where} has no connection left: end others that use it, or raise its max_connections.`
    case '57P03':
      return `The database at ${where} is starting or stopping: try again in a moment.`
    default:
      return `The database '${database}' at ${where} cannot be used (${firstLine(error)}): check DATABASE_URL.`
  }
}

/** The code of a system or Postgres error: `ECONNREFUSED`, `28P01`. Several addresses tried in vain count as their first. */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) return errorCode(error.errors[0])
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return /timeout/i.test(error.message) ? 'ETIMEDOUT' : undefined
}

/** An error's message cut to its first line, to stand inside a sentence. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n').find((line) => line.trim() !== '') ?? 'unknown error').trim().replace(/\.$/, '')
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
