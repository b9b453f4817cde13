/** How the queue of an assessor can be ordered. Apart from the schemas: pages name them without loading those. */
export const queueOrders = ['AGE', 'RESUBMITTED', 'UNTIL'] as const
export type QueueOrder = (typeof queueOrders)[number]
