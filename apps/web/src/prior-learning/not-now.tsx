import type { PriorLearningView } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import type { ReactNode } from 'react'
import { ButtonLink } from '../shell/button-link.tsx'
import { isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { priorLearningPage } from './words.ts'

type Props = {
  view: PriorLearningView
  action: 'priorLearning.claim' | 'priorLearning.accept'
  title: string
  children: ReactNode
}

const another = {
  'priorLearning.claim': 'Only the candidate claims what they learnt before. You can read what they have saved.',
  'priorLearning.accept': 'Only the assessor of this unit decides about it. You can read what was decided.',
}

/** A form where it may be filled in; else why not: it is somebody else's, or it is not the time. */
export const NotNow = ({ view, action, title, children }: Props) => {
  if (may(view.actions, action)) return children
  return (
    <Page title={title} width="narrow">
      <p>
        {isForAnother(view.actions, action)
          ? another[action]
          : 'This unit is with the assessor, or decided: nothing is claimed or accepted for it now.'}
      </p>
      <div>
        <ButtonLink look="primary" to={priorLearningPage(view.unit.id)}>
          Back to prior learning
        </ButtonLink>
      </div>
    </Page>
  )
}
