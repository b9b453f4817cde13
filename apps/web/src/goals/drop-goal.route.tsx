import type { GoalView, MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { loadMentoring, mentoringNow } from '../mentoring/load-mentoring.ts'
import { NotNow } from '../mentoring/not-now.tsx'
import { Page } from '../shell/page.tsx'
import { findGoal, NoGoal } from './find-goal.tsx'
import { dropForm } from './goal-form-definition.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadMentoring(params['id'] ?? '', request.signal)),
  goalId: params['goalId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', goalId = ''] = [params['id'], params['goalId']]
  return submit(form, dropForm, (body) => ({
    line: dropForm.line,
    input: { params: { id, goalId }, body },
    record: goalId,
    title: 'Drop a goal',
    page: `/relationships/${id}/goals/${goalId}`,
  }))
}

type FormProps = { mentoring: MentoringView; goal: GoalView; opened: Opened<{ reason: string }> }

const DropForm = ({ mentoring, goal, opened }: FormProps) => {
  const state = useRecordForm<{ reason: string }, unknown>({ definition: dropForm, opened })
  const look = async () => {
    const now = findGoal(await mentoringNow(mentoring.relationshipId), goal.id) ?? goal
    return { revision: now.revision, values: {} }
  }
  return (
    <RecordForm state={state} look={look}>
      <TextArea field={state.fields.reason} label="Why is it dropped?" hint="Your assessor will read this." rows={2} />
      <SaveBar state={state} label="Drop this goal" />
    </RecordForm>
  )
}

/** Drops a goal, with the reason. It stays in the record. */
export const Component = () => {
  const { mentoring, goalId } = useLoaderData<typeof loader>()
  const goal = findGoal(mentoring, goalId)
  if (!goal || goal.dropped) return <NoGoal mentoring={mentoring} />
  const { relationshipId: id, name } = mentoring
  return (
    <NotNow mentoring={mentoring} action="goal.drop">
      <Page
        title="Drop this goal"
        width="narrow"
        above={
          <>
            <Link to={`/relationships/${id}/goals/${goal.id}`}>{goal.goal.title}</Link>, with {name}
          </>
        }
      >
        <p className="-mt-4 max-w-[62ch]">
          It stays in the record with your reason, and sessions that served it still did. It cannot be taken up again;
          agree a new one instead.
        </p>
        <Drafted
          form={`/relationships/${id}/goals/${goal.id}/drop`}
          title={`Drop a goal: ${goal.goal.title}`}
          defaults={{ reason: '' }}
          seen={{ revision: goal.revision, values: {} }}
        >
          {(opened) => <DropForm mentoring={mentoring} goal={goal} opened={opened} />}
        </Drafted>
      </Page>
    </NotNow>
  )
}
