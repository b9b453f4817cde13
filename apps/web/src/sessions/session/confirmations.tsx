import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import LinkPanel from '../../links/link-panel.tsx'
import { Tag } from '../../shell/tag.tsx'
import { day, hereZone } from '../../words/dates.ts'
import { may } from '../../words/decided.ts'

/** What its mentees said of a session, and who has still to be asked. It never takes minutes away. */
const Confirmations = ({ session }: { session: SessionView }) => {
  const { confirmations, mentees, actions, id } = session
  const asks = may(actions, 'session.handOver')
  const open = mentees.filter(
    ({ relationshipId, attended }) =>
      attended !== false && !confirmations.some((said) => said.relationshipId === relationshipId),
  )
  return (
    <div className="grid gap-4">
      {confirmations.length > 0 && (
        <ul className="grid gap-3" aria-label="What was said of it">
          {confirmations.map(({ relationshipId, role, right, words, handOver, at }) => (
            <li key={relationshipId} className="grid justify-items-start gap-1">
              <Tag tone={right ? 'good' : 'wait'} shape={right ? 'dot' : 'ring'}>
                {right ? 'Confirmed' : 'Questioned'}
              </Tag>
              <p className="text-sm text-ink-2">
                By {mentees.find((mentee) => mentee.relationshipId === relationshipId)?.name ?? 'the mentee'}
                {role === 'supervisor' ? '’s supervisor' : ''}, {day(at, hereZone())}
                {handOver ? ', on the mentor’s device' : ''}
              </p>
              {words && <p>{words}</p>}
            </li>
          ))}
        </ul>
      )}
      {asks &&
        open.map(({ relationshipId, name }) => (
          <LinkPanel
            key={relationshipId}
            purpose="SESSION"
            subjectId={id}
            {...{ relationshipId, name }}
            roles={['mentee', 'supervisor']}
            handOver={`/sessions/${id}/hand-over?with=${relationshipId}`}
          />
        ))}
    </div>
  )
}
export default Confirmations
