import type { Because } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import { type FieldError, type Problem, type ProblemKind, problemKinds } from '@mentorfolio/domain/http/problem'

type Details = Omit<Problem, 'type' | 'title' | 'status'>

/** An error with an answer: thrown anywhere below `serve`, sent as problem+json. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(kind: ProblemKind, title: string, details: Details = {}) {
    super(kind)
    this.problem = { type: `/problems/${kind}`, title, status: problemKinds[kind], ...details }
  }
}

export const notFound = () =>
  new ProblemError('not-found', 'There is nothing here for you', {
    detail: 'Check the address, or go back to your home page.',
  })

/** A link that led here once. `because` tells the page which words to use. */
export const linkGone = (because: 'USED' | 'EXPIRED' | 'REVOKED') =>
  new ProblemError('link-gone', 'This link no longer works', {
    because,
    detail: 'Ask whoever sent it for a new one.',
  })

export const signedOut = () =>
  new ProblemError('signed-out', 'You are signed out', { detail: 'Sign in, then send this again.' })

export const somebodyElse = () =>
  new ProblemError('somebody-else', 'Somebody else is signed in here', {
    detail: 'Nothing was changed. Sign in as whoever this belongs to, then send it again.',
  })

export const invalid = (errors: FieldError[]) =>
  new ProblemError('invalid-input', 'Some answers need another look', {
    detail: 'Put right what is listed, then send it again.',
    errors,
  })

export const stale = (current: unknown) =>
  new ProblemError('stale-revision', 'This changed since you opened it', {
    detail: 'Your words are not lost. Look at what is there now, then send yours again.',
    current,
  })

export const idTaken = () =>
  new ProblemError('id-taken', 'This id is taken by another record', { detail: 'Send it with a new id.' })

/** What to do instead, of needs that no page can tell beforehand: somebody else was quicker. */
const insteadOf: Partial<Record<Need, string>> = {
  noConflict:
    'You declared a conflict of interest here. Somebody else of your centre goes on with it; your administrator sees which units need one.',
  linkLive: 'The link opens nothing any more. Make another one.',
  notAnswered: 'It was answered already, and an answer stays as it was given.',
  notWithdrawn: 'Nobody asks for this any more. Talk to whoever asked you, if you wonder why.',
  sessionTookPlace: 'This is asked after a session, and that has not taken place yet.',
  registered: 'Their mentor’s registration has ended: guests are asked for nothing more.',
  requiredRecords:
    'A record that this unit requires is not there. Open its evidence page: it says which, and leads you to it.',
  minutesCounted: 'The hours that this unit requires are not there yet. See what counts, and why the rest does not.',
  feedbackVaried: 'This unit asks for feedback at more points, or with more tools. Ask for it, then submit.',
  journeyShown: 'No relationship shows the whole journey yet. The evidence page of the unit says what is missing.',
  everyCriterionClaimed: 'A criterion has nothing under it yet. The evidence page of the unit says what would fill it.',
  minutesAccepted:
    'Fewer minutes are accepted than this unit asks for. Its assessor decides about the sessions, or asks for more.',
  registrationActive: 'Your registration has ended, or is on a break. Talk to your centre.',
  notHeld: 'It is part of what you submitted. Withdraw the submission, or add what is missing beside it.',
  remindersLeft: 'They were asked as often as may be. Show a code and a link, and give it to them yourself.',
}

/** Turns a refusal of `decide` into its answer: not involved 404, wrong role 403, the rest 409. */
export const refused = (because: Because): ProblemError => {
  switch (because.kind) {
    case 'NOT_INVOLVED':
      return notFound()
    case 'WRONG_ROLE':
      return new ProblemError('wrong-role', 'This is for somebody else to do', {
        because: because.kind,
        detail: `It is done by: ${because.by.join(', ')}.`,
      })
    case 'WRONG_STATE':
      return new ProblemError('wrong-state', 'This cannot be done now', {
        because: because.kind,
        ...(because.state ? { state: because.state } : {}),
        detail: `It is ${because.state ?? 'not there'}; this is done while it is ${because.during.join(' or ')}.`,
      })
    case 'UNMET_NEED':
      return new ProblemError('unmet-need', 'Something is missing first', {
        because: because.kind,
        need: because.need,
        detail: insteadOf[because.need] ?? `Missing: ${because.needs.join(', ')}.`,
      })
  }
}
