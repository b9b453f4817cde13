import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Link } from 'react-router'
import { PausedNote } from '../mentoring/paused-note.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { actionWords, aftercareWords } from '../words/actions.ts'
import { decided, may } from '../words/decided.ts'
import { whyItWaits } from '../words/why-not.ts'

type Offered = 'session.plan' | 'session.planEnding' | 'session.planOther' | 'session.record'

const addresses: Record<Offered, (id: string) => string> = {
  'session.plan': (id) => `/sessions/plan?with=${id}`,
  'session.planEnding': (id) => `/sessions/plan?with=${id}&kind=CLOSURE`,
  'session.planOther': (id) => `/sessions/plan?with=${id}&kind=CONTRACTING`,
  'session.record': (id) => `/sessions/record?with=${id}`,
}

/** While the agreement is the candidate's to write, or the mentee asked for a change of it: in one tap. */
const agreementFirst = ({ id, agreement, actions, name }: RelationshipView) => {
  const page = `/relationships/${id}/agreement`
  if (agreement?.changeAsked && may(actions, 'agreement.revise'))
    return { words: `See what ${name} wants changed`, to: page }
  if (!may(actions, 'agreement.write')) return null
  return agreement
    ? { words: 'Go on with the agreement', to: page }
    : { words: 'Write the agreement', to: `${page}/write` }
}

type WaysProps = { relationship: RelationshipView; others: readonly Offered[] }

/** Other ways to a plan: on the spot, as the last one was, several at once, or for a meeting of another kind. */
const QuickWays = ({ relationship: { id, state, lastPlan, actions }, others }: WaysProps) => {
  const look = 'inline-flex min-h-tap items-center'
  return (
    <p className="-mt-2 flex flex-wrap gap-x-5">
      {may(actions, 'session.plan') && (
        <>
          <Link to={`/sessions/now?with=${id}`} className={look}>
            Plan and start now
          </Link>
          {lastPlan && (
            <Link to={`/sessions/plan?with=${id}&repeat=${lastPlan.sessionId}`} className={look}>
              Repeat the last plan
            </Link>
          )}
          <Link to={`/sessions/series?with=${id}`} className={look}>
            Plan a weekly series
          </Link>
        </>
      )}
      {others.map((action) => (
        <Link key={action} to={addresses[action](id)} className={look}>
          {action === 'session.planOther' && isOver(state) ? aftercareWords : actionWords[action]}
        </Link>
      ))}
    </p>
  )
}

/** The mentee said it, and nobody who may read of it should overlook it: in whatever state, whether or not they can do anything. */
const WantsToStop = ({ relationship: { id, name, stopAskedAt } }: { relationship: RelationshipView }) =>
  stopAskedAt && (
    <p className="grid justify-items-start gap-2 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
      {name} wants to stop. <ButtonLink to={`/relationships/${id}/ending`}>See what to do</ButtonLink>
    </p>
  )

/** What can be done with a relationship now; what cannot be done yet says why, with the place that would help. */
export const RelationshipActions = ({ relationship }: { relationship: RelationshipView }) => {
  const { id, state, actions } = relationship
  const offered: Offered[] = ['session.plan', 'session.planEnding', 'session.planOther', 'session.record']
  const open = offered.filter((action) => decided(actions, action)?.allowed)
  const waiting = offered.flatMap((action) => {
    const decision = decided(actions, action)
    const why = decision && whyItWaits(decision, relationship)
    return why ? [{ action, why }] : []
  })
  const over = isOver(state)
  // Everything else waits for it.
  const first = agreementFirst(relationship)
  const isPaused = state === 'PAUSED'
  const mine = may(actions, 'session.record')
  if (open.length === 0 && waiting.length === 0 && !first) return <WantsToStop relationship={relationship} />
  // The first is what most come for, and what took place is written down from here; the rest stays quiet.
  const goesOn = !over && !isPaused
  const buttons = open.filter((action, index) => (index === 0 && goesOn) || action === 'session.record')
  const others = open.filter((action) => !buttons.includes(action))
  return (
    <section aria-label="What you can do" className="grid gap-4">
      {isPaused && mine && (
        <PausedNote
          names={[relationship.name]}
          more="Nobody has to say why, and it says nothing against either of you. What is planned stays as it is; what took place before can still be logged. Once it goes on, this note is gone, here and on your home page."
        />
      )}
      <WantsToStop relationship={relationship} />
      {state === 'AWAITING_SIGNATURES' && decided(actions, 'session.planOther')?.allowed && (
        <p className="max-w-[62ch]">
          Until both have signed, you can plan and log a contracting meeting: time to agree how you will work together.
          It does not count towards hours.
        </p>
      )}
      {(open.length > 0 || first) && (
        <div className="flex flex-wrap gap-3">
          {first && (
            <ButtonLink look="primary" to={first.to}>
              {first.words}
            </ButtonLink>
          )}
          {buttons.map((action, index) => (
            <ButtonLink
              key={action}
              look={index === 0 && !first && goesOn ? 'primary' : 'plain'}
              to={addresses[action](id)}
            >
              {actionWords[action]}
            </ButtonLink>
          ))}
        </div>
      )}
      {(may(actions, 'session.plan') || others.length > 0) && <QuickWays relationship={relationship} others={others} />}
      {over && waiting[0] && <p className="-order-1 text-ink-2">{waiting[0].why} What was recorded stays.</p>}
      {!over && waiting.length > 0 && !(isPaused && mine) && (
        <ul className="grid gap-1.5 text-sm text-ink-2">
          {waiting.map(({ action, why }) => (
            <li key={action}>
              <strong className="font-[640] text-ink">{actionWords[action]}:</strong> {why}{' '}
              {state === 'AWAITING_SIGNATURES' || state === 'DRAFT' ? <a href="#agreement">See the agreement</a> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
