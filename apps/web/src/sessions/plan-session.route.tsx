import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { lastOrNext } from '@mentorfolio/domain/sessions/last-plan'
import { planActions } from '@mentorfolio/domain/sessions/plan-action'
import { sessionKinds } from '@mentorfolio/domain/sessions/session'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ForTheCandidate, isForAnother, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { actionWords, aftercareWords } from '../words/actions.ts'
import { day } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { ChooseMentee } from './choose-mentee.tsx'
import { busyTimes } from './plan/busy.ts'
import { kindsToPlan } from './plan/may-plan.ts'
import { PlanForm } from './plan/plan-form.tsx'
import { planForm } from './plan/plan-forms.ts'
import { newPlan } from './plan/plan-shape.ts'
import { planSourcesHere } from './plan/plan-sources.ts'
import { WhyNotYet } from './plan/why-not-yet.tsx'
import { whoMayCome } from './who-may-come.ts'

/** The session with them whose plan is repeated, with its plan; null where what is known of them does not have it. */
const planToRepeat = ({ lastPlan, sessions }: RelationshipView) => {
  const session = sessions.find(({ id }) => id === lastPlan?.sessionId)
  return session && lastPlan ? { ...session, plan: lastPlan.plan } : null
}

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { searchParams: search } = new URL(request.url)
  const id = search.get('with')
  const { signal } = request
  const [onDevice, home, relationship] = await Promise.all([
    itemsWaiting(),
    call('GET /api/home', {}, signal),
    id ? call('GET /api/relationships/:id', { params: { id } }, signal) : undefined,
  ])
  return {
    relationship,
    repeated: relationship && search.has('repeat') ? planToRepeat(relationship) : undefined,
    candidacies: home.candidacies,
    sources: planSourcesHere(relationship?.planSources, onDevice),
    kind: search.get('kind'),
  }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  return submit(form, planForm, (body) => ({
    line: planForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Plan: ${body.plan.title}`,
    page: `/sessions/${id}`,
  }))
}

type Loaded = Awaited<ReturnType<typeof loader>>

const Plan = ({
  relationship,
  repeated,
  candidacies,
  sources,
  kind,
}: Loaded & { relationship: NonNullable<Loaded['relationship']> }) => {
  const { id, name, registrationId, simulated, sessions, goalList, actions } = relationship
  const { pathname, search } = useLocation()
  const everybody = candidacies.flatMap(({ relationships }) => relationships)
  // Once it is over there is no more to contract: what can follow is aftercare.
  const over = isOver(relationship.state)
  const kinds = kindsToPlan(actions).filter((each) => !over || each === 'INFORMAL')
  const lastPlanned = sessions.find((each) => each.id === relationship.lastPlan?.sessionId)
  const candidacy = candidacies.find((each) => each.registrationId === registrationId)
  const [told] = useState(() => ({
    busy: busyTimes(candidacy, relationship),
    endsOn: over ? null : relationship.endsOn,
  }))
  const asked = sessionKinds.find((each) => each === kind && kinds.includes(each))
  const first = asked ?? kinds[0] ?? 'FORMAL'
  // Made when the form opens, so that sending it twice makes one session.
  const [sessionId] = useState(newId)
  const [defaults] = useState(() =>
    newPlan(
      {
        ...{
          relationshipId: id,
          kind: first,
          simulated,
          last: lastOrNext(sessions, serverNow()),
          repeated: repeated ?? undefined,
        },
        ...{ goalIds: (goalList ?? []).map((goal) => goal.id), ...told },
      },
      serverNow(),
    ),
  )
  return (
    <Page
      title={over ? aftercareWords : actionWords[planActions[first]]}
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      {first !== 'CLOSURE' && <WhyNotYet relationship={relationship} />}
      <p className="-mt-3 flex flex-wrap gap-x-5">
        {lastPlanned && !repeated && !over && kinds[0] && (
          <Link to={`?with=${id}&repeat=${lastPlanned.id}`} className="inline-flex min-h-tap items-center">
            Repeat the last plan{lastPlanned.title && `: ${lastPlanned.title}`}
          </Link>
        )}
        {may(actions, 'session.plan') && (
          <Link to={`/sessions/series?with=${id}`} className="inline-flex min-h-tap items-center">
            Plan a weekly series
          </Link>
        )}
      </p>
      {repeated === null && (
        <p role="status" className="-mt-3 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          The last plan is not here to be repeated. Write this one.
        </p>
      )}
      <Drafted form={pathname + search} title={`Plan of a session with ${name}`} defaults={defaults}>
        {(opened) => (
          <PlanForm
            definition={planForm}
            sessionId={opened.boxes['id'] ?? sessionId}
            isNew
            opened={opened}
            goals={goalList ?? []}
            others={whoMayCome(everybody, relationship)}
            sources={sources}
            kinds={kinds}
            simulated={simulated}
            told={told}
            copiedFrom={repeated ? day(repeated.start, repeated.zone) : null}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A new plan. Another mentee, or a plan to repeat, opens the form afresh. */
export const Component = () => {
  const loaded = useLoaderData<typeof loader>()
  const { relationship, repeated, candidacies, kind } = loaded
  if (!relationship) return <ChooseMentee title={actionWords['session.plan']} candidacies={candidacies} together />
  if (isForAnother(relationship.actions, 'session.plan')) return <ForTheCandidate back={toRelationship(relationship)} />
  return <Plan key={`${relationship.id} ${repeated?.id} ${kind}`} {...loaded} relationship={relationship} />
}
