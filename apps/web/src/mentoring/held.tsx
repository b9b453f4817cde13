import type { HeldBy } from '@mentorfolio/domain/records/held'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { hereZone, shortDay } from '../words/dates.ts'

/** In place of the buttons that change a record: it is part of what was submitted, and what can be done about that. `passed`: it is corrected. */
export const HeldNote = ({
  held: { unitId, submissionId, at },
  passed = false,
}: {
  held: HeldBy
  passed?: boolean
}) => {
  const mine = useIsCandidate()
  const page = `/units/${unitId}/submissions/${submissionId}`
  if (!mine)
    return (
      <p className="max-w-[62ch] text-ink-2">
        Part of what was submitted on {shortDay(at, hereZone())}. <Link to={page}>See the submission</Link>
      </p>
    )
  if (passed)
    return (
      <p className="max-w-[62ch] rounded-field bg-sunk px-3.5 py-2.5">
        Part of <Link to={page}>what you submitted on {shortDay(at, hereZone())}</Link>, which has passed. That stays as
        it was; what turns out to be wrong is corrected beside it.
      </p>
    )
  return (
    <p className="max-w-[62ch] rounded-field bg-sunk px-3.5 py-2.5">
      Part of what you submitted on {shortDay(at, hereZone())}: it stays as it is. To change it,{' '}
      <Link to={page}>withdraw the submission, or add something beside it</Link>.
    </p>
  )
}

type UnheldProps = {
  held: HeldBy | null | undefined
  title: string
  back: { to: string; words: string }
  children: ReactNode
}

/**
 * A form of a record that nothing holds; else why it is not filled in. A form that was open when its record was submitted
 * stays: its words are in it, and the server says that it does not take them.
 */
export const Unheld = ({ held, title, back, children }: UnheldProps) => {
  const [heldThen] = useState(held)
  if (!heldThen) return children
  return (
    <Page title={title} width="narrow">
      <HeldNote held={heldThen} />
      <div>
        <ButtonLink to={back.to}>{back.words}</ButtonLink>
      </div>
    </Page>
  )
}
