import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { submit } from '../forms/submit.ts'
import { Page } from '../shell/page.tsx'
import { listed } from '../words/durations.ts'
import { kindsToPlan } from './plan/may-plan.ts'
import { PlanForm } from './plan/plan-form.tsx'
import { replanForm } from './plan/plan-forms.ts'
import { planOf } from './plan/plan-shape.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const session = await call('GET /api/sessions/:id', { params: { id: params['id'] ?? '' } }, request.signal)
  const [first] = session.mentees
  const relationship =
    first && (await call('GET /api/relationships/:id', { params: { id: first.relationshipId } }, request.signal))
  return { session, relationship }
}

export const action = async ({ params, request }: ActionFunctionArgs) =>
  submit(await request.formData(), replanForm, async (body) => {
    const { id } = await call('PUT /api/sessions/:id/plan', { params: { id: params['id'] ?? '' }, body })
    return redirect(`/sessions/${id}`)
  })

/** A changed plan: a new version; when the first one was saved still decides whether it came before the session. */
export const Component = () => {
  const { session, relationship } = useLoaderData<typeof loader>()
  const { id, mentees, goals, revision, context } = session
  const now = planOf(session)
  const [opened] = useState(now)
  const { newGoal: _, ...content } = now.plan
  return (
    <Page title="Change the plan" width="narrow" above={`With ${listed(mentees.map(({ name }) => name))}`}>
      <PlanForm
        definition={replanForm}
        sessionId={id}
        isNew={false}
        defaults={opened}
        seen={{ revision, values: { ...now, plan: content } }}
        goals={goals}
        others={mentees.slice(1).map(({ relationshipId, name }) => ({ id: relationshipId, name }))}
        kinds={kindsToPlan(relationship?.actions ?? [])}
        simulated={context === 'SIMULATED'}
      />
    </Page>
  )
}
