import type { AskedSession } from '@mentorfolio/domain/asking/asking'
import { waitsForAnswer } from '@mentorfolio/domain/asking/standing'
import type { SessionInReview, SessionsToAccept } from '@mentorfolio/domain/judging/review-view'
import { couldCount } from '@mentorfolio/domain/judging/session-standing'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { NotReached } from '../api/problem.ts'
import { check } from '../forms/definition.ts'
import { press, submit } from '../forms/submit.ts'
import { Tape } from '../hours/tape.tsx'
import type { Write } from '../outbox/item.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment, shortDay, span } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted, duration, listed } from '../words/durations.ts'
import { flagsToTell, flagWords, reasonsToTell, reasonWords } from '../words/reasons.ts'
import { kindWords } from '../words/sessions.ts'
import { DecideNow, SessionDecision } from './session-decision.tsx'
import { type DecidedSessions, deciding } from './session-forms.ts'
import { acceptedAsItIs, countsAsItIs, waitsForDecision } from './session-words.ts'
import { useDecided } from './use-decided.ts'

/** What this page loaded last: no device keeps what somebody sees of others. */
let last: { view: SessionsToAccept; questions: AskedSession[] } | null = null

export const loader = async ({ params: route, request }: LoaderFunctionArgs) => {
  const params = { id: route['id'] ?? '' }
  const onDevice = await itemsWaiting()
  const loading = Promise.all([
    call('GET /api/units/:id/session-decisions', { params }, request.signal),
    call('GET /api/units/:id/asked-sessions', { params }, request.signal),
  ]).then(([view, { asked }]) => ({ view, questions: asked.filter(waitsForAnswer) }))
  const loaded = await loading.catch((error: unknown) => {
    // What was decided waits on this device, and the page says so.
    if (error instanceof NotReached && last?.view.unit.id === params.id) return last
    throw error
  })
  last = loaded
  return { ...loaded, onDevice }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const id = params['id'] ?? ''
  const form = await request.formData()
  const writeOf = (body: DecidedSessions): Write => ({
    line: 'PUT /api/units/:id/session-decisions/:decisionId',
    input: { params: { id, decisionId: newId() }, body },
    record: id,
    title: 'Sessions for the hours',
    page: `/units/${id}/sessions-to-accept`,
  })
  if (!form.has('press')) return submit(form, deciding, writeOf, { stay: true })
  const submission = check(deciding, form)
  if (submission.status !== 'success') throw new Response(null, { status: 400 })
  return press(writeOf(submission.value))
}

const nameOf = ({ title, kind, start, zone }: SessionInReview) =>
  `${title ?? kindWords[kind]}, ${shortDay(start, zone)}`

const placeOf = ({ id }: { id: string }) => `session-${id}`

const DecisionTag = ({ session }: { session: SessionInReview }) => {
  const { decision } = session
  if (decision?.kind === 'ACCEPTED')
    return (
      <Tag tone="good" shape="tick">
        Accepted
      </Tag>
    )
  if (decision?.kind === 'EXCLUDED')
    return (
      <Tag tone="bad" shape="cross">
        Set aside
      </Tag>
    )
  return couldCount(session) ? (
    <Tag tone="plain">Not decided yet</Tag>
  ) : (
    <Tag tone="plain" shape="dash">
      Does not count
    </Tag>
  )
}

type SessionProps = {
  session: SessionInReview
  unitId: string
  mayDecide: boolean
  /** What its candidate asks about it, and nobody has answered. */
  question: AskedSession | undefined
  /** Just before anything is decided about it. */
  onDecide: () => void
}

const Session = ({ session, unitId, mayDecide, question, onDecide }: SessionProps) => {
  const { decision, start, end, zone, mentees, kind, minutes } = session
  const flags = flagsToTell(session)
  return (
    <li className="grid gap-2 py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-base">
          <Link id={placeOf(session)} to={`/sessions/${session.id}`} className="inline-flex min-h-8 items-center">
            {session.title ?? kindWords[kind]}
          </Link>
        </h3>
        <DecisionTag session={session} />
        {flags.map((flag) => (
          <Tag key={flag} tone={flagWords[flag].tone} shape={flagWords[flag].shape}>
            {flagWords[flag].label}
          </Tag>
        ))}
        <span className={`ml-auto whitespace-nowrap tabular-nums ${minutes > 0 ? 'font-[640]' : 'text-ink-2'}`}>
          {duration(minutes)}
        </span>
      </div>
      <p className="text-sm text-ink-2">
        {[kindWords[kind], shortDay(start, zone), span(start, end, zone), listed(mentees)].filter(Boolean).join(' · ')}
      </p>
      {reasonsToTell(session.reasons).map((reason) => (
        <p key={reason} className="flex gap-2.5 text-sm">
          <span
            aria-hidden="true"
            className="mt-1.5 hatched size-3.5 shrink-0 rounded-[3px] border border-line-strong"
          />
          {reasonWords[reason].why}
        </p>
      ))}
      {decision && decision.kind !== null && (
        <p className="max-w-[62ch] text-sm">
          ‘{decision.reason}’ <span className="text-ink-2">{moment(decision.at, hereZone())}</span>
        </p>
      )}
      {session.acceptedThen !== null && (
        <p className="max-w-[62ch] rounded-field bg-amber-soft px-3.5 py-2.5 text-sm text-amber">
          Corrected since you accepted it: {duration(session.acceptedThen)} then, {duration(minutes)} now.{' '}
          {minutes > session.acceptedThen
            ? `${duration(session.acceptedThen)} stay accepted until you accept it as corrected.`
            : 'The fewer minutes count already.'}
        </p>
      )}
      {question && (
        <div className="grid max-w-[62ch] gap-1 rounded-field bg-amber-soft px-3.5 py-3 text-sm">
          <p>
            <span className="font-[640]">Asked {moment(question.at, hereZone())}:</span> ‘{question.words}’
          </p>
          <p>
            <Link to={`/units/${unitId}/asked-sessions/${question.id}`} className="inline-flex min-h-8 items-center">
              Answer with words<span className="sr-only"> about {nameOf(session)}</span>
            </Link>
          </p>
        </div>
      )}
      {mayDecide && (couldCount(session) || decision?.kind) && (
        <SessionDecision session={session} unitId={unitId} name={nameOf(session)} onDecide={onDecide} />
      )}
    </li>
  )
}

