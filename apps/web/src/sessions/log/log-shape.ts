import type { LogContent, OfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { type Model, modelNames } from '@mentorfolio/domain/sessions/models'

/** The log form as its controls are named. */
export type LogShape = {
  date: string
  from: string
  to: string
  offsetFrom: string
  offsetTo: string
  zone: string
  mode: string
  kind: string
  context: string
  reason: string
  breaks: { from: string; to: string }[]
  attendance: { relationshipId: string; attended: string; from: string; until: string }[]
  log: { title: string; how: string; next: { owner: string; text: string } }
}

/** How the narrative is written: in one box, or by a model's stages. */
export type How = 'WHOLE' | Model
export const isHow = (text: string): text is How => text === 'WHOLE' || modelNames.some((name) => name === text)
export const wholeBox = 'log.whole'
export const stageBox = (model: Model, stage: string) => `log.stages.${model}.${stage}`

/** The narrative of a log as the boxes of the form hold it. */
export const narrativeBoxes = (narrative: LogContent['narrative'] | undefined): Record<string, string> => {
  if (!narrative) return {}
  if (narrative.form === 'WHOLE') return { [wholeBox]: narrative.text }
  return Object.fromEntries(narrative.stages.map(({ stage, text }) => [stageBox(narrative.model, stage), text ?? '']))
}

export const offeredBox = (path: string) => `log.offered.${path}`

/** Answers to what was offered, by the names of their boxes. */
export const offeredBoxes = (offered: OfferedAnswers | undefined): Record<string, string> => {
  const boxes: Record<string, string> = {}
  if (!offered) return boxes
  for (const { skill, example, effect } of offered.skills) {
    boxes[offeredBox(`skills.${skill}.used`)] = 'on'
    boxes[offeredBox(`skills.${skill}.example`)] = example ?? ''
    boxes[offeredBox(`skills.${skill}.effect`)] = effect ?? ''
  }
  for (const [question, answer] of Object.entries(offered)) {
    if (typeof answer === 'string') boxes[offeredBox(question)] = answer
    else if (answer && !Array.isArray(answer))
      for (const [part, text] of Object.entries(answer)) boxes[offeredBox(`${question}.${part}`)] = text ?? ''
  }
  return boxes
}
