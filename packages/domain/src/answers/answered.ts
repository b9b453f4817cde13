import { starStages } from './star.ts'

// No schema here: pages that only show answers load no zod.

type Told =
  | { form: 'WHOLE'; text: string | null }
  | { form: 'STAR'; stages: Record<(typeof starStages)[number], string | null> }

/** Whether anything was written. */
export const isTold = (told: Told): boolean =>
  told.form === 'WHOLE' ? told.text !== null : starStages.some((stage) => told.stages[stage] !== null)

type Answering = {
  questions: readonly { id: string }[]
  answers: readonly { questionId: string; told: Told }[]
}

/** How many of its questions an answer answers. */
export const answeredOf = ({ questions, answers }: Answering): number =>
  questions.filter(({ id }) => answers.some(({ questionId, told }) => questionId === id && isTold(told))).length
