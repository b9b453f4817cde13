import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { useFetcher } from 'react-router'
import { PressTrouble } from '../forms/press-trouble.tsx'
import type { FormAnswer } from '../forms/submit.ts'
import { Button } from '../shell/button.tsx'
import { counted } from '../words/durations.ts'
import type { Alike } from './judge.ts'

/** What was said last and can stand as it is: not judged in this attempt, met, and on records that are the same. */
const standsBy = ({ early, before, judgement }: CriterionInReview) => {
  const last = early ?? before
  return last?.outcome === 'MET' && !last.changed && judgement.outcome === null ? last : null
}

/** Takes over, in one act, every 'met' from early or from the attempt before whose records did not change; the others are judged one by one. */
const TakeOver = ({ review }: { review: ReviewView }) => {
  const fetcher = useFetcher<FormAnswer>()
  const some = review.criteria.flatMap((criterion) => {
    const last = standsBy(criterion)
    return last ? [{ ...criterion, last }] : []
  })
  if (some.length === 0) return null
  const groups = some.map(
    ({ id, last, judgement }): Alike => ({
      ...{ ids: [id], versions: [judgement.version], outcome: 'MET' },
      ...{ feedback: last.feedback, methods: last.methods },
    }),
  )
  const take = () => void fetcher.submit({ do: 'ALIKE', alike: JSON.stringify(groups) }, { method: 'post' })
  return (
    <div className="grid justify-items-start gap-2">
      <Button disabled={fetcher.state !== 'idle'} onClick={take}>
        Take over {counted(some.length, 'judgement')}: met, and nothing changed since
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </div>
  )
}
export default TakeOver
