import type { SessionWord } from '@mentorfolio/domain/sessions/answers'
import type { Shape, Tone } from '../shell/tag.tsx'

/** What mentees say of a session, in a word: the same wherever it is told. */
export const saidWords: Record<SessionWord, { label: string; shape: Shape; tone: Tone }> = {
  CONFIRMED: { label: 'Confirmed', shape: 'dot', tone: 'good' },
  QUESTIONED: { label: 'Questioned', shape: 'ring', tone: 'wait' },
}
