import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { ending } from './adjustment-forms.ts'
import { adjustmentsPage, loadAdjustments } from './load-adjustments.ts'

export const loader = loadAdjustments

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', adjustmentId = ''] = [params['id'], params['adjustmentId']]
  return submit(await request.formData(), ending, (body) => ({
    line: 'POST /api/units/:id/adjustments/:adjustmentId/end',
    input: { params: { id, adjustmentId }, body },
    record: adjustmentId,
    title: 'End an adjustment',
    page: adjustmentsPage(id),
  }))
}

type Shape = { reason: string }

const EndForm = ({ opened, version }: { opened: Opened<Shape>; version: number }) => {
  const state = useRecordForm<Shape, unknown>({ definition: ending, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="revision" value={version} />
      <TextArea field={state.fields.reason} label="Why does it end?" hint="The candidate reads this." rows={2} />
      <SaveBar state={state} label="End it" />
    </RecordForm>
  )
}

/** An adjustment is ended, with the reason. */
export const Component = () => {
  const { view, adjustment } = useLoaderData<typeof loader>()
  const page = adjustmentsPage(view.unit.id)
  if (!adjustment || adjustment.ended || !may(view.actions, 'reasonableAdjustment.record'))
    return <ForTheCandidate back={{ to: page, words: 'Reasonable adjustments' }} />
  return (
    <Page title="End an adjustment" width="narrow" above={<Link to={page}>Reasonable adjustments</Link>}>
      <p className="-mt-3 max-w-[62ch] whitespace-pre-line">{adjustment.what}</p>
      <Drafted form={`${page}/${adjustment.id}/end`} title="End an adjustment" defaults={{ reason: '' }}>
        {(opened) => <EndForm opened={opened} version={adjustment.version} />}
      </Drafted>
    </Page>
  )
}
