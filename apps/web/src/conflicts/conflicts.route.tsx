import type { ConflictsView, ConflictView } from '@mentorfolio/domain/conflicts/conflict'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment } from '../words/dates.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const [onDevice, view] = await Promise.all([
    itemsWaiting(),
    call('GET /api/centres/:id/conflicts', { params: { id: params['centreId'] ?? '' } }, request.signal),
  ])
  return { view, onDevice }
}

const partWords = { assessor: 'another assessor', countersigner: 'somebody else to sign', iqa: 'another IQA' } as const

const aboutWords = ({ kind, name }: ConflictView['about']) =>
  kind === 'CANDIDATE' ? name : `${name}, and everybody who mentors there`

/** What waits for somebody else, each with the way to give it to them. */
const Needing = ({ units, mayAllocate }: { units: ConflictView['units']; mayAllocate: boolean }) =>
  units.length > 0 && (
    <div className="grid gap-1.5 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
      <p className="font-[640]">Needs somebody else</p>
      <ul className="grid gap-1.5">
        {units.map(({ unitId, registrationId, title, candidateName, part }) => (
          <li key={`${unitId} ${part}`}>
            {candidateName}, {title}: {partWords[part]}.{' '}
            {part === 'countersigner'
              ? 'Its assessor takes the proposal back, and asks somebody else.'
              : (mayAllocate || part === 'iqa') && (
                  <Link
                    to={`/registrations/${registrationId}/${part}`}
                    className="inline-flex min-h-tap items-center text-amber"
                  >
                    Allocate {part === 'iqa' ? 'an IQA' : 'an assessor'}
                  </Link>
                )}
          </li>
        ))}
      </ul>
    </div>
  )

type LineProps = { conflict: ConflictView; view: ConflictsView }

const Line = ({ conflict, view: { all, centreId, mayAllocate } }: LineProps) => {
  const { id, byName, own, about, words, at, ended, units } = conflict
  return (
    <li>
      <Sheet className="grid gap-2.5 p-5">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h3 className="min-w-0 break-words">
            {all && `${byName}: `}
            {aboutWords(about)}
          </h3>
          <Tag tone={ended ? 'plain' : 'wait'} shape={ended ? 'ring' : 'half'}>
            {ended ? 'Ended' : 'Stands'}
          </Tag>
        </div>
        <p className="break-words whitespace-pre-line">{words}</p>
        <p className="text-sm text-ink-2">
          Declared by {own ? 'you' : byName}, {moment(at, hereZone())}
        </p>
        {ended && (
          <p className="break-words">
            <span className="text-sm text-ink-2">
              Ended by {ended.byName}, {moment(ended.at, hereZone())}.
            </span>{' '}
            {ended.reason}
          </p>
        )}
        <Needing units={units} mayAllocate={mayAllocate} />
        {all && !ended && !own && (
          <div>
            <ButtonLink to={`/centres/${centreId}/conflicts/${id}/end`}>End it…</ButtonLink>
          </div>
        )}
        {!ended && own && (
          <p className="text-sm text-ink-2">
            A lead IQA or an administrator of your centre ends it, once it holds no more.
          </p>
        )}
      </Sheet>
    </li>
  )
}

/** Conflicts of interest: one's own, or for lead IQA and admin everybody's with what needs somebody else. */
export const Component = () => {
  const { view, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { centreId, conflicts, all, mayDeclare } = view
  const page = `/centres/${centreId}/conflicts`
  return (
    <Page title="Conflicts of interest" width="narrow" above={<Link to={`/centres/${centreId}`}>Centre</Link>}>
      <p className="max-w-[62ch]">
        Whoever is close to a candidate, or to where they mentor, says so. From then on they judge, sign and sample
        nothing of theirs. The candidate is not told.
        {all ? ' You read everybody’s.' : ' The administrators and lead IQAs of your centre read it.'}
      </p>
      <NotYetSent items={onDevice.filter(({ page: of }) => of === page)} />
      {mayDeclare && (
        <div>
          <ButtonLink look="primary" to={`${page}/declare`}>
            Declare a conflict of interest
          </ButtonLink>
        </div>
      )}
      {conflicts.length === 0 ? (
        <p className="text-ink-2">{all ? 'Nobody has declared one.' : 'You have declared none.'}</p>
      ) : (
        <section aria-labelledby="declared" className="grid gap-3">
          <h2 id="declared" className="text-lg">
            Declared
          </h2>
          <ul className="grid gap-4">
            {conflicts.map((conflict) => (
              <Line key={conflict.id} conflict={conflict} view={view} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
