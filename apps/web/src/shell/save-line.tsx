import { type ReactNode, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { saveState, type Unsent } from '../api/save-state.ts'
import { hereZone, time } from '../words/dates.ts'

/** Red for what went wrong alone: what waits is safe. */
const looks = { wrong: 'font-semibold text-clay', waits: 'font-semibold text-ink', quiet: 'text-ink-2' }

/** On a phone the header has no room for the whole; whoever listens is told it there, too. */
const Waits = ({ count }: { count: number }) => (
  <>
    {count} <span className="sr-only wide:not-sr-only">{count === 1 ? 'change' : 'changes'} on this device,</span> not
    yet sent
  </>
)

const here = ({ waiting, cameBack, unfinished }: Unsent): { words: ReactNode; tone: keyof typeof looks } | null => {
  if (cameBack > 0) return { words: cameBack === 1 ? '1 came back' : `${cameBack} came back`, tone: 'wrong' }
  if (waiting > 0) return { words: <Waits count={waiting} />, tone: 'waits' }
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
        <Link to="/unsent" className={`inline-block py-0.5 ${looks[unsent.tone]}`}>
          {unsent.words}
        </Link>
      )}
    </p>
  )
}
