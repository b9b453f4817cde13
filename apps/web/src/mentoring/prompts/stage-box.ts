import { type Scaffold, scaffoldNames } from '@mentorfolio/domain/reflections/scaffolds'

// How the boxes of a scaffold's stages are named in any form: what is told (`told`, `answers.law`), the scaffold, the stage.

export const stageBox = (told: string, scaffold: Scaffold, stage: string) => `${told}.stages.${scaffold}.${stage}`

/** The stage that a box belongs to; null: to none. */
export const stageOfBox = (name: string): { told: string; scaffold: Scaffold; stage: string } | null => {
  const [, told, scaffold, stage] = /^(.+)\.stages\.([^.]+)\.([^.]+)$/.exec(name) ?? []
  const known = scaffoldNames.find((each) => each === scaffold)
  return told && known && stage ? { told, scaffold: known, stage } : null
}
