import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { goalsServed } from '@mentorfolio/domain/sessions/plan-offer'
import { isRunning } from '@mentorfolio/domain/sessions/took-place'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { ForTheCandidate, isForAnother, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { AlsoRunning } from '../thread/also-running.tsx'
import { may } from '../words/decided.ts'
import { sessionActionWords } from '../words/session-actions.ts'
import { ChooseMentee } from './choose-mentee.tsx'
import { NowForm } from './plan/now-form.tsx'
import { nowForm } from './plan/now-forms.ts'
import { newPlan } from './plan/plan-shape.ts'
import { WhyNotYet } from './plan/why-not-yet.tsx'

export const loader = async ({ request: { url, signal } }: LoaderFunctionArgs) => {
  const id = new URL(url).searchParams.get('with')
  const asked = call('GET /api/home', {}, signal)
  if (!id) return { candidacies: (await asked).candidacies, relationship: null, running: [] }
  const [relationship, running] = await Promise.all([
    call('GET /api/relationships/:id', { params: { id } }, signal),
    // Which timers run is worth a word, and no error.
    asked.then(
      ({ candidacies }) => candidacies.flatMap(({ units: [unit] }) => (unit?.lines ?? []).filter(isRunning)),
      () => [],
    ),
  ])
  return { candidacies: null, relationship, running }
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

type StartProps = { relationship: RelationshipView; running: Awaited<ReturnType<typeof loader>>['running'] }

const StartNow = ({ relationship, running }: StartProps) => {
  const { id, name, simulated, sessions, goalList, lastPlan, stopAskedAt } = relationship
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
      {stopAskedAt && (
        <p className="-mt-3 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          {name} wants to stop. Meet only if they would like to.{' '}
          <Link to={`/relationships/${id}/ending`} className="text-amber">
            See what to do
          </Link>
        </p>
      )}
      <p className={`text-ink-2 ${stopAskedAt ? '' : '-mt-3'}`}>
        The least that lets the session count. The timer starts as you save; add to the plan whenever you like.
      </p>
      {running.length > 0 && <AlsoRunning running={running} />}
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
  const { relationship, candidacies, running } = useLoaderData<typeof loader>()
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
        <StartNow key={id} relationship={relationship} running={running} />
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
