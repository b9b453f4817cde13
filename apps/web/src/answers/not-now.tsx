import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import type { ReactNode } from 'react'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'

type Props = { page: AnswersView; title: string; children: ReactNode }

/** A form where it may be filled in; else why not: it is somebody else's, or the unit is with its assessor. */
export const NotNow = ({ page: { actions, unit }, title, children }: Props) => {
  const back = { to: `/units/${unit.id}/answers`, words: 'Back to written answers' }
  if (isForAnother(actions, 'answer.write')) return <ForTheCandidate back={back} />
  if (may(actions, 'answer.write')) return children
  return (
    <Page title={title} width="narrow">
      <p>This unit is with your assessor: what you wrote stays as it is. You can read and print it.</p>
      <div>
        <ButtonLink look="primary" to={back.to}>
          {back.words}
        </ButtonLink>
      </div>
    </Page>
  )
}

/** In place of a page about something that the unit does not have. */
export const NotThere = ({ page: { unit }, why }: { page: AnswersView; why: string }) => (
  <Page title="This is not there" width="narrow">
    <p>{why}</p>
    <div>
      <ButtonLink look="primary" to={`/units/${unit.id}/answers`}>
        See what this unit asks for
      </ButtonLink>
    </div>
  </Page>
)
