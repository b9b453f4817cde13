import type { MoveView } from '@mentorfolio/domain/endings/ending-view'

/** A move as its line in the history says it. */
export const moveWords: Record<MoveView['action'], string> = {
  'relationship.contract': 'The agreement was sent to be signed',
  'relationship.begin': 'It began: both have signed',
  'relationship.startClosing': 'The ending began',
  'relationship.putOffEnding': 'The ending was put off',
  'relationship.close': 'It was closed',
  'relationship.endEarly': 'It ended early',
  'relationship.transfer': 'Handed over to another mentor',
  'relationship.pause': 'Paused by the centre',
  'relationship.resume': 'It goes on: the pause is over',
  'relationship.resumeDraft': 'The agreement can be written: the pause is over',
  'relationship.resumeSigning': 'It waits for signatures: the pause is over',
  'relationship.resumeClosing': 'The ending goes on: the pause is over',
  'relationship.resumeClosed': 'It stays closed: the pause is over',
  'relationship.resumeEnded': 'It stays ended: the pause is over',
  'relationship.reopen': 'Opened again: both sign anew',
}

/** Where the mentee is played nobody signs but the mentor. */
export const playedWords: Partial<typeof moveWords> = {
  'relationship.contract': 'The agreement was written',
  'relationship.begin': 'It began: the mentor has signed',
  'relationship.resumeSigning': 'It waits for the mentor’s signature: the pause is over',
  'relationship.reopen': 'Opened again: the mentor signs anew',
}
