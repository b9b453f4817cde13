import { decideBy } from '@mentorfolio/domain/cycle/decide-by'
import type { Rule } from '@mentorfolio/domain/cycle/rule'
import { mentoringRules } from '@mentorfolio/domain/cycle/rules/mentoring'
import { relationshipRules } from '@mentorfolio/domain/cycle/rules/relationship'
import type { EndingView, MoveView } from '@mentorfolio/domain/endings/ending-view'
import type { Item } from '../outbox/item.ts'
import { decided } from '../words/decided.ts'

type Asked = { action: keyof typeof relationshipRules; revision: number; reason: string | null }

/** What each write that moves a relationship does, as its endpoint names it. */
const moveOf: Partial<Record<Item['line'], Asked['action']>> = {
  'POST /api/relationships/:id/start-closing': 'relationship.startClosing',
  'POST /api/relationships/:id/put-off-ending': 'relationship.putOffEnding',
  'POST /api/relationships/:id/close': 'relationship.close',
  'POST /api/relationships/:id/end-early': 'relationship.endEarly',
  'POST /api/relationships/:id/transfer': 'relationship.transfer',
  'POST /api/relationships/:id/reopen': 'relationship.reopen',
}

/** Whether it moves the relationship. */
export const isMove = (line: Item['line']): boolean => moveOf[line] !== undefined

/** Which move a write makes; null: none. */
export const moveIn = ({ line, input }: Item): Asked | null => {
  const action = moveOf[line]
  if (!action || !('body' in input) || !('revision' in input.body)) return null
  return { action, revision: input.body.revision, reason: 'reason' in input.body ? input.body.reason : null }
}

const table: Readonly<Record<string, Rule>> = { ...relationshipRules, ...mentoringRules }

/** The state that the table has follow, taken that what it needs is there: it was looked at when the button was pressed. Null: not from this state. */
const stateAfter = (rule: Rule, state: EndingView['state']): EndingView['state'] | null => {
  const decision = decideBy(rule, { roles: rule.by }, { state, met: (rule.needs ?? []).flat() })
  return decision.allowed ? ((decision.leadsTo as EndingView['state'] | null) ?? state) : null
}

/**
 * The relationship as a move that waits leaves it, by the one table. What could be done before and moves nothing can be done where
 * the table has it in the next state, too. Whether a next move may be made is for the server to say, once it has this one.
 */
export const movedHere = (
  view: EndingView,
  { writtenAt: at }: Item,
  { action, revision, reason }: Asked,
): EndingView => {
  const { state: from, moves, actions } = view
  const to = stateAfter(relationshipRules[action], from)
  if (view.revision !== revision || to === null) return view
  const by = decided(actions, 'closure.record')?.because === 'WRONG_ROLE' ? 'CENTRE' : 'MENTOR'
  const made = { action, from, to, at, reason, by } as MoveView
  return {
    ...view,
    ...{ state: to, revision: revision + 1, moves: [...moves, made] },
    actions: actions.map((each) => {
      const rule = table[each.action]
      const goesOn = each.allowed && rule && !rule.leadsTo && stateAfter(rule, to) !== null
      if (each.because === 'WRONG_ROLE' || goesOn) return each
      return { ...each, allowed: false, because: 'WRONG_STATE', needs: [] }
    }),
  }
}
