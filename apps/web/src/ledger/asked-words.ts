import type { AskedSession } from '@mentorfolio/domain/asking/asking'

/** What stands at every box that an assessor and a candidate write to each other in. */
export const notForSafety =
  'A worry about somebody’s safety has no place here: phone your safeguarding lead, see ‘Raise a concern’.'

/** What an answer did, after the name of whoever gave it. */
export const answerWords = ({ kind }: NonNullable<AskedSession['answer']>): string => {
  if (kind === null) return 'answered'
  return kind === 'ACCEPTED' ? 'accepted it' : 'set it aside'
}
