import { toolsFor } from '@mentorfolio/domain/feedback/asked-of'
import type { publishQuestionSetEndpoint } from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import { v7 } from 'uuid'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { invalid, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { isMadeBefore } from '../portfolio/made-before.ts'
import { presentQuestionSets } from './present-question-sets.ts'

/** Publishes the next version of a set. Sent again with the same words it is the same version; requests keep theirs. */
export const publishQuestionSet = async (
  tx: Tx,
  { params, body, by, now }: AskedToWrite<typeof publishQuestionSetEndpoint>,
) => {
  const { id: centreId, source, tool } = params
  mustBeAllowedAt(by, centreId, 'questionSet.write')
  if (!toolsFor(source).includes(tool))
    throw invalid([{ field: 'tool', message: 'Choose a tool that these people are asked with' }])
  const versions = await tx.questionSet.findMany({
    where: { centreId, source, tool },
    orderBy: { version: 'asc' },
    select: { version: true, content: true },
  })
  const { revision: saw, content } = body
  if (isMadeBefore(versions, { saw, content })) return { centreId, body: await presentQuestionSets(tx, by, centreId) }
  if (saw !== versions.length) throw stale(await presentQuestionSets(tx, by, centreId))
  const id = v7()
  const version = saw + 1
  // Two at once: the second finds the place taken, and is told what is there now.
  await tx.questionSet.create({
    data: {
      ...{ id, centreId, source, tool, version, content },
      byPersonId: personAt(by, centreId).id,
      publishedAt: now,
    },
  })
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'questionSet.write' },
    ...{ subjectKind: 'questionSet', subjectId: id, revision: version, fields: { source, tool, content } },
  })
  return { centreId, body: await presentQuestionSets(tx, by, centreId) }
}
