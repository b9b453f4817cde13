import { isNewComment, unreadAnswers } from '@mentorfolio/domain/record-comments/standing'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { Tag } from '../../shell/tag.tsx'
import { may } from '../../words/decided.ts'
import { counted } from '../../words/durations.ts'
import { commentsNow } from './load.ts'
import { commentsPage } from './words.ts'

type Found = { comments: number; fresh: number }

/** On a unit's page: that there is feedback on its records, and how much of it is new to whoever reads this. */
const NewComments = ({ unitId }: { unitId: string }) => {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let here = true
    commentsNow(unitId).then(
      ({ comments, actions }) => {
        const fresh = may(actions, 'record.answerComment')
          ? comments.filter(isNewComment).length
          : may(actions, 'record.comment')
            ? comments.flatMap(unreadAnswers).length
            : 0
        if (here) setFound({ comments: comments.length, fresh })
      },
      // Beside the page: whoever has no network sees it without.
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [unitId])
  if (!found || found.comments === 0) return null
  return (
    <p className="no-print flex flex-wrap items-center gap-x-3">
      {found.fresh > 0 && (
        <Tag tone="good" shape="tick">
          {found.fresh} new
        </Tag>
      )}
      <Link to={commentsPage(unitId)} className="inline-flex min-h-tap items-center">
        Feedback on records ({counted(found.comments, 'comment')})
      </Link>
    </p>
  )
}
export default NewComments
