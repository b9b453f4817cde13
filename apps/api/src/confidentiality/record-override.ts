import type { recordOverrideEndpoint } from '@mentorfolio/domain/confidentiality/confidentiality.endpoints'
import type { ResponseOf } from '@mentorfolio/domain/http/endpoint'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { Written } from '../http/answers.ts'
import { idTaken, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'

type Recorded = Written<ResponseOf<typeof recordOverrideEndpoint>>

/**
 * Notes in the portfolio's chain that its owner kept what the guard for names had found, and where: no word of it. Sent again
 * it is the same note; another one under the same id is refused (409 id-taken), somebody else's id answers 404.
 */
export const recordOverride = async (
  tx: Tx,
  { params: { id }, body, by, now }: AskedToWrite<typeof recordOverrideEndpoint>,
): Promise<Recorded> => {
  const { registrationId, form, field, kind } = body
  const { person, state } = await loadRegistration(tx, by, registrationId)
  mustBeAllowed(standing(by, person), 'confidentiality.override', { state })
  const { centreId } = person
  const portfolioId = person.portfolio?.id
  if (!portfolioId) throw notFound()
  const there = await tx.confidentialityOverride.findUnique({ where: { id } })
  if (there) {
    if (there.personId !== person.id) throw notFound()
    if (there.form !== form || there.field !== field || there.kind !== kind) throw idTaken()
    return { centreId, body: { recordedAt: there.recordedAt.toISOString() } }
  }
  await tx.confidentialityOverride.create({
    data: { id, centreId, portfolioId, personId: person.id, form, field, kind, recordedAt: now },
  })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: by.userId, at: now },
    ...{ action: 'confidentiality.override', subjectKind: 'confidentialityOverride', subjectId: id, revision: null },
    fields: { form, field, kind },
  })
  return { centreId, body: { recordedAt: now.toISOString() } }
}

/** A registration that this person may see. Throws 404. */
const loadRegistration = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await tx.registration.findFirst({
    where: { id, person: visibleTo(by, 'portfolioUnit') },
    select: { state: true, person: { select: { ...candidateStanding, portfolio: { select: { id: true } } } } },
  })
  if (!row) throw notFound()
  return row
}
