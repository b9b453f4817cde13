import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { call } from '../api/call.ts'
import { CorrectionShown } from '../mentoring/evidence/correction-shown.tsx'
import { Doubt } from '../mentoring/evidence/doubt.tsx'
import { may } from '../words/decided.ts'
import { BeginWith } from './begin.tsx'
import { firstName } from './words.ts'

/** What was corrected since it was submitted, why its pass came into doubt, and the button that takes it up again. */
export const TakeUpAgain = ({ review }: { review: ReviewView }) => {
  const { unit, submission, candidateName, corrections, reassessments, actions } = review
  return (
    <>
      {reassessments.length > 0 && (
        <ul aria-label="Came into doubt" className="divide-y divide-line rounded-field bg-amber-soft px-3.5 text-amber">
          {reassessments.map((each) => (
            <Doubt key={each.id} reassessment={each} />
          ))}
        </ul>
      )}
      {corrections.length > 0 && (
        <section aria-labelledby="corrected" className="grid gap-0.5">
          <h2 id="corrected" className="text-base">
            Corrected since it was submitted
          </h2>
          <ul className="divide-y divide-line">
            {corrections.map((each) => (
              <CorrectionShown key={`${each.session.id} ${each.version}`} correction={each} />
            ))}
          </ul>
        </section>
      )}
      {may(actions, 'portfolioUnit.reassess') && (
        <BeginWith
          title="Assess it again"
          button="Take it up again"
          onBegin={() => {
            const params = { id: unit.id, submissionId: submission.id }
            return call('POST /api/units/:id/submissions/:submissionId/take-up-again', {
              params,
              body: { revision: review.revision },
            })
          }}
        >
          What you judged stands until you judge it anew. {firstName(candidateName)} sees that it is being assessed; the
          decision before stays beside the next.
        </BeginWith>
      )}
    </>
  )
}
