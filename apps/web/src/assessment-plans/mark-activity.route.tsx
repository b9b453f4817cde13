import type { PlannedActivity } from '@mentorfolio/domain/assessment-plans/assessment-plan-view'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { today } from '../forms/days-gone.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { loadPlan, planPage } from './load-plan.ts'
import { type MarkShape, marking } from './plan-forms.ts'

export const loader = loadPlan

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', activityId = ''] = [params['id'], params['activityId']]
  return submit(await request.formData(), marking, (body) => ({
    ...{ line: marking.line, input: { params: { id, activityId }, body } },
    ...{ record: activityId, title: 'What is done of an assessment plan', page: planPage(id) },
  }))
}

const MarkForm = ({ opened, activity }: { opened: Opened<MarkShape>; activity: PlannedActivity }) => {
  const state = useRecordForm<MarkShape, unknown>({ definition: marking, opened })
  const isDone = activity.standing === 'DONE'
  return (
    <RecordForm state={state}>
      <input type="hidden" name="version" value={activity.mark?.version ?? 0} />
      <input type="hidden" name="done" value={isDone ? 'no' : 'yes'} />
      {!isDone && <DateField field={state.fields.on} label="On which day was it done?" />}
      <TextArea
        field={state.fields.words}
        label={isDone ? 'Why is it not done after all?' : 'What came of it? (optional)'}
        hint="Your candidate reads this."
        rows={2}
      />
      <SaveBar state={state} label={isDone ? 'Take it back' : 'It is done'} />
    </RecordForm>
  )
}

/** An activity of the plan is done, or is not done after all. */
export const Component = () => {
  const { view, activity } = useLoaderData<typeof loader>()
  const page = planPage(view.unit.id)
  if (!activity || !may(view.actions, 'assessmentPlan.write'))
    return <ForTheCandidate back={{ to: page, words: 'Assessment plan' }} />
  const title = activity.standing === 'DONE' ? 'Not done after all' : 'Mark it as done'
  return (
    <Page
      title={title}
      width="narrow"
      above={
        <>
          <Link to={page}>Assessment plan</Link> · {view.candidateName}
        </>
      }
    >
      <p className="-mt-3 max-w-[62ch] whitespace-pre-line">{activity.what}</p>
      <Drafted
        form={`${page}/activities/${activity.id}/mark`}
        title={`${title}: ${view.candidateName}`}
        defaults={{ on: today(), words: '' }}
      >
        {(opened) => <MarkForm opened={opened} activity={activity} />}
      </Drafted>
    </Page>
  )
}
