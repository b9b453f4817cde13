import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { PlanWords } from './plan-words.tsx'
import { whatChanged } from './what-changed.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadMentoring(params['id'] ?? '', request.signal)

/** The mentoring plan with every version, why it changed and what. */
export const Component = () => {
  const { mentoring, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, plans, goals, actions, reviewDueOn } = mentoring
  const latest = plans.at(-1)
  return (
    <Page
      title="Mentoring plan"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <NotYetSent items={waiting} />
      {latest ? (
        <PlanWords plan={latest.plan} goals={goals} reviewOn={reviewDueOn} />
      ) : (
        <p className="-mt-3 max-w-[62ch] text-ink-2">
          There is no plan yet. It says which goals come first, what each of you does, and when you look at it again.
        </p>
      )}
      <div className="no-print flex flex-wrap gap-3">
        {may(actions, 'mentoringPlan.write') && (
          <ButtonLink look="primary" to="write">
            {latest ? 'Change the plan' : 'Write the plan'}
          </ButtonLink>
        )}
        {latest && <ButtonLink to={`/relationships/${id}/my-plan`}>‘My plan’, as {name} reads it</ButtonLink>}
      </div>
      {latest && (
        <Versions versions={plans} changes={(now, before) => (before ? whatChanged(now.plan, before.plan) : [])}>
          {(version) => <PlanWords plan={version.plan} goals={goals} reviewOn={version.plan.reviewOn} />}
        </Versions>
      )}
    </Page>
  )
}
