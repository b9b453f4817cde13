import type { HeldBy } from '@mentorfolio/domain/records/held'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { Unheld } from '../../mentoring/held.tsx'
import { kindWords } from '../../words/sessions.ts'

/** In place of the form that puts a log right: it is part of what was submitted. */
const HeldLog = ({ session: { id, title, kind }, held }: { session: SessionView; held: HeldBy }) => (
  <Unheld
    held={held}
    title={`Put right: ${title ?? kindWords[kind]}`}
    back={{ to: `/sessions/${id}`, words: 'Back to the session' }}
  >
    {null}
  </Unheld>
)

export default HeldLog
