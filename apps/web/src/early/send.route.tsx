import type { SentCriteria } from '@mentorfolio/domain/early/sent-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Checks } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { decided } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { type SendingShape, sending } from './sent-forms.ts'
import { sentPage } from './sent-page.ts'

export const loader = ({ params: route, request: { signal } }: LoaderFunctionArgs) =>
  call('GET /api/units/:id/sent-criteria', { params: { id: route['id'] ?? '' } }, signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', sentId] = [params['id'], String(form.get('id'))]
  return submit(form, sending, (body) => ({
    line: 'PUT /api/units/:id/sent-criteria/:sentId',
    input: { params: { id, sentId }, body },
    record: sentId,
    title: `To be judged early: ${body.criteria.join(', ')}`,
    page: sentPage(id),
  }))
}

type FormProps = { opened: Opened<SendingShape>; criteria: SentCriteria['criteria']; assessor: string }

const SendForm = ({ opened, criteria, assessor }: FormProps) => {
  const state = useRecordForm<SendingShape, unknown>({ definition: sending, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <Checks
        field={state.fields.criteria}
        label={`What should ${assessor} look at?`}
        options={criteria.map(({ id, title, claims }) => ({
          value: id,
          label: `${id} ${title} (${counted(claims, 'record')})`,
        }))}
      />
      <TextArea
        field={state.fields.words}
        label="What would you like to hear about? (optional)"
        hint="Made-up names only."
        rows={3}
      />
      <SaveBar state={state} label="Send" />
    </RecordForm>
  )
}

/** A candidate sends criteria to their assessor before anything is submitted. */
export const Component = () => {
  const view = useLoaderData<typeof loader>()
  const [id] = useState(newId)
  const [search] = useSearchParams()
  const { unit, actions, assessorName } = view
  const page = sentPage(unit.id)
  if (isForAnother(actions, 'criterion.send'))
    return <ForTheCandidate back={{ to: page, words: 'Criteria judged early' }} />
  const ready = view.criteria.filter(({ claims, waits }) => claims > 0 && !waits)
  const wanted = ready.filter((each) => each.id === search.get('criterion')).map((each) => each.id)
  const cannot =
    (decided(actions, 'criterion.send')?.allowed === false && 'The unit is submitted: all of it is judged together.') ||
    (assessorName === null && 'Nobody assesses this unit yet. Ask your centre who your assessor is.') ||
    (ready.length === 0 && 'No criterion has a record that shows it and does not wait for your assessor already.')
  return (
    <Page title="Send criteria to your assessor" width="narrow" above={<Link to={page}>Criteria judged early</Link>}>
      {cannot ? (
        <>
          <p className="max-w-[62ch]">{cannot}</p>
          <div>
            <ButtonLink look="primary" to={page}>
              Back
            </ButtonLink>
          </div>
        </>
      ) : (
        <Drafted form={`${page}/new`} title="Criteria for your assessor" defaults={{ id, criteria: wanted, words: '' }}>
          {(opened) => <SendForm opened={opened} criteria={ready} assessor={assessorName ?? 'your assessor'} />}
        </Drafted>
      )}
    </Page>
  )
}
