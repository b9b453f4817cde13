import { lackingIn } from '@mentorfolio/domain/feedback/coverage'
import type { FeedbackRequestView, FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { type AskedFeedback, asksAnew } from '@mentorfolio/domain/feedback/request'
import { standsOf } from '@mentorfolio/domain/feedback/stands'
import { withWithdrawn, withWritten } from '../mentoring/written-here.ts'
import type { Item } from '../outbox/item.ts'

const noQuestions = { intro: '', questions: [] }

/** The session as a request names it. When it ends is not known here, and nothing on this page tells it. */
const sessionOf = ({ sessions }: FeedbackView, id: string | null) => {
  const session = sessions.find((each) => each.id === id)
  if (!session) return null
  const { start, zone, held } = session
  return { id: session.id, start, end: start, zone, held, gone: null }
}

/** The request, made or changed. One that waits asks nobody yet: its questions come with the server's answer. */
const withRequest = (view: FeedbackView, id: string, saw: number, asked: AskedFeedback): FeedbackView => {
  const { sessionId, ...words } = asked
  const known = view.requests.find((request) => request.id === id)
  if (known ? known.revision !== saw : saw > 0) return view
  const session = known?.session && known.session.id === sessionId ? known.session : sessionOf(view, sessionId)
  const made: FeedbackRequestView = {
    ...{ state: 'TO_ASK', askedAt: null, withdrawn: null, questions: noQuestions, version: null, answer: null },
    ...{ actions: [], ...known, ...words, id, session, revision: saw + 1 },
    ...(known && asksAnew({ ...known, sessionId: known.session?.id ?? null }, asked)
      ? { state: 'TO_ASK', askedAt: null }
      : {}),
  }
  const others = view.requests.filter((request) => request !== known)
  return { ...view, requests: [...others, made].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)) }
}

/** One request with something about it changed; nobody is asked for it, and it is not changed, until that is sent. */
const changed = (view: FeedbackView, id: string, change: Partial<FeedbackRequestView>): FeedbackView => ({
  ...view,
  requests: view.requests.map((each) =>
    each.id === id && each.answer === null && each.withdrawn === null ? { ...each, ...change, actions: [] } : each,
  ),
})

const after = (view: FeedbackView, item: Item): FeedbackView => {
  const { candidateName: by, relationshipId } = view
  switch (item.line) {
    case 'POST /api/relationships/:id/feedback/schedule':
      return item.input.body.requests.reduce((now, { id, request }) => withRequest(now, id, 0, request), view)
    case 'PUT /api/relationships/:id/feedback/:requestId': {
      const { revision, request } = item.input.body
      return withRequest(view, item.input.params.requestId, revision, request)
    }
    case 'POST /api/relationships/:id/feedback/:requestId/withdraw': {
      const withdrawn = { at: item.writtenAt, because: item.input.body.reason }
      return changed(view, item.input.params.requestId, { state: 'WITHDRAWN', withdrawn })
    }
    case 'PUT /api/relationships/:id/feedback/:requestId/hand-over': {
      const { answers, helped } = item.input.body
      const at = item.writtenAt
      const signing = { signedBy: null, capacity: null, contact: null, helped, handOver: true }
      const answer = { at, receivedAt: at, answers, ...signing }
      return changed(view, item.input.params.requestId, { state: 'ANSWERED', answer })
    }
    case 'PUT /api/relationships/:id/own-ratings/:recordId': {
      const { input } = item
      const { rating: content, on: happenedOn, sessionId } = input.body
      const place = { kind: 'OWN_RATING', relationshipId, sessionId, happenedOn } as const
      return { ...view, ownRatings: withWritten(view.ownRatings, { by, item, input, content, place }) }
    }
    case 'PUT /api/relationships/:id/feedback-attempts/:recordId': {
      const { input } = item
      const { attempt: content, on: happenedOn } = input.body
      const place = { kind: 'FEEDBACK_ATTEMPT', relationshipId, happenedOn } as const
      return { ...view, attempts: withWritten(view.attempts, { by, item, input, content, place }) }
    }
    case 'POST /api/relationships/:id/feedback-records/:recordId/withdraw':
      return {
        ...view,
        ownRatings: withWithdrawn(view.ownRatings, item),
        attempts: withWithdrawn(view.attempts, item),
      }
    default:
      return view
  }
}

/** Whether a write that waits is about the feedback of this relationship. */
export const isOfFeedback = (item: Item, id: string): boolean => {
  switch (item.line) {
    case 'POST /api/relationships/:id/feedback/schedule':
    case 'PUT /api/relationships/:id/feedback/:requestId':
    case 'POST /api/relationships/:id/feedback/:requestId/withdraw':
    case 'PUT /api/relationships/:id/feedback/:requestId/hand-over':
    case 'PUT /api/relationships/:id/own-ratings/:recordId':
    case 'PUT /api/relationships/:id/feedback-attempts/:recordId':
    case 'POST /api/relationships/:id/feedback-records/:recordId/withdraw':
      return item.input.params.id === id
    default:
      return false
  }
}

/** What of the feedback only this device has as it is shown, by id. */
export const unsentIn = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(
    items.flatMap((item) =>
      item.line === 'POST /api/relationships/:id/feedback/schedule'
        ? item.input.body.requests.map(({ id }) => id)
        : [item.record],
    ),
  )

/** Feedback with what waits on this device for it, in the order in which it will be sent. */
export const withWaitingFeedback = (view: FeedbackView, items: readonly Item[]): FeedbackView => {
  const waiting = items.filter((item) => isOfFeedback(item, view.relationshipId))
  if (waiting.length === 0) return view
  const now = waiting.reduce(after, view)
  const stands = now.requests.filter(standsOf)
  const answered = lackingIn(stands.filter(({ answer }) => answer !== null))
  return { ...now, lacking: { answered, asked: lackingIn(stands) } }
}
