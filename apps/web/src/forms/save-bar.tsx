import { useEffect, useState, useSyncExternalStore } from 'react'
import { keeping } from '../device/keeping.ts'
import type { Whereabouts } from '../drafts/use-keeping.ts'
import { Button } from '../shell/button.tsx'
import { hereZone, time } from '../words/dates.ts'
import type { RecordFormState } from './use-record-form.ts'

const unfinished = (at: string, ...places: string[]) =>
  `Unfinished, kept ${places.join(' and ')} · ${time(at, hereZone())}`

const placeOf = (isHere: boolean) => (isHere ? 'on this device' : 'in this tab')

const kept = (where: Whereabouts, deviceKeeps: boolean): string => {
  switch (where.kind) {
    case 'NOTHING':
      return `What you write is kept ${placeOf(deviceKeeps)} as you type.`
    case 'TYPING':
      return 'Keeping your words…'
    case 'IN_TAB':
      return 'Your words are in this tab alone: do not close it before you save.'
    case 'ON_DEVICE':
      return unfinished(where.at, placeOf(true))
    case 'HELD':
      return `${where.here ? 'On this device' : 'In this tab'}. Not sent on yet: ${where.because === 'NAMES' ? 'check the names first' : 'it could not be checked for names'}.`
    case 'ON_SERVER':
      return unfinished(where.at, placeOf(where.here), 'at Mentorfolio')
  }
}

const inWords = ({ pending, where, opened }: RecordFormState, deviceKeeps: boolean): string => {
  if (pending) return 'Sending…'
  if (where.kind === 'NOTHING' && opened.cameBack) return unfinished(opened.cameBack.writtenAt, placeOf(deviceKeeps))
  return kept(where, deviceKeeps)
}

/**
 * Where the words of a form are. Read out when they are sent, and once when they are in danger; whoever types would not
 * get through to the end of a sentence if every pause were told.
 */
export const WhereWords = ({ state, className = '' }: { state: RecordFormState; className?: string }) => {
  const notKept = useSyncExternalStore(keeping.listen, keeping.now)
  const inTab = state.where.kind === 'IN_TAB'
  const [warned, setWarned] = useState(false)
  useEffect(() => (inTab ? () => setWarned(true) : undefined), [inTab])
  const aloud = state.pending || (inTab && !warned)
  const words = inWords(state, notKept === null)
  return (
    <div className={`text-sm text-ink-2 ${className}`}>
      <p role="status">{aloud && words}</p>
      {!aloud && <p>{words}</p>}
    </div>
  )
}

/** Stays at the foot of the window: saving is always in reach, and says where the words are. */
export const SaveBar = ({ state, label }: { state: RecordFormState; label: string }) => (
  <div className="no-print sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-sheet px-4 py-3">
    <WhereWords state={state} className="min-w-0 flex-1 basis-28" />
    <Button type="submit" look="primary" disabled={state.pending}>
      {state.pending ? 'Saving…' : label}
    </Button>
  </div>
)
