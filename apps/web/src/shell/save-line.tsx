import { useSyncExternalStore } from 'react'
import { type SaveState, saveState } from '../api/save-state.ts'
import { hereZone, time } from '../words/dates.ts'

const inWords = (state: SaveState): string => {
  switch (state.kind) {
    case 'NOTHING':
      return ''
    case 'SENDING':
      return 'Saving…'
    case 'SAVED':
      return `All saved · ${time(state.at.toISOString(), hereZone())}`
    case 'NOT_SENT':
      return 'Not saved yet'
  }
}

/** Where the words are: always in the same place, told politely when it changes. */
export const SaveLine = () => {
  const state = useSyncExternalStore(saveState.listen, saveState.now)
  return (
    <p role="status" className={`text-sm ${state.kind === 'NOT_SENT' ? 'font-semibold text-clay' : 'text-ink-2'}`}>
      {inWords(state)}
    </p>
  )
}
