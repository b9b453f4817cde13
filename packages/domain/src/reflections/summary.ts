import { z } from 'zod'
import { optionalText, text } from '../fields/text.ts'
import { links } from './link.ts'
import { type SummarySection, summarySectionNames } from './summary-sections.ts'

/** One thing that is said of the period, what it rests on, and the action or change that it led to (S2-MP3). */
export const claim = z.strictObject({
  text: text({ required: 'Write what you say of the period', max: 20_000 }),
  links,
  change: optionalText(10_000),
})
export type Claim = z.infer<typeof claim>

const claims = () => z.array(claim).max(30, { error: 'Keep to thirty claims or fewer' })

/**
 * The analysis of the whole period (S2-LO3): an opening, claims by section, and what its writer takes from it. It may be saved
 * at any stage, a few words are enough: what it still lacks is told, never demanded.
 */
export const summaryContent = z
  .strictObject({
    opening: optionalText(20_000),
    ...{ relationship: claims(), skills: claims(), feedback: claims(), progress: claims(), practice: claims() },
    closing: optionalText(20_000),
  })
  .superRefine((summary, refinement) => {
    if (summary.opening === null && summary.closing === null && claimsOf(summary).length === 0)
      refinement.addIssue({
        code: 'custom',
        path: ['opening'],
        message: 'Write something about the period, however short',
      })
  })
export type SummaryContent = z.infer<typeof summaryContent>

type WithClaims = Record<SummarySection, readonly Claim[]>

/** Every claim with its section and its place there, in the order of the page. */
export const claimsOf = (summary: WithClaims): { section: SummarySection; index: number; claim: Claim }[] =>
  summarySectionNames.flatMap((section) => summary[section].map((each, index) => ({ section, index, claim: each })))
