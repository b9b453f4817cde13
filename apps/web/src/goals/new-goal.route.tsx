import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { NotNow } from '../mentoring/not-now.tsx'
import { Page } from '../shell/page.tsx'
import { beginsFrom } from './begins-from.ts'
import { GoalForm } from './goal-form.tsx'
import { agreeForm } from './goal-form-definition.ts'
import { newGoalShape } from './goal-form-shape.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadMentoring(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const goalId = String(form.get('id'))
  return submit(form, agreeForm, (body) => ({
    line: agreeForm.line,
    input: { params: { id, goalId }, body },
    record: goalId,
    title: `Goal: ${body.goal.title}`,
    page: `/relationships/${id}/goals/${goalId}`,
  }))
}

const NewGoal = ({ mentoring }: { mentoring: MentoringView }) => {
  const { relationshipId: id, name, goals, needs } = mentoring
  const [asked] = useSearchParams()
  const from = beginsFrom(needs, asked)
  const [goalId] = useState(newId)
  const [defaults] = useState(() => newGoalShape(from))
  return (
    <Page
      title="Agree a goal"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        Write it together. A goal that is not quite there yet can start as a few words when you plan a session.
      </p>
      {from && (
        <p className="max-w-[62ch] rounded-field bg-sunk px-4 py-3">
          It begins from what {name} needs: ‘{from.about}’.{from.idea && ` One idea so far: ‘${from.idea}’.`} What would{' '}
          {name} like to be different?
        </p>
      )}
      <Drafted form={`/relationships/${id}/goals/new`} title={`Goal with ${name}`} defaults={defaults}>
        {(opened) => (
          <GoalForm
            definition={agreeForm}
            goalId={opened.boxes['id'] ?? goalId}
            name={name}
            opened={opened}
            byDate=""
            others={goals.filter(({ dropped }) => dropped === null).map(({ goal }) => goal)}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A new goal, agreed with the mentee. */
export const Component = () => {
  const { mentoring } = useLoaderData<typeof loader>()
  return (
    <NotNow mentoring={mentoring} action="goal.agree">
      <NewGoal mentoring={mentoring} />
    </NotNow>
  )
}
