import type { RecordComments } from '@mentorfolio/domain/record-comments/record-comments'
import { useCallback, useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { may } from '../../words/decided.ts'
import { CommentShown } from './comment-shown.tsx'
import { commentsNow } from './load.ts'
import { writePage } from './words.ts'

type Props = {
  unitId: string
  record: string
  id: string
  /** As it is read here. */
  version: number
}

/** Beside a record: what its assessors said of it, and for them the way to say more. */
const SaidOfRecord = ({ unitId, record, id, version }: Props) => {
  const [view, setView] = useState<RecordComments | 'NOT_REACHED' | null>(null)
  const [times, setTimes] = useState(0)
  const again = useCallback(() => setTimes((now) => now + 1), [])
  const { pathname, search } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew once something was pressed
  useEffect(() => {
    let here = true
    commentsNow(unitId).then(
      (found) => here && setView(found),
      () => here && setView('NOT_REACHED'),
    )
    return () => {
      here = false
    }
  }, [unitId, times])
  if (view === null) return null
  if (view === 'NOT_REACHED')
    return <p role="status">Feedback on this record could not be looked up. Load the page again.</p>
  const its = view.comments.filter((each) => each.record === record && each.recordId === id)
  const speaks = may(view.actions, 'record.comment')
  if (its.length === 0 && !speaks) return null
  return (
    <section aria-labelledby="said-of-it" className="grid justify-items-start gap-3 border-t border-line pt-4">
      <h2 id="said-of-it" className="text-lg">
        Feedback on this record
      </h2>
      {its.length > 0 && (
        <ul className="grid gap-5">
          {its.map((comment) => (
            <li key={comment.id}>
              <CommentShown view={view} comment={comment} onDone={again} />
            </li>
          ))}
        </ul>
      )}
      {speaks && (
        <Link
          to={writePage(unitId, { record, id, version }, `${pathname}${search}`)}
          className="no-print inline-flex min-h-tap items-center"
        >
          Give feedback on this record
        </Link>
      )}
    </section>
  )
}
export default SaidOfRecord