const Hours = ({ view: { hours, sessions } }: { view: SessionsToAccept }) =>
  hours.requiredMinutes !== null && (
    <section aria-label="Hours accepted" className="grid gap-3">
      <Tape
        size="large"
        lengths={sessions
          .filter(({ decision, minutes }) => decision?.kind === 'ACCEPTED' && minutes > 0)
          .map(({ id, title, start, zone, minutes, flags }) => ({
            id,
            name: `${shortDay(start, zone)}${title ? `, ${title}` : ''}`,
            minutes,
            late: flags.includes('LATE'),
          }))}
        countedMinutes={hours.acceptedMinutes}
        requiredMinutes={hours.requiredMinutes}
      />
      <p className="text-ink-2">
        {duration(hours.countedMinutes)} counted{hours.scope === 'PER_MENTEE' && ', with each mentee'}. What counts is
        worked out from the records; what you accept is what a pass rests on.
      </p>
    </section>
  )

/** A unit's sessions before its assessor: those that count are accepted in one action, the others one by one. */
export const Component = () => {
  const { view, questions, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, candidateName, hours, sessions, actions } = view
  const logged = sessions.filter(isLogged).toReversed()
  const questionOf = new Map(questions.map((each) => [each.sessionId, each]))
  // One that was withdrawn since among them: whoever asked waits for an answer.
  const asked = sessions.filter(({ id }) => questionOf.has(id)).toReversed()
  // A question is answered by itself: not by an act that is about others, too.
  const asTheyAre = logged.filter((session) => countsAsItIs(session) && !asked.includes(session))
  const wait = logged.filter((session) => waitsForDecision(session) && !asked.includes(session))
  const others = logged.filter((session) => !wait.includes(session) && !asked.includes(session))
  const mayDecide = may(actions, 'session.accept')
  const toDecide = [...asked, ...wait]
  const { says, decide } = useDecided(sessions, (decided) => {
    const at = toDecide.findIndex(({ id }) => id === decided.id)
    return placeOf(toDecide[at + 1] ?? toDecide[at - 1] ?? decided)
  })
  const waiting = onDevice.filter(({ record }) => record === unit.id)
  if (!mayDecide && actions.length === 0)
    return <ForTheCandidate back={{ to: `/units/${unit.id}/hours`, words: 'What counts' }} />
  const list = (title: string, id: string, some: readonly SessionInReview[]) =>
    some.length > 0 && (
      <section aria-labelledby={id} className="grid gap-1">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        <ul className="divide-y divide-line">
          {some.map((session) => (
            <Session
              key={session.id}
              session={session}
              unitId={unit.id}
              mayDecide={mayDecide}
              question={questionOf.get(session.id)}
              onDecide={() => decide(session)}
            />
          ))}
        </ul>
      </section>
    )
  return (
    <Page
      title={`Sessions to accept: ${candidateName}`}
      width="narrow"
      above={
        <>
          <Link to="/caseload">Your caseload</Link> · <Link to={`/units/${unit.id}/candidate`}>{candidateName}</Link> ·{' '}
          {unit.probableTitle ?? unit.title}
        </>
      }
      heading={
        hours.requiredMinutes === null ? (
          'Sessions to accept'
        ) : (
          <span className="tabular-nums">
            {duration(hours.acceptedMinutes)}{' '}
            <span className="font-[450]">of {duration(hours.requiredMinutes)} accepted</span>
          </span>
        )
      }
    >
      <Hours view={view} />
      <NotYetSent items={waiting} />
      <p role="status" className="sr-only">
        {says}
      </p>
      {mayDecide && asTheyAre.length > 0 && (
        <p className="max-w-[62ch] text-sm text-ink-2">
          ‘Accept’ tells your candidate: ‘{acceptedAsItIs}’ To say anything else, open the session, or set it aside.
        </p>
      )}
      {mayDecide && asTheyAre.length > 1 && (
        <DecideNow
          sessions={asTheyAre}
          kind="ACCEPTED"
          reason={acceptedAsItIs}
          words={`Accept all ${asTheyAre.length} that count`}
        />
      )}
      {logged.length === 0 && (
        <p className="max-w-[62ch] text-ink-2">
          No session is logged yet. Each stands here once it is, with its minutes, or why it counts none.
        </p>
      )}
      {list(`${counted(asked.length, 'question')} to you`, 'asked', asked)}
      {list(`${counted(wait.length, 'session')} ${wait.length === 1 ? 'waits' : 'wait'} for you`, 'wait', wait)}
      {list('Decided, or of no account for the hours', 'others', others)}
    </Page>
  )
}
