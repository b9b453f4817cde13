import { plain } from './sentences.ts'

/** Ways to say that something is good, or better than it was. */
const claims: readonly RegExp[] = [
  // Growing: 'have become', 'has improved', 'grown in confidence'.
  /\b(have|has|had|'s|'ve)? ?(really |also |now )*(become|improved|developed|progressed|grown|flourished|benefit(t)?ed|come on)\b/,
  /\bconfidence has\b|\bprogress (with|in|towards)\b|\bmade (good|great|fantastic|huge|real|a lot of) progress\b/,
  // Being good at it.
  /\bi('m| am| was| have| have always been| always| listen(ed)?|) ?(a )?(now )?(really |very |quite |much )*(good|great|better|confident|skilled|empathetic|professional|effective|calm|strong|more confident)\b/,
  /\b(good|great|excellent|strong|clear) (listen\w*|communicat\w*|question\w*|rapport|relationship|skills|boundaries|and constructive)\b/,
  /\b(relationship|rapport|bond) is (very |really )?(strong|good|great|excellent)\b/,
  // Going well.
  /\b(session|meeting|it|review|mentoring|model|strategy|approach|everything) (\w+ )?(went|was|is|worked|has been) (\w+ ){0,2}(well|good|great|excellent|brilliant|brilliantly|success\w*|effective|huge|positive|amazing|perfectly)\b/,
  /\b(really |very )?(good|great|excellent|brilliant|successful) session\b|\b(big|huge|real|massive|positive) (difference|impact|effect|change)\b|\bvery (effective|successful|helpful)\b/,
  /\b(dealt|coped|handled) (with )?(\w+ ){0,2}(well|professionally|effectively|calmly)\b|\b(effectively|professionally|successfully)\b|\bmet all\b|\bimpact of my\b|\bgot a lot out of\b/,
  // Being better off, and trusting.
  /\b(is|are|feels?|seems?) (now )?(so |a lot |lots |far |much |really )*(more|happier|calmer|better)\b|\btrusts? me\b|\bopens? up to me\b|\bfind me easy\b|\bgets on with everybody\b/,
  /\bwhich was (very |really )?helpful\b|\bmade (\w+ ){1,2}(comfortable|happy|safe|confident)\b|\bi always\b.*\bnever\b/,
]

/** What takes a claim back: an honest weakness is none. */
const denied = /\b(not|n't|never been|hardly|less|could have|could of|should|would|want to|hope to|if)\b/

/** Whether a sentence says that something is good or got better. */
export const claimsIn = (sentence: string): boolean => {
  const text = plain(sentence)
  return (
    !denied.test(text.replace(/\bnever overstep\b/, '')) && !/\?$/.test(text) && claims.some((each) => each.test(text))
  )
}

/** What a passage itself shows: what somebody said, a number, a time, a comparison. */
const shown =
  /["“][^"”]{6,}["”]|(^|\s)['‘][^'’]{6,}['’]|\b(said|says|told me|wrote|writes|feedback (said|says|from)|according to|observed|the register|compared with|because|since|tells me)\b|\b(once|twice|\w+ times|\d+ (times|minutes|out of|of)|from \w+ to \w+|out of (ten|five|\d+)|every (day|week|time))\b/

/** Whether a passage says in its own words how its writer knows. */
export const shownIn = (passage: string): boolean => shown.test(plain(passage))
