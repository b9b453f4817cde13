import { lazy, Suspense } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Page } from '../shell/page.tsx'
import { useSelf } from '../shell/self.ts'
import { greeting, hereZone } from '../words/dates.ts'
import { inWords } from '../words/durations.ts'
import { CandidateHome } from './candidacy.tsx'

// A candidate's phone does not wait for what staff alone are shown.
const Staff = lazy(() => import('./staff.tsx').then((part) => ({ default: part.Staff })))

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const [onDevice, home] = await Promise.all([itemsWaiting(), call('GET /api/home', {}, request.signal)])
  return { ...home, onDevice }
}

/** A kept answer is from an earlier time: days are told from now. */
const laterOf = (answered: string) => new Date(Math.max(Date.parse(answered), serverNow())).toISOString()

const headingOf = (minutes: number | null | undefined): string => {
  if (!minutes) return 'Your mentoring'
  const words = minutes % 60 === 0 ? inWords(minutes / 60) : String(minutes / 60)
  return `${words[0]?.toUpperCase()}${words.slice(1)} hours of mentoring`
}

export const Component = () => {
  const { name, candidacies, papers, caseload, moreInCaseload, left, onDevice, ...home } =
    useLoaderData<typeof loader>()
  const now = laterOf(home.now)
  useFreshOnceSent(onDevice)
  const roles = useSelf()?.places.flatMap((place) => place.roles) ?? []
  const [first] = candidacies
  const heading = first
    ? headingOf(first.units.find(({ sum }) => sum.requiredMinutes !== null)?.sum.requiredMinutes)
    : caseload.length > 0
      ? 'Your candidates'
      : 'Welcome'
  return (
    <Page title="Home" heading={heading} above={`${greeting(now, hereZone())}, ${name.split(' ')[0]}`}>
      <NotYetSent items={onDevice} />
      {candidacies.map((candidacy) => (
        <CandidateHome key={candidacy.registrationId} candidacy={candidacy} now={now} onDevice={onDevice} />
      ))}
      <Suspense>
        {(!first || caseload.length > 0 || roles.includes('assessor') || roles.includes('dsl')) && (
          <Staff {...{ roles, papers, caseload, moreInCaseload, left }} hasOwn={first !== undefined} />
        )}
      </Suspense>
    </Page>
  )
}
