import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { counted, listed } from '../words/durations.ts'
import { daysInWords } from './words.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/centres/:id/cohorts', { params: { id: params['centreId'] ?? '' } }, request.signal)

type Loaded = Awaited<ReturnType<typeof loader>>

/** What comes first where there is nothing yet: units, then a cohort that takes them. */
const First = ({ centreId, packsOffered, mayOpen }: Loaded) => (
  <Sheet className="grid justify-items-start gap-3 p-6 wide:p-7">
    <h2 className="text-lg">No cohort yet</h2>
    <p className="max-w-[56ch]">
      A cohort is a group of candidates who take the same units together, with their assessors and IQAs.
      {packsOffered === 0 && mayOpen && ' First say which units your centre offers.'}
    </p>
    {mayOpen &&
      (packsOffered === 0 ? (
        <ButtonLink look="primary" to={`/centres/${centreId}/packs`}>
          Choose units
        </ButtonLink>
      ) : (
        <ButtonLink look="primary" to={`/centres/${centreId}/cohorts/open`}>
          Open a cohort
        </ButtonLink>
      ))}
  </Sheet>
)

const when = (today: string, { startsOn, endsOn }: { startsOn: string; endsOn: string }) => {
  if (today < startsOn) return <Tag tone="info">To come</Tag>
  return today > endsOn ? <Tag tone="plain">Over</Tag> : <Tag tone="good">Now</Tag>
}

/** The cohorts of a centre, the latest to begin first. */
export const Component = () => {
  const loaded = useLoaderData<typeof loader>()
  const { centreId, centreName, today, cohorts, mayOpen } = loaded
  return (
    <Page title="Cohorts" width="narrow" above={centreName}>
      {cohorts.length === 0 ? (
        <First {...loaded} />
      ) : (
        <>
          {mayOpen && (
            <div>
              <ButtonLink look="primary" to={`/centres/${centreId}/cohorts/open`}>
                Open a cohort
              </ButtonLink>
            </div>
          )}
          <ul className="grid gap-3">
            {cohorts.map((cohort) => (
              <li key={cohort.id}>
                <Sheet className="grid gap-1 p-5">
                  <div className="flex flex-wrap items-baseline justify-between gap-2">
                    <h2 className="text-lg">
                      <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
                    </h2>
                    {when(today, cohort)}
                  </div>
                  <p className="text-ink-2">{daysInWords(cohort.startsOn, cohort.endsOn)}</p>
                  <p>
                    {counted(cohort.candidates, 'candidate')}
                    {cohort.units.length > 0 && ` · ${listed(cohort.units)}`}
                  </p>
                </Sheet>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={`/centres/${centreId}/packs`}>Units on offer</Link>
      </p>
    </Page>
  )
}
