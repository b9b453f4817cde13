import type { OfferedQuestion } from '@mentorfolio/domain/sessions/session-view'
import type { ReactNode } from 'react'
import type { SlotOf } from '../../forms/slots.ts'

/** What a log may say besides its minimum: the offered questions, and what goes with the next action and the telling. */
export type Part = OfferedQuestion | 'alsoNext' | 'model'

/** What each part is drawn with. */
export type PartProps = {
  slot: SlotOf
  /** Whom it was with, in words, and each by relationship. */
  mentee: string
  names: ReadonlyMap<string, string>
}
export type PartsModule = { drawn: Partial<Record<Part, (props: PartProps) => ReactNode>> }

const groupNames = ['asking', 'helping', 'role', 'after'] as const
export type Group = (typeof groupNames)[number]

/** The parts by what they are about. The words of each group are a file of their own, fetched once one of them is asked for. */
export const groups: Record<Group, { title: string; parts: readonly Part[]; load: () => Promise<PartsModule> }> = {
  asking: {
    title: 'Asking and listening',
    parts: ['skills', 'openQuestion', 'menteeResponse', 'summaryGivenBack', 'communication'],
    load: () => import('./parts-asking.tsx'),
  },
  helping: {
    title: 'What helped',
    parts: ['strategy', 'barrier', 'rapport', 'resistance', 'restorative', 'eachMentee'],
    load: () => import('./parts-helping.tsx'),
  },
  role: {
    title: 'Your part in it',
    parts: ['solution', 'talkRatio', 'style', 'boundary', 'selfCheck', 'policy', 'theory'],
    load: () => import('./parts-role.tsx'),
  },
  after: {
    title: 'What comes after',
    parts: ['reflection', 'debrief', 'alsoNext', 'model'],
    load: () => import('./parts-after.tsx'),
  },
}

export const everyGroup: readonly Group[] = groupNames

export const groupOf = (part: Part): Group => everyGroup.find((name) => groups[name].parts.includes(part)) ?? 'asking'

const boxesOfPart = (part: Part): readonly string[] => {
  if (part === 'alsoNext') return ['log.alsoNext', 'log.next.byDate']
  return [part === 'model' ? 'log.model' : `log.offered.${part}`]
}

/** The parts that something stands in: they are there before the form is drawn, or their words would not be in it. */
export const partsWithWords = (boxes: Record<string, string>): Part[] => {
  const filled = Object.keys(boxes).filter((name) => boxes[name] !== '')
  return everyGroup
    .flatMap((name) => groups[name].parts)
    .filter((part) =>
      boxesOfPart(part).some((box) =>
        filled.some((name) => name === box || name.startsWith(`${box}.`) || name.startsWith(`${box}[`)),
      ),
    )
}
