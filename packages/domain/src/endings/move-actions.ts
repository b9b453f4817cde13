/** Moves that a relationship can make, each an action of the one table. */
export const moveActions = [
  'relationship.contract',
  'relationship.begin',
  'relationship.startClosing',
  'relationship.putOffEnding',
  'relationship.close',
  'relationship.endEarly',
  'relationship.transfer',
  'relationship.pause',
  'relationship.resume',
  'relationship.resumeDraft',
  'relationship.resumeSigning',
  'relationship.resumeClosing',
  'relationship.resumeClosed',
  'relationship.resumeEnded',
  'relationship.reopen',
] as const
export type MoveAction = (typeof moveActions)[number]
