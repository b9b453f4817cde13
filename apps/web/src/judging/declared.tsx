import type { ReviewView } from '@mentorfolio/domain/judging/review-view'

/** What the candidate declared with the submission. */
export const Declared = ({ submission: { declaration } }: ReviewView) => (
  <section aria-labelledby="declared" className="grid gap-1 text-sm">
    <h2 id="declared" className="text-sm font-[640]">
      What was declared
    </h2>
    <p>‘{declaration.authentic}’</p>
    <p className="whitespace-pre-line">
      {declaration.ai === 'NONE'
        ? 'No AI was used.'
        : `AI was used${declaration.aiHow === null ? '.' : `: ${declaration.aiHow}`}`}
    </p>
  </section>
)
