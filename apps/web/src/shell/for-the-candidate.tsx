import type { Decided } from '../words/decided.ts'
import { decided } from '../words/decided.ts'
import { ButtonLink } from './button-link.tsx'
import { Page } from './page.tsx'

/** Whether somebody else has to do this: asked of the one table, as the API answered it. */
export const isForAnother = (actions: readonly Decided[], action: Decided['action']): boolean => {
  const decision = decided(actions, action)
  return decision === undefined || decision.because === 'WRONG_ROLE'
}

/** In place of a form that somebody opened by its address and that is not theirs to fill in. */
export const ForTheCandidate = ({ back }: { back: { to: string; words: string } }) => (
  <Page title="This is for the candidate" width="narrow">
    <p>Only they can fill it in. You can read what they have saved.</p>
    <div className="flex flex-wrap gap-3">
      <ButtonLink look="primary" to={back.to}>
        {back.words}
      </ButtonLink>
    </div>
  </Page>
)

export const toRelationship = ({ id, name }: { id: string; name: string }) => ({
  to: `/relationships/${id}`,
  words: `Back to ${name}`,
})
export const toSession = (id: string) => ({ to: `/sessions/${id}`, words: 'Back to the session' })
