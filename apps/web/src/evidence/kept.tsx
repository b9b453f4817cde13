import type { ClaimView } from '@mentorfolio/domain/evidence/evidence-view'
import { useEffect, useRef } from 'react'

/** What was decided, as it goes on after 'Kept: '. */
const outcomeInWords = (what: string, about: string, claim: Pick<ClaimView, 'claimed'> | null): string =>
  claim?.claimed ? `${what} is evidence for ${about}.` : `${what} is no evidence for ${about}.`

type Props = { what: string; about: string; claim: Pick<ClaimView, 'claimed'> | null; isHere: boolean }

/** Says what was kept, where one comes back to after deciding; it has the focus, so that it is read out. `isHere`: it waits on this device. */
export const Kept = ({ what, about, claim, isHere }: Props) => {
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => told.current?.focus({ preventScroll: true }), [])
  return (
    <div role="status">
      <p
        ref={told}
        tabIndex={-1}
        data-arrive
        className="max-w-[62ch] rounded-field border border-thread bg-thread-soft px-4 py-2.5 text-thread-deep"
      >
        {isHere ? 'Kept on this device' : 'Kept'}: {outcomeInWords(what, about, claim)}
      </p>
    </div>
  )
}
