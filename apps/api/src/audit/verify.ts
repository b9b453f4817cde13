import { existsSync } from 'node:fs'
import { databaseOf } from '../config.ts'
import { connect } from '../database/client.ts'
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts'
import { StartUpError } from '../database/start-up-error.ts'
import { verifiedInWords, verifyChains } from './verify-chains.ts'

// pnpm audit:verify. Exit code 0: every chain holds; 1: one does not; 2: it could not be found out. It migrates nothing.

const open = async () => {
  const { databaseUrl, dataDir } = databaseOf(process.env)
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined }
  if (!existsSync(dataDir))
    throw new StartUpError(
      `There is no data folder ${dataDir}. Set DATABASE_URL, or MENTORFOLIO_DATA to the data folder.`,
    )
  return startEmbeddedPostgres({ dataDir })
}

const verify = async () => {
  const database = await open()
  const db = connect(database.url, { connections: 1 })
  try {
    const verified = await verifyChains(db)
    console.log(verifiedInWords(verified).join('\n'))
    process.exitCode = verified.broken.length === 0 ? 0 : 1
  } finally {
    await db.$disconnect()
    await database.stop()
  }
}

try {
  await verify()
} catch (error) {
  process.exitCode = 2
  // A database's own message may quote what stands in it.
  console.error(
    error instanceof StartUpError
      ? error.message
      : `The chains could not be read${error instanceof Error ? ` (${error.name})` : ''}. Is DATABASE_URL right, and was this release started once with it?`,
  )
}
