import { stagesOf } from '../reflections/scaffolds.ts'

// No schema here: pages that only show an answer load no zod.

/** How one question is answered: in one box, or by the stages of STAR (S4-T9). The writer chooses, question by question. */
export const answerWays = ['WHOLE', 'STAR'] as const
export type AnswerWay = (typeof answerWays)[number]

export const starStages = ['SITUATION', 'TASK', 'ACTION', 'RESULT'] as const
export type StarStage = (typeof starStages)[number]

/** The stages with their title and prompt, as every scaffold has them. */
export const starPrompts: readonly { stage: StarStage; title: string; prompt: string }[] = starStages.map((stage) => {
  const [, title = '', prompt = ''] = stagesOf('STAR').find(([key]) => key === stage) ?? []
  return { stage, title, prompt }
})
