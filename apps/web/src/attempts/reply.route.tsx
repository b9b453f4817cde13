import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { attemptsPage, type ReplyShape, replying } from './reply-forms.ts'

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const view = await call('GET /api/units/:id/attempts', { params: { id: route['id'] ?? '' } }, signal)
  const decision = view.attempts.flatMap(({ decisions }) => decisions).find(({ id }) => id === route['decisionId'])
  if (!decision) throw new Response(null, { status: 404 })
  return { view, decision }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', replyId] = [params['id'], String(form.get('id'))]
  return submit(form, replying, (body) => ({
    line: 'PUT /api/units/:id/replies/:replyId',
    input: { params: { id, replyId }, body },
    record: replyId,
    title: 'A reply to your assessor',
    page: attemptsPage(id),
  }))
}

const ReplyForm = ({ opened, decisionId }: { opened: Opened<ReplyShape>; decisionId: string }) => {
  const state = useRecordForm<ReplyShape, unknown>({ definition: replying, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <TextArea
        field={state.fields.words}
        label="What do you want to say?"
        hint="Such as: what you will do, or what you would like explained. It stays with the decision, and those who check your assessor’s work can read it. Made-up names only."
        rows={6}
      />
      <SaveBar state={state} label="Reply" />
    </RecordForm>
  )
}

/** A candidate replies to a decision. */
export const Component = () => {
  const { view, decision } = useLoaderData<typeof loader>()
  const [id] = useState(newId)
  const page = attemptsPage(view.unit.id)
  if (isForAnother(view.actions, 'decision.reply'))
    return <ForTheCandidate back={{ to: page, words: 'Attempts and decisions' }} />
  return (
    <Page title="Reply to your assessor" width="narrow" above={<Link to={page}>Attempts and decisions</Link>}>
      <section aria-label="The decision" className="-mt-3 grid gap-1">
        <p>
          {decision.outcome === 'PASS' ? 'Passed' : 'More needed'}, {decision.byName},{' '}
          {moment(decision.releasedAt ?? decision.at, hereZone())}
        </p>
        {decision.overall && <p className="max-w-[62ch] whitespace-pre-line text-ink-2">‘{decision.overall}’</p>}
      </section>
      <Drafted form={`${page}/${decision.id}/reply`} title="A reply to your assessor" defaults={{ id, words: '' }}>
        {(opened) => <ReplyForm opened={opened} decisionId={decision.id} />}
      </Drafted>
    </Page>
  )
}
