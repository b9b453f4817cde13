import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import type { ShownAction } from '../words/actions.ts'
import { decided } from '../words/decided.ts'
import { listed } from '../words/durations.ts'
import { needsInWords } from '../words/needs.ts'
import { relationshipStateWords } from '../words/states.ts'

type Props = {
  ending: EndingView
  title: string
  action: ShownAction
  /** Needs that the form itself brings along. */
  brings?: readonly string[]
  children: ReactNode
}

/** Whose it is, for whoever it is not. */
const whose: Partial<Record<ShownAction, string>> = {
  'relationship.transfer': 'Your centre’s admin hands a mentee over to another mentor. Talk to them about it.',
  'relationship.reopen': 'Your centre’s admin opens a relationship again. Talk to them about it.',
}

/** A form around the ending, where it may be filled in now; else how it stands, and the way back. */
export const EndingPage = ({ ending, title, action, brings = [], children }: Props) => {
  const { relationshipId: id, name, state, actions } = ending
  const decision = decided(actions, action)
  const isOpen =
    decision?.allowed || (decision?.because === 'UNMET_NEED' && decision.needs.every((need) => brings.includes(need)))
  return (
    <Page
      title={title}
      width="narrow"
      above={
        <>
          <Link to={`/relationships/${id}/ending`}>The ending</Link> with{' '}
          <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      {isOpen ? (
        children
      ) : (
        <>
          <p>
            {decision === undefined || decision.because === 'WRONG_ROLE'
              ? (whose[action] ?? 'This is for somebody else to do.')
              : decision.because === 'UNMET_NEED'
                ? `It waits for ${listed(needsInWords(decision.needs)) || 'something that is missing'}.`
                : `${relationshipStateWords[state]}: there is nothing to do here now.`}
          </p>
          <div>
            <ButtonLink look="primary" to={`/relationships/${id}/ending`}>
              Back to the ending
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
