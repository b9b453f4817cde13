import type { Reliance } from '@mentorfolio/domain/testimonies/testimony-review'
import type { TestimonyView } from '@mentorfolio/domain/testimonies/testimony-view'
import type { Shape, Tone } from '../shell/tag.tsx'
import { capital, whoSaid } from './feedback.ts'

/** What is made of a testimony, in a word and a shape. */
export const relianceWords: Record<Reliance | 'NONE', { label: string; tone: Tone; shape: Shape }> = {
  NONE: { label: 'Not looked at yet', tone: 'plain', shape: 'ring' },
  RELIED_ON: { label: 'Relied on', tone: 'good', shape: 'tick' },
  PARTLY: { label: 'Relied on in part', tone: 'wait', shape: 'half' },
  NOT_RELIED_ON: { label: 'Not relied on', tone: 'bad', shape: 'cross' },
}

/** 'Form tutor, about Robin'. */
export const testimonyName = (testimony: Pick<TestimonyView, 'source' | 'whom' | 'name'>): string =>
  `${capital(whoSaid(testimony, testimony.name))}, about ${testimony.name}`

export const testimoniesPage = (unitId: string) => `/units/${unitId}/testimonies`
