import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { serverNow } from '../../api/clock.ts'
import { ButtonLink } from '../../shell/button-link.tsx'
import { Page } from '../../shell/page.tsx'
import { statusOf } from '../../words/sessions.ts'

/** A session that will have no log: what was written for one can go into the log of a session that took place. */
const NoLog = ({ session }: { session: SessionView }) => {
  const { id, mentees, endedBecause } = session
  const [first] = mentees
  const status = statusOf(session, serverNow()).label
  return (
    <Page title={`${status}: no log`} heading="This session can have no log" width="narrow">
      <p>
        It was saved as ‘{status.toLowerCase()}’{endedBecause && ` (${endedBecause})`}, here or on another device.
      </p>
      <p>
        If you did meet, log it as a session that took place. Words that you wrote for this log go along; until then
        they are kept.
      </p>
      <div className="flex flex-wrap gap-3">
        {first && (
          <ButtonLink look="primary" to={`/sessions/record?with=${first.relationshipId}&from=${id}`}>
            Log it as a session that took place
          </ButtonLink>
        )}
        <ButtonLink to={`/sessions/${id}`}>Back to the session</ButtonLink>
      </div>
    </Page>
  )
}
export default NoLog
