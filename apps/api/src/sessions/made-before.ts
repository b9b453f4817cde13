import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { SignedIn } from '../access/signed-in.ts'
import { standing } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import type { Fingerprint, Written } from '../http/answers.ts'
import { idTaken, notFound, refused } from '../http/problem-error.ts'
import { presentSession } from './present-session.ts'
import { findSession } from './session-row.ts'

/**
 * Creating is PUT, so it may be sent again: the same request finds its session and gets it, another one is refused
 * (409 id-taken), and an id of a session that this person may not see answers as if nothing were there (404).
 * Whose it is to do is asked again; the state in which it may be done has often passed by then.
 */
export const answerIfMadeBefore = async (
  tx: Tx,
  { params, by, now, fingerprint }: { params: { id: string }; by: SignedIn; now: Date; fingerprint: Fingerprint },
  action: Action,
): Promise<Written<SessionView> | null> => {
  const taken = await tx.mentoringSession.findUnique({ where: { id: params.id }, select: { madeBy: true } })
  if (!taken) return null
  const row = await findSession(tx, by, params.id)
  if (!row) throw notFound()
  const roles = standing(by, row.portfolio.person)
  const decision = decide({ roles }, action, { state: null })
  if (!decision.allowed && decision.because.kind === 'WRONG_ROLE') throw refused(decision.because)
  if (!fingerprint.mayBe(taken.madeBy)) throw idTaken()
  return { centreId: row.centreId, body: await presentSession(tx, row, roles, now) }
}
