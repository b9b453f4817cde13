import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { feedbackPoints } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { loadChanges } from '../mentoring/chains/load-changes.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { decided, may } from '../words/decided.ts'
import { whyNotIn } from '../words/why-not.ts'
import { loadFeedback, pageOf } from './load-feedback.ts'
import { Attempt, OwnRating } from './own-shown.tsx'
import { RequestCard } from './request-card.tsx'
import { Schedule } from './schedule.tsx'
import { unsentIn } from './with-waiting.ts'
import { lackingInWords, pointWords } from './words.ts'

export const loader = async ({ params, request: { signal } }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  // Without what was changed the page lacks the chains, and nothing else.
  const changing = loadChanges(id, signal).then(
    ({ changes }) => changes,
    () => null,
  )
  const [loaded, changes] = await Promise.all([loadFeedback(id, signal), changing])
  return { ...loaded, changes }
}

type Shown = { feedback: FeedbackView; changes: AdaptationsView | null; unsent: ReadonlySet<string> }

const Point = ({ feedback, changes, unsent, point }: Shown & { point: (typeof feedbackPoints)[number] }) => {
  const { relationshipId, requests, ownRatings, withdrawnSessions, actions } = feedback
  const theirs = requests.filter((each) => each.point === point && each.withdrawn === null)
  const own = ownRatings.filter(({ content, withdrawn }) => content?.point === point && withdrawn === null)
  if (theirs.length + own.length === 0) return null
  return (
    <section aria-labelledby={point} className="grid gap-3">
      <h2 id={point} className="text-lg">
        {pointWords[point]}
      </h2>
      {theirs.map((request) => (
        <RequestCard
          key={request.id}
          feedback={feedback}
          changes={changes}
          request={request}
          unsent={unsent.has(request.id)}
        />
      ))}
      {own.map((record) => (
        <OwnRating
          key={record.id}
          record={record}
          sessionGone={record.sessionId !== null && withdrawnSessions.includes(record.sessionId)}
          page={pageOf(relationshipId)}
          mayWithdraw={may(actions, 'mentoringRecord.withdraw')}
          unsent={unsent.has(record.id)}
        />
      ))}
    </section>
  )
}

const Attempts = ({ feedback, unsent }: Pick<Shown, 'feedback' | 'unsent'>) => {
  const { relationshipId, attempts, actions, simulated, name } = feedback
  const mayNote = may(actions, 'feedback.attempt') && !simulated
  if (attempts.length === 0 && !mayNote) return null
  return (
    <section aria-labelledby="attempts" className="grid gap-2">
      <h2 id="attempts" className="text-lg">
        Asked without an answer
      </h2>
      {attempts.length > 0 ? (
        <ul className="divide-y divide-line">
          {attempts.map((record) => (
            <Attempt
              key={record.id}
              record={record}
              page={pageOf(relationshipId)}
              mayWithdraw={may(actions, 'mentoringRecord.withdraw')}
              unsent={unsent.has(record.id)}
            />
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">If {name} gives no feedback, note each time you asked.</p>
      )}
      {mayNote && (
        <ButtonLink className="no-print justify-self-start" to="attempt">
          Note that you asked without an answer
        </ButtonLink>
      )}
    </section>
  )
}

/** Why nobody can be asked at present, and where that is put right. Nothing for whoever only reads. */
const WhyNot = ({ feedback: { relationshipId, state, actions } }: Pick<Shown, 'feedback'>) =>
  decided(actions, 'feedback.ask')?.because === 'WRONG_STATE' && (
    <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
      Nobody can be asked for feedback now. {whyNotIn(state)}{' '}
      {(state === 'DRAFT' || state === 'AWAITING_SIGNATURES') && (
        <Link to={`/relationships/${relationshipId}/agreement`}>See the agreement</Link>
      )}
    </p>
  )

const Withdrawn = ({ feedback, changes, unsent }: Shown) => {
  const requests = feedback.requests.filter(({ withdrawn }) => withdrawn !== null)
  const ratings = feedback.ownRatings.filter(({ withdrawn }) => withdrawn !== null)
  if (requests.length + ratings.length === 0) return null
  return (
    <details>
      <summary className="flex min-h-tap items-center font-[620] text-thread-deep">
        Withdrawn ({requests.length + ratings.length})
      </summary>
      <div className="grid gap-3 pt-2">
        {requests.map((request) => (
          <RequestCard
            key={request.id}
            feedback={feedback}
            changes={changes}
            request={request}
            unsent={unsent.has(request.id)}
          />
        ))}
        {ratings.map((record) => (
          <OwnRating
            key={record.id}
            record={record}
            sessionGone={false}
            page=""
            mayWithdraw={false}
            unsent={unsent.has(record.id)}
          />
        ))}
      </div>
    </details>
  )
}

/** Who is asked for feedback and when, what they said, and how the candidate rates themself: by point in time. */
export const Component = () => {
  const { feedback, changes, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, centreId, name, actions, proposed, requests, state } = feedback
  const mayAsk = may(actions, 'feedback.ask')
  // A schedule is for what is still to come.
  const goesOn = state === 'ACTIVE' || state === 'CLOSING'
  const unsent = unsentIn(waiting)
  return (
    <Page
      title="Feedback"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      <p className="-mt-3 max-w-[62ch] text-ink-2">{lackingInWords(feedback)}</p>
      <WhyNot feedback={feedback} />
      {goesOn && <Schedule feedback={feedback} waiting={waiting} />}
      <div className="no-print flex flex-wrap gap-3">
        {mayAsk && (
          <ButtonLink {...(proposed.length === 0 || !goesOn ? { look: 'primary' } : {})} to="ask">
            {requests.length === 0 ? 'Ask somebody else instead' : 'Ask somebody more'}
          </ButtonLink>
        )}
        {may(actions, 'ownRating.record') && <ButtonLink to="own-rating">Rate yourself</ButtonLink>}
      </div>
      {feedbackPoints.map((point) => (
        <Point key={point} feedback={feedback} changes={changes} unsent={unsent} point={point} />
      ))}
      <Attempts feedback={feedback} unsent={unsent} />
      <Withdrawn feedback={feedback} changes={changes} unsent={unsent} />
      {mayAsk && (
        <p className="no-print text-sm text-ink-2">
          The questions are your centre’s: <Link to={`/centres/${centreId}/questions`}>see what is asked of whom</Link>.
        </p>
      )}
    </Page>
  )
}
