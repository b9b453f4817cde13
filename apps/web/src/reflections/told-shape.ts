import type { Told } from '@mentorfolio/domain/reflections/reflection'
import { type Scaffold, scaffoldNames, stagesOf } from '@mentorfolio/domain/reflections/scaffolds'
import type { Written } from '../forms/written.ts'
import { stageBox as nameOf } from '../mentoring/prompts/stage-box.ts'

/** How somebody looks back: in one box, or by a scaffold's stages. */
export type How = 'WHOLE' | Scaffold
export const isHow = (text: string): text is How => text === 'WHOLE' || scaffoldNames.some((name) => name === text)
export const wholeBox = 'told.whole'
export const stageBox = (scaffold: Scaffold, stage: string) => nameOf('told', scaffold, stage)

/** The boxes of one way, with the title of each. */
export const boxesOf = (how: How): { name: string; title: string }[] =>
  how === 'WHOLE'
    ? [{ name: wholeBox, title: '' }]
    : stagesOf(how).map(([key, title]) => ({ name: stageBox(how, key), title }))

/** What was told, as the boxes of the form hold it. */
export const toldBoxes = (told: Told | undefined): Record<string, string> => {
  if (!told) return {}
  if (told.form === 'WHOLE') return { [wholeBox]: told.text }
  return Object.fromEntries(told.stages.map(({ stage, text }) => [stageBox(told.scaffold, stage), text ?? '']))
}

/** The boxes as the schema takes them, and how it and the form name a thing differently. */
export const readTold = (words: Written) => {
  const how = words.text('how')
  if (!isHow(how) || how === 'WHOLE')
    return { value: { form: 'WHOLE', text: words.text(wholeBox) }, names: { 'reflection.told.text': wholeBox } }
  const stages = stagesOf(how).map(([stage]) => ({ stage, text: words.text(stageBox(how, stage)) }))
  const names = stages.flatMap(({ stage }, index) => [
    [`reflection.told.stages.${index}`, stageBox(how, stage)],
    [`reflection.told.stages.${index}.text`, stageBox(how, stage)],
  ])
  return { value: { form: 'STAGES', scaffold: how, stages }, names: Object.fromEntries(names) }
}
