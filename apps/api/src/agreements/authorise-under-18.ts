import type { authoriseUnder18Endpoint } from '@mentorfolio/domain/agreements/agreements.endpoints'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { loadAgreement, loadToChange } from './agreement-row.ts'
import { beginIfReady } from './begin.ts'
import { agreementFacts } from './decide-agreement.ts'
import { agreementNow, tellOfRelationship } from './tell-agreement.ts'

/**
 * Records who at the setting authorised the mentoring of somebody under 18. Where both have signed, the agreement is in force
 * from when this was recorded, not from the day it names: nothing is dated back.
 */
export const authoriseUnder18 = async (tx: Tx, asked: AskedToWrite<typeof authoriseUnder18Endpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  mustBeAllowed(roles, 'agreement.authoriseUnder18', agreementFacts(row, { version: null, party: 'MENTOR', by }))
  if (body.on > dayAt(now, row.portfolio.person.centre.zone))
    throw invalid([{ field: 'on', message: 'Enter the date on which they authorised it: it cannot be after today' }])
  const { effectiveAt } = await timesFor(tx, asked, row.portfolio)
  await tx.relationship.update({
    where: { id: row.id },
    data: {
      ...{ authorisedBy: body.by, authorisedRole: body.role, authorisedOn: new Date(body.on) },
      // Putting a name right later does not make it later.
      authorisedAt: row.authorisedAt ?? effectiveAt,
      revision: { increment: 1 },
    },
  })
  await tellOfRelationship(tx, row, {
    ...{ doer: { userId: by.userId }, at: now, action: 'agreement.authoriseUnder18', fields: body },
  })
  await beginIfReady(tx, (await loadAgreement(tx, by, row.id)).row, now)
  return agreementNow(tx, { by, id: row.id })
}
