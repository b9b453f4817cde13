import type { Adjustment } from '@mentorfolio/domain/adjustments/adjustments-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { type AdjustmentShape, recording } from './adjustment-forms.ts'
import { adjustmentsPage, loadAdjustments } from './load-adjustments.ts'

export const loader = loadAdjustments

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', adjustmentId] = [params['id'], String(form.get('id'))]
  return submit(form, recording, (body) => ({
    line: 'PUT /api/units/:id/adjustments/:adjustmentId',
    input: { params: { id, adjustmentId }, body },
    record: adjustmentId,
    title: 'A reasonable adjustment',
    page: adjustmentsPage(id),
  }))
}

const opensWith = (adjustment: Adjustment | null, id: string): AdjustmentShape => ({
  id: adjustment?.id ?? id,
  ...{ what: adjustment?.what ?? '', keeps: adjustment?.keeps ?? '', need: adjustment?.need ?? '' },
  from: adjustment?.from ?? new Date(serverNow()).toISOString().slice(0, 10),
  ...{ until: adjustment?.until ?? '', reason: '' },
})

const AdjustmentForm = ({ opened, version }: { opened: Opened<AdjustmentShape>; version: number }) => {
  const state = useRecordForm<AdjustmentShape, unknown>({ definition: recording, opened })
  const { fields } = state
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <input type="hidden" name="revision" value={version} />
      <TextArea
        field={fields.what}
        label="What is adjusted?"
        hint="Such as: questions are read aloud; answers are spoken and written down by somebody else; a week more."
        rows={3}
      />
      <TextArea
        field={fields.keeps}
        label="What stays, so that the criteria are shown all the same?"
        hint="Such as: the words are the candidate’s own; every criterion is asked for."
        rows={3}
      />
      <TextArea
        field={fields.need}
        label="What was seen, and by whom?"
        hint="What makes it harder, in everyday words. No diagnosis, and no paper about one."
        rows={3}
      />
      <DateField field={fields.from} label="From which day?" />
      <DateField field={fields.until} label="Until when? (optional)" />
      <TextArea
        field={fields.reason}
        label={version === 0 ? 'Who asked for it, and why now?' : 'What did you change, and why?'}
        rows={2}
      />
      <SaveBar state={state} label={version === 0 ? 'Record it' : 'Save it anew'} />
    </RecordForm>
  )
}

/** Whoever assesses a unit, or an administrator, records what is adjusted for its candidate. */
export const Component = () => {
  const { view, adjustment } = useLoaderData<typeof loader>()
  const [id] = useState(newId)
  const page = adjustmentsPage(view.unit.id)
  if (!may(view.actions, 'reasonableAdjustment.record') || adjustment?.ended)
    return <ForTheCandidate back={{ to: page, words: 'Reasonable adjustments' }} />
  return (
    <Page
      title={adjustment ? 'Write the adjustment anew' : 'Record an adjustment'}
      width="narrow"
      above={
        <>
          <Link to={page}>Reasonable adjustments</Link> · {view.candidateName}
        </>
      }
    >
      <Drafted
        form={adjustment ? `${page}/${adjustment.id}/change` : `${page}/new`}
        title={`An adjustment for ${view.candidateName}`}
        defaults={opensWith(adjustment, id)}
      >
        {(opened) => <AdjustmentForm opened={opened} version={adjustment?.version ?? 0} />}
      </Drafted>
    </Page>
  )
}
