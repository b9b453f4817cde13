import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { saveState, type Unsent } from '../api/save-state.ts'
import { hereZone, time } from '../words/dates.ts'

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

/** Red for what went wrong alone: what waits is safe. */
const looks = { wrong: 'font-semibold text-clay', waits: 'font-semibold text-ink', quiet: 'text-ink-2' }

const here = ({ waiting, cameBack, unfinished }: Unsent): { words: string; tone: keyof typeof looks } | null => {
  if (cameBack > 0) return { words: cameBack === 1 ? '1 came back' : `${cameBack} came back`, tone: 'wrong' }
  if (waiting > 0) return { words: `${changes(waiting)} on this device, not yet sent`, tone: 'waits' }
  return unfinished > 0 ? { words: `${unfinished} unfinished`, tone: 'quiet' } : null
}

/** Where the words are: always in the same place, told politely when it changes; leads to what is on this device. */
export const SaveLine = () => {
  const state = useSyncExternalStore(saveState.listen, saveState.now)
  const unsent = here(state.unsent)
  const sending = state.kind === 'SENDING'
  return (
    <p role="status" className="text-right text-sm leading-snug text-ink-2">
      {sending && 'Saving…'}
      {!sending && state.kind === 'SAVED' && (!unsent || unsent.tone === 'quiet') && (
        <span className={unsent ? 'hidden wide:inline' : ''}>
          {unsent ? 'Saved' : 'All saved'} · {time(state.at.toISOString(), hereZone())}
          {unsent && ' · '}
        </span>
      )}
      {!sending && unsent && (
        <Link to="/unsent" className={looks[unsent.tone]}>
          {unsent.words}
        </Link>
      )}
    </p>
  )
}
