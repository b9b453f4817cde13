import type { ReactNode } from 'react'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { type Decided, may } from '../words/decided.ts'

type Props = {
  actions: readonly Decided[]
  action: 'session.reflect' | 'reflection.write'
  title: string
  back: { to: string; words: string }
  children: ReactNode
}

const why = {
  'session.reflect': 'Looking back is for sessions that took place and are not with your assessor.',
  'reflection.write': 'This unit is with your assessor: what you wrote stays as it is. You can read and print it.',
}

/** A form where it may be filled in; else why not: it is somebody else's, or it is not the time. */
export const NotNow = ({ actions, action, title, back, children }: Props) => {
  if (isForAnother(actions, action)) return <ForTheCandidate back={back} />
  if (may(actions, action)) return children
  return (
    <Page title={title} width="narrow">
      <p>{why[action]}</p>
      <div>
        <ButtonLink look="primary" to={back.to}>
          {back.words}
        </ButtonLink>
      </div>
    </Page>
  )
}
