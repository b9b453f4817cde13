import type { ClosureContent } from '@mentorfolio/domain/endings/closure'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { isSignposted } from '@mentorfolio/domain/endings/signposted'
import { withWritten } from '../mentoring/written-here.ts'
import type { Item } from '../outbox/item.ts'
import { isMove, movedHere, moveIn } from './moved-here.ts'
import { withSessionsHere } from './sessions-here.ts'

type Need = EndingView['met'][number]

/** What the words of a closing meet, by themselves. */
const metBy = (closure: ClosureContent): Need[] => [
  ...(closure.ending ? (['plannedEnding'] as const) : []),
  ...(isSignposted(closure) ? (['signposting'] as const) : []),
  ...(closure.notNeeded ? (['signpostingNotNeeded'] as const) : []),
]
const ofWords = new Set<Need>(['plannedEnding', 'signposting', 'signpostingNotNeeded'])

const after = (view: EndingView, item: Item): EndingView => {
  switch (item.line) {
    case 'PUT /api/relationships/:id/closures/:recordId': {
      const { input } = item
      const content = input.body.closure
      const place = { kind: 'CLOSURE', relationshipId: view.relationshipId } as const
      const known = view.closure ? [view.closure] : []
      const [closure = null] = withWritten(known, { by: view.candidateName, item, input, content, place })
      if (closure === view.closure) return view
      return { ...view, closure, met: [...view.met.filter((need) => !ofWords.has(need)), ...metBy(content)] }
    }
    case 'PUT /api/relationships/:id/reviews/:recordId': {
      const { params, body } = item.input
      if (!body.review.final || view.finalReview) return view
      const finalReview = { id: params.recordId, on: body.review.on }
      return { ...view, finalReview, met: [...view.met, 'finalReview'] }
    }
    case 'PUT /api/relationships/:id/ending/hand-over': {
      const { version, notRight: words } = item.input.body
      const said = {
        id: item.id,
        version,
        words,
        role: 'mentee',
        right: words === null,
        handOver: true,
        at: item.writtenAt,
      } as const
      // Heard already, and the answer to it lost: the same is not shown twice.
      const last = view.said.findLast((each) => each.handOver && each.version === version)
      return last?.words === words ? view : { ...view, said: [...view.said, said] }
    }
    case 'POST /api/relationships/:id/stop': {
      // Heard already, and the answer to it lost: the same is not shown twice.
      const said = { at: item.writtenAt, words: item.input.body.words, handOver: true }
      const isHeard = view.stopRequests.some(
        (each) => each.handOver && each.words === said.words && each.at.slice(0, 16) >= said.at.slice(0, 16),
      )
      return isHeard ? view : { ...view, stopRequests: [...view.stopRequests, said], stopAskedAt: said.at }
    }
    default: {
      const move = moveIn(item)
      return move ? movedHere(view, item, move) : view
    }
  }
}

const isFinalReview = (item: Item) =>
  item.line === 'PUT /api/relationships/:id/reviews/:recordId' && item.input.body.review.final

/** Whether a write that waits is about how this relationship ends. */
export const isOfEnding = (item: Item, id: string): boolean => {
  const { line, input } = item
  const isOf = isMove(line) || linesOfWords.has(line) || isFinalReview(item)
  return isOf && 'params' in input && 'id' in input.params && input.params.id === id
}

const linesOfWords = new Set<string>([
  'PUT /api/relationships/:id/closures/:recordId',
  'PUT /api/relationships/:id/ending/hand-over',
  'POST /api/relationships/:id/stop',
])
/** The way to the end with what waits on this device for it, in the order in which it will be sent. */
export const withWaitingEnding = (view: EndingView, items: readonly Item[]): EndingView =>
  items.filter((item) => isOfEnding(item, view.relationshipId)).reduce(after, withSessionsHere(view, items))
