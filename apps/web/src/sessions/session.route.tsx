import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { useCallback } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { Button, ButtonLink } from '../shell/button.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { actionWords } from '../words/actions.ts'
import { fullDay, span } from '../words/dates.ts'
import { contextWords, kindWords, modeWords, statusOf } from '../words/sessions.ts'
import { may } from '../words/why-not.ts'
import { Ask, type Question, questions } from './session/ask.tsx'
import { LogShown } from './session/log-shown.tsx'
import { PlanShown } from './session/plan-shown.tsx'
import { Timer } from './session/timer.tsx'
import { Versions } from './session/versions.tsx'
import { Worth } from './session/worth.tsx'

export { sessionAction as action } from './session/session-actions.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/sessions/:id', { params: { id: params['id'] ?? '' } }, request.signal)

const asks: Record<Question, 'session.cancel' | 'session.noShow' | 'session.void'> = {
  cancel: 'session.cancel',
  'no-show': 'session.noShow',
  withdraw: 'session.void',
}

const Actions = ({ session, onAsk }: { session: SessionView; onAsk: (question: Question) => void }) => {
  const { id, actions, stoppedAt, end } = session
  const address = `/sessions/${id}`
  const toLog = may(actions, 'session.log')
  const due = stoppedAt !== null || Date.parse(end) <= serverNow()
  const asked = questions.filter((question) => may(actions, asks[question]))
  const offers = toLog || may(actions, 'session.correct') || may(actions, 'session.replan') || asked.length > 0
  if (!offers) return null
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-2">
      {toLog && (
        <ButtonLink look={due ? 'primary' : 'plain'} to={`${address}/log`}>
          {actionWords['session.log']}
        </ButtonLink>
      )}
      {may(actions, 'session.correct') && (
        <ButtonLink to={`${address}/correct`}>{actionWords['session.correct']}</ButtonLink>
      )}
      {may(actions, 'session.replan') && (
        <ButtonLink to={`${address}/plan`}>{actionWords['session.replan']}</ButtonLink>
      )}
      {asked.map((question) => (
        <Button key={question} look="quiet" onClick={() => onAsk(question)}>
          {actionWords[asks[question]]}
        </Button>
      ))}
    </div>
  )
}

const Mentees = ({ session }: { session: SessionView }) => (
  <>
    {session.mentees.map(({ relationshipId, name, attended }, index) => (
      <span key={relationshipId}>
        {index > 0 && ', '}
        <Link to={`/relationships/${relationshipId}`}>{name}</Link>
        {attended === false && ' (did not come)'}
      </span>
    ))}
  </>
)

/** One session: what it is, what was planned and done, what it is worth, and what can be done with it now. */
export const Component = () => {
  const session = useLoaderData<typeof loader>()
  const { id, title, kind, context, mode, start, end, zone, planned, endedBecause, revision } = session
  const [search, setSearch] = useSearchParams()
  const question = questions.find((each) => each === search.get('ask')) ?? null
  const ask = useCallback(
    (next: Question | null) => setSearch(next ? { ask: next } : {}, { replace: true, preventScrollReset: true }),
    [setSearch],
  )
  const done = useCallback(() => ask(null), [ask])
  const status = statusOf(session, serverNow())
  const moved = planned && (planned.start !== start || planned.end !== end)
  return (
    <Page
      title={title ?? kindWords[kind]}
      above={
        <>
          With <Mentees session={session} />
        </>
      }
    >
      <div className="-mt-4 grid gap-2">
        <p>
          {fullDay(start, zone)}, <span className="tabular-nums">{span(start, end, zone)}</span>
          {moved && <span className="text-ink-2"> (planned for {span(planned.start, planned.end, zone)})</span>}
        </p>
        <div className="flex flex-wrap gap-2">
          <Tag tone={status.tone} shape={status.shape}>
            {status.label}
          </Tag>
          <Tag tone="plain">{kindWords[kind]}</Tag>
          <Tag tone="plain">{modeWords[mode]}</Tag>
          {context === 'SIMULATED' && <Tag tone="plain">{contextWords[context]}</Tag>}
        </div>
        {endedBecause && <p className="max-w-[66ch]">Reason: {endedBecause}</p>}
      </div>
      <Actions session={session} onAsk={ask} />
      <div className="grid gap-9 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-9">
          <Timer session={session} />
          <LogShown session={session} />
          <PlanShown session={session} />
          {!session.plan && !session.log && session.title === null && (
            <p className="text-ink-2">You see when this took place and what it counts, not what was written.</p>
          )}
        </div>
        <aside className="grid content-start gap-8" aria-label="Worth and versions">
          <Worth session={session} />
          <Versions session={session} />
        </aside>
      </div>
      <Ask question={question} id={id} revision={revision} onDone={done} />
    </Page>
  )
}
