import type { SessionSummary } from '@mentorfolio/domain/sessions/session-view'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { timeMet } from '../hours/time-met.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Button } from '../shell/button.tsx'
import { Page } from '../shell/page.tsx'
import { month } from '../words/dates.ts'
import { duration } from '../words/durations.ts'
import { ListPlaces } from './list-places.tsx'
import { factsWithPending } from './pending/facts-after.ts'
import { SessionLine } from './session-line.tsx'

const pageOf = (registrationId: string, relationshipId: string | null, after?: string, signal?: AbortSignal) =>
  call(
    'GET /api/registrations/:id/sessions',
    {
      params: { id: registrationId },
      query: { limit: 30, ...(after ? { after } : {}), ...(relationshipId ? { relationshipId } : {}) },
    },
    signal,
  )

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const registrationId = params['id'] ?? ''
  const relationshipId = new URL(request.url).searchParams.get('with')
  const [onDevice, page, home] = await Promise.all([
    itemsWaiting(),
    pageOf(registrationId, relationshipId, undefined, request.signal),
    call('GET /api/home', {}, request.signal),
  ])
  const candidacy = home.candidacies.find((each) => each.registrationId === registrationId)
  const rows = home.caseload.filter((row) => row.registrationId === registrationId)
  const units =
    candidacy?.units ?? rows.flatMap(({ unit }) => (unit ? [{ id: unit.id, sum: unit.sum, lines: [] }] : []))
  const withHours = units.filter(({ sum }) => sum.requiredMinutes !== null)
  return {
    ...page,
    ...{ registrationId, relationshipId, candidacy, onDevice },
    candidateName: rows[0]?.candidateName ?? null,
    unitIds: withHours.map(({ id }) => id),
    // What each counts is told of one unit: of two, a number alone would not say whose it is.
    lines: withHours.length === 1 ? (withHours[0]?.lines ?? []) : [],
  }
}

type Lines = Awaited<ReturnType<typeof loader>>['lines']

const countsInWords = (lines: Lines, session: SessionSummary, waits: boolean): string | null => {
  const line = lines.find(({ id }) => id === session.id)
  if (!line || !isLogged(session)) return null
  if (waits) return 'counted once it is sent'
  if (line.minutes === 0) return 'does not count'
  const { met } = timeMet({ ...session, attendance: session.mentees })
  return line.minutes === met ? 'counts' : `${duration(line.minutes)} counts`
}

/** Whom to show: everybody met in the sessions loaded so far. Following a name loads that mentee's alone. */
const Filter = ({ sessions, now }: { sessions: readonly SessionSummary[]; now: string | null }) => {
  const names = new Map(sessions.flatMap(({ mentees }) => mentees.map((each) => [each.relationshipId, each.name])))
  if (names.size < 2 && now === null) return null
  const chip =
    'inline-flex min-h-tap items-center rounded-full border-[1.5px] border-line-strong bg-sheet px-4 text-ink no-underline aria-[current]:border-thread aria-[current]:bg-thread-soft aria-[current]:font-[640] aria-[current]:text-thread-deep'
  return (
    <nav aria-label="Show sessions with" className="flex flex-wrap gap-2">
      <Link to="?" className={chip} aria-current={now === null ? 'true' : undefined}>
        Everybody
      </Link>
      {[...names].map(([id, name]) => (
        <Link key={id} to={`?with=${id}`} className={chip} aria-current={now === id ? 'true' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

const List = () => {
  const first = useLoaderData<typeof loader>()
  const [more, setMore] = useState<Pick<typeof first, 'sessions' | 'next'>>({ sessions: [], next: first.next })
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const waiting = new Set(first.onDevice.map(({ record }) => record))
  const sessions = [...first.sessions, ...more.sessions].map((each) => factsWithPending(each, first.onDevice))

  const showMore = async () => {
    if (!more.next) return
    setState('loading')
    try {
      const page = await pageOf(first.registrationId, first.relationshipId, more.next)
      setMore({ sessions: [...more.sessions, ...page.sessions], next: page.next })
      setState('idle')
    } catch {
      setState('failed')
    }
  }

  // Whoever reads another's sessions looks for those that were held: what is planned, or was called off, comes after them.
  const isAside = ({ status }: SessionSummary) => !first.candidacy && (status === 'PLANNED' || status === 'CANCELLED')
  const aside = sessions.filter(isAside)
  const months = [
    ...Map.groupBy(
      sessions.filter((each) => !isAside(each)),
      ({ start, zone }) => month(start, zone),
    ),
    ...(aside.length > 0 ? [['Planned, or called off', aside] as const] : []),
  ]
  return (
    <>
      <Filter sessions={sessions} now={first.relationshipId} />
      {sessions.length === 0 && (
        <p className="max-w-[62ch] text-ink-2">
          No session yet. Plan the first one from a mentee’s page: what you plan, hold and log stands here, month by
          month.
        </p>
      )}
      {months.map(([name, inMonth]) => (
        <section key={name} aria-label={name}>
          <h2 className="text-lg">{name}</h2>
          <ul className="divide-y divide-line">
            {inMonth.map((session) => (
              <SessionLine
                key={session.id}
                session={session}
                counts={countsInWords(first.lines, session, waiting.has(session.id))}
                waits={waiting.has(session.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      {more.next && (
        <div className="grid justify-items-start gap-2">
          <Button disabled={state === 'loading'} onClick={() => void showMore()}>
            {state === 'loading' ? 'Loading…' : 'Show more'}
          </Button>
          {state === 'failed' && (
            <p role="alert" className="text-sm font-semibold text-clay">
              The next sessions could not be fetched. Check your connection, then try again.
            </p>
          )}
        </div>
      )}
    </>
  )
}

/** A candidate's sessions, latest first, month by month. */
export const Component = () => {
  const { registrationId, relationshipId, candidacy, candidateName, unitIds, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  return (
    <Page
      title="Sessions"
      width="narrow"
      above={
        !candidacy && (
          <>
            <Link to="/">Your candidates</Link>
            {candidateName && ` · ${candidateName}`}
          </>
        )
      }
    >
      {candidacy && <NotYetSent items={onDevice} />}
      {candidacy && (
        <p className="-mt-3">
          <Link to={`/registrations/${registrationId}`}>Your registration</Link>
        </p>
      )}
      <ListPlaces candidacy={candidacy} unitIds={unitIds} relationshipId={relationshipId} />
      <List key={`${registrationId} ${relationshipId}`} />
    </Page>
  )
}
