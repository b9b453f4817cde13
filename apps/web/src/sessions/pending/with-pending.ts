import { wholePlan } from '@mentorfolio/domain/sessions/plan-offer'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { Item } from '../../outbox/item.ts'
import { decideAgain, wasAgreed } from './decide-again.ts'
import { factsAfter, minuteOf } from './facts-after.ts'
import { goalsAfter, type Help, madeHere } from './made-here.ts'
import { isMaking, isPast, sawRevision } from './writes.ts'

/** The words that one write brings. Versions are the server's: what waits is none yet. */
const wordsAfter = (session: SessionView, item: Item): Partial<SessionView> => {
  switch (item.line) {
    case 'PUT /api/sessions/:id/plan': {
      const plan = wholePlan(item.input.body.plan)
      return { plan, goals: goalsAfter(session.goals, plan) }
    }
    case 'PUT /api/sessions/:id/log':
    case 'POST /api/sessions/:id/correct':
      return { log: item.input.body.log, offered: [], further: [] }
    case 'POST /api/sessions/:id/cancel':
    case 'POST /api/sessions/:id/no-show':
    case 'POST /api/sessions/:id/void':
      return { endedBecause: item.input.body.reason || null, offered: [], further: [] }
    default:
      return {}
  }
}

/** Late is told from the end: it moves along. What counts stays as the server last said it. */
const unitsAfter = ({ units, end: before }: SessionView, end: string): SessionView['units'] => {
  const by = Date.parse(end) - Date.parse(before)
  return units.map((unit) => ({
    ...unit,
    lateAfter: unit.lateAfter && `${new Date(Date.parse(unit.lateAfter) + by).toISOString().slice(0, 16)}:00Z`,
  }))
}

const after = (session: SessionView, item: Item, saw: number, { now, ahead }: Help): SessionView => {
  const next = { ...session, ...factsAfter(session, item, minuteOf(item, ahead)), ...wordsAfter(session, item) }
  return {
    ...next,
    // Each write adds exactly 1, and the next one made here must name what the server will have by then.
    revision: saw + 1,
    units: unitsAfter(session, next.end),
    // A plan becomes one that needs an agreement only where the form offered it, and so where there is one.
    actions: decideAgain(next, wasAgreed(session.actions), now),
  }
}

/**
 * A session with what waits on this device for it, applied in the order in which it will be sent: as the server will
 * have it, if it takes it all. `view` is the server's last word, null where it knows no such session. What the server
 * holds already is not applied twice.
 */
export const withPending = (view: SessionView | null, items: readonly Item[], help: Help): SessionView | null => {
  let session = view
  for (const item of items) {
    if (item.record !== help.id) continue
    const saw = sawRevision(item)
    if (!session) session = isMaking(item) ? madeHere(item, help) : null
    else if (saw !== null && !isPast(session, item)) session = after(session, item, saw, help)
  }
  return session
}
