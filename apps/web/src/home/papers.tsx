import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { Link } from 'react-router'
import { Sheet } from '../shell/page.tsx'
import { hereZone, shortDay } from '../words/dates.ts'

/** What waits for an assessor: agreements that were signed on paper. Until one is accepted its sessions do not count. */
export const Papers = ({ papers }: Pick<HomeView, 'papers'>) => (
  <Sheet aria-labelledby="papers" className="grid max-w-[46rem] gap-2 border-l-[5px] border-l-thread p-6 wide:p-7">
    <h2 id="papers" className="text-lg">
      Waiting for you
    </h2>
    <p className="text-ink-2">A paper copy counts as the mentee’s signature once you have accepted it.</p>
    <ul className="divide-y divide-line">
      {papers.map(({ relationshipId, candidateName, name, since }) => (
        <li key={relationshipId} className="py-2">
          <Link to={`/relationships/${relationshipId}/agreement`} className="inline-flex min-h-tap items-center">
            Look at the paper {name} signed
          </Link>
          <p className="text-sm text-ink-2">
            {candidateName} · since {shortDay(since, hereZone())}
          </p>
        </li>
      ))}
    </ul>
  </Sheet>
)
