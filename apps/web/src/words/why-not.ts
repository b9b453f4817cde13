import { relationshipStates, type StateOf } from '@mentorfolio/domain/cycle/states'
import type { Problem } from '@mentorfolio/domain/http/problem'
import type { RelationshipCard } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { Decided } from './decided.ts'
import { listed } from './durations.ts'
import { needsInWords } from './needs.ts'

const inState: Record<Exclude<StateOf<'relationship'>, 'AWAITING_SIGNATURES'>, string> = {
  DRAFT: 'The agreement comes first: it is still being written.',
  ACTIVE: 'It comes later, when the ending has begun.',
  CLOSING: 'The ending has begun: plan the closing session instead.',
  CLOSED: 'This relationship is closed.',
  ENDED_EARLY: 'This relationship has ended.',
  TRANSFERRED: 'Another mentor has taken over.',
  PAUSED: 'The centre has paused this relationship.',
}

/** What a pause asks of a mentor. */
export const askFirst = 'Do not meet until it goes on: ask your centre’s safeguarding lead.'

type Waiting = Pick<RelationshipCard, 'state' | 'name' | 'agreement'>

/** 'Ash has not signed yet', said to the mentor. */
export const whoHasToSign = ({ name, agreement }: Pick<Waiting, 'name' | 'agreement'>): string => {
  const unsigned = [...(agreement?.mentorSignedAt ? [] : ['you']), ...(agreement?.menteeSignedAt ? [] : [name])]
  if (unsigned.length === 2) return `neither you nor ${name} has signed yet`
  return unsigned[0] === 'you' ? 'you have not signed yet' : `${name} has not signed yet`
}

/** Why nothing that belongs to the mentoring itself can begin in this state, said to the mentor. */
export const whyNotIn = (state: StateOf<'relationship'>): string =>
  state === 'AWAITING_SIGNATURES' ? 'The agreement comes first: not everybody has signed it yet.' : inState[state]

/** Why a relationship's action waits; null where it may be taken, or is not this reader's at all. */
export const whyItWaits = ({ allowed, because, needs }: Decided, relationship: Waiting): string | null => {
  const { state } = relationship
  if (allowed || because === 'WRONG_ROLE') return null
  if (because === 'UNMET_NEED') return `It waits for ${listed(needsInWords(needs)) || 'something that is missing'}.`
  return state === 'AWAITING_SIGNATURES' ? `It waits for the agreement: ${whoHasToSign(relationship)}.` : inState[state]
}

const isSubmitted = 'It is part of what you submitted. Withdraw the submission, or add what is new beside it.'

/** Needs that stand in the way and are told in a sentence of their own. */
const toldApart: Record<string, string> = {
  adminRemains: 'Somebody has to run the centre. Make somebody else a centre admin first; they must have accepted.',
  noConflict: 'You declared a conflict of interest here. Your administrator gives this unit to somebody else.',
  notHeld: isSubmitted,
  workHandedOver: 'Some of their work has nobody to go on with it yet. Open the page again, and choose for each.',
}

/** Why the API refused, in words for people: its own detail names states and needs as the rules do. */
export const refusalInWords = ({
  type,
  because,
  need,
  state,
  detail,
}: Pick<Problem, 'type' | 'because' | 'need' | 'state' | 'detail'>): string => {
  if (type.endsWith('/id-taken'))
    return 'It is there already: saved at an earlier try, or on another device. Open it, and put it right there.'
  if (because === 'UNMET_NEED' && need)
    return toldApart[need] ?? `It waits for ${listed(needsInWords([need])) || 'something that is missing'}.`
  if (because === 'WRONG_STATE' && state === 'SUBMITTED') return isSubmitted
  const moved = relationshipStates.find((each) => each === state)
  if (because === 'WRONG_STATE' && moved && moved !== 'ACTIVE' && moved !== 'AWAITING_SIGNATURES')
    return `${inState[moved]} ${moved === 'PAUSED' ? askFirst : 'Open its page to see what can be done now.'}`
  if (because === 'WRONG_STATE')
    return 'It has moved on since you opened this page. Open it again to see what can be done now.'
  if (because === 'WRONG_ROLE') return 'It is for somebody else to do.'
  return detail ?? ''
}
