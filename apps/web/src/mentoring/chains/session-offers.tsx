import type { SessionChains } from '@mentorfolio/domain/adaptations/adaptation-view'
import { Link } from 'react-router'

type Props = { sessionId: string; mentees: SessionChains['mentees'] }

const look = 'inline-flex min-h-tap items-center'

/** What may follow from a session, mentee by mentee: a rating of one's own, a referral. Quiet: neither is owed. */
export const SessionOffers = ({ sessionId, mentees }: Props) => {
  const offered = mentees.filter(({ mayRate, mayRefer }) => mayRate || mayRefer)
  if (offered.length === 0) return null
  return (
    <section aria-labelledby="may-follow" className="no-print grid gap-1">
      <h2 id="may-follow" className="text-lg">
        If it fits
      </h2>
      <ul className="grid">
        {offered.flatMap(({ relationshipId, name, mayRate, mayRefer }) => {
          const path = `/relationships/${relationshipId}`
          // With whom is said where there are several.
          const whom = mentees.length > 1 ? name : ''
          return [
            mayRate && (
              <li key={`rate ${relationshipId}`}>
                <Link to={`${path}/feedback/own-rating?after=${sessionId}`} className={look}>
                  Rate yourself after this session{whom && `, with ${whom}`}
                </Link>
              </li>
            ),
            mayRefer && (
              <li key={`refer ${relationshipId}`}>
                <Link to={`${path}/referrals/new?session=${sessionId}`} className={look}>
                  Record a referral{whom && ` for ${whom}`}
                </Link>
              </li>
            ),
          ]
        })}
      </ul>
    </section>
  )
}
