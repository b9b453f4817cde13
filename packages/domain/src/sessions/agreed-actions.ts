// What is asked of agreed actions without judging them: for pages that only show a session, and load no schemas.

export const doers = ['MENTEE', 'MENTOR', 'OTHER'] as const

/** How an action of the last session went. */
export const reviewStates = ['DONE', 'PARTLY', 'NOT_YET', 'NO_LONGER'] as const
export type ReviewState = (typeof reviewStates)[number]

/** Whose, what, and by when: `YYYY-MM-DD`. `relationshipId`: of a group, the one mentee whose it is; none, and it is all of theirs. */
export type ActionAgreed = {
  owner: (typeof doers)[number]
  text: string
  byDate: string | null
  relationshipId?: string | null | undefined
}

type WithActions = {
  next: {
    owner: ActionAgreed['owner'] | 'NOBODY'
    text: string | null
    byDate?: string | null | undefined
    relationshipId?: string | null | undefined
  }
  alsoNext?: readonly ActionAgreed[] | undefined
}

/** Every action that a session ended with, in their order; none where nothing follows. */
export const actionsOf = ({
  next: { owner, text, byDate, relationshipId },
  alsoNext = [],
}: WithActions): ActionAgreed[] => [
  ...(owner !== 'NOBODY' && text !== null
    ? [{ owner, text, byDate: byDate ?? null, ...(relationshipId ? { relationshipId } : {}) }]
    : []),
  ...alsoNext,
]

type Logged = { kind: string; log: { reviewed?: readonly unknown[] | undefined } }

/** Whether a session builds on the one before: formal, and it looked at what was agreed last time (S5-T3). */
export const isProgressive = ({ kind, log }: Logged): boolean => kind === 'FORMAL' && (log.reviewed ?? []).length > 0
