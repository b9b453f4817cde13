import { decide } from '@mentorfolio/domain/cycle/decide'
import { askable } from '@mentorfolio/domain/feedback/asked-of'
import { questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { shippedSet } from '@mentorfolio/domain/feedback/shipped-sets'
import type { QuestionSetsView, QuestionSetView } from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import { rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { canonical } from '../audit/chain.ts'
import type { Db, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'

type Asks = NonNullable<QuestionSetView['askedBy']>

/** Who asks which questions, as numbers: by source, tool, candidate and version. */
const asksAt = async (tx: Tx | Db, centreId: string, versions: ReadonlyMap<string, number>) => {
  const requests = await tx.feedbackRequest.findMany({
    where: { centreId, withdrawnAt: null },
    select: {
      ...{ source: true, tool: true, questionSetId: true },
      answer: { select: { requestId: true } },
      relationship: { select: { portfolio: { select: { person: { select: { name: true } } } } } },
    },
  })
  const found = new Map<string, Asks[number]>()
  for (const { source, tool, questionSetId, answer, relationship } of requests) {
    const candidateName = relationship.portfolio.person.name
    const version = questionSetId === null ? 0 : (versions.get(questionSetId) ?? 0)
    const key = JSON.stringify([source, tool, candidateName, version])
    const before = found.get(key) ?? { candidateName, version, requests: 0, answered: 0 }
    found.set(key, { ...before, requests: before.requests + 1, answered: before.answered + (answer ? 1 : 0) })
  }
  return (source: string, tool: string): Asks =>
    [...found]
      .filter(([key]) => key.startsWith(JSON.stringify([source, tool]).slice(0, -1)))
      .map(([, ask]) => ask)
      .toSorted((a, b) => a.candidateName.localeCompare(b.candidateName) || a.version - b.version)
}

/** Every set of a centre with its versions; who asks them for those alone who write them. */
export const presentQuestionSets = async (tx: Tx | Db, by: SignedIn, centreId: string): Promise<QuestionSetsView> => {
  const centre = await tx.centre.findUnique({
    where: { id: centreId },
    select: { name: true, questionSets: { orderBy: { version: 'desc' } } },
  })
  if (!centre) throw notFound()
  const people = await tx.person.findMany({
    where: { centreId, id: { in: centre.questionSets.map(({ byPersonId }) => byPersonId) } },
    select: { id: true, name: true },
  })
  const mayWrite = decide({ roles: rolesAt(by, centreId) }, 'questionSet.write', { state: null }).allowed
  const numbers = new Map(centre.questionSets.map(({ id, version }) => [id, version]))
  const asks = mayWrite ? await asksAt(tx, centreId, numbers) : null
  return {
    centreName: centre.name,
    mayWrite,
    sets: askable.map(({ source, tool }) => {
      const [latest, ...earlier] = centre.questionSets
        .filter((each) => each.source === source && each.tool === tool)
        .map(({ version, publishedAt, byPersonId, content }) => ({
          ...{ version, publishedAt: publishedAt.toISOString(), content: questionSetContent.parse(content) },
          publishedBy: people.find(({ id }) => id === byPersonId)?.name ?? null,
        }))
      const shipped = shippedSet(source, tool)
      const now = latest ?? { version: 0, publishedAt: null, publishedBy: null, content: shipped }
      return {
        ...{ source, tool, ...now, shipped, isShipped: canonical(now.content) === canonical(shipped), earlier },
        askedBy: asks?.(source, tool) ?? null,
      }
    }),
  }
}
