import type { SkillGap, Third } from '@mentorfolio/domain/effectiveness/skills-over-time'
import { listed } from '../words/durations.ts'
import { skillWords } from '../words/sessions.ts'

const thirdWords: Record<Third, string> = { 0: 'first', 1: 'middle', 2: 'last' }

/** 'Summarising has no example in the first and middle thirds of the hours.' */
export const gapInWords = ({ skill, thirds }: SkillGap): string => {
  const name = skillWords[skill]
  const has = name.endsWith('s') ? 'have' : 'has'
  if (thirds.length === 3) return `${name} ${has} no example yet.`
  const which = listed(thirds.map((third) => thirdWords[third]))
  return `${name} ${has} no example in the ${which} ${thirds.length === 1 ? 'third' : 'thirds'} of the hours so far.`
}
