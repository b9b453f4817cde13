import type { AgreementVersion, AgreementView, SignatureView } from '@mentorfolio/domain/agreements/agreement-view'
import { Icon } from '../shell/tag.tsx'
import { areApart, goesByInWords, skewInWords } from '../words/clocks.ts'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { howSigned } from '../words/signatures.ts'

/** `dated`: the day that stands on the paper. */
const Signature = ({ signature, who, dated }: { signature: SignatureView; who: string; dated: string | undefined }) => {
  const { method, helped, name, effectiveAt, receivedAt } = signature
  const zone = hereZone()
  const apart = areApart(signature)
  return (
    <li className="flex gap-2 py-2">
      <Icon shape="tick" className="mt-1.5 size-4 text-thread" />
      <div className="grid gap-0.5">
        <span>
          {who} signed on {method === 'PAPER' && dated ? plainFullDay(dated) : moment(effectiveAt, zone)},{' '}
          {howSigned[method]}
        </span>
        {name && <span className="text-ink-2">Typed: {name}</span>}
        {helped && <span className="text-ink-2">Somebody helped.</span>}
        {apart && (
          <span className="text-sm text-ink-2">
            Reached us {moment(receivedAt, zone)}. {skewInWords(signature)} {goesByInWords(signature, zone)}
          </span>
        )}
      </div>
    </li>
  )
}

/** On paper there is a line to sign on, and one for the date. */
const Waiting = ({ who }: { who: string }) => (
  <li className="py-2 text-ink-2">
    <span className="no-print flex gap-2">
      <Icon shape="clock" className="mt-1.5 size-4" />
      {who} has not signed yet
    </span>
    <span className="hidden grid-cols-[2fr_1fr] gap-6 pt-10 text-ink print:grid">
      <span className="border-t border-ink pt-1">{who} signs here</span>
      <span className="border-t border-ink pt-1">Date</span>
    </span>
  </li>
)

/** Whose signatures stand under a version, how they came there, and whose are still to come. */
export const Signatures = ({
  version: { signatures, mentorSignedAt, menteeSignedAt, offeredAt, paper },
  agreement: { candidateName, name, simulated },
}: {
  version: AgreementVersion
  agreement: AgreementView
}) => {
  const who = { MENTOR: candidateName, MENTEE: name }
  const of = (party: SignatureView['party']) => signatures.find((each) => each.party === party)
  // Before signatures had rows of their own there were only their times.
  const known = (party: SignatureView['party'], at: string | null) => {
    const signature = of(party)
    if (signature) return <Signature key={party} signature={signature} who={who[party]} dated={paper?.signedOn} />
    if (at) return <li key={party} className="py-2">{`${who[party]} signed on ${moment(at, hereZone())}`}</li>
    return offeredAt && <Waiting key={party} who={who[party]} />
  }
  return (
    <ul aria-label="Signatures" className="divide-y divide-line">
      {known('MENTOR', mentorSignedAt)}
      {!simulated && known('MENTEE', menteeSignedAt)}
    </ul>
  )
}
