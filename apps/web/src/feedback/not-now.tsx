import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { type Decided, may } from '../words/decided.ts'
import { relationshipStateWords } from '../words/states.ts'
import { pageOf } from './load-feedback.ts'

type Props = {
  feedback: FeedbackView
  title: string
  /** Decided of the relationship; null: of something that is not there. */
  action: Decided['action'] | null
  children: ReactNode
}

/** A form of feedback where it may be filled in; else why not, and the way back. */
export const FeedbackForm = ({ feedback, title, action, children }: Props) => {
  const { relationshipId, actions, state, name } = feedback
  const back = { to: pageOf(relationshipId), words: 'The feedback' }
  if (action !== null && isForAnother(actions, action)) return <ForTheCandidate back={back} />
  const isOpen = action !== null && may(actions, action)
  return (
    <Page
      title={title}
      width="narrow"
      above={
        <>
          <Link to={back.to}>Feedback</Link>, with {name}
        </>
      }
    >
      {isOpen ? (
        children
      ) : (
        <>
          <p>
            {action === null
              ? 'This is not there any more, or was answered meanwhile.'
              : `${relationshipStateWords[state]}: this cannot be done now.`}
          </p>
          <div>
            <ButtonLink look="primary" to={back.to}>
              {back.words}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
