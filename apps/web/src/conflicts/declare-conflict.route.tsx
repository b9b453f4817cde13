import type { ConflictChoices } from '@mentorfolio/domain/conflicts/conflict'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Page } from '../shell/page.tsx'
import { declareForm } from './conflict-forms.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/centres/:id/conflict-choices', { params: { id: params['centreId'] ?? '' } }, request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id, conflictId] = [params['centreId'] ?? '', String(form.get('id'))]
  return submit(form, declareForm, (body) => ({
    ...{ line: declareForm.line, input: { params: { id, conflictId }, body } },
    ...{ record: conflictId, title: 'Conflict of interest', page: `/centres/${id}/conflicts` },
  }))
}

type Shape = { about: string; words: string }

const Declare = ({ choices, opened, id }: { choices: ConflictChoices; opened: Opened<Shape>; id: string }) => {
  const state = useRecordForm<Shape, unknown>({ definition: declareForm, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={id} />
      <Select
        field={state.fields.about}
        label="Whom or what is it about?"
        hint="A setting stands for everybody who mentors there. Somebody who is not listed? Tell your administrator: they give you nothing of theirs."
        options={[
          { value: '', label: 'Choose' },
          ...choices.candidates.map(({ id: of, name }) => ({ value: `CANDIDATE:${of}`, label: name })),
          ...choices.settings.map(({ id: of, name }) => ({ value: `SETTING:${of}`, label: `Setting: ${name}` })),
        ]}
      />
      <TextArea
        field={state.fields.words}
        label="What is it?"
        hint="A few words are enough: that you are related, friends, worked together, or have money in it. Administrators and lead IQAs read it."
        rows={3}
      />
      <SaveBar state={state} label="Declare it" />
    </RecordForm>
  )
}

/** Whoever judges says that they are close to a candidate, or to a setting. */
export const Component = () => {
  const choices = useLoaderData<typeof loader>()
  const [page] = useState(newId)
  const back = `/centres/${choices.centreId}/conflicts`
  return (
    <Page title="Declare a conflict of interest" width="narrow" above={<Link to={back}>Conflicts of interest</Link>}>
      <p className="max-w-[62ch]">
        It holds at once: you judge, sign and sample nothing of theirs from then on, and it is kept. What you judged
        before stays with your name. Somebody else ends it, once it holds no more.
      </p>
      <Drafted form={`${back}/declare`} title="Conflict of interest" defaults={{ about: '', words: '' }}>
        {(opened) => <Declare choices={choices} opened={opened} id={opened.boxes['id'] ?? page} />}
      </Drafted>
    </Page>
  )
}
