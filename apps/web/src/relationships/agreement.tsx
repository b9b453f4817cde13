import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { hereZone, moment } from '../words/dates.ts'

const signed = (who: string, at: string | null) =>
  at ? `${who} signed on ${moment(at, hereZone())}` : `${who} has not signed yet`

/** The agreement: which version, who signed when, and its words. */
export const Agreement = ({ relationship }: { relationship: RelationshipView }) => {
  const { agreement, clauses, name, candidateName, simulated } = relationship
  return (
    <section aria-labelledby="agreement" className="grid gap-3">
      <h2 id="agreement" tabIndex={-1} className="text-lg">
        Agreement{agreement && <span className="font-[450] text-ink-2"> · version {agreement.version}</span>}
      </h2>
      {!agreement && (
        <p className="max-w-[62ch] text-ink-2">
          {simulated
            ? 'A simulated relationship needs no signature, and its time does not count towards hours.'
            : 'There is no agreement yet. Formal sessions count once both have signed one.'}
        </p>
      )}
      {agreement && (
        <p className="text-ink-2">
          {signed(candidateName, agreement.mentorSignedAt)}. {signed(name, agreement.menteeSignedAt)}.
        </p>
      )}
      {clauses && clauses.length > 0 && (
        <details className="rounded-sheet border border-line bg-sheet">
          <summary className="flex min-h-tap items-center px-5 py-2 font-[620]">Read the agreement</summary>
          <dl className="grid max-w-[66ch] gap-4 px-5 pb-5">
            {clauses.map(({ title, text }) => (
              <div key={title}>
                <dt className="font-[640]">{title}</dt>
                <dd className="whitespace-pre-line">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}
