import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Page } from '../shell/page.tsx'
import { useSelf } from '../shell/self.ts'
import { ConcernCard } from './concern-card.tsx'
import { DeskReaders } from './desk-readers.tsx'

/** Never from what a device kept: concerns are on none. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  call('GET /api/concerns', {}, request.signal, { kept: false })

/** The way to what this desk has paused, centre by centre. */
const Pauses = () => {
  const desks = useSelf()?.places.filter(({ roles }) => roles.includes('dsl')) ?? []
  return (
    <ul>
      {desks.map(({ centreId, centreName }) => (
        <li key={centreId}>
          <Link to={`/centres/${centreId}/pauses`} className="inline-flex min-h-tap items-center">
            Pause a relationship{desks.length > 1 && ` at ${centreName}`}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** A safeguarding desk: what nobody has acknowledged first. */
export const Component = () => {
  const { readers, waiting, handled, now, more } = useLoaderData<typeof loader>()
  return (
    <Page title="Safeguarding" width="narrow">
      <p className="text-ink-2">
        Who was told of a concern, when, and under which reference. What happened is not here and is not asked: it is in
        your own safeguarding records. Only the people at this desk and whoever kept a note can see it.
      </p>
      <section aria-labelledby="waiting" className="grid gap-4">
        <h2 id="waiting" className="text-lg">
          {waiting.length === 0 ? 'Nothing waits' : 'Waiting'}
        </h2>
        {waiting.length === 0 && (
          <p>When somebody keeps a note that they told of a concern, it stands here. Most are told by phone alone.</p>
        )}
        {waiting.map((concern) => (
          <ConcernCard key={concern.id} concern={concern} now={now} />
        ))}
      </section>
      {handled.length > 0 && (
        <section aria-labelledby="handled" className="grid gap-4">
          <h2 id="handled" className="text-lg">
            Handled
          </h2>
          {handled.map((concern) => (
            <ConcernCard key={concern.id} concern={concern} now={now} />
          ))}
        </section>
      )}
      {more && <p className="text-ink-2">These are the first 200 of each. There are more.</p>}
      <Pauses />
      <DeskReaders readers={readers} />
    </Page>
  )
}
