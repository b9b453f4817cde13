import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { sendNow } from '../forms/send-now.ts'
import { useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { inWords } from '../words/durations.ts'
import { gapInWords } from '../words/evidence.ts'
import { capital } from '../words/feedback.ts'
import { unitStateInWords } from '../words/states.ts'
import { DeclarationForm } from './declaration-form.tsx'
import { declaring, nothingDeclared } from './declaring.ts'
import { Earlier } from './earlier.tsx'
import { GapList } from './gap-list.tsx'
import { liveOne, notSentYet, unitNow } from './load.ts'
import { NotSent } from './not-sent.tsx'
import { WhatItDoes, WillBeSubmitted } from './will-be-submitted.tsx'

const recommended = () => import('./recommended.tsx')

const addressOf = (id: string) => `/units/${id}/submit`

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const [unit, here] = await Promise.all([
    call('GET /api/units/:id/matrix', { params: { id } }, request.signal),
    notSentYet(addressOf(id)),
  ])
  return { unit, ...here }
}

/** What came between: another tab or device submitted it, or something is missing now. */
const whyNot = async (id: string, title: string, detail: string | undefined) => {
  const unit = await unitNow(id)
  const live = liveOne(unit)
  if (live && unit.state !== 'REFERRED') return redirect(`/units/${id}/submissions/${live.id}?before`)
  const [gap] = unit.gaps
  if (!gap) return { title, why: detail ?? 'Look at it once more, then submit.', movedOn: true }
  const { what, how } = gapInWords(gap, unit)
  return {
    title: 'Not submitted: something is missing now',
    why: `${what}. ${how} It stands at the head of this page with what to do.`,
    movedOn: false,
  }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const id = params['id'] ?? ''
  const form = await request.formData()
  const submissionId = String(form.get('id'))
  return sendNow(form, declaring, {
    send: (body) => call('PUT /api/units/:id/submissions/:submissionId', { params: { id, submissionId }, body }),
    page: `/units/${id}/submissions/${submissionId}?submitted`,
    notReached: {
      title: 'Not submitted: there is no network',
      why: 'A unit is submitted while you watch, never later by itself. Press submit again once you are connected.',
    },
    unclear: {
      title: 'We could not tell whether it was submitted',
      why: 'The answer did not come back. Press submit again once you are connected: it is never submitted twice.',
    },
    isDone: async () => (await unitNow(id)).submissions.some((each) => each.id === submissionId),
    refused: ({ problem }) => whyNot(id, problem.title, problem.detail),
  })
}

const Missing = ({ unit }: { unit: MatrixView }) => (
  <section aria-labelledby="missing" className="grid gap-2">
    <h2 id="missing" className="text-lg">
      {unit.gaps.length === 1 ? 'One thing is missing' : `${capital(inWords(unit.gaps.length))} things are missing`}
    </h2>
    <GapList unit={unit} />
  </section>
)

type Loaded = Awaited<ReturnType<typeof loader>>

const Submitting = ({ unit, items, drafts }: Loaded) => {
  // A form that was open stays, whatever turns out to be missing meanwhile: its words are in it.
  const [opens] = useState(() => unit.gaps.length === 0)
  const [id] = useState(newId)
  const { gaps } = unit
  const asked =
    unit.state === 'REFERRED' ? unit.submissions.find((each) => each.decided?.outcome === 'REFER') : undefined
  return (
    <>
      {asked && (
        <p className="max-w-[62ch]">
          Your assessor asked for more
          {asked.decided?.dueOn && ` by ${plainFullDay(asked.decided.dueOn)}`}. Submit it again once it is put right:{' '}
          <Link to={`/units/${unit.unit.id}/submissions/${asked.id}`}>see what to do</Link>.
        </p>
      )}
      {gaps.length > 0 && <Missing unit={unit} />}
      {gaps.length === 0 && <WillBeSubmitted unit={unit} />}
      {unit.recommended.length > 0 && <Late load={recommended} as={{ unit }} />}
      {(opens || gaps.length === 0) && (
        <>
          <WhatItDoes others={unit.units.length > 1} />
          <NotSent items={items.length} drafts={drafts.length} />
          <Drafted form={addressOf(unit.unit.id)} title={`Submit: ${titleOf(unit)}`} defaults={nothingDeclared(id)}>
            {(opened) => <DeclarationForm unit={unit} opened={opened} />}
          </Drafted>
        </>
      )}
    </>
  )
}

const titleOf = ({ unit }: MatrixView) => unit.probableTitle ?? unit.title

const Submitted = ({ unit }: { unit: MatrixView }) => {
  const live = liveOne(unit)
  return (
    <>
      <p className="max-w-[62ch]">
        {live
          ? `You submitted it ${moment(live.submittedAt, hereZone())}. ${unitStateInWords(unit.state)}.`
          : `${unitStateInWords(unit.state)}: there is nothing to submit.`}
      </p>
      {live && (
        <div>
          <ButtonLink look="primary" to={`/units/${unit.unit.id}/submissions/${live.id}`}>
            See what you submitted
          </ButtonLink>
        </div>
      )}
    </>
  )
}

/** A unit is submitted here; before it can be, what is missing. */
export const Component = () => {
  const loaded = useLoaderData<typeof loader>()
  const { unit } = loaded
  const { state, actions } = unit
  useFreshOnceSent(loaded.items)
  const submits = state === 'REFERRED' ? 'portfolioUnit.resubmit' : 'portfolioUnit.submit'
  if (isForAnother(actions, submits))
    return <ForTheCandidate back={{ to: `/units/${unit.unit.id}/evidence`, words: 'Back to the evidence' }} />
  const isOpen = state === 'IN_PROGRESS' || state === 'REFERRED'
  return (
    <Page title="Submit" width="narrow" above={<Link to={`/units/${unit.unit.id}/evidence`}>{titleOf(unit)}</Link>}>
      {isOpen ? <Submitting {...loaded} /> : <Submitted unit={unit} />}
      <Earlier unitId={unit.unit.id} submissions={unit.submissions} />
    </Page>
  )
}
