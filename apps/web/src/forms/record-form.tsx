import { type ReactNode, useEffect, useRef } from 'react'
import { newId } from '../api/device.ts'
import { entriesOf } from '../drafts/entries.ts'
import type { Opened } from '../drafts/opened.ts'
import { Button } from '../shell/button.tsx'
import { Late } from '../shell/late.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import type { Seen } from './seen.ts'
import { TroubleWords } from './trouble-words.tsx'
import type { RecordFormState } from './use-record-form.ts'

const stale = () => import('./stale.tsx')
const signInAgain = () => import('./sign-in-again.tsx')
const guard = () => import('../confidentiality/guard.tsx')
const draftNote = () => import('../drafts/draft-note.tsx')

/** What somebody saw who began the words before the record was there: whatever stands in it now is new to them. */
const notMadeYet: Seen = { revision: 0, values: {} }

type Props = {
  state: RecordFormState
  /** How to ask how the record is now; left out where nobody else can have made it. */
  look?: (() => Promise<Seen>) | undefined
  className?: string
  children: ReactNode
}

const hasNote = ({ cameBack, elsewhereOpen, others }: Opened<unknown>) =>
  cameBack !== null || elsewhereOpen || others.length > 0

/** A form with all that may go wrong around it: what came back, what to put right, two changes of one record, signing in again. */
export const RecordForm = ({ state, look, className = 'grid gap-8', children }: Props) => {
  const { form, formProps, fetcher, trouble, failures, opened, element } = state
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (failures === 0) return
    summary.current?.focus({ preventScroll: true })
    summary.current?.scrollIntoView({ block: 'start' })
  }, [failures])

  const mine = () => (element.current ? entriesOf(element.current) : [])

  /** The same words under an id of their own: another record. */
  const makeAnother = () => {
    opened.goOnWith(
      mine().map(([name, value]) => [name, name === 'id' ? newId() : value]),
      null,
    )
  }

  /** The writer answers for what could not be checked; that is noted, too. */
  const saveUnchecked = () => {
    state.keepNames([{ id: newId(), field: '', kind: 'UNCHECKED', text: '' }])
    element.current?.requestSubmit()
  }

  /** Once somebody writes: whoever only looks at a form need not load what looks at words. */
  const isWritten = state.where.kind !== 'NOTHING' || failures > 0 || opened.cameBack !== null

  const told =
    trouble?.kind === 'STALE'
      ? look && (
          <Late
            key={failures}
            load={stale}
            as={{ formId: form.id, opened: opened.base ?? notMadeYet, mine, look, onMerged: opened.goOnWith }}
          />
        )
      : trouble &&
        trouble.kind !== 'NAMES' && (
          <>
            <TroubleWords trouble={trouble} />
            {trouble.kind === 'UNCHECKED' && (
              <Button className="justify-self-start" onClick={saveUnchecked}>
                I have read them: save
              </Button>
            )}
            {trouble.kind === 'REFUSED' && trouble.isMade && (
              <Button className="justify-self-start" onClick={makeAnother}>
                Make it another one
              </Button>
            )}
          </>
        )

  return (
    <>
      <fetcher.Form method="post" {...formProps} className={className}>
        <ErrorSummary ref={summary} formId={form.id} errors={form.allErrors}>
          {told}
        </ErrorSummary>
        {!state.namesBelong && isWritten && <Late load={guard} as={{ state }} />}
        {hasNote(opened) && <Late load={draftNote} as={{ formId: form.id, opened }} />}
        <input type="hidden" name="draft-id" value={opened.draftId} />
        {opened.base && <input type="hidden" name="revision" value={opened.base.revision} />}
        {children}
      </fetcher.Form>
      <LeaveGuard isUnkept={state.isUnkept} where={state.where} />
      {trouble?.kind === 'SIGNED_OUT' && (
        <Late
          load={signInAgain}
          as={{ open: true, occasion: failures, onSignedIn: () => element.current?.requestSubmit() }}
        />
      )}
    </>
  )
}
