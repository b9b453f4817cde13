import type { AgreementView } from '@mentorfolio/domain/agreements/agreement-view'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { Written } from '../http/answers.ts'
import { type AgreementRow, loadAgreement } from './agreement-row.ts'
import { presentAgreement } from './present-agreement.ts'

/** Who did it: an account, a guest by their link, or the product itself. */
export type Doer = { userId: string | null; linkId?: string }

/** Notes in the portfolio's chain what happened to a version of the agreement. */
export const tellOfVersion = (
  tx: Tx,
  row: Pick<AgreementRow, 'portfolioId' | 'centreId'>,
  { id, version }: { id: string; version: number },
  { doer, at, action, fields }: { doer: Doer; at: Date; action: Action; fields: Record<string, unknown> },
) =>
  appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId: row.centreId, at, action, fields },
    ...doer,
    ...{ subjectKind: 'agreement', subjectId: id, revision: version },
  })

/** Notes what happened to the relationship itself. */
export const tellOfRelationship = (
  tx: Tx,
  row: Pick<AgreementRow, 'portfolioId' | 'centreId' | 'id'>,
  { doer, at, action, fields }: { doer: Doer; at: Date; action: Action; fields: Record<string, unknown> },
) =>
  appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId: row.centreId, at, action, fields },
    ...doer,
    ...{ subjectKind: 'relationship', subjectId: row.id, revision: null },
  })

/** The answer to a write: the agreement as it now is, without the names that were typed, since answers are kept. */
export const agreementNow = async (
  tx: Tx,
  { by, id }: { by: SignedIn; id: string },
): Promise<Written<AgreementView>> => {
  const { row, roles } = await loadAgreement(tx, by, id)
  return { centreId: row.centreId, body: await presentAgreement(tx, row, roles, by) }
}
