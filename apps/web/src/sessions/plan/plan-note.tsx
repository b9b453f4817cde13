import { Link } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { useWritten } from '../../forms/use-written.ts'
import { found, localTimes } from '../../hours/times/read-times.ts'

/** Told beside the times, before anything is lost by it: a plan counts only when it comes before the session. */
export const PlanNote = ({ formId, relationshipId }: { formId: string; relationshipId: string | undefined }) => {
  const words = useWritten(formId)
  const times = words && found(localTimes(words))
  // The same minute is in time (docs/hours.md, NO_PRIOR_PLAN).
  const over = times && Date.parse(times.end) <= serverNow()
  const past = times && Date.parse(times.start) + 60_000 <= serverNow()
  return (
    <div role="status" className="empty:hidden">
      {past && (
        <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          {over
            ? 'A plan is for what is to come. To write down a session that took place: '
            : 'A plan counts when it is saved before the session starts. You can still save it, or, once it is over: '}
          <Link to={`/sessions/record?with=${relationshipId}`} className="text-amber">
            Log a session that took place
          </Link>
        </p>
      )}
    </div>
  )
}
