import { waitsForAnswer } from '@mentorfolio/domain/asking/standing'
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
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { day } from '../words/dates.ts'
import { decided } from '../words/decided.ts'
import { duration } from '../words/durations.ts'
import { reasonsToTell, reasonWords } from '../words/reasons.ts'
import { kindWords } from '../words/sessions.ts'
import { type AskingShape, asking } from './ask-form.ts'
import { notForSafety } from './asked-words.ts'

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const params = { id: route['id'] ?? '' }
  const [ledger, view] = await Promise.all([
    call('GET /api/units/:id/ledger', { params }, signal),
    call('GET /api/units/:id/asked-sessions', { params }, signal),
  ])
  const line = ledger.sessions.find(({ id }) => id === route['sessionId'])
  if (!line) throw new Response(null, { status: 404 })
  return { line, view }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', askedId] = [params['id'], String(form.get('id'))]
  return submit(form, asking, (body) => ({
    line: 'PUT /api/units/:id/asked-sessions/:askedId',
    input: { params: { id, askedId }, body },
    record: askedId,
    title: 'A question to your assessor',
    page: `/units/${id}/hours`,
  }))
}

type FormProps = { opened: Opened<AskingShape>; sessionId: string; assessor: string }

const AskForm = ({ opened, sessionId, assessor }: FormProps) => {
  const state = useRecordForm<AskingShape, unknown>({ definition: asking, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <TextArea
        field={state.fields.words}
        label={`What do you ask ${assessor}?`}
        hint={`Such as: why it should count all the same, and who saw it. Made-up names only. ${notForSafety}`}
        rows={4}
      />
      <SaveBar state={state} label="Ask" />
    </RecordForm>
  )
}

/** A candidate asks their assessor about one session of the hours. */
export const Component = () => {
  const { line, view } = useLoaderData<typeof loader>()
  const [id] = useState(newId)
  const page = `/units/${view.unit.id}/hours`
  const title = 'Ask my assessor'
  if (isForAnother(view.actions, 'session.askAssessor'))
    return <ForTheCandidate back={{ to: page, words: 'What counts' }} />
  const waits = view.asked.some((each) => each.sessionId === line.id && waitsForAnswer(each))
  const ended = decided(view.actions, 'session.askAssessor')?.allowed === false
  const cannot =
    (ended && 'Your registration has ended, or is on a break. Talk to your centre.') ||
    (view.assessorName === null && 'Nobody assesses this unit yet. Ask your centre who your assessor is.') ||
    (waits && 'You asked about this session already. Take that back first if you want to ask in other words.')
  return (
    <Page title={title} width="narrow" above={<Link to={page}>What counts</Link>}>
      <section aria-label="The session" className="-mt-3 grid gap-1">
        <p>
          <Link to={`/sessions/${line.id}`}>{line.title ?? kindWords[line.kind]}</Link>, {day(line.start, line.zone)} ·
          counts {duration(line.minutes)}
        </p>
        {reasonsToTell(line.reasons).map((reason) => (
          <p key={reason} className="text-sm text-ink-2">
            {reasonWords[reason].why}
          </p>
        ))}
      </section>
      {cannot ? (
        <>
          <p className="max-w-[62ch]">{cannot}</p>
          <div>
            <ButtonLink look="primary" to={page}>
              Back to what counts
            </ButtonLink>
          </div>
        </>
      ) : (
        <Drafted form={`${page}/ask/${line.id}`} title="A question to your assessor" defaults={{ id, words: '' }}>
          {(opened) => <AskForm opened={opened} sessionId={line.id} assessor={view.assessorName ?? 'your assessor'} />}
        </Drafted>
      )}
    </Page>
  )
}
