import { runSql } from '../database/testing/postgres.ts'

/** Tables that signing in and guessing may change by themselves. */
const besides = new Set(['AuthSession', 'AuthRateLimit', 'AuthGuess', 'AuthVerification', '_prisma_migrations'])

/**
 * What a database holds: for each table how many rows and a digest of them all. Two readings are equal when nothing was
 * written between them, be it a row, a version, a chain's head or a stored answer.
 */
export const everythingIn = async (databaseUrl: string) => {
  const tables = await runSql(databaseUrl, `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)
  const parts = tables
    .map(({ tablename }) => String(tablename))
    .filter((name) => !besides.has(name))
    .map(
      (name) => `SELECT '${name}' AS name, count(*)::int AS rows,
      md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM "${name}" t`,
    )
  return runSql(databaseUrl, parts.join(' UNION ALL '))
}
