import type { GoalView, MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { loadMentoring, mentoringNow } from '../mentoring/load-mentoring.ts'
import { NotNow } from '../mentoring/not-now.tsx'
import { Page } from '../shell/page.tsx'
import { findGoal, NoGoal } from './find-goal.tsx'
import { GoalForm } from './goal-form.tsx'
import { changeForm } from './goal-form-definition.ts'
import { goalShape } from './goal-form-shape.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadMentoring(params['id'] ?? '', request.signal)),
  goalId: params['goalId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', goalId = ''] = [params['id'], params['goalId']]
  return submit(form, changeForm, (body) => ({
    line: changeForm.line,
    input: { params: { id, goalId }, body },
    record: goalId,
    title: `Changed goal: ${body.goal.title}`,
    page: `/relationships/${id}/goals/${goalId}`,
  }))
}

const seenIn = ({ revision, goal }: GoalView): Seen => ({ revision, values: goalShape(goal) })

const Change = ({ mentoring, goal }: { mentoring: MentoringView; goal: GoalView }) => {
  const { relationshipId: id, name, goals } = mentoring
  const [page] = useState(() => ({ defaults: goalShape(goal.goal), seen: seenIn(goal) }))
  const address = `/relationships/${id}/goals/${goal.id}`
  return (
    <Page
      title="Change the goal"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <Drafted
        form={`${address}/change`}
        title={`Changed goal: ${goal.goal.title}`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => (
          <GoalForm
            definition={changeForm}
            goalId={null}
            name={name}
            opened={opened}
            byDate={page.defaults.goal.byDate}
            others={goals.filter((each) => each.dropped === null && each.id !== goal.id).map((each) => each.goal)}
            look={async () => seenIn(findGoal(await mentoringNow(id), goal.id) ?? goal)}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A goal that changes, or one from planning a session that is completed: a new version. */
export const Component = () => {
  const { mentoring, goalId } = useLoaderData<typeof loader>()
  const goal = findGoal(mentoring, goalId)
  if (!goal || goal.dropped) return <NoGoal mentoring={mentoring} />
  return (
    <NotNow mentoring={mentoring} action="goal.change">
      <Change mentoring={mentoring} goal={goal} />
    </NotNow>
  )
}
