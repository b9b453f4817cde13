import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { type Seen, Stale } from './stale.tsx'
import { TroubleWords } from './trouble-words.tsx'
import type { RecordFormState } from './use-record-form.ts'

type Props = {
  state: RecordFormState
  /** The record as it was when the form opened, and how to ask for it again; left out for one that is not there yet. */
  seen?: Seen
  look?: () => Promise<Seen>
  /** Whether leaving asks first; a short form in a dialog does not. */
  guarded?: boolean
  className?: string
  children: ReactNode
}

/** A form with all that may go wrong around it: what to put right, where the words are, signing in again, leaving. */
export const RecordForm = ({ state, seen, look, guarded = true, className = 'grid gap-8', children }: Props) => {
  const { form, formProps, fetcher, trouble, failures } = state
  const summary = useRef<HTMLDivElement>(null)
  const element = useRef<HTMLFormElement>(null)
  // Moves on only when the person has looked at what changed: old words must not pass for new ones.
  const [opened, setOpened] = useState(seen)

  useEffect(() => {
    if (failures === 0) return
    summary.current?.focus({ preventScroll: true })
    summary.current?.scrollIntoView({ block: 'start' })
  }, [failures])

  const told =
    trouble?.kind === 'STALE'
      ? look && opened && <Stale formId={form.id} opened={opened} look={look} onCaughtUp={setOpened} />
      : trouble && <TroubleWords trouble={trouble} />

  return (
    <>
      <fetcher.Form ref={element} method="post" {...formProps} className={className}>
        <ErrorSummary ref={summary} formId={form.id} errors={form.allErrors}>
          {trouble && told}
        </ErrorSummary>
        {opened && <input type="hidden" name="revision" value={opened.revision} />}
        {children}
      </fetcher.Form>
      {guarded && <LeaveGuard form={element} />}
      <SignInAgain
        open={trouble?.kind === 'SIGNED_OUT'}
        occasion={failures}
        onSignedIn={() => element.current?.requestSubmit()}
      />
    </>
  )
}
