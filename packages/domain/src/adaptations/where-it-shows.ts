import type { StateOf } from '../cycle/states.ts'
import type { FieldError } from '../http/problem.ts'
import { tookPlace } from '../sessions/took-place.ts'
import type { AdaptationContent, Trigger } from './adaptation.ts'

export type HeldSession = { id: string; status: StateOf<'session'>; start: string; end: string }
/** Feedback that was asked for; `answeredAt` null: nobody has answered. */
export type GivenFeedback = { id: string; answeredAt: string | null }
export type Around = {
  sessions: readonly HeldSession[]
  feedback: readonly GivenFeedback[]
  /** The day of an instant, `YYYY-MM-DD`, on the centre's clock. */
  dayOf: (instant: string) => string
}

/** The sessions in which a change shows, as far as they still stand: what was withdrawn since shows nothing any more. */
export const showsIn = (
  { shows }: Pick<AdaptationContent, 'shows'>,
  sessions: readonly Pick<HeldSession, 'id' | 'status'>[],
): AdaptationContent['shows'] => {
  const standing = new Set(sessions.filter(tookPlace).map(({ id }) => id))
  return shows.filter(({ sessionId }) => standing.has(sessionId))
}

/**
 * Whether a session can show what was changed after this trigger: it may not lie before it (S2-T3). Feedback may be given
 * in the first minutes of the session that shows it already, so what was over before is refused, not what had begun.
 */
export const liesAfter = (trigger: Trigger, session: HeldSession, { sessions, feedback, dayOf }: Around): boolean => {
  switch (trigger.kind) {
    case 'FEEDBACK': {
      const answeredAt = feedback.find(({ id }) => id === trigger.feedbackId)?.answeredAt
      return answeredAt != null && Date.parse(session.end) > Date.parse(answeredAt)
    }
    case 'SESSION': {
      const before = sessions.find(({ id }) => id === trigger.sessionId)
      return before !== undefined && Date.parse(session.start) > Date.parse(before.start)
    }
    case 'REFLECTION':
      return dayOf(session.start) >= trigger.on
  }
}

const before = {
  FEEDBACK: 'This session was over before the feedback was given. Choose a later one.',
  SESSION: 'This session was not after the one in which it came up. Choose a later one.',
  REFLECTION: 'This session was before the day on which you saw it. Choose a later one.',
} as const satisfies Record<Trigger['kind'], string>

/**
 * What is wrong with the chain from trigger to change to session, in the form's terms: feedback that nobody has given, a
 * session that did not take place, or one that lies before what it is to show the answer to. What is not there at all is told
 * by whoever looks for it.
 */
export const brokenChain = ({ trigger, shows }: AdaptationContent, around: Around): FieldError[] => {
  const errors: FieldError[] = []
  const asked = trigger.kind === 'FEEDBACK' ? around.feedback.find(({ id }) => id === trigger.feedbackId) : undefined
  if (asked && asked.answeredAt === null)
    errors.push({
      field: 'trigger.feedbackId',
      message: 'Nobody has answered this yet. Choose feedback that was given.',
    })
  const came = trigger.kind === 'SESSION' ? around.sessions.find(({ id }) => id === trigger.sessionId) : undefined
  if (came && !tookPlace(came))
    errors.push({ field: 'trigger.sessionId', message: 'This session did not take place. Choose one that did.' })
  for (const [index, { sessionId }] of shows.entries()) {
    const session = around.sessions.find(({ id }) => id === sessionId)
    if (!session) continue
    const field = `shows.${index}.sessionId`
    if (!tookPlace(session)) errors.push({ field, message: 'This session did not take place. Choose one that did.' })
    else if (errors.length === 0 && !liesAfter(trigger, session, around))
      errors.push({ field, message: before[trigger.kind] })
  }
  return errors
}
