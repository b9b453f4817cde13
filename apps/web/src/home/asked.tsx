import { askedInWords, askedKinds } from '@mentorfolio/domain/home/asked-kinds'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { Link } from 'react-router'
import { ago, hereZone } from '../words/dates.ts'

/** What the candidate's assessor asked or told them, and they have not answered or read yet. */
const Asked = ({ candidacy: { registrationId, asked, units }, now }: { candidacy: Candidacy; now: string }) => (
  <section aria-labelledby={`asked-${registrationId}`} className="grid gap-1">
    <h2 id={`asked-${registrationId}`} className="text-lg">
      From your assessor
    </h2>
    <ul className="divide-y divide-line">
      {asked.map(({ unitId, what, count, since }) => {
        const unit = units.find(({ id }) => id === unitId)
        return (
          <li key={`${unitId}${what}`} className="grid gap-0.5 py-2">
            <Link
              to={`/units/${unitId}/${askedKinds[what].page}`}
              className="inline-flex min-h-tap items-center justify-self-start font-[640] wide:min-h-8"
            >
              {askedInWords({ what, count })}
            </Link>
            <p className="text-sm text-ink-2">
              {unit?.probableTitle ?? unit?.title} · {ago(now, since, hereZone())}
            </p>
          </li>
        )
      })}
    </ul>
  </section>
)
export default Asked
