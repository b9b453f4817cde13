import { isRunning, wasHeld } from '@mentorfolio/domain/sessions/took-place'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { wordsFor } from '../drafts/words-for.ts'
import { PausedNote } from '../mentoring/paused-note.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { kindWords } from '../words/sessions.ts'
import { loadSession } from './load-session.ts'
import { Actions } from './session/actions.tsx'
import { Mentees, SessionHead } from './session/head.tsx'
import { LogShown } from './session/log-shown.tsx'
import { PlanShown } from './session/plan-shown.tsx'
import { asksOf, type Question, questions } from './session/questions.ts'
import { runningBeside } from './session/running-beside.ts'
import { Timer } from './session/timer.tsx'
import { Versions } from './session/versions.tsx'
import { WordsLeft } from './session/words-left.tsx'
import { Worth } from './session/worth.tsx'

const done = () => import('./session/session-actions.ts')
const ask = () => import('./session/ask.tsx')
// Nobody who only reads waits for schemas and forms; fetched ahead all the same, for when there is no network to fetch them from.
for (const part of [done, ask]) void part().catch(() => undefined)

export const action = async (asked: ActionFunctionArgs) => (await done()).sessionAction(asked)

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const [loaded, left] = await Promise.all([loadSession(id, request.signal), wordsFor(`/sessions/${id}`)])
  return { ...loaded, left }
}

/**
 * The button that was pressed is often gone once it has done its work, and a dialog gives the focus back to nothing:
 * what has changed takes it then.
 */
const useFocusOnChange = (id: string, revision: number, isAsking: boolean) => {
  const status = useRef<HTMLDivElement>(null)
  const seen = useRef({ id, revision })
  useEffect(() => {
    const changed = seen.current.id === id && seen.current.revision !== revision
    if (changed && isAsking) return
    seen.current = { id, revision }
    if (changed) status.current?.focus()
  }, [id, revision, isAsking])
  return status
}

const heldNote = () => import('./session/held-note.tsx')
const chains = () => import('../mentoring/chains/session-chains.tsx')
const confirmations = () => import('./session/confirmations.tsx')

/** One session: what it is, what was planned and done, what it is worth, and what can be done with it now. */
export const Component = () => {
  const { session, waiting, onDevice, left } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { id, title, kind, start, revision, candidateName } = session
  const [search, setSearch] = useSearchParams()
  const asked = questions.find((each) => each === search.get('ask')) ?? null
  const onAsk = useCallback(
    (next: Question | null) => setSearch(next ? { ask: next } : {}, { replace: true, preventScrollReset: true }),
    [setSearch],
  )
  const onDone = useCallback(() => onAsk(null), [onAsk])
  // Once it was asked it stays, closed or not: a dialog that goes at once would not give the focus back. What is refused by
  // now is not asked, unless it was open already: then its words are in it.
  const [wasAsked, setWasAsked] = useState(false)
  const question = asked && (wasAsked || may(session.actions, asksOf[asked])) ? asked : null
  if (question !== null && !wasAsked) setWasAsked(true)
  const answers = session.loggedAt !== null && <Late load={confirmations} as={{ session }} />
  const status = useFocusOnChange(id, revision, question !== null)
  return (
    <Page
      title={title ?? kindWords[kind]}
      above={
        <span className="print:hidden">
          <Whose candidateName={candidateName} />
          With <Mentees session={session} />
        </span>
      }
    >
      <SessionHead session={session} waits={waiting.length > 0} status={status} />
      <NotYetSent items={waiting} />
      {session.paused.length > 0 &&
        (may(session.actions, 'session.cancel') || may(session.actions, 'session.handOver')) && (
          <PausedNote
            names={session.paused}
            more={
              session.status !== 'PLANNED'
                ? 'Your record of it stays. They are asked about it once it goes on.'
                : isRunning(session)
                  ? 'Part now, and stop the timer. What you did until then can be logged.'
                  : session.mentees.length > session.paused.length
                    ? 'The session stays planned until then. Call it off, or plan it without them.'
                    : 'The session stays planned until then. You can call it off.'
            }
          />
        )}
      <WordsLeft drafts={left} />
      {/* What a mentee questioned is what there is to do here. */}
      {session.said === 'QUESTIONED' && answers}
      <Actions session={session} onAsk={onAsk} />
      {session.held && (
        <Late load={heldNote} as={{ held: session.held, passed: may(session.actions, 'session.correctAfterPass') }} />
      )}
      {/* Whoever reads its words reads what its mentor made of it, too. */}
      {title !== null && wasHeld(session) && (
        <p className="no-print -mt-3">
          <Link to={`/sessions/${id}/reflection`} className="inline-flex min-h-tap items-center">
            {may(session.actions, 'session.reflect') ? 'Look back' : 'Looking back on it'}
          </Link>
        </p>
      )}
      <div className="grid gap-9 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-9">
          <Timer key={id} session={session} alsoRunning={runningBeside(session, onDevice)} />
          <LogShown session={session} waiting={waiting} />
          <PlanShown session={session} waiting={waiting} />
          {/* Asked again once a change is at the server: a withdrawn one offers nothing any more. */}
          {session.loggedAt !== null && (
            <Late key={`${id} ${revision} ${waiting.length}`} load={chains} as={{ sessionId: id }} />
          )}
          {!session.plan && !session.log && session.title === null && (
            <p className="text-ink-2">You see when this took place and what it counts, not what was written.</p>
          )}
        </div>
        <aside className="grid content-start gap-8" aria-label="Worth and versions">
          <Worth session={session} waits={waiting.length > 0} />
          {session.said !== 'QUESTIONED' && answers}
          {may(session.actions, 'privateNote.view') && (
            <section aria-labelledby="note" className="no-print grid gap-1">
              <h2 id="note" className="text-lg">
                For yourself
              </h2>
              <Link to={`/sessions/${id}/note`} className="inline-flex min-h-tap items-center">
                Your private note
              </Link>
              <p className="text-sm text-ink-2">Only you read it. It is never evidence.</p>
            </section>
          )}
          <Versions session={session} />
        </aside>
      </div>
      {wasAsked && (
        <Late
          load={ask}
          as={{ question, id, name: title ?? kindWords[kind], revision, start: session.startedAt ?? start, onDone }}
        />
      )}
    </Page>
  )
}
