import { unitPack } from '@mentorfolio/qualifications'
import type { Db } from '../database/client.ts'
import { StartUpError } from '../database/start-up-error.ts'

/**
 * Refuses to start on a database whose units follow pack versions that this release does not ship: what counts for
 * somebody must not change because the server was updated (docs/qualifications.md).
 */
export const checkPacks = async (db: Db): Promise<void> => {
  const followed = await db.portfolioUnit.findMany({
    distinct: ['packId', 'packVersion'],
    select: { packId: true, packVersion: true },
  })
  const missing = followed.filter(({ packId, packVersion }) => unitPack(packId)?.packVersion !== packVersion)
  if (missing.length === 0) return
  const named = missing.map(({ packId, packVersion }) => `${packId} version ${packVersion}`).join(', ')
  throw new StartUpError(
    `This release does not ship unit packs that units here follow: ${named}. Start the release that does.`,
  )
}
