import { clauses, minimumKinds } from './clauses.ts'

/** What a centre publishes: every clause that no agreement may go without is in it; blanks are the mentor's to answer. */
export const template = clauses.superRefine((written, refinement) => {
  if (minimumKinds.some((kind) => !written.some((each) => each.kind === kind)))
    refinement.addIssue({
      code: 'custom',
      message: 'Keep the clauses that every agreement has: you can change their words',
    })
})
