import type { Db } from '../database/client.ts'

/** Longer than any device stays away with something unsent and is believed (docs/decisions/0004-writes.md). [D] */
const keptDays = 30
const day = 86_400_000

/** Forgets answers that nobody will ask for again: they hold what people wrote. Now, and once a day while the server runs. */
export const forgetAnswersDaily = (db: Db, now: () => Date): { stop: () => void } => {
  const forget = () =>
    db.storedAnswer
      .deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - keptDays * day) } } })
      // Out of reach just now: tomorrow will do.
      .catch(() => undefined)
  void forget()
  const timer = setInterval(() => void forget(), day)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
