/** The stages that a mentor can explain (S1-AC2). */
export const cycleStages = ['CONTRACTING', 'ASSESSMENT', 'ACTION_PLANNING', 'REVIEW'] as const
export type CycleStage = (typeof cycleStages)[number]

/** Stages by name. */
export const cycleStageWords: Record<CycleStage, string> = {
  CONTRACTING: 'Contracting',
  ASSESSMENT: 'Assessing needs',
  ACTION_PLANNING: 'Planning what to do',
  REVIEW: 'Review',
}
