import type { AgreementVersion, AgreementView } from '@mentorfolio/domain/agreements/agreement-view'
import { useEffect, useRef, useState } from 'react'
import { hereZone, moment, plainFullDay } from '../../words/dates.ts'
import { may } from '../../words/decided.ts'
import { AttachPaper } from './attach-paper.tsx'
import { JudgePaper } from './judge-paper.tsx'
import { OpenPaper } from './open-paper.tsx'

const stateOf = ({ acceptedAt, declinedBecause }: NonNullable<AgreementVersion['paper']>) => {
  if (acceptedAt) return `Accepted on ${moment(acceptedAt, hereZone())}: it counts as the signature.`
  return declinedBecause === null ? 'It waits for the assessor.' : `Not accepted: ${declinedBecause}`
}

/** The copy on paper: for a mentee who signs with a pen. It counts once the assessor has accepted it. */
const Paper = ({ agreement, version }: { agreement: AgreementView; version: AgreementVersion }) => {
  const { relationshipId: id, name, actions } = agreement
  const { paper } = version
  const mayAttach = may(actions, 'agreement.attachPaper')
  // Which copy was looked at on this page: another that has come since is judged once it has been looked at too.
  const [opened, setOpened] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const stands = paper && `${paper.id} ${stateOf(paper)}`
  const stood = useRef(stands)
  useEffect(() => {
    // What was pressed is gone once it was done: who pressed it hears how the paper stands now.
    if (stood.current !== stands && document.activeElement === document.body) heading.current?.focus()
    stood.current = stands
  }, [stands])
  if (!paper && !mayAttach) return null
  return (
    <section aria-labelledby="paper" className="no-print grid gap-3">
      <h2 id="paper" ref={heading} tabIndex={-1} className="text-lg">
        On paper
      </h2>
      {paper && (
        <p>
          A copy dated {plainFullDay(paper.signedOn)}, added {moment(paper.attachedAt, hereZone())}. {stateOf(paper)}
        </p>
      )}
      {paper?.mayOpen && <OpenPaper paperId={paper.id} version={version.version} onOpened={setOpened} />}
      {paper && may(actions, 'agreement.acceptPaper') && (
        <JudgePaper
          {...{ id, name }}
          version={version.version}
          paperId={paper.id}
          looked={paper.opened || opened === paper.id}
        />
      )}
      {mayAttach && (
        // Once it is added the form is done: closed, and empty for another.
        <details key={paper?.id}>
          <summary className="flex min-h-tap items-center font-[620] text-thread-deep">
            {paper ? 'Add another copy in its place' : `${name} signs on paper instead`}
          </summary>
          <div className="grid gap-3 pt-2">
            <p className="max-w-[62ch] text-ink-2">
              Press ‘As {name} reads it’, print this page, let {name} sign and date it, and add a photo. Only you and,
              while it waits, the assessor who accepts it can open it: it bears a real name.
            </p>
            <AttachPaper id={id} version={version.version} />
          </div>
        </details>
      )}
    </section>
  )
}
export default Paper
