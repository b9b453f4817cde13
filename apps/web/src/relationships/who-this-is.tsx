import type { MenteeView } from '@mentorfolio/domain/mentees/mentees.endpoints'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/call.ts'
import { Button } from '../shell/button.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'

type Looked = { kind: 'HIDDEN' } | { kind: 'LOOKING' } | { kind: 'NOT_FOUND_OUT' } | { kind: 'SHOWN'; of: MenteeView }

const Line = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt className="text-sm text-ink-2">{label}</dt>
    <dd className="break-words">{children}</dd>
  </div>
)

/** The name and contact, once asked for: people look over shoulders. They go again with the page. */
const Shown = ({ id, mine }: { id: string; mine: boolean }) => {
  const [looked, setLooked] = useState<Looked>({ kind: 'HIDDEN' })
  const look = async () => {
    setLooked({ kind: 'LOOKING' })
    try {
      setLooked({ kind: 'SHOWN', of: await call('GET /api/relationships/:id/mentee', { params: { id } }) })
    } catch {
      setLooked({ kind: 'NOT_FOUND_OUT' })
    }
  }
  const identity = looked.kind === 'SHOWN' ? looked.of.identity : null
  return (
    <>
      {!mine && looked.kind === 'HIDDEN' && (
        <p className="text-sm text-ink-2">That you looked is noted in the history of this portfolio.</p>
      )}
      <Button
        className="justify-self-start"
        aria-expanded={looked.kind === 'SHOWN'}
        disabled={looked.kind === 'LOOKING'}
        onClick={() => (looked.kind === 'SHOWN' ? setLooked({ kind: 'HIDDEN' }) : void look())}
      >
        {looked.kind === 'SHOWN' ? 'Hide who this is' : 'Show who this is'}
      </Button>
      <div role="status" className="empty:hidden">
        {looked.kind === 'NOT_FOUND_OUT' && (
          <p className="font-semibold text-clay">It could not be fetched. Check your connection, then try again.</p>
        )}
        {identity && (
          <dl className="grid gap-2">
            <Line label="Real name">{identity.realName}</Line>
            {identity.alsoCalled.length > 0 && <Line label="Also called">{identity.alsoCalled.join(', ')}</Line>}
            {identity.email && <Line label="E-mail">{identity.email}</Line>}
            {identity.phone && <Line label="Phone">{identity.phone}</Line>}
          </dl>
        )}
      </div>
    </>
  )
}

const ageInWords = (under18: boolean | null) => {
  if (under18 === null) return 'Age not known: counts as under 18'
  return under18 ? 'Under 18' : '18 or over'
}

const authorisedInWords = ({ authorisedOn, authorised }: RelationshipView['mentee']) => {
  if (authorisedOn === null) return 'The setting has not authorised the agreement yet.'
  const by = authorised ? ` by ${authorised.by}, ${authorised.role}` : ''
  return `Authorised through the setting on ${plainFullDay(authorisedOn)}${by}.`
}

/** Who the mentee is, for the few who may know; and what their age asks for. */
export const WhoThisIs = ({ relationship }: { relationship: RelationshipView }) => {
  const { id, mentee, simulated, actions } = relationship
  const mine = useIsCandidate()
  if (simulated) return null
  return (
    <section aria-labelledby="who" className="grid gap-3">
      <h2 id="who" className="text-lg">
        The mentee
      </h2>
      <div>
        <p>{ageInWords(mentee.under18)}</p>
        {mentee.under18 !== false && <p className="text-sm text-ink-2">{authorisedInWords(mentee)}</p>}
      </div>
      {may(actions, 'mentee.view') && mentee.named && <Shown id={id} mine={mine} />}
      {!mentee.named && <p className="text-ink-2">No real name is kept.</p>}
      {may(actions, 'mentee.identify') && (
        <Link to={`/relationships/${id}/mentee`} className="inline-flex min-h-tap items-center justify-self-start">
          Change the name and contact
        </Link>
      )}
    </section>
  )
}
