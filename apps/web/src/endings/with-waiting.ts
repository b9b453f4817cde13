import type { ClosureContent } from '@mentorfolio/domain/endings/closure'
import type { EndingView, MoveView } from '@mentorfolio/domain/endings/ending-view'
import { withWritten } from '../mentoring/written-here.ts'
import type { Item } from '../outbox/item.ts'
import { decided } from '../words/decided.ts'

type Need = EndingView['met'][number]

/** What the words of a closing meet, by themselves. */
const metBy = ({ ending, signposting, notNeeded }: ClosureContent): Need[] => [
  ...(ending ? (['plannedEnding'] as const) : []),
  ...(signposting.length > 0 ? (['signposting'] as const) : []),
  ...(notNeeded ? (['signpostingNotNeeded'] as const) : []),
]
const ofWords = new Set<Need>(['plannedEnding', 'signposting', 'signpostingNotNeeded'])

type Move = Pick<MoveView, 'action' | 'to'>

/** The relationship as this move leaves it. Whether a next one may be made is for the server to say, once it has this one. */
const moved = (view: EndingView, { writtenAt: at }: Item, saw: number, { action, to }: Move, reason: string | null) => {
  const { state: from, revision, moves, actions } = view
  if (revision !== saw) return view
  const by = decided(actions, 'closure.record')?.because === 'WRONG_ROLE' ? ('CENTRE' as const) : ('MENTOR' as const)
  return {
    ...view,
    ...{ state: to, revision: revision + 1, moves: [...moves, { action, from, to, at, reason, by }] },
    actions: actions.map((each) =>
      each.because === 'WRONG_ROLE' || (each.action === 'closure.record' && to === 'CLOSING')
        ? each
        : { ...each, allowed: false, because: 'WRONG_STATE' as const, needs: [] },
    ),
  }
}

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
    case 'POST /api/relationships/:id/start-closing':
      return moved(view, item, item.input.body.revision, { action: 'relationship.startClosing', to: 'CLOSING' }, null)
    case 'POST /api/relationships/:id/close':
      return moved(view, item, item.input.body.revision, { action: 'relationship.close', to: 'CLOSED' }, null)
    case 'POST /api/relationships/:id/put-off-ending': {
      const { revision, reason } = item.input.body
      return moved(view, item, revision, { action: 'relationship.putOffEnding', to: 'ACTIVE' }, reason)
    }
    case 'POST /api/relationships/:id/end-early': {
      const { revision, reason } = item.input.body
      return moved(view, item, revision, { action: 'relationship.endEarly', to: 'ENDED_EARLY' }, reason)
    }
    case 'POST /api/relationships/:id/transfer': {
      const { revision, reason } = item.input.body
      return moved(view, item, revision, { action: 'relationship.transfer', to: 'TRANSFERRED' }, reason)
    }
    case 'POST /api/relationships/:id/reopen': {
      const { revision, reason } = item.input.body
      return moved(view, item, revision, { action: 'relationship.reopen', to: 'AWAITING_SIGNATURES' }, reason)
    }
    default:
      return view
  }
}

/** Whether it moves the relationship. */
export const isMove = (line: Item['line']): boolean => linesOfMoves.has(line)

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
])
const linesOfMoves = new Set<string>([
  'POST /api/relationships/:id/start-closing',
  'POST /api/relationships/:id/put-off-ending',
  'POST /api/relationships/:id/close',
  'POST /api/relationships/:id/end-early',
  'POST /api/relationships/:id/transfer',
  'POST /api/relationships/:id/reopen',
])

/** The way to the end with what waits on this device for it, in the order in which it will be sent. */
export const withWaitingEnding = (view: EndingView, items: readonly Item[]): EndingView =>
  items.filter((item) => isOfEnding(item, view.relationshipId)).reduce(after, view)
