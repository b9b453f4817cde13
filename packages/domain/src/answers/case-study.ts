import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { lineOfText, optionalText } from '../fields/text.ts'
import { links } from '../reflections/link.ts'
import { criterionId } from './questions.ts'

const most = 20_000

/** The boxes of a case study, in their order. */
export const caseStudyParts = ['background', 'barrier', 'strategy', 'result', 'learnt'] as const
export type CaseStudyPart = (typeof caseStudyParts)[number]

/**
 * A case, of one's own practice or one that was read or given (S5-T4): what stood in the way, what was tried, what came of it
 * (S1-AC4), and what was learnt. A title and a few words in one box are enough to save. Nobody in it can be recognised.
 */
export const caseStudyContent = z
  .strictObject({
    title: lineOfText({ required: 'Give it a title, so that you find it again', max: 160 }),
    from: z.enum(['OWN_PRACTICE', 'GIVEN'], { error: 'Choose whether this is your own practice' }),
    /** Whom it is about, where it is one of the mentor's own relationships; null: nobody in particular. */
    relationshipId: id().nullable(),
    background: optionalText(most),
    barrier: optionalText(most),
    strategy: optionalText(most),
    result: optionalText(most),
    learnt: optionalText(most),
    /** The criteria that it is written for. */
    criteria: z
      .array(criterionId())
      .max(20, { error: 'Keep to twenty criteria or fewer' })
      .refine((ids) => new Set(ids).size === ids.length, { error: 'Choose each criterion once' }),
    links,
  })
  .superRefine((study, refinement) => {
    if (caseStudyParts.every((part) => study[part] === null))
      refinement.addIssue({
        code: 'custom',
        path: ['background'],
        message: 'Write something about the case, however short',
      })
    if (study.from === 'GIVEN' && study.relationshipId !== null)
      refinement.addIssue({
        code: 'custom',
        path: ['relationshipId'],
        message: 'Choose ‘nobody in particular’, or say that this is your own practice',
      })
  })
export type CaseStudyContent = z.infer<typeof caseStudyContent>
