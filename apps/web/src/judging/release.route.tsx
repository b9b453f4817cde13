import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { wordsFor } from '../drafts/words-for.ts'
import { sendNow } from '../forms/send-now.ts'
import { Marked } from '../mentoring/evidence/mark.tsx'
import { useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { counted } from '../words/durations.ts'
import { isThere, movedOnSince } from './decide-now.ts'
import { loadReview, unitTitle } from './load-review.ts'
import { type Missing, missingToPass, missingToRefer } from './missing.ts'
import { ReleaseForm } from './release-form.tsx'
import { opensWith, releasing } from './releasing.ts'
import { firstName, reviewPage, standing } from './words.ts'

export const loader = async (args: LoaderFunctionArgs) => {
  const loaded = await loadReview(args)
  const { unit, submission } = loaded.review
  const drafts = await wordsFor(`${reviewPage({ unitId: unit.id, submissionId: submission.id })}?criterion=`)
  return { ...loaded, drafts }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', submissionId = ''] = [params['id'], params['submissionId']]
  const form = await request.formData()
  const decisionId = String(form.get('id'))
  return sendNow(form, releasing, {
    send: (body) =>
      call('PUT /api/units/:id/submissions/:submissionId/decisions/:decisionId', {
        params: { id, submissionId, decisionId },
        body,
      }),
    page: reviewPage({ unitId: id, submissionId }),
    notReached: {
      title: 'Not released: there is no network',
      why: 'A decision is released while you watch, never later by itself. Press it again once you are connected.',
    },
    unclear: {
      title: 'We could not tell whether it was released',
      why: 'The answer did not come back. Press it again once you are connected: it is never released twice.',
    },
    isDone: () => isThere(id, submissionId, decisionId),
    refused: movedOnSince,
  })
}

const MissingList = ({ title, id, list }: { title: string; id: string; list: readonly Missing[] }) =>
  list.length > 0 && (
    <section aria-labelledby={id} className="grid gap-1">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <ul className="divide-y divide-line">
        {list.map(({ what, to, words }) => (
          <li key={what} className="flex flex-wrap items-center justify-between gap-x-5 py-1.5">
            <span className="min-w-0">{what}</span>
            <Link to={to} className="inline-flex min-h-tap items-center">
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )

/** What will be told of each criterion, as it stands now. */
const Told = ({ review }: { review: ReviewView }) => {
  const unmet = review.criteria.filter(({ judgement }) => judgement.outcome === 'NOT_YET_MET')
  const met = review.criteria.filter(({ judgement }) => judgement.outcome === 'MET')
  // What is not yet met comes first, and of what is met whatever has words.
  const told = [...unmet, ...met.filter(({ judgement }) => judgement.feedback)]
  return (
    <section aria-labelledby="told" className="grid gap-2">
      <h2 id="told" className="text-lg">
        What {firstName(review.candidateName)} is told
      </h2>
      <p className="text-ink-2">
        {met.length} of {counted(review.criteria.length, 'criterion', 'criteria')} met
        {unmet.length > 0 && `, ${unmet.length} not yet`}.
      </p>
      <ul className="divide-y divide-line">
        {told.map(({ id, title, judgement }) => (
          <li key={id} className="grid gap-1 py-2.5">
            <p>
              <Marked shape={standing(judgement.outcome).mark}>
                {id} {title}: {judgement.outcome === 'MET' ? 'met' : 'not yet met'}
              </Marked>
            </p>
            {judgement.feedback && <p className="max-w-[62ch] whitespace-pre-line text-ink-2">{judgement.feedback}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Everything that was judged is released here, in one act; before it can be, what is missing. */
export const Component = () => {
  const { review, onDevice, waits, drafts } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const [id] = useState(newId)
  const { unit, submission, state, candidateName } = review
  const page = reviewPage({ unitId: unit.id, submissionId: submission.id })
  const [toPass, toRefer] = [missingToPass(review), missingToRefer(review)]
  const anyUnmet = review.criteria.some(({ judgement }) => judgement.outcome === 'NOT_YET_MET')
  // A form that was open stays, whatever turns out to be missing meanwhile: its words are in it.
  const [opens] = useState(() => toPass.length === 0 || toRefer.length === 0)
  const unsent = waits.length + drafts.length
  const above = (
    <>
      <Link to={page}>{candidateName}</Link> · {unitTitle(review)} · attempt {submission.attempt}
    </>
  )
  if (state !== 'IN_ASSESSMENT')
    return (
      <Page title="Release decisions" width="narrow" above={above}>
        <p className="max-w-[62ch]">There is nothing to release: it has not begun, or it is decided.</p>
        <div>
          <ButtonLink look="primary" to={page}>
            Back to the review
          </ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page title="Release decisions" width="narrow" above={above}>
      {unsent > 0 && (
        <div className="grid max-w-[62ch] gap-1 rounded-sheet border border-amber bg-amber-soft p-4">
          <p className="font-[640]">Some of what you wrote is no part of it yet</p>
          <p>
            {waits.length > 0 && 'Judgements wait on this device. '}
            {drafts.length > 0 &&
              `Feedback is unfinished on this device: ${drafts.map(({ title }) => title).join('; ')}. `}
            <Link to={drafts[0]?.form ?? page}>Go to it</Link>
          </p>
        </div>
      )}
      <MissingList
        title={
          review.criteria.some(({ judgement }) => judgement.outcome === null)
            ? 'Before you can release it'
            : anyUnmet
              ? 'Before you can ask for more'
              : 'Before it can be passed'
        }
        id="missing"
        list={anyUnmet ? toRefer : toPass}
      />
      {opens || toPass.length === 0 || toRefer.length === 0 ? (
        <>
          <Told review={review} />
          <Drafted form={`${page}/release`} title={`Decision: ${candidateName}`} defaults={opensWith(review, id)}>
            {(opened) => <ReleaseForm review={review} opened={opened} toPass={toPass} toRefer={toRefer} />}
          </Drafted>
        </>
      ) : (
        <p className="max-w-[62ch] text-ink-2">The rest of the decision opens here once that is done.</p>
      )}
    </Page>
  )
}
