import type { WorkProductContent } from '../files/work-product.ts'

/** What a work product answers by itself (docs/qualifications.md), from its latest words. */
export const workProductPredicates = {
  recording: ({ what }: WorkProductContent) => what === 'RECORDING',
  meetingNotes: ({ what }: WorkProductContent) => what === 'MEETING_NOTES',
}
