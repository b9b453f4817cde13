import { type SkillGap, type Third, thirds } from '@mentorfolio/domain/effectiveness/skills-over-time'
import { listed } from '../words/durations.ts'
import { skillWords } from '../words/skills.ts'

const thirdWords: Record<Third, string> = { 0: 'First third', 1: 'Middle third', 2: 'Last third' }

const named = (gaps: readonly SkillGap[]) => listed(gaps.map(({ skill }) => skillWords[skill].toLowerCase()))

/**
 * What is missing, third by third: 'First third of the hours so far: no example of active listening and summarising.' What has no
 * example at all is told once.
 */
export const gapsInWords = (gaps: readonly SkillGap[]): string[] => {
  const nowhere = gaps.filter((gap) => gap.thirds.length === thirds.length)
  const somewhere = gaps.filter((gap) => gap.thirds.length < thirds.length)
  return [
    ...thirds.flatMap((third) => {
      const missing = somewhere.filter((gap) => gap.thirds.includes(third))
      return missing.length === 0 ? [] : [`${thirdWords[third]} of the hours so far: no example of ${named(missing)}.`]
    }),
    ...(nowhere.length === 0 ? [] : [`Nowhere yet: an example of ${named(nowhere)}.`]),
  ]
}
