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
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { answered, answering, attemptsPage } from './reply-forms.ts'

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const view = await call('GET /api/units/:id/attempts', { params: { id: route['id'] ?? '' } }, signal)
  const reply = view.replies.find(({ id }) => id === route['replyId'])
  if (!reply) throw new Response(null, { status: 404 })
  return { view, reply }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', replyId = ''] = [params['id'], params['replyId']]
  return submit(await request.formData(), answering, ({ words }) => answered(id, replyId, words))
}

type Shape = { words: string }

const AnswerForm = ({ opened, candidate }: { opened: Opened<Shape>; candidate: string }) => {
  const state = useRecordForm<Shape, unknown>({ definition: answering, opened })
  return (
    <RecordForm state={state}>
      <TextArea
        field={state.fields.words}
        label={`Your answer to ${candidate}`}
        hint="It changes nothing of the decision. They read it beside their reply."
        rows={5}
      />
      <SaveBar state={state} label="Answer" />
    </RecordForm>
  )
}

/** An assessor answers what their candidate replied to a decision. */
export const Component = () => {
  const { view, reply } = useLoaderData<typeof loader>()
  const { unit, candidateName, actions } = view
  const page = attemptsPage(unit.id)
  if (!may(actions, 'record.comment')) return <ForTheCandidate back={{ to: page, words: 'Attempts and decisions' }} />
  return (
    <Page title="Answer a reply" width="narrow" above={<Link to={page}>Attempts and decisions</Link>}>
      <section aria-label="The reply" className="-mt-3 grid gap-1">
        <p className="text-sm text-ink-2">
          {candidateName} replied {moment(reply.at, hereZone())}
        </p>
        {reply.words && <p className="max-w-[62ch] whitespace-pre-line">{reply.words}</p>}
      </section>
      {reply.answer === null ? (
        <Drafted
          form={`/units/${unit.id}/replies/${reply.id}`}
          title={`An answer to ${candidateName}`}
          defaults={{ words: '' }}
        >
          {(opened) => <AnswerForm opened={opened} candidate={candidateName} />}
        </Drafted>
      ) : (
        <>
          <p className="max-w-[62ch]">
            {reply.answer.byName} {reply.answer.words === null ? 'has read it' : `answered: ‘${reply.answer.words}’`}
          </p>
          <div>
            <ButtonLink look="primary" to={page}>
              Back to the attempts
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
