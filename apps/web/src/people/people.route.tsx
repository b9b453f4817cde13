import type { PersonSummary } from '@mentorfolio/domain/people/people.endpoints'
import { rolesInWords } from '@mentorfolio/domain/people/role-words'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { StateTag } from './state-tag.tsx'

const peopleOf = (id: string, after?: string, signal?: AbortSignal) =>
  call('GET /api/centres/:id/people', { params: { id }, query: after === undefined ? {} : { after } }, signal)

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const centreId = params['centreId'] ?? ''
  const [onDevice, list] = await Promise.all([itemsWaiting(), peopleOf(centreId, undefined, request.signal)])
  return { ...list, centreId, onDevice }
}

/** Nothing has gone out to them: somebody has to make a link, and hand it over. */
const lacksLink = ({ state, invitation }: PersonSummary) => state === 'INVITED' && !invitation

type LineProps = { centreId: string; person: PersonSummary; next?: boolean }

/** `next`: what waits here is the page's next step. */
const Line = ({ centreId, person, next = false }: LineProps) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-3">
    <div className="min-w-0">
      <Link
        id={person.id}
        to={`/centres/${centreId}/people/${person.id}`}
        className="inline-flex min-h-tap items-center font-[640]"
      >
        {person.name}
      </Link>
      {person.isSelf && <span className="text-ink-2"> (you)</span>}
      <p className="grid gap-x-1.5 text-sm text-ink-2 wide:flex">
        <span>{rolesInWords(person.roles)}</span>
        <span aria-hidden="true" className="hidden wide:inline">
          ·
        </span>
        <span className="min-w-0 wrap-anywhere">{person.email ?? 'no e-mail address'}</span>
      </p>
    </div>
    <div className="flex flex-wrap items-center gap-3">
      {person.state !== 'ACTIVE' && <StateTag person={person} />}
      {lacksLink(person) && (
        <ButtonLink
          look={next ? 'primary' : 'plain'}
          to={`/centres/${centreId}/people/${person.id}`}
          aria-describedby={person.id}
        >
          Make a link to copy
        </ButtonLink>
      )}
    </div>
  </li>
)

/** The next page of a long list, below what is there. */
const More = ({ centreId, after }: { centreId: string; after: string }) => {
  const [more, setMore] = useState<Awaited<ReturnType<typeof peopleOf>> | null>(null)
  const [trouble, setTrouble] = useState('')
  const fetchMore = async () => {
    try {
      setMore(await peopleOf(centreId, after))
    } catch {
      setTrouble('They could not be fetched. Check your connection, then try again.')
    }
  }
  if (!more)
    return (
      <>
        <Button className="justify-self-start" onClick={() => void fetchMore()}>
          Show more people
        </Button>
        <p role="status">{trouble}</p>
      </>
    )
  return (
    <>
      <ul className="divide-y divide-line border-t border-line">
        {more.people.map((person) => (
          <Line key={person.id} centreId={centreId} person={person} />
        ))}
      </ul>
      {more.next && <More centreId={centreId} after={more.next} />}
    </>
  )
}

/** Everybody of a centre, by name: who is in, who is invited, who has left. */
export const Component = () => {
  const { centreName, people, next, centreId, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const others = people.some(({ isSelf }) => !isSelf)
  const first = people.find(lacksLink)
  return (
    <Page title="People" above={<Link to={`/centres/${centreId}`}>{centreName}</Link>} width="narrow">
      <NotYetSent items={onDevice.filter(({ line }) => line.includes('/api/people/'))} />
      {!others && (
        <p>
          You are the only one here yet. Invite whoever assesses, checks and runs the centre with you; candidates come
          in with their cohort.
        </p>
      )}
      <ButtonLink
        look={first ? 'plain' : 'primary'}
        to={`/centres/${centreId}/people/invite`}
        className="justify-self-start"
      >
        Invite somebody
      </ButtonLink>
      <ul className="divide-y divide-line border-y border-line">
        {people.map((person) => (
          <Line key={person.id} centreId={centreId} person={person} next={person === first} />
        ))}
      </ul>
      {next && <More centreId={centreId} after={next} />}
    </Page>
  )
}
