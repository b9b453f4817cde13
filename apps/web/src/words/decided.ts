import type { SessionView } from '@mentorfolio/domain/sessions/session-view'

/** What the API decided of an action, for this reader. */
export type Decided = SessionView['actions'][number]

export const decided = (actions: readonly Decided[], action: Decided['action']): Decided | undefined =>
  actions.find((each) => each.action === action)

export const may = (actions: readonly Decided[], action: Decided['action']): boolean =>
  decided(actions, action)?.allowed ?? false
