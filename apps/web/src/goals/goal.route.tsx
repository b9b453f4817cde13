import { smart } from '@mentorfolio/domain/goals/smart'
import { goalConfirmation } from '@mentorfolio/domain/needs/confirmation'
import type { GoalView, MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { goalAtReviews } from '@mentorfolio/domain/reviews/goal-at-reviews'
import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { loadReviews } from '../mentoring/load-reviews.ts'
import { ConfirmationTag, Versions } from '../mentoring/parts.tsx'
import { domainInWords, smartWords } from '../mentoring/words.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { AtReviews } from './at-reviews.tsx'
import { findGoal, NoGoal } from './find-goal.tsx'
import { GoalWords } from './goal-words.tsx'
import { whatChanged } from './what-changed.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const [loaded, reviews] = await Promise.all([
    loadMentoring(id, request.signal),
    // Without them the page lacks how far the goal went, and nothing else.
    loadReviews(id, request.signal).then(
      ({ view }) => view.reviews,
      () => [],
    ),
  ])
  return { ...loaded, reviews, goalId: params['goalId'] }
}

/** What a goal still lacks, with what to write. */
const NotSmartYet = ({ goal }: { goal: GoalView }) => {
  const missing = smart(goal.goal)
  return (
    missing.length > 0 && (
      <section aria-labelledby="not-smart" className="grid gap-2 rounded-sheet bg-amber-soft px-5 py-4 text-amber">
        <h2 id="not-smart" className="text-base font-[640]">
          Not SMART yet
        </h2>
        <ul className="grid gap-1">
          {missing.map(({ part, advice }) => (
            <li key={part}>
              <strong className="font-[640]">{smartWords[part]}:</strong> {advice.charAt(0).toLowerCase()}
              {advice.slice(1)}
            </li>
          ))}
        </ul>
      </section>
    )
  )
}

type ShownProps = { mentoring: MentoringView; goal: GoalView; reviews: ReviewsView['reviews'] }

const Shown = ({ mentoring, goal, reviews }: ShownProps) => {
  const { relationshipId: id, name, actions } = mentoring
  const { goal: words, dropped, versions } = goal
  const isSmart = smart(words).length === 0
  const about = domainInWords(words.domain)
  return (
    <>
      <div className="-mt-3 flex flex-wrap gap-2">
        {about && <Tag tone="info">{about}</Tag>}
        {dropped ? (
          <Tag tone="plain" shape="dash">
            Dropped
          </Tag>
        ) : (
          <>
            <Tag tone={isSmart ? 'good' : 'wait'} shape={isSmart ? 'tick' : 'half'}>
              {isSmart ? 'SMART' : 'Not SMART yet'}
            </Tag>
            <ConfirmationTag said={goalConfirmation(goal)} name={name} />
          </>
        )}
      </div>
      {dropped && (
        <p>
          Dropped on {moment(dropped.at, hereZone())}: {dropped.because}
        </p>
      )}
      {!dropped && <NotSmartYet goal={goal} />}
      <AtReviews id={id} goal={goal} told={goalAtReviews(reviews, goal.id)} />
      <GoalWords goal={words} />
      {!dropped && may(actions, 'goal.change') && (
        <div className="no-print flex flex-wrap gap-3">
          <ButtonLink look="primary" to="change">
            {isSmart ? 'Change the goal' : 'Complete the goal'}
          </ButtonLink>
          {goalConfirmation(goal) !== 'CONFIRMED' && (
            <ButtonLink to={`/relationships/${id}/my-plan`}>Let {name} confirm it</ButtonLink>
          )}
          <ButtonLink look="quiet" to="drop">
            Drop this goal
          </ButtonLink>
        </div>
      )}
      {versions.length > 1 && (
        <Versions versions={versions} changes={(now, before) => (before ? whatChanged(now.goal, before.goal) : [])}>
          {(version) => (
            <>
              <p className="font-[640]">{version.goal.title}</p>
              <GoalWords goal={version.goal} />
            </>
          )}
        </Versions>
      )}
    </>
  )
}

/** One goal: whether it is SMART, where the mentee began, what they said of it, and every version. */
export const Component = () => {
  const { mentoring, reviews, goalId, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const goal = findGoal(mentoring, goalId)
  if (!goal) return <NoGoal mentoring={mentoring} />
  const { relationshipId: id, name } = mentoring
  return (
    <Page
      title={goal.goal.title}
      width="narrow"
      above={
        <>
          A goal with <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <NotYetSent items={waiting} />
      <Shown mentoring={mentoring} goal={goal} reviews={reviews} />
    </Page>
  )
}
