import type { GoalView, MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { ButtonLink } from '../shell/button-link.tsx'
import { toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'

/** The goal of an address, if this relationship has it. */
export const findGoal = ({ goals }: MentoringView, id: string | undefined): GoalView | undefined =>
  goals.find((goal) => goal.id === id)

/** In place of a goal that is not there. */
export const NoGoal = ({ mentoring }: { mentoring: MentoringView }) => {
  const { to, words } = toRelationship({ id: mentoring.relationshipId, name: mentoring.name })
  return (
    <Page title="This goal is not there" width="narrow">
      <p>It may belong to somebody else, or has not reached this device yet.</p>
      <div>
        <ButtonLink look="primary" to={to}>
          {words}
        </ButtonLink>
      </div>
    </Page>
  )
}
