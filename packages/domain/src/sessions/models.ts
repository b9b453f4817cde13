/**
 * Mentoring models and the stages a plan or log may follow, each with its prompt ([R] names, prompts our own).
 * `{mentee}` stands for the made-up name. A log by stages is the writer's choice (S1-T1, S3-T1, S4-T2).
 */
export const models = {
  GROW: {
    name: 'GROW',
    stages: {
      GOAL: ['Goal', 'what did {mentee} want from today?'],
      REALITY: ['Reality', 'where is {mentee} now?'],
      OPTIONS: ['Options', 'which ideas were {mentee}’s?'],
      WILL: ['Will', 'what will happen, and by when?'],
    },
  },
  CLEAR: {
    name: 'CLEAR',
    stages: {
      CONTRACT: ['Contract', 'what did you agree this session is for?'],
      LISTEN: ['Listen', 'what mattered most to {mentee}?'],
      EXPLORE: ['Explore', 'which question opened things up?'],
      ACTION: ['Action', 'what did {mentee} commit to?'],
      REVIEW: ['Review', 'how useful did {mentee} find it?'],
    },
  },
  EGAN: {
    name: 'Egan',
    stages: {
      CURRENT: ['Current picture', 'what is really going on?'],
      PREFERRED: ['Preferred picture', 'what would better look like?'],
      FORWARD: ['Way forward', 'which step fits {mentee}?'],
    },
  },
  OSKAR: {
    name: 'OSKAR',
    stages: {
      OUTCOME: ['Outcome', 'what would success be?'],
      SCALING: ['Scaling', 'where is {mentee} now, from 1 to 10?'],
      KNOW_HOW: ['Know-how', 'what already works?'],
      AFFIRM: ['Affirm and action', 'which strength, and which next step?'],
      REVIEW: ['Review', 'what moved?'],
    },
  },
  STAR: {
    name: 'STAR',
    stages: {
      SITUATION: ['Situation', 'what was the context?'],
      TASK: ['Task', 'what were you responsible for?'],
      ACTION: ['Action', 'what did you do?'],
      RESULT: ['Result', 'what changed, and what shows it?'],
    },
  },
} as const

export type Model = keyof typeof models
/** Models of mentoring: a session may be planned and written by them. */
export const modelNames = ['GROW', 'CLEAR', 'EGAN', 'OSKAR'] as const satisfies readonly Model[]
/** What a log may be written by: STAR is a way to tell of something, not to mentor (S4-T9). */
export const writingModels = [...modelNames, 'STAR'] as const satisfies readonly Model[]

/** The stages of a model in their order, as `[key, title, prompt]`. */
export const stagesOf = (model: Model): [key: string, title: string, prompt: string][] =>
  Object.entries(models[model].stages).map(([key, [title, prompt]]) => [key, title, prompt])
