import type { recordNeedsEndpoint } from '@mentorfolio/domain/needs/needs.endpoints'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { isMadeBefore } from '../portfolio/made-before.ts'
import { holdMentoring } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts, presentMentoring } from '../portfolio/mentoring/present-mentoring.ts'
import { mentoringAfter, tellMentoring } from '../portfolio/mentoring/tell-mentoring.ts'
import { timesFor } from '../portfolio/times-for.ts'

/** Records what the mentee needs (S3-LO2): a new version, for them to confirm (S4-M8). */
export const recordNeeds = async (tx: Tx, asked: AskedToWrite<typeof recordNeedsEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await holdMentoring(tx, by, params.id)
  mustBeAllowed(roles, 'needsAssessment.record', mentoringFacts(row))
  const { revision: saw, needs: content } = body
  if (isMadeBefore(row.needs, { saw, content })) return { centreId: row.centreId, body: presentMentoring(row, roles) }
  // Of two at once the second finds this version taken, and is refused here when it is tried again.
  if (body.revision !== (row.needs.at(-1)?.version ?? 0)) throw stale(presentMentoring(row, roles))

  const id = v7()
  const version = body.revision + 1
  const times = await timesFor(tx, asked, row.portfolio)
  const { id: byPersonId } = row.portfolio.person
  await tx.needsAssessment.create({
    data: {
      ...{ id, centreId: row.centreId, relationshipId: row.id, version, content: body.needs, byPersonId },
      ...times,
    },
  })
  await tellMentoring(
    tx,
    row,
    { by: { userId: by.userId }, at: now },
    {
      action: 'needsAssessment.record',
      subject: { kind: 'needsAssessment', id, revision: version },
      fields: { needs: body.needs },
    },
  )
  return mentoringAfter(tx, asked, row.id)
}
