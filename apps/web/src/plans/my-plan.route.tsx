import {
  type Confirmation,
  goalConfirmation,
  needsConfirmation,
  planConfirmation,
} from '@mentorfolio/domain/needs/confirmation'
import { myPlanOf } from '@mentorfolio/domain/needs/my-plan'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { MyPlan } from '../mentoring/my-plan.tsx'
import { ConfirmationTag } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadMentoring(params['id'] ?? '', request.signal)

/** 'My plan' as the mentee reads it: to print, to hand over, to confirm (S3-K1). */
export const Component = () => {
  const { mentoring, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, needs, goals, actions } = mentoring
  const plan = myPlanOf(mentoring)
  const tag = (confirmation: Confirmation) => (
    <div className="no-print">
      <ConfirmationTag said={confirmation} name={name} />
    </div>
  )
  // Each part by itself: what came after a yes was not said yes to.
  const said = {
    needs: tag(needsConfirmation(needs)),
    goals: new Map(goals.map((goal) => [goal.id, tag(goalConfirmation(goal))])),
    plan: plan.plan && tag(planConfirmation(needs, plan.plan.version)),
  }
  const isEmpty = !plan.needs && plan.goals.length === 0
  return (
    <Page
      title="My plan"
      width="narrow"
      above={
        // On paper it is theirs.
        <span className="no-print">
          As <Link to={`/relationships/${id}`}>{name}</Link> reads it
        </span>
      }
    >
      <NotYetSent items={waiting} />
      {isEmpty && (
        <p className="max-w-[62ch] text-ink-2">
          Nothing is written yet. Record what {name} needs, and agree a goal: both are shown here in plain words.
        </p>
      )}
      <MyPlan plan={plan} name={name} said={said} />
      {!isEmpty && (
        <div className="no-print flex flex-wrap gap-3">
          {plan.version !== null && may(actions, 'needsAssessment.handOver') && (
            <ButtonLink look="primary" to={`/relationships/${id}/hand-over/needs`}>
              Hand over this device
            </ButtonLink>
          )}
          <Button onClick={() => window.print()}>Print it</Button>
        </div>
      )}
    </Page>
  )
}
