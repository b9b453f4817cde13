import { Button } from '../shell/button.tsx'
import type { RecordFormState } from './use-record-form.ts'

const where = ({ pending, trouble }: RecordFormState): string => {
  if (pending) return 'Sending…'
  if (trouble?.kind === 'NOT_SENT') return 'Not sent. Your words are still here.'
  return trouble ? 'Not saved yet. Your words are still here.' : 'Not saved until you press the button.'
}

/** Stays at the foot of the window: saving is always in reach, and says where the words are. */
export const SaveBar = ({ state, label }: { state: RecordFormState; label: string }) => (
  <div className="no-print sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-sheet px-4 py-3">
    <p role="status" className="min-w-0 flex-1 basis-28 text-sm text-ink-2">
      {where(state)}
    </p>
    <Button type="submit" look="primary" disabled={state.pending}>
      {state.pending ? 'Saving…' : state.trouble?.kind === 'NOT_SENT' ? 'Try again' : label}
    </Button>
  </div>
)
