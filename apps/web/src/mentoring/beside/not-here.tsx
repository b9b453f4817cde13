import type { BesideView } from '@mentorfolio/domain/records/beside-view'
import { ButtonLink } from '../../shell/button-link.tsx'
import { Page } from '../../shell/page.tsx'

/** In place of a record that is not there, or can no longer be written. */
export const NoRecord = ({ beside }: { beside: BesideView }) => (
  <Page title="This record is not there" width="narrow">
    <p>It may belong to somebody else, was withdrawn, or has not reached this device yet.</p>
    <div>
      <ButtonLink look="primary" to={`/relationships/${beside.relationshipId}/records`}>
        See all records
      </ButtonLink>
    </div>
  </Page>
)
