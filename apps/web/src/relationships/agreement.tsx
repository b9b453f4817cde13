import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Link } from 'react-router'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'

const signed = (who: string, at: string | null, on: string | null = null) =>
  at ? `${who} signed on ${on ? plainFullDay(on) : moment(at, hereZone())}` : `${who} has not signed yet`

/** The agreement: which version, who signed when, what was asked to be changed; and the way to its words. */
export const Agreement = ({ relationship }: { relationship: RelationshipView }) => {
  const { id, state, agreement, name, candidateName, simulated, actions } = relationship
  return (
    <section aria-labelledby="agreement" className="grid gap-3">
      <h2 id="agreement" tabIndex={-1} className="text-lg">
        Agreement{agreement && <span className="font-[450] text-ink-2"> · version {agreement.version}</span>}
      </h2>
      {!agreement && (
        <p className="max-w-[62ch] text-ink-2">
          {simulated
            ? 'A simulated relationship needs no signature of a mentee, and its time does not count towards hours.'
            : 'There is no agreement yet. Formal sessions count once both have signed one.'}
        </p>
      )}
      {agreement && state !== 'DRAFT' && (
        <p className="text-ink-2">
          {signed(candidateName, agreement.mentorSignedAt)}.{' '}
          {!simulated && `${signed(name, agreement.menteeSignedAt, agreement.menteeSignedOn)}.`}
        </p>
      )}
      {agreement?.changeAsked && <p className="font-[620] text-amber">{name} asked for a change before signing.</p>}
      {may(actions, 'agreement.view') && (agreement || !may(actions, 'agreement.write')) && (
        <p>
          <Link to={`/relationships/${id}/agreement`}>Open the agreement</Link>
        </p>
      )}
    </section>
  )
}
