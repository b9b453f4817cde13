import { isNewAnswer } from '@mentorfolio/domain/asking/standing'
import type { SessionLine } from '@mentorfolio/domain/sessions/ledger-view'
import { tookPlace, wantsLog } from '@mentorfolio/domain/sessions/took-place'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { NotReached } from '../api/problem.ts'
import { lengthsOf } from '../hours/lengths.ts'
import { isLoggedInVain, notCountedInWords } from '../hours/not-counted.ts'
import { Tape } from '../hours/tape.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Whose } from '../shell/whose.tsx'
import { duration } from '../words/durations.ts'
import { HatchedTape } from './hatched-tape.tsx'
import { LedgerLine } from './ledger-line.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { PerMentee } from './per-mentee.tsx'
import { pressAsked } from './press-asked.ts'

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const params = { id: route['id'] ?? '' }
  const onDevice = await itemsWaiting()
  const [ledger, facts, asked] = await Promise.all([
    call('GET /api/units/:id/ledger', { params }, signal),
    call('GET /api/units/:id/ledger/facts', { params }, signal),
    call('GET /api/units/:id/asked-sessions', { params }, signal).catch((error: unknown) => {
      // The hours are read without them.
      if (error instanceof NotReached) return null
      throw error
    }),
  ])
  return { ledger, facts, asked, onDevice }
}

export const action = async ({ params, request }: ActionFunctionArgs) =>
  pressAsked(params['id'] ?? '', await request.formData())

/** What took place, as far as anybody knows: a plan whose time is over waits for its log. */
const isPast = (line: SessionLine) => tookPlace(line) || wantsLog(line, serverNow())

const skills = () => import('../pictures/skills-of-unit.tsx')

/** Every number explains itself: each session with its minutes, or why it counts nothing and what would put it right. */
export const Component = () => {
  const { ledger, facts, asked, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const timedOf = new Map(facts.sessions.map((session) => [session.id, session]))
  const mine = useIsCandidate()
  const { unit, sum, sessions, candidateName } = ledger
  const { requiredMinutes, countedMinutes, acceptedMinutes, met } = sum
  // What took place comes first: what is planned or was called off counts nothing, and is not looked for here.
  const took = sessions.filter(isPast).toReversed()
  const others = sessions.filter((line) => !isPast(line)).toReversed()
  const lost = sessions.filter(isLoggedInVain)
  const words = notCountedInWords(sessions)
  const news = mine ? (asked?.asked.filter(isNewAnswer) ?? []) : []
  const waiting = onDevice.filter(({ page }) => page === `/units/${unit.id}/hours`)
  return (
    <Page
      title="What counts"
      above={
        <>
          {mine ? `${candidateName} · ` : <Whose candidateName={candidateName} />}
          {unit.probableTitle ?? unit.title}
        </>
      }
      heading={
        requiredMinutes === null ? (
          'This unit asks for no hours'
        ) : (
          <span className="tabular-nums">
            {duration(countedMinutes)} <span className="font-[450]">of {duration(requiredMinutes)} counted</span>
          </span>
        )
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      {news.length > 0 && (
        <p className="no-print max-w-[62ch] rounded-field bg-thread-soft px-3.5 py-3">
          {asked?.assessorName ?? 'Your assessor'} answered what you asked about{' '}
          {news.length === 1 ? 'a session. The answer stands' : `${news.length} sessions. The answers stand`} below.
        </p>
      )}
      {unit.probableTitle && (
        <p className="-mt-5 text-sm text-ink-2">
          The awarding body’s public page gives this unit no title. This is the likely one; your centre has the official
          one.
        </p>
      )}
      {requiredMinutes !== null && (
        <section aria-label="The tape" className="grid gap-3">
          <Tape
            size="large"
            lengths={lengthsOf(sessions)}
            countedMinutes={countedMinutes}
            requiredMinutes={requiredMinutes}
          />
          {lost.length > 0 && <HatchedTape lines={lost} measure={Math.max(requiredMinutes, countedMinutes)} />}
          {words && <p className="text-ink-2">{words}</p>}
          <p className="text-ink-2">
            {met
              ? 'The hours are there.'
              : countedMinutes < requiredMinutes
                ? `${duration(requiredMinutes - countedMinutes)} to go.`
                : 'The minutes are there; they have to be spread over more mentees.'}
            {acceptedMinutes > 0 && ` The assessor has accepted ${duration(acceptedMinutes)} by name.`}
          </p>
        </section>
      )}
      <p className="no-print -mb-6">
        <Link to={`/units/${unit.id}/evidence`} className="inline-flex min-h-tap items-center">
          Evidence: what is claimed, and what is missing
        </Link>
      </p>
      {(mine || sessions.some(({ title }) => title !== null)) && (
        <p className="no-print">
          <Link to={`/units/${unit.id}/reflection`} className="inline-flex min-h-tap items-center">
            Looking back: reflections, summary and self-review
          </Link>
        </p>
      )}
      <PerMentee ledger={ledger} />
      <section aria-labelledby="sessions" className="grid gap-2">
        <h2 id="sessions" className="text-lg">
          Every session
        </h2>
        {sessions.length === 0 && (
          <p className="max-w-[62ch] text-ink-2">
            No session yet. Plan the first one: a plan that is saved before you meet lets its minutes count.
          </p>
        )}
        <ul className="divide-y divide-line">
          {took.map((line) => (
            <LedgerLine
              key={line.id}
              line={line}
              timed={timedOf.get(line.id)}
              relationships={ledger.byRelationship}
              asked={asked}
            />
          ))}
        </ul>
        {others.length > 0 && (
          <section aria-labelledby="others" className="grid gap-2 pt-4">
            <h3 id="others" className="text-base">
              Planned, called off or withdrawn
            </h3>
            <ul className="divide-y divide-line">
              {others.map((line) => (
                <LedgerLine
                  key={line.id}
                  line={line}
                  timed={timedOf.get(line.id)}
                  relationships={ledger.byRelationship}
                  asked={asked}
                />
              ))}
            </ul>
          </section>
        )}
      </section>
      {countedMinutes > 0 && <Late load={skills} as={{ unitId: unit.id }} />}
      {sessions.length > 0 && <LedgerTable ledger={ledger} timedOf={timedOf} />}
    </Page>
  )
}
