import type { SeriesView } from '@mentorfolio/domain/sessions/series.endpoints'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor, standing } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { presentSummary } from '../portfolio/session-summary.ts'
import { decidedSessionActions, sessionFacts } from './decide-session.ts'
import { findSeries } from './session-row.ts'

/** A series with what its reader may do about each of its sessions. Throws 404 where it is not there for them. */
export const presentSeries = async (tx: Tx, by: SignedIn, id: string, now: Date): Promise<SeriesView> => {
  const rows = await findSeries(tx, by, id)
  const [first] = rows
  if (!first) throw notFound()
  const { person } = first.portfolio
  const roles = standing(by, person)
  return {
    id,
    candidateName: nameFor(roles, person),
    sessions: rows.map((row) => ({
      ...presentSummary(row, roles),
      actions: decidedSessionActions(roles, sessionFacts(row, now)),
    })),
  }
}
