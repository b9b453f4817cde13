import type { EffectivenessView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import type { ReactNode } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { GoalSteps } from '../pictures/goal-steps.tsx'
import { HeatMap } from '../pictures/heat-map.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { counted, duration } from '../words/durations.ts'
import { GoalLines, MilestoneLines, ObservationLines, RequestLines, SessionLines } from './lines.tsx'
import { Measured } from './measured.tsx'

export const loader = ({ params, request: { signal } }: LoaderFunctionArgs) =>
  call('GET /api/relationships/:id/effectiveness', { params: { id: params['id'] ?? '' } }, signal)

const Part = ({ id, title, says, children }: { id: string; title: string; says: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="grid content-start gap-2">
    <h2 id={id} className="text-lg">
      {title}
    </h2>
    <p className="max-w-[62ch] text-sm text-ink-2">{says}</p>
    {children}
  </section>
)

type OfView = { view: EffectivenessView }

const Feedback = ({ view }: OfView) => {
  const { answered, waiting, overdue, sessionsWith, sessionsWithout } = view.report.feedback
  const asked = answered.length + waiting.length
  const sessions = sessionsWith.length + sessionsWithout.length
  return (
    <Part id="said" title="What was said" says="Feedback that was asked for, and of which sessions.">
      <ul className="divide-y divide-line">
        <Measured
          value={asked === 0 ? 'Nobody' : `${answered.length} of ${asked}`}
          label={asked === 0 ? 'is asked yet' : `${asked === 1 ? 'request' : 'requests'} answered`}
          {...(asked > 0 ? { opens: 'See each request' } : {})}
        >
          <RequestLines view={view} ids={[...answered, ...waiting]} />
        </Measured>
        {overdue.length > 0 && (
          <Measured value={overdue.length} label="still waiting after their day" opens="See which">
            <RequestLines view={view} ids={overdue} />
          </Measured>
        )}
        <Measured
          value={sessions === 0 ? 'No' : `${sessionsWith.length} of ${sessions}`}
          label={`${sessions === 1 ? 'session towards the goals with feedback of its' : 'sessions towards the goals with feedback of their'} own`}
          {...(sessionsWith.length > 0 ? { opens: 'See those sessions' } : {})}
        >
          <SessionLines view={view} ids={sessionsWith} />
        </Measured>
      </ul>
      <p>
        <Link to={`/relationships/${view.relationshipId}/triangulation`}>Set the views side by side</Link>
      </p>
    </Part>
  )
}

const Observation = ({ view }: OfView) => {
  const { testimonies, observations } = view.report.observation
  return (
    <Part
      id="seen"
      title="What others saw"
      says="What an assessor observed of this mentoring and signed, and witness testimonies."
    >
      <ul className="divide-y divide-line">
        <Measured
          value={observations.length === 0 ? 'None' : observations.length}
          label={
            observations.length === 1 ? 'observation' : observations.length === 0 ? 'observed so far' : 'observations'
          }
          {...(observations.length > 0 ? { opens: 'See each observation' } : {})}
        >
          <ObservationLines view={view} ids={observations} />
        </Measured>
        <Measured
          value={testimonies.length === 0 ? 'None' : testimonies.length}
          label={
            testimonies.length === 0 ? 'from a witness so far' : testimonies.length === 1 ? 'testimony' : 'testimonies'
          }
          {...(testimonies.length > 0 ? { opens: 'See whose' } : {})}
        >
          <RequestLines view={view} ids={testimonies} />
        </Measured>
      </ul>
    </Part>
  )
}

const Goals = ({ view }: OfView) => {
  const { goals, milestones } = view.report
  const { UP, SAME, DOWN, notScored } = goals
  const scored = UP.length + SAME.length + DOWN.length
  const looked = milestones.met.length + milestones.notMet.length
  return (
    <Part
      id="goals"
      title="How far the goals went"
      says="On the mentee’s own scale, from the start to the latest review."
    >
      <ul className="divide-y divide-line">
        <Measured
          value={scored + notScored.length === 0 ? 'No' : `${UP.length} of ${scored + notScored.length}`}
          label={scored + notScored.length === 0 ? 'goal agreed yet' : 'goals went up'}
          {...(UP.length > 0 ? { opens: 'See which' } : {})}
        >
          <GoalLines view={view} ids={UP} />
        </Measured>
        {SAME.length + DOWN.length > 0 && (
          <Measured value={SAME.length + DOWN.length} label="stayed or went down" opens="See which">
            <GoalLines view={view} ids={[...SAME, ...DOWN]} />
          </Measured>
        )}
        {notScored.length > 0 && (
          <Measured value={notScored.length} label="without two numbers to compare" opens="See which">
            <GoalLines view={view} ids={notScored} />
          </Measured>
        )}
        {looked > 0 && (
          <Measured
            value={`${milestones.met.length} of ${looked}`}
            label={`${looked === 1 ? 'milestone' : 'milestones'} met, of those that a review looked at`}
            opens="See each"
          >
            <MilestoneLines view={view} places={milestones.met} />
            {milestones.notMet.length > 0 && <li className="pt-2 text-sm text-ink-2">Not met:</li>}
            <MilestoneLines view={view} places={milestones.notMet} />
          </Measured>
        )}
        {milestones.notLookedAt.length > 0 && (
          <Measured
            value={milestones.notLookedAt.length}
            label={`${milestones.notLookedAt.length === 1 ? 'milestone' : 'milestones'} whose day is over, looked at by no review yet`}
            opens="See which"
          >
            <MilestoneLines view={view} places={milestones.notLookedAt} />
          </Measured>
        )}
      </ul>
    </Part>
  )
}

const Work = ({ view }: OfView) => {
  const { minutes, reflection, late } = view.report
  const logged = reflection.with.length + reflection.without.length
  return (
    <Part id="work" title="How the hours were used" says="Sessions that were held and logged.">
      <ul className="divide-y divide-line">
        <Measured
          value={duration(minutes.unlinked)}
          label={`of ${duration(minutes.total)} in sessions whose plan serves none of ${view.name}’s goals`}
          {...(minutes.unlinkedSessions.length > 0 ? { opens: 'See those sessions' } : {})}
        >
          <SessionLines view={view} ids={minutes.unlinkedSessions} />
        </Measured>
        <Measured
          value={`${reflection.with.length} of ${logged}`}
          label={`${logged === 1 ? 'session' : 'sessions'} looked back on`}
          {...(reflection.without.length > 0
            ? { opens: 'See those not looked back on', lists: 'Not looked back on:' }
            : {})}
        >
          <SessionLines view={view} ids={reflection.without} />
        </Measured>
        <Measured
          value={late.length === 0 ? 'None' : late.length}
          label="logged late"
          {...(late.length > 0 ? { opens: 'See which' } : {})}
        >
          <SessionLines view={view} ids={late} />
        </Measured>
      </ul>
    </Part>
  )
}

const Changes = ({ view: { relationshipId, adaptations } }: OfView) => {
  const shown = adaptations.filter(({ shows }) => shows > 0)
  return (
    <Part id="changes" title="What changed because of it" says="From what was said or seen to a later session.">
      <ul className="divide-y divide-line">
        <Measured
          value={adaptations.length === 0 ? 'None' : counted(adaptations.length, 'change')}
          label={
            adaptations.length === 0 ? 'recorded yet' : `recorded, ${shown.length} of them seen in a later session`
          }
          {...(adaptations.length > 0 ? { opens: 'See each' } : {})}
        >
          {adaptations.map(({ id, change, shows }) => (
            <li key={id} className="py-1">
              <Link to={`/relationships/${relationshipId}/adaptations/${id}`}>{change}</Link>{' '}
              <span className="text-sm text-ink-2">
                {shows === 0 ? 'shows in no session yet' : `shows in ${counted(shows, 'session')}`}
              </span>
            </li>
          ))}
        </Measured>
      </ul>
      <p>
        <Link to={`/relationships/${relationshipId}/adaptations`}>All changes</Link>
      </p>
    </Part>
  )
}

/** Whether the mentoring works, from three sources; each number opens to its records (S5-K5). */
export const Component = () => {
  const view = useLoaderData<typeof loader>()
  const mine = useIsCandidate()
  const { relationshipId: id, name, candidateName, sessions, goals, report } = view
  const live = goals.filter(({ dropped }) => !dropped)
  return (
    <Page
      title="Does it work?"
      above={
        <>
          {mine ? 'You' : candidateName} and <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <Printed />
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        Three sources: what was said, what others saw, and how far the goals went. Each number opens to the records
        behind it, and is worked out anew whenever this page opens.
      </p>
      <div className="grid gap-9 wide:grid-cols-2">
        <Feedback view={view} />
        <Goals view={view} />
        <Observation view={view} />
        <Changes view={view} />
      </div>
      <section aria-labelledby="goal-picture" className="grid gap-3">
        <h2 id="goal-picture" className="text-lg">
          Goals from the start until now
        </h2>
        {live.length === 0 ? (
          <p className="max-w-[62ch] text-ink-2">
            No goal is agreed yet. Its number at the start is asked for with it.
          </p>
        ) : (
          <GoalSteps relationshipId={id} goals={live} />
        )}
      </section>
      <section aria-labelledby="skills" className="grid gap-3">
        <h2 id="skills" className="text-lg">
          Skills, session by session
        </h2>
        <HeatMap sessions={sessions} gaps={report.gaps} />
      </section>
      <Work view={view} />
    </Page>
  )
}
