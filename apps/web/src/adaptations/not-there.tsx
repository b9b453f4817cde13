import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import type { ReactNode } from 'react'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'

const toAll = ({ relationshipId, name }: AdaptationsView) => ({
  to: `/relationships/${relationshipId}/adaptations`,
  words: `What was changed with ${name}`,
})

/** In place of a change that is not there. */
export const NoChange = ({ changes }: { changes: AdaptationsView }) => {
  const { to, words } = toAll(changes)
  return (
    <Page title="This change is not there" width="narrow">
      <p>It may belong to somebody else, or was withdrawn, or has not reached this device yet.</p>
      <div>
        <ButtonLink look="primary" to={to}>
          {words}
        </ButtonLink>
      </div>
    </Page>
  )
}

/** A form where it is the reader's to fill in. */
export const ForMentor = ({ changes, children }: { changes: AdaptationsView; children: ReactNode }) =>
  isForAnother(changes.actions, 'adaptation.record') ? <ForTheCandidate back={toAll(changes)} /> : children
