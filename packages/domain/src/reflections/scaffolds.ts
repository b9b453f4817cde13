// The scaffolds of reflection and their prompts (names of the field, prompts our own). No schema here: pages that only show
// a reflection load no zod.

/** Scaffolds that a reflection may follow, stage by stage (S4-T5, S4-T9). A scaffold is the writer's choice; one box will do. */
export const scaffolds = {
  GIBBS: {
    name: 'Gibbs',
    stages: {
      DESCRIPTION: ['Description', 'what happened?'],
      FEELINGS: ['Feelings', 'what did each of you feel?'],
      EVALUATION: ['Evaluation', 'what helped, and what got in the way?'],
      ANALYSIS: ['Analysis', 'why was that so; which feedback says the same?'],
      CONCLUSION: ['Conclusion', 'what else could you have done?'],
      ACTION: ['Action plan', 'what changes next time?'],
    },
  },
  KOLB: {
    name: 'Kolb',
    stages: {
      EXPERIENCE: ['Concrete experience', 'which moment stays with you?'],
      OBSERVATION: ['Reflective observation', 'what did you notice, in them and in yourself?'],
      CONCEPT: ['Abstract conceptualisation', 'what follows from it: which principle or theory?'],
      EXPERIMENT: ['Active experimentation', 'where will you try it out?'],
    },
  },
  DRISCOLL: {
    name: 'Driscoll',
    stages: {
      WHAT: ['What?', 'what occurred?'],
      SO_WHAT: ['So what?', 'why does it matter, and to whom?'],
      NOW_WHAT: ['Now what?', 'what will you change?'],
    },
  },
  STAR: {
    name: 'STAR',
    stages: {
      SITUATION: ['Situation', 'what was the context?'],
      TASK: ['Task', 'what were you responsible for?'],
      ACTION: ['Action', 'what did you do, and why that?'],
      RESULT: ['Result', 'what changed, and what proves it?'],
    },
  },
} as const

export type Scaffold = keyof typeof scaffolds
export const scaffoldNames = ['GIBBS', 'KOLB', 'DRISCOLL', 'STAR'] as const satisfies readonly Scaffold[]

/** Stages whose own question is what took place: there, telling is all that is asked for (docs/prompts.md). */
const telling: Record<Scaffold, readonly string[]> = {
  GIBBS: ['DESCRIPTION'],
  KOLB: ['EXPERIENCE'],
  DRISCOLL: ['WHAT'],
  STAR: ['SITUATION', 'TASK'],
}

/** Where each scaffold asks what it means. */
const meaning: Record<Scaffold, string> = { GIBBS: 'ANALYSIS', KOLB: 'CONCEPT', DRISCOLL: 'SO_WHAT', STAR: 'RESULT' }

/** Whether a stage asks for what took place. */
export const isTelling = (scaffold: Scaffold, stage: string): boolean => telling[scaffold].includes(stage)

/** The stage of a scaffold that is still empty though what took place is told: where it asks what that means. Null: none. */
export const meaningLeftOut = (scaffold: Scaffold, written: (stage: string) => boolean): string | null =>
  telling[scaffold].some(written) && !written(meaning[scaffold]) ? meaning[scaffold] : null

/** The stages of a scaffold in their order, as `[key, title, prompt]`. */
export const stagesOf = (scaffold: Scaffold): [key: string, title: string, prompt: string][] =>
  Object.entries(scaffolds[scaffold].stages).map(([key, [title, prompt]]) => [key, title, prompt])
