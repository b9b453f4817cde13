import { claimsIn } from './claims.ts'
import { isGeneral } from './general.ts'
import { ownStoryIn } from './own-story.ts'
import { plain, wordCount } from './sentences.ts'

/** Words in which somebody gives a reason, sees an effect, compares, doubts or changes something. */
const thinking = new RegExp(
  [
    /\bbec(a|o|au|ua)(u|)se?\b|\bbecuase\b|\bcuz\b|\bsince\b(?! (then|last|we started|the (start|beginning)))|\bdue to\b/,
    /\bso (that|i|we|she|he|they|of course|the|it)\b|\btherefore\b|\bhence\b|\bas a result\b|\bwhich (meant|means|is why|made|showed|shows|suggests?|led)\b/,
    /\b(it|that|this|they) (meant|means|shows?|showed|tells?|told me|suggests?|taught|made me|changed|helped|mattered)\b|\bled to\b|\bthe reason\b|\bwhy\b/,
    /\bi (now |have |had |'ve )?(realis|realiz|notic|learn|understand|understood|wonder|think|thought|believe|found it|could have|could of|should have|should of|would have|link)/,
    /\b(should|could|would|might|must) (not |n't )?(have|of|'ve)\b|\b(didn't|did not|didnt) (understand|believe|see why)\b|\bif i had\b|\bit could have\b/,
    /\bnext time\b|\bfrom now on\b|\binstead\b|\bdifferently\b|\bon reflection\b|\blooking back\b|\bin hindsight\b|\bthinking about it\b|\bafterwards i\b/,
    /\bcompared (with|to)\b|\bbetter than\b|\b(more|less|easier|harder|longer|shorter) (than|when|after)\b|\bunlike\b|\bthe difference\b|\bwhereas\b|\bexcept when\b/,
    /\bsurpris|\bwhat helped\b|\bwhat i (need|want|learn|could|should|take)|\bmaybe\b|\bperhaps\b|\bas if\b|\bin order to\b|\bto make sure\b|\bworked (here|better)\b|\bhelped:/,
    /\bnot (about )?\w+('s)?[^.,;]{0,24}, (it|but)\b|\bnot [^.;]{2,40} but\b|\bbelongs to\b|\btoo (soon|much|hard|fast|many)\b|\bi felt\b|\bwithout (it|that|this)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** What is still to come, is wanted, or is asked, is no telling of what happened. */
const ahead =
  /\b(will|i want to|i would like to|want to|to be written|next week:?|by (mon|tues|wednes|thurs|fri)day)\b|\?$|^(bring|ask|book|remember|thank|not sure)\b/

/** Something that took place, in a verb of the past. */
const past =
  /\b(was|were|had|did|met|went|came|sat|said|told|took|gave|wrote|read|drew|made|saw|heard|got|left|brought|spoke|set|sent|rang|lent|stood|tore|put|began|ate|found|kept|\w{2,}(?<!ne)ed)\b/

/** Whether a passage tells what happened, and nothing else. A few words tell too little to say so. */
export const isDescriptionAlone = (sentences: readonly string[]): boolean => {
  const all = plain(sentences.join(' '))
  if (thinking.test(all)) return false
  const telling = sentences.filter((sentence) => {
    const text = plain(sentence)
    return past.test(text) && !ahead.test(text) && !claimsIn(sentence) && !isGeneral(sentence) && !ownStoryIn(sentence)
  })
  return wordCount(telling.join(' ')) >= 5
}
