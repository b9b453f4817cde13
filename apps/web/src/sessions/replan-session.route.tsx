import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { ForTheCandidate, isForAnother, toSession } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { listed } from '../words/durations.ts'
import { loadSession } from './load-session.ts'
import { busyTimes } from './plan/busy.ts'
import { kindsToChange, kindsToPlan } from './plan/may-plan.ts'
import { PlanForm } from './plan/plan-form.tsx'
import { replanForm } from './plan/plan-forms.ts'
import { planOf } from './plan/plan-shape.ts'
import { planSourcesHere } from './plan/plan-sources.ts'
import { sessionNow } from './session-now.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const { session, onDevice } = await loadSession(params['id'] ?? '', request.signal)
  const [first] = session.mentees
  const relationship =
    first && (await call('GET /api/relationships/:id', { params: { id: first.relationshipId } }, request.signal))
  return { session, relationship, sources: planSourcesHere(relationship?.planSources, onDevice) }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, replanForm, (body) => ({
    line: replanForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Changed plan: ${body.plan.title}`,
    page: `/sessions/${id}`,
  }))
}

const seenIn = (session: SessionView): Seen => {
  const { plan, ...rest } = planOf(session)
  // The id of a goal yet to be written is made anew each time, and tells nobody anything.
  const { newGoal: _, ...content } = plan
  return { revision: session.revision, values: { ...rest, plan: content } }
}

const Replan = ({ session, relationship, sources }: Awaited<ReturnType<typeof loader>>) => {
  const { id, mentees, context } = session
  // A goal that was written meanwhile can be ticked, too.
  const [goals, setGoals] = useState(session.goals)
  const [page] = useState(() => ({
    ...{ defaults: planOf(session), seen: seenIn(session) },
    told: { busy: busyTimes(undefined, relationship), endsOn: relationship?.endsOn ?? null },
  }))
  return (
    <Page title="Change the plan" width="narrow" above={`With ${listed(mentees.map(({ name }) => name))}`}>
      <Drafted
        form={`/sessions/${id}/plan`}
        title={`Changed plan: ${session.title ?? page.defaults.plan.title}`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => (
          <PlanForm
            definition={replanForm}
            sessionId={id}
            isNew={false}
            opened={opened}
            look={async () => {
              const now = await sessionNow(id)
              setGoals(now.goals)
              return seenIn(now)
            }}
            goals={goals}
            others={mentees.slice(1).map(({ relationshipId, name }) => ({ id: relationshipId, name }))}
            kinds={kindsToChange(session, kindsToPlan(relationship?.actions ?? []))}
            sources={sources}
            simulated={context === 'SIMULATED'}
            told={page.told}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A changed plan: a new version; when the first one was saved still decides whether it came before the session. */
export const Component = () => {
  const loaded = useLoaderData<typeof loader>()
  const { actions, id } = loaded.session
  return isForAnother(actions, 'session.replan') ? <ForTheCandidate back={toSession(id)} /> : <Replan {...loaded} />
}
