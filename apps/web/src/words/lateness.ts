import { momentFrom } from './dates.ts'

type Unlogged = { kind: string; lateAfter: string; zone: string }

/** What waiting does to a session that has no log yet: told neutrally, and only where hours are at stake. */
export const latenessOf = ({ kind, lateAfter, zone }: Unlogged, now: string): string => {
  if (kind === 'INFORMAL' || kind === 'CONTRACTING') return 'Best written while it is fresh.'
  return Date.parse(now) <= Date.parse(lateAfter)
    ? `Best written now. After ${momentFrom(now, lateAfter, zone)} it shows as late; it still counts.`
    : 'It will show as late. Best written now, while you still know what was said.'
}
