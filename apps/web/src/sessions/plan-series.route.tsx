import { lastOrNext } from '@mentorfolio/domain/sessions/last-plan'
import { longestSeries } from '@mentorfolio/domain/sessions/series-length'
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
import { ChooseMentee } from './choose-mentee.tsx'
import { busyTimes } from './plan/busy.ts'
import { newPlan } from './plan/plan-shape.ts'
import { SeriesForm } from './plan/series-form.tsx'
import { seriesForm } from './plan/series-forms.ts'
import { WhyNotYet } from './plan/why-not-yet.tsx'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const id = new URL(request.url).searchParams.get('with')
  const [home, relationship] = await Promise.all([
    call('GET /api/home', {}, request.signal),
    id ? call('GET /api/relationships/:id', { params: { id } }, request.signal) : undefined,
  ])
  return { candidacies: home.candidacies, relationship }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  return submit(form, seriesForm, (body) => ({
    line: seriesForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Plan a series: ${body.plan.title}`,
    page: `/series/${id}`,
  }))
}

type Loaded = Awaited<ReturnType<typeof loader>>
const title = 'Plan a weekly series'

const Series = ({ relationship, candidacies }: Loaded & { relationship: NonNullable<Loaded['relationship']> }) => {
  const { id, name, registrationId, simulated, sessions, goalList, endsOn } = relationship
  const [page] = useState(() => {
    const candidacy = candidacies.find((each) => each.registrationId === registrationId)
    const busy = busyTimes(candidacy, relationship)
    const last = lastOrNext(sessions, serverNow())
    const first = newPlan(
      { relationshipId: id, kind: 'FORMAL', simulated, last, repeated: undefined, goalIds: [], busy, endsOn },
      serverNow(),
    )
    const sessionIds = Array.from({ length: longestSeries }, () => newId()).join(' ')
    return {
      seriesId: newId(),
      told: { busy, endsOn },
      defaults: { ...first, rhythm: 'WEEKLY', count: '6', leftOut: [] as string[], sessionIds },
    }
  })
  return (
    <Drafted form={`/sessions/series?with=${id}`} title={`Series with ${name}`} defaults={page.defaults}>
      {(opened) => (
        <SeriesForm
          seriesId={opened.boxes['id'] ?? page.seriesId}
          opened={opened}
          goals={goalList ?? []}
          told={page.told}
        />
      )}
    </Drafted>
  )
}

/** Several sessions at once, at the same hour by the clock: each is one of its own from then on. */
export const Component = () => {
  const loaded = useLoaderData<typeof loader>()
  const { relationship, candidacies } = loaded
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
        <Series key={id} {...loaded} relationship={relationship} />
      ) : (
        <WhyNotYet relationship={relationship} />
      )}
    </Page>
  )
}
