import { waitsForAnswer } from '@mentorfolio/domain/asking/standing'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { day, hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { kindWords } from '../words/sessions.ts'
import { answering } from './ask-form.ts'
import { answerWords, notForSafety } from './asked-words.ts'

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const params = { id: route['id'] ?? '' }
  const [ledger, view] = await Promise.all([
    call('GET /api/units/:id/ledger', { params }, signal),
    call('GET /api/units/:id/asked-sessions', { params }, signal),
  ])
  const asked = view.asked.find(({ id }) => id === route['askedId'])
  const line = ledger.sessions.find(({ id }) => id === asked?.sessionId)
  if (!asked || !line) throw new Response(null, { status: 404 })
  return { asked, line, view }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', askedId = ''] = [params['id'], params['askedId']]
  return submit(await request.formData(), answering, (body) => ({
    line: 'POST /api/units/:id/asked-sessions/:askedId/answer',
    input: { params: { id, askedId }, body },
    record: id,
    title: 'An answer to your candidate',
    page: `/units/${id}/sessions-to-accept`,
  }))
}

type Shape = { words: string }

const AnswerForm = ({ opened, candidate }: { opened: Opened<Shape>; candidate: string }) => {
  const state = useRecordForm<Shape, unknown>({ definition: answering, opened })
  return (
    <RecordForm state={state}>
      <TextArea
        field={state.fields.words}
        label={`Your answer to ${candidate}`}
        hint={`It decides nothing about the minutes: a decision about the session does, and answers by itself. ${notForSafety}`}
        rows={4}
      />
      <SaveBar state={state} label="Answer" />
    </RecordForm>
  )
}

/** An assessor answers a question about a session with words alone. */
export const Component = () => {
  const { asked, line, view } = useLoaderData<typeof loader>()
  const { unit, candidateName, actions } = view
  const page = `/units/${unit.id}/sessions-to-accept`
  if (!may(actions, 'record.comment'))
    return <ForTheCandidate back={{ to: `/units/${unit.id}/hours`, words: 'What counts' }} />
  return (
    <Page title="Answer a question" width="narrow" above={<Link to={page}>Sessions to accept</Link>}>
      <section aria-label="The question" className="-mt-3 grid gap-1">
        <p>
          {candidateName} asked about <Link to={`/sessions/${line.id}`}>{line.title ?? kindWords[line.kind]}</Link>,{' '}
          {day(line.start, line.zone)}
        </p>
        <p className="max-w-[62ch] whitespace-pre-line">‘{asked.words}’</p>
        <p className="text-sm text-ink-2">{moment(asked.at, hereZone())}</p>
      </section>
      {waitsForAnswer(asked) ? (
        <Drafted
          form={`/units/${unit.id}/asked-sessions/${asked.id}`}
          title={`An answer to ${candidateName}`}
          defaults={{ words: '' }}
        >
          {(opened) => <AnswerForm opened={opened} candidate={candidateName} />}
        </Drafted>
      ) : (
        <>
          <p className="max-w-[62ch]">
            {asked.answer
              ? `${asked.answer.byName} ${answerWords(asked.answer)}: ‘${asked.answer.words}’`
              : `${candidateName} took it back: nobody waits for an answer.`}
          </p>
          <div>
            <ButtonLink look="primary" to={page}>
              Back to the sessions
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
