import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { loadMentoring, mentoringNow } from '../mentoring/load-mentoring.ts'
import { NotNow } from '../mentoring/not-now.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { PlanForm } from './plan-form.tsx'
import { planForm } from './plan-form-definition.ts'
import { planShape } from './plan-form-shape.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadMentoring(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, planForm, (body) => ({
    line: planForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'Mentoring plan',
    page: `/relationships/${id}/mentoring-plan`,
  }))
}

const goalsOf = ({ goals }: MentoringView) => goals.filter(({ dropped }) => dropped === null)
const shapeOf = (view: MentoringView) =>
  planShape({
    ...{ plan: view.plans.at(-1)?.plan, reviewDueOn: view.reviewDueOn },
    goalIds: goalsOf(view).map(({ id }) => id),
  })
const seenIn = (view: MentoringView): Seen => {
  // Why it changes is said anew each time.
  const { reason: _, ...values } = shapeOf(view)
  return { revision: view.plans.at(-1)?.version ?? 0, values }
}

const Write = ({ mentoring }: { mentoring: MentoringView }) => {
  const { relationshipId: id, name, plans, needs } = mentoring
  const [page] = useState(() => ({ defaults: shapeOf(mentoring), seen: seenIn(mentoring) }))
  const goals = goalsOf(mentoring)
  const isFirst = plans.length === 0
  return (
    <Page
      title={isFirst ? 'Write the mentoring plan' : 'Change the mentoring plan'}
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      {goals.length === 0 ? (
        <>
          <p className="-mt-4 max-w-[62ch] text-ink-2">
            A plan is drawn from goals. Agree the first one, then come back.
          </p>
          <div>
            <ButtonLink look="primary" to={`/relationships/${id}/goals/new`}>
              Agree a goal
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          {needs.length === 0 && (
            <p className="-mt-4 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
              Nothing is recorded of what {name} needs. You can go on; a plan is better with it.{' '}
              <Link to={`/relationships/${id}/needs/write`} className="text-amber">
                Record what they need
              </Link>
            </p>
          )}
          <Drafted
            form={`/relationships/${id}/mentoring-plan/write`}
            title={`Mentoring plan with ${name}`}
            defaults={page.defaults}
            seen={page.seen}
          >
            {(opened) => (
              <PlanForm
                name={name}
                opened={opened}
                goals={goals}
                needs={needs.at(-1)?.needs}
                isFirst={isFirst}
                reviewDueOn={mentoring.reviewDueOn}
                endsOn={mentoring.endsOn}
                look={async () => seenIn(await mentoringNow(id))}
              />
            )}
          </Drafted>
        </>
      )}
    </Page>
  )
}

/** The mentoring plan, written or changed: each time a version. */
export const Component = () => {
  const { mentoring } = useLoaderData<typeof loader>()
  return (
    <NotNow mentoring={mentoring} action="mentoringPlan.write">
      <Write mentoring={mentoring} />
    </NotNow>
  )
}
