import type { LedgerFacts, SessionFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { LoaderFunctionArgs } from 'react-router'
import { loadSession } from '../load-session.ts'
import { loadFacts } from './load-facts.ts'

const factsOf = ({ mentees, said, ...session }: SessionView): SessionFacts => ({
  ...session,
  questioned: said === 'QUESTIONED',
  attendance: mentees.map(({ relationshipId, attended, from, until }) => ({
    relationshipId,
    attended: attended ?? false,
    from: from ?? undefined,
    until: until ?? undefined,
  })),
  exclusion: null,
  acceptance: null,
})

/** A session that the server does not know yet is not in its facts, and its plan must not pass for missing. */
const withSession = (facts: LedgerFacts | null, session: SessionView): LedgerFacts | null =>
  facts && !facts.sessions.some(({ id }) => id === session.id)
    ? { ...facts, sessions: [...facts.sessions, factsOf(session)] }
    : facts

export const loadForLog = async ({ params, request }: LoaderFunctionArgs) => {
  const { session } = await loadSession(params['id'] ?? '', request.signal)
  const facts = loadFacts(session.units.map(({ unitId }) => unitId))
  return { session, facts: facts.then((known) => withSession(known, session)) }
}
