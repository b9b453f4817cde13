/** How the queue of an assessor can be ordered. Apart from the schemas: pages name them without loading those. */
export const queueOrders = ['AGE', 'RESUBMITTED', 'RISK', 'UNTIL'] as const
export type QueueOrder = (typeof queueOrders)[number]

/** Why a submission should not wait (docs/judging.md, 'The queue'): whoever has more of these comes first by risk. */
export const queueRisks = ['LAST_ATTEMPT', 'DAYS_RUN_OUT', 'LONG_WAIT'] as const
export type QueueRisk = (typeof queueRisks)[number]

/** Days to the last day from which they run out, and days of waiting from which it is long [D]. */
export const riskDays = { left: 28, waited: 21 } as const

/** A queue longer than this is not counted to its end: so many are not worked through in an order. */
export const mostCounted = 1_000
