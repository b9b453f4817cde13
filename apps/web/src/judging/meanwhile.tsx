import type { CriterionInReview } from '@mentorfolio/domain/judging/review-view'
import { hereZone, moment } from '../words/dates.ts'
import { outcomeWords } from './words.ts'

/** Another assessor judged it after this page was loaded: what they said, beside the words that are here. */
const Meanwhile = ({ criterion: { judgement } }: { criterion: CriterionInReview }) => (
  <div role="alert" className="grid gap-1 rounded-field bg-amber-soft p-3.5 text-amber">
    <p className="font-[640]">Judged elsewhere meanwhile</p>
    <p>
      {judgement.outcome === null ? 'It was taken back' : outcomeWords[judgement.outcome]}
      {judgement.byName && `, by ${judgement.byName}`}
      {judgement.at && `, ${moment(judgement.at, hereZone())}`}. Your words are still here, and not saved. Press Met or
      Not yet to say yours after theirs.
    </p>
    {judgement.feedback && <p className="whitespace-pre-line">‘{judgement.feedback}’</p>}
  </div>
)
export default Meanwhile
