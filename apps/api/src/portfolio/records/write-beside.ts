import { isStillToCome, todayOrEarlier } from '@mentorfolio/domain/calendar/has-been'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { BesideKind } from '@mentorfolio/domain/records/beside-kinds'
import type { BesideView } from '@mentorfolio/domain/records/beside-view'
import { mustBeAllowed } from '../../access/must-be-allowed.ts'
import type { SignedIn } from '../../access/signed-in.ts'
import type { Tx } from '../../database/client.ts'
import type { Written } from '../../http/answers.ts'
import { invalid } from '../../http/problem-error.ts'
import type { Writer } from '../times-for.ts'
import { dayWritten } from '../when-written.ts'
import { besideRecordsOf, loadBeside } from './load-beside.ts'
import { besideFacts, presentBeside } from './present-beside.ts'
import { writeRecord } from './write-record.ts'

/** The whole of it as it now is. */
export const besideNow = async (tx: Tx, by: SignedIn, id: string): Promise<Written<BesideView>> => {
  const { row, roles } = await loadBeside(tx, by, id)
  return { centreId: row.centreId, body: presentBeside(row, await besideRecordsOf(tx, row), roles) }
}

type Asked = Writer & { params: { id: string; recordId: string }; body: { revision: number; reason: string | null } }
type What = {
  kind: BesideKind
  action: Action
  /** The field of the body that holds the words. */
  field: string
  content: { on: string; sessionIds: readonly string[] }
}

/** Records a referral, a contact or supervision, or writes its next version. The day it tells of has come by then. */
export const writeBeside = async (tx: Tx, asked: Asked, what: What): Promise<Written<BesideView>> => {
  const { params, body, by } = asked
  const { row, roles } = await loadBeside(tx, by, params.id)
  mustBeAllowed(roles, what.action, besideFacts(row))
  const { content, field } = what
  if (isStillToCome(content.on, dayWritten(asked, row.portfolio.person.centre.zone)))
    throw invalid([{ field: `${field}.on`, message: todayOrEarlier }])
  const { id: relationshipId, centreId, portfolioId } = row
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: what.kind, action: what.action, saw: body.revision, reason: body.reason, content },
    place: { centreId, portfolioId, relationshipId, sessionId: null, unitId: null },
    portfolio: row.portfolio,
    happenedOn: content.on,
    references: content.sessionIds.map((id) => ({ kind: 'SESSION', id, field: `${field}.sessionIds` })),
    current: async () => (await besideNow(tx, by, params.id)).body,
  })
  return besideNow(tx, by, params.id)
}
