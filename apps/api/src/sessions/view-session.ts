import type { viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { sessionFacts } from './decide-session.ts'
import { presentSession } from './present-session.ts'
import { loadSession } from './session-row.ts'

/** One session, with as much of it as the reader may see. */
export const viewSession = async (db: Db, { params, by, now }: Asked<typeof viewSessionEndpoint>) => {
  const { row, roles } = await loadSession(db, by, params.id)
  mustBeAllowed(roles, 'session.view', sessionFacts(row, now))
  return presentSession(db, row, roles, now)
}
