import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Folded } from '../mentoring/folded.tsx'
import { Unheld } from '../mentoring/held.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { type ClosureShape, closureForm, closureShape } from './ending-forms.ts'
import { EndingPage } from './ending-page.tsx'
import { endingNow, loadEnding } from './load-ending.ts'
import { SignpostRows } from './signposts.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadEnding(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = String(form.get('id'))
  return submit(form, closureForm, (body) => ({
    line: closureForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'How it ends',
    page: `/relationships/${id}/ending`,
  }))
}

const seenIn = ({ closure }: EndingView): Seen => {
  const { reason: _, ...values } = closureShape(closure?.content ?? undefined)
  return { revision: closure?.revision ?? 0, values }
}

type FormProps = { ending: EndingView; recordId: string; opened: Opened<ClosureShape> }

const Form = ({ ending, recordId, opened }: FormProps) => {
  const state = useRecordForm<ClosureShape, unknown>({ definition: closureForm, opened })
  const { form, fields } = state
  const aftercare = fields.aftercare.getFieldset()
  const { name, relationshipId, closure } = ending
  const { defaults } = opened
  return (
    <RecordForm state={state} look={async () => seenIn(await endingNow(relationshipId))}>
      <input type="hidden" name="id" value={recordId} />
      <TextArea
        field={fields.ending}
        label="How do you end?"
        hint={`What you look back at, how you say goodbye. ${name} reads this.`}
        rows={4}
      />
      <SignpostRows form={form} field={fields.signposting} />
      <TextArea field={fields.notNeeded} label="Or why nobody need be named" quiet rows={2} />
      <TextArea field={fields.takesAlong} label={`What does ${name} take along? (optional)`} quiet rows={2} />
      <Folded title="Aftercare" open={defaults.aftercare.what !== '' || defaults.aftercare.on !== ''}>
        <TextArea
          field={aftercare.what}
          label="What happens afterwards"
          hint="Such as a call after a month."
          quiet
          rows={2}
        />
        <DateField field={aftercare.on} label="On which day (optional)" quiet />
      </Folded>
      {closure && <TextArea field={fields.reason} label="Why does it change? (optional)" quiet rows={2} />}
      <SaveBar state={state} label="Save how it ends" />
    </RecordForm>
  )
}

/** How the relationship ends, written or changed: each time a version. */
export const Component = () => {
  const { ending } = useLoaderData<typeof loader>()
  const { relationshipId: id, name, closure, before } = ending
  const last = closure ? undefined : before.at(-1)
  const [page] = useState(() => ({
    id: closure?.id ?? newId(),
    defaults: closureShape(closure?.content ?? last?.closure.content ?? undefined),
    seen: seenIn(ending),
  }))
  return (
    <Unheld
      held={closure?.held}
      title="How it ends"
      back={{ to: `/relationships/${id}/ending`, words: 'Back to the ending' }}
    >
      <EndingPage ending={ending} title="How it ends" action="closure.record">
        <p className="-mt-4 max-w-[62ch] text-ink-2">
          Write the parts that you have; the others can follow. What is missing for closing is told on the page before.
        </p>
        {last && (
          <p className="max-w-[62ch]">
            These are the words from before it was opened again on {shortDay(last.until, hereZone())}. Keep or change
            each: what you save is how it ends now. The words of before stay on the page of the ending.
          </p>
        )}
        <Drafted
          form={`/relationships/${id}/ending/words`}
          title={`How it ends with ${name}`}
          defaults={page.defaults}
          {...(closure ? { seen: page.seen } : {})}
        >
          {(opened) => <Form ending={ending} recordId={closure?.id ?? opened.boxes['id'] ?? page.id} opened={opened} />}
        </Drafted>
      </EndingPage>
    </Unheld>
  )
}
