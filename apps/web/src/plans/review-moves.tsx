import { useWritten } from '../forms/use-written.ts'
import { plainFullDay } from '../words/dates.ts'

/** A plan sets the day of the review: said before it is saved, where another day was agreed. */
export const ReviewMoves = ({ formId, from }: { formId: string; from: string | null }) => {
  const to = useWritten(formId)?.text('plan.reviewOn')
  return (
    <p role="status" className="text-sm text-ink-2 empty:hidden">
      {from &&
        to &&
        from !== to &&
        `This moves the review from ${plainFullDay(from)} to ${plainFullDay(to)}. The day before stays in the record.`}
    </p>
  )
}
