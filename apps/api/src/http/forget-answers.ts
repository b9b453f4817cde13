import { guestLinkDays } from '@mentorfolio/domain/guests/guests.endpoints'
import type { Db } from '../database/client.ts'

/** Longer than any device stays away with something unsent and is believed (docs/decisions/0004-writes.md). [D] */
const keptDays = 30
/** Longer than words stay on their way. [D] */
const discardedDays = 2
const day = 86_400_000

/**
 * Forgets answers that nobody will ask for again: they hold what people wrote; which drafts were thrown away; and tries that count no more: none is counted
 * for longer than a guest's link lives. Now, and once a day while the server runs.
 */
export const forgetAnswersDaily = (db: Db, now: () => Date): { stop: () => void } => {
  const before = (days: number) => ({ lt: new Date(now().getTime() - days * day) })
  const forget = () =>
    Promise.all([
      db.storedAnswer.deleteMany({ where: { createdAt: before(keptDays) } }),
      db.discardedDraft.deleteMany({ where: { at: before(discardedDays) } }),
      db.authGuess.deleteMany({ where: { since: before(guestLinkDays) } }),
    ])
      // Out of reach just now: tomorrow will do.
      .catch(() => undefined)
  void forget()
  const timer = setInterval(() => void forget(), day)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
