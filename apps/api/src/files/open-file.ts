import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { isMediaType, mediaTypes } from '@mentorfolio/domain/files/file-kinds'
import type { openFileEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { bytesOf, fileGone } from '../portfolio/file-rows.ts'
import { loadFile } from './load-file.ts'

/**
 * Opens a file for its candidate and for those who judge by it. Each opening of a recording leaves an event: the candidate
 * can see who listened. What it is saved as is ours: a name of a stranger never stands in a header.
 */
export const openFile = async (
  parts: Pick<Context, 'db' | 'sealer' | 'storage'>,
  { params, by, now }: Asked<typeof openFileEndpoint>,
) => {
  const row = await parts.db.$transaction(async (tx) => {
    const { row, roles } = await loadFile(tx, by, params.id)
    mustBeAllowed(roles, 'workProduct.open', { state: null })
    if (!sees(roles, 'workProduct', 'identity')) throw notFound()
    if (row.uses.length === 0 && !roles.includes('candidate')) throw notFound()
    const { zone } = row.portfolio.person.centre
    // From its day on nobody opens it, whether or not a sweep has come by.
    const isDue = row.eraseOn !== null && dayOf(row.eraseOn) <= dayAt(now, zone)
    if (row.state === 'ERASED' || (row.state === 'READY' && isDue)) throw fileGone()
    if (row.state !== 'READY') throw notFound()
    if (row.purpose === 'RECORDING')
      await appendEvent(tx, {
        ...{ chainId: row.portfolioId, centreId: row.centreId, userId: by.userId, at: now },
        ...{ action: 'workProduct.open', subjectKind: 'file', subjectId: row.id, revision: null },
        fields: { digest: row.keptDigest },
      })
    return row
  })
  const { id, mediaType } = row
  if (!isMediaType(mediaType)) throw notFound()
  return {
    bytes: await bytesOf(parts, row),
    mediaType,
    name: `work-product-${id.slice(-6)}.${mediaTypes[mediaType].ending}`,
  }
}
