import { decideClaim } from '@mentorfolio/domain/evidence/deciding-claims'
import type { EvidenceView } from '@mentorfolio/domain/evidence/evidence-view'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import type { Seen } from '../forms/seen.ts'
import { numberIn } from '../forms/written.ts'
import { readPassages, writtenPassages } from '../mentoring/evidence/quotes.ts'

/** What somebody answers: it shows this, it does not, or whatever the unit's rules say. */
export type ClaimShape = { decision: string; reason: string; passages: string }

const claimedBy: Record<string, boolean | null> = { YES: true, NO: false, RULES: null }

type About = { criterion: string; record: string; recordId: string }
/** Why it was taken out, as its form was opened; empty: it was not. */
export const takenOutBecause = ({ decision, reason }: ClaimShape): string => (decision === 'NO' ? reason : '')

/** Whether this is still why it was taken out, under another answer by now: no reason for that one. */
export const isOldReason = (was: string, { decision, reason }: Pick<ClaimShape, 'decision' | 'reason'>): boolean =>
  was !== '' && decision !== 'NO' && reason.trim() === was

/** The decision about one record and one criterion. */
export const claimForm = (about: About) =>
  ({
    line: 'PUT /api/units/:id/claims/:claimId',
    schema: decideClaim,
    read: (words) => {
      const [decision, reason] = [words.text('decision'), words.text('reason')]
      return {
        body: {
          ...about,
          claimed: claimedBy[decision],
          reason: isOldReason(words.text('was'), { decision, reason }) ? '' : reason,
          passages: readPassages(words.text('passages')),
          saw: numberIn(words.text('revision')) ?? 0,
        },
        names: { claimed: 'decision' },
      }
    },
  }) satisfies FormDefinition<z.infer<typeof decideClaim>>

type Row = EvidenceView['criteria'][number]

const decisionOf = (claim: Row['claim']): string => {
  // Whoever comes to add it says yes, unless they say otherwise.
  if (!claim) return 'YES'
  if (claim.version === 0 || (claim.claimed === claim.byRule && claim.reason === null)) return 'RULES'
  return claim.claimed ? 'YES' : 'NO'
}

/** A claim as its form shows it. Words that are not there any more are left out: they have to be chosen anew. */
export const shapeOf = ({ claim }: Row): ClaimShape => ({
  decision: decisionOf(claim),
  reason: claim?.reason ?? '',
  passages: writtenPassages(claim?.passages.filter(({ stands }) => stands) ?? []),
})

export const seenIn = (row: Row): Seen => ({
  revision: row.claim?.version ?? 0,
  values: row.claim ? shapeOf(row) : {},
})
