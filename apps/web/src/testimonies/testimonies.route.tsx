import type { TestimoniesView, TestimonyView } from '@mentorfolio/domain/testimonies/testimony-view'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Page } from '../shell/page.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { listed } from '../words/durations.ts'
import { testimoniesPage, testimonyName } from '../words/testimonies.ts'
import { loadTestimonies } from './load.ts'
import { RelianceTag } from './reviewed.tsx'
import { titleOf } from './words.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadTestimonies(params['id'] ?? '', request.signal)

/** Where nothing but testimony stands under a criterion. It is told, and refuses nothing. */
const Alone = ({ view: { criteria, unit } }: { view: TestimoniesView }) => {
  const alone = criteria.filter((criterion) => criterion.alone)
  return (
    alone.length > 0 && (
      <section aria-label="Testimony alone" className="grid gap-1 rounded-sheet bg-amber-soft px-4 py-3">
        <p className="max-w-[62ch]">
          A testimony supports what else is there. Nothing else is claimed for{' '}
          {alone.length === 1 ? 'this criterion' : 'these criteria'}:
        </p>
        <ul>
          {alone.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/units/${unit.id}/criteria/${id}`} className="inline-flex min-h-8 items-center">
                {id} {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    )
  )
}

const Line = ({ testimony, unitId }: { testimony: TestimonyView; unitId: string }) => {
  const { id, capacity, at, claimed, reviews } = testimony
  const facts = [
    capacity,
    shortDay(at, hereZone()),
    claimed.length === 0 ? 'claimed for nothing in this unit' : `claimed for ${listed(claimed)}`,
  ]
  return (
    <li className="grid gap-1.5 py-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-base">
          <Link to={`${testimoniesPage(unitId)}/${id}`} className="inline-flex min-h-8 items-center">
            {testimonyName(testimony)}
          </Link>
        </h2>
        <RelianceTag review={reviews[0]} />
      </div>
      <p className="text-sm text-ink-2">{facts.filter(Boolean).join(' · ')}</p>
      {reviews[0]?.reason && <p className="max-w-[66ch] whitespace-pre-line">{reviews[0].reason}</p>}
    </li>
  )
}

/** What witnesses wrote, and what the assessor makes of it for this unit. */
export const Component = () => {
  const { view, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, candidateName, testimonies, actions } = view
  const waiting = onDevice.filter(({ record }) => testimonies.some(({ id }) => id === record))
  return (
    <Page
      title="Witness testimony"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/evidence`}>Evidence</Link> · {titleOf(view)}
        </>
      }
    >
      <NotYetSent items={waiting} />
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        {may(actions, 'witnessTestimony.review')
          ? 'Look at each before you count on it: who speaks, by what right, and what of it supports which criterion. Your candidate reads whether you rely on it, and why not.'
          : 'The assessor looks at each before they count on it. Whether they rely on it, and why not, stands here.'}
      </p>
      <Alone view={view} />
      {testimonies.length === 0 ? (
        <p className="max-w-[62ch]">
          No witness has written anything yet. Somebody is asked on the mentee’s feedback page.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {testimonies.map((testimony) => (
            <Line key={testimony.id} testimony={testimony} unitId={unit.id} />
          ))}
        </ul>
      )}
    </Page>
  )
}
