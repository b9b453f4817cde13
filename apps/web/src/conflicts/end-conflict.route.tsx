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
import { Page } from '../shell/page.tsx'
import { endForm } from './conflict-forms.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['centreId'] ?? ''
  const { conflicts } = await call('GET /api/centres/:id/conflicts', { params: { id } }, request.signal)
  const conflict = conflicts.find((each) => each.id === params['conflictId'])
  if (!conflict) throw new Response(null, { status: 404 })
  return { centreId: id, conflict }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id, conflictId] = [params['centreId'] ?? '', params['conflictId'] ?? '']
  return submit(form, endForm, (body) => ({
    ...{ line: endForm.line, input: { params: { id, conflictId }, body } },
    ...{ record: conflictId, title: 'A conflict of interest ends', page: `/centres/${id}/conflicts` },
  }))
}

type Shape = { reason: string }

const Ask = ({ opened }: { opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: endForm, opened })
  return (
    <RecordForm state={state}>
      <TextArea
        field={state.fields.reason}
        label="Why may they judge again?"
        hint="It stays with what they declared. They read it, too."
        rows={3}
      />
      <SaveBar state={state} label="End it" />
    </RecordForm>
  )
}

/** A lead IQA or an admin ends what somebody else declared. */
export const Component = () => {
  const { centreId, conflict } = useLoaderData<typeof loader>()
  const { byName, about, words, ended, own, id } = conflict
  const back = `/centres/${centreId}/conflicts`
  const isOver = ended !== null || own
  return (
    <Page title="End a conflict of interest" width="narrow" above={<Link to={back}>Conflicts of interest</Link>}>
      <p className="max-w-[62ch] break-words">
        {byName}, about {about.name}: ‘{words}’
      </p>
      {isOver ? (
        <>
          <p>{own ? 'It is yours: somebody else ends it.' : `${ended?.byName} ended it already.`}</p>
          <div>
            <ButtonLink to={back}>See all</ButtonLink>
          </div>
        </>
      ) : (
        <Drafted form={`${back}/${id}/end`} title={`Ending: ${byName}`} defaults={{ reason: '' }}>
          {(opened) => <Ask opened={opened} />}
        </Drafted>
      )}
    </Page>
  )
}
