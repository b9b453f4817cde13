import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { serverNow } from '../../api/clock.ts'
import { Button } from '../../shell/button.tsx'
import { ButtonLink } from '../../shell/button-link.tsx'
import { actionWords } from '../../words/actions.ts'
import { may } from '../../words/decided.ts'
import { asksOf, type Question, questions } from './questions.ts'

/** What can be done with a session now. */
export const Actions = ({ session, onAsk }: { session: SessionView; onAsk: (question: Question) => void }) => {
  const { id, registrationId, actions, startedAt, stoppedAt, start, end, mentees, paused } = session
  const address = `/sessions/${id}`
  const now = serverNow()
  const toLog = may(actions, 'session.log')
  const due = stoppedAt !== null || Date.parse(end) <= now
  const ahead = Date.parse(start) > now
  // Who waits for somebody has started the timer.
  const asked = questions.filter((question) => may(actions, asksOf[question]) && !(question === 'no-show' && ahead))
  const corrects = may(actions, 'session.correctAfterPass')
  const offers =
    toLog || corrects || may(actions, 'session.correct') || may(actions, 'session.replan') || asked.length > 0
  if (!offers) return null
  return (
    <div className="no-print flex flex-wrap gap-x-3 gap-y-2">
      {toLog && due && (
        <ButtonLink look="primary" to={`${address}/log`}>
          {actionWords['session.log']}
        </ButtonLink>
      )}
      {may(actions, 'session.correct') && (
        <ButtonLink to={`${address}/correct`}>{actionWords['session.correct']}</ButtonLink>
      )}
      {corrects && <ButtonLink to={`${address}/correct`}>{actionWords['session.correctAfterPass']}</ButtonLink>}
      {may(actions, 'session.correct') && (
        <ButtonLink to={`/registrations/${registrationId}/work-products/new?session=${id}&what=PAPER_RECORD`}>
          Add its paper notes
        </ButtonLink>
      )}
      {may(actions, 'session.replan') && mentees.length > paused.length && (
        <ButtonLink to={`${address}/plan`}>{actionWords['session.replan']}</ButtonLink>
      )}
      {toLog && !due && paused.length === 0 && (
        <ButtonLink look="quiet" to={`${address}/log`}>
          {actionWords['session.log']}
        </ButtonLink>
      )}
      {asked.map((question) => (
        <Button key={question} look="quiet" onClick={() => onAsk(question)}>
          {question === 'cancel' && ahead && startedAt === null ? 'Call it off' : actionWords[asksOf[question]]}
        </Button>
      ))}
    </div>
  )
}
