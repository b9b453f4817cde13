import type { Whereabouts } from '../drafts/use-keeping.ts'
import { Button } from '../shell/button.tsx'
import { hereZone, time } from '../words/dates.ts'
import type { RecordFormState } from './use-record-form.ts'

const kept = (where: Whereabouts): string => {
  switch (where.kind) {
    case 'NOTHING':
      return 'What you write is kept on this device as you type.'
    case 'TYPING':
      return 'Keeping your words…'
    case 'IN_TAB':
      return 'Your words are in this tab alone: do not close it before you save.'
    case 'ON_DEVICE':
      return `Unfinished, kept on this device · ${time(where.at, hereZone())}`
    case 'ON_SERVER':
      return `Unfinished, kept ${where.here ? 'on this device' : 'in this tab'} and at Mentorfolio · ${time(where.at, hereZone())}`
  }
}

const inWords = ({ pending, where, opened }: RecordFormState): string => {
  if (pending) return 'Sending…'
  if (where.kind === 'NOTHING' && opened.cameBack)
    return `Unfinished, kept on this device · ${time(opened.cameBack.writtenAt, hereZone())}`
  return kept(where)
}

/** Stays at the foot of the window: saving is always in reach, and says where the words are. */
export const SaveBar = ({ state, label }: { state: RecordFormState; label: string }) => (
  <div className="no-print sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-sheet px-4 py-3">
    <p role="status" className="min-w-0 flex-1 basis-28 text-sm text-ink-2">
      {inWords(state)}
    </p>
    <Button type="submit" look="primary" disabled={state.pending}>
      {state.pending ? 'Saving…' : label}
    </Button>
  </div>
)
