import type { AgreementView, ClauseView } from '@mentorfolio/domain/agreements/agreement-view'
import { noFacts, type Reader, rendered } from '@mentorfolio/domain/agreements/tokens'

type Props = { clauses: readonly ClauseView[]; reader: Reader; facts: AgreementView['facts'] }

/** The words as this reader reads them. What the mentee must not miss stands out. */
export const ClausesShown = ({ clauses, reader, facts }: Props) => (
  <dl className="grid max-w-[66ch] gap-1">
    {clauses.map(({ kind, title, text }) => (
      <div
        key={`${kind} ${title}`}
        className={
          kind === 'CONFIDENTIALITY' || kind === 'READERS' ? 'rounded-field bg-sky-soft px-4 py-3' : 'px-4 py-2.5'
        }
      >
        <dt className="font-[640]">{rendered(title, reader, facts ?? noFacts)}</dt>
        <dd className="whitespace-pre-line">{rendered(text, reader, facts ?? noFacts)}</dd>
      </div>
    ))}
  </dl>
)
