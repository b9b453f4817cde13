import type { Standing } from '@mentorfolio/domain/prior-learning/deciding'
import type { Shape, Tone } from '../shell/tag.tsx'

/** How a claim of prior learning stands, in a word and a shape. */
export const standingWords: Record<Standing, { label: string; tone: Tone; shape: Shape }> = {
  WAITS: { label: 'Waits for the assessor', tone: 'plain', shape: 'ring' },
  ACCEPTED: { label: 'Accepted', tone: 'good', shape: 'tick' },
  PARTLY: { label: 'Accepted in part', tone: 'wait', shape: 'half' },
  NOT_ACCEPTED: { label: 'Not accepted', tone: 'bad', shape: 'cross' },
}
