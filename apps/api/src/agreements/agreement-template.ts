import type {
  publishTemplateEndpoint,
  TemplateView,
  templateEndpoint,
} from '@mentorfolio/domain/agreements/agreements.endpoints'
import { defaultTemplate } from '@mentorfolio/domain/agreements/default-template'
import { decide } from '@mentorfolio/domain/cycle/decide'
import { v7 } from 'uuid'
import { mustBeAllowedAt, personAt, rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Written } from '../http/answers.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { clausesIn } from './agreement-row.ts'

const present = async (tx: Tx | Db, by: SignedIn, centreId: string): Promise<TemplateView> => {
  const centre = await tx.centre.findUnique({
    where: { id: centreId },
    select: { name: true, templates: { orderBy: { version: 'desc' } } },
  })
  if (!centre) throw notFound()
  const people = await tx.person.findMany({
    where: { centreId, id: { in: centre.templates.map(({ byPersonId }) => byPersonId) } },
    select: { id: true, name: true },
  })
  const versions = centre.templates.map(({ version, publishedAt, byPersonId, clauses }) => ({
    ...{ version, publishedAt: publishedAt.toISOString(), clauses: clausesIn(clauses) },
    publishedBy: people.find(({ id }) => id === byPersonId)?.name ?? null,
  }))
  const [latest, ...earlier] = versions
  return {
    centreName: centre.name,
    ...(latest ?? { version: 0, publishedAt: null, publishedBy: null, clauses: defaultTemplate }),
    earlier,
    facts: {
      ...{ mentor: 'Alex', setting: 'Hillside School', centre: centre.name },
      ...{ 'named person': 'Ms Okoro', 'privacy contact': 'the school office' },
    },
    mayWrite: decide({ roles: rolesAt(by, centreId) }, 'agreementTemplate.write', { state: null }).allowed,
  }
}

/** What a centre's agreements begin with, and what they began with before. */
export const viewTemplate = async (db: Db, { params, by }: Asked<typeof templateEndpoint>) => {
  mustBeAllowedAt(by, params.id, 'agreementTemplate.view')
  return present(db, by, params.id)
}

/** Publishes the next version. Agreements that began with an earlier one keep their words. */
export const publishTemplate = async (
  tx: Tx,
  { params, body, by, now }: AskedToWrite<typeof publishTemplateEndpoint>,
): Promise<Written<TemplateView>> => {
  const centreId = params.id
  mustBeAllowedAt(by, centreId, 'agreementTemplate.write')
  const latest = await tx.agreementTemplate.findFirst({ where: { centreId }, orderBy: { version: 'desc' } })
  const seen = latest?.version ?? 0
  if (seen !== body.revision) throw stale(await present(tx, by, centreId))
  const id = v7()
  const { clauses } = body
  // Two at once: the second finds the place taken, and is told what is there now.
  await tx.agreementTemplate.create({
    data: { id, centreId, version: seen + 1, clauses, byPersonId: personAt(by, centreId).id, publishedAt: now },
  })
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'agreementTemplate.write' },
    ...{ subjectKind: 'agreementTemplate', subjectId: id, revision: seen + 1, fields: { clauses } },
  })
  return { centreId, body: await present(tx, by, centreId) }
}
