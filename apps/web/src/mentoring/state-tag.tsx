import type { StateOf } from '@mentorfolio/domain/cycle/states'
import type { ReactNode } from 'react'
import { type Shape, Tag, type Tone } from '../shell/tag.tsx'
import { relationshipStateWords } from '../words/states.ts'

type State = StateOf<'relationship'>

const looks: Partial<Record<State, [Tone, Shape]>> = {
  ACTIVE: ['info', 'dot'],
  CLOSING: ['info', 'dot'],
  CLOSED: ['good', 'tick'],
  PAUSED: ['wait', 'dash'],
  ENDED_EARLY: ['plain', 'dash'],
  TRANSFERRED: ['plain', 'dash'],
}

/** Where a relationship stands, in the same word and shape on every page; `children` where there is more to say. */
export const StateTag = ({ state, children }: { state: State; children?: ReactNode }) => {
  const [tone, shape] = looks[state] ?? ['plain', 'ring']
  return (
    <Tag tone={tone} shape={shape}>
      {children ?? relationshipStateWords[state]}
    </Tag>
  )
}
