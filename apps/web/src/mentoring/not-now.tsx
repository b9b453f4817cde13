import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import type { ReactNode } from 'react'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { actionWords } from '../words/actions.ts'
import { type Decided, decided } from '../words/decided.ts'
import { relationshipStateWords } from '../words/states.ts'

type Props = { mentoring: MentoringView; action: Decided['action'] & keyof typeof actionWords; children: ReactNode }

/** A form where it may be filled in; else why not: it is somebody else's, or the relationship is over or paused. */
export const NotNow = ({ mentoring, action, children }: Props) => {
  const { relationshipId: id, name, state, actions } = mentoring
  const back = toRelationship({ id, name })
  if (isForAnother(actions, action)) return <ForTheCandidate back={back} />
  if (decided(actions, action)?.allowed) return children
  return (
    <Page title={actionWords[action]} width="narrow" above={name}>
      <p>
        {relationshipStateWords[state]}: needs, goals and plan stay as they are. You can read them, and print ‘My plan’.
      </p>
      <div>
        <ButtonLink look="primary" to={back.to}>
          {back.words}
        </ButtonLink>
      </div>
    </Page>
  )
}
