import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { goalsServed } from '@mentorfolio/domain/sessions/plan-offer'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { ForTheCandidate, isForAnother, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { sessionActionWords } from '../words/session-actions.ts'
import { isRunning } from '../words/sessions.ts'
import { ChooseMentee } from './choose-mentee.tsx'
import { NowForm } from './plan/now-form.tsx'
import { nowForm } from './plan/now-forms.ts'
import { newPlan } from './plan/plan-shape.ts'
import { WhyNotYet } from './plan/why-not-yet.tsx'

export const loader = async ({ request: { url, signal } }: LoaderFunctionArgs) => {
  const id = new URL(url).searchParams.get('with')
  if (!id) return { candidacies: (await call('GET /api/home', {}, signal)).candidacies, relationship: null }
  const relationship = await call('GET /api/relationships/:id', { params: { id } }, signal)
  return { candidacies: null, relationship }
}

/** What the last plan served is what this one mostly serves, too; before the first it is the first goal. */
const goalsOfTheLast = ({ lastPlan, goalList }: RelationshipView): string[] => {
  const open = (goalList ?? []).map((goal) => goal.id)
  if (open.length < 2 || !lastPlan) return open.slice(0, 1)
  return goalsServed(lastPlan.plan).filter((goal) => open.includes(goal))
}

/** One button, two writes: the plan is kept first and the start with it, so that neither waits for the other’s answer. */
export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  const of = { record: id, page: `/sessions/${id}` }
  return submit(
    form,
    nowForm,
    (body) => ({ line: nowForm.line, input: { params: { id }, body }, title: `Plan: ${body.plan.title}`, ...of }),
    {
      followedBy: {
        line: 'POST /api/sessions/:id/start',
        input: { params: { id }, body: { revision: 1 } },
        title: sessionActionWords['session.start'],
        ...of,
      },
    },
  )
}

const title = 'Plan and start now'

const minute = 60_000
const lengths = [30, 45, 60, 90, 120]
/** As long as the last one was planned for, if that is a usual length. */
const usualLength = (last: { start: string; end: string } | undefined) => {
  const minutes = last ? Math.round((Date.parse(last.end) - Date.parse(last.start)) / minute) : 60
  return lengths.includes(minutes) ? minutes : 60
}

/** A timer that runs already with them is nearly always one that was forgotten. */
const Running = ({ name, sessions }: RelationshipView) => {
  const running = sessions.find(isRunning)
  return (
    running && (
      <p className="-mt-3 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
        A timer is running already with {name}.{' '}
        <Link to={`/sessions/${running.id}`} className="text-amber">
          Stop it first
        </Link>
        , if that session is over.
      </p>
    )
  )
}

const StartNow = ({ relationship }: { relationship: RelationshipView }) => {
  const { id, name, simulated, sessions, goalList, lastPlan } = relationship
  const [sessionId] = useState(newId)
  const last = sessions.find((session) => session.id === lastPlan?.sessionId)
  const goals = goalList ?? []
  const [defaults] = useState(() => {
    const plan = newPlan(
      {
        ...{ relationshipId: id, kind: 'FORMAL', simulated, last, repeated: undefined },
        ...{ goalIds: [], busy: [], endsOn: null },
      },
      serverNow(),
    )
    return {
      ...plan,
      minutes: String(usualLength(last)),
      plan: { ...plan.plan, goalIds: goalsOfTheLast(relationship) },
    }
  })
  return (
    <>
      <p className="-mt-3 text-ink-2">
        The least that lets the session count. The timer starts as you save; add to the plan whenever you like.
      </p>
      <Running {...relationship} />
      <Drafted form={`/sessions/now?with=${id}`} title={`Plan of a session with ${name}`} defaults={defaults}>
        {(opened) => (
          <NowForm sessionId={opened.boxes['id'] ?? sessionId} opened={opened} goals={goals} lengths={lengths} />
        )}
      </Drafted>
    </>
  )
}

/** A session that begins on the spot: planned with the least, and running, by one button. */
export const Component = () => {
  const { relationship, candidacies } = useLoaderData<typeof loader>()
  if (!relationship) return <ChooseMentee title={title} candidacies={candidacies} />
  const { id, name, actions } = relationship
  if (isForAnother(actions, 'session.plan')) return <ForTheCandidate back={toRelationship(relationship)} />
  return (
    <Page
      title={title}
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      {may(actions, 'session.plan') ? (
        <StartNow key={id} relationship={relationship} />
      ) : (
        <>
          <WhyNotYet relationship={relationship} />
          <p>
            What takes place can always be written down:{' '}
            <Link to={`/sessions/record?with=${id}`}>Log a session that took place</Link>
          </p>
        </>
      )}
    </Page>
  )
}
