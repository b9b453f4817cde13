import type { Claim } from '@mentorfolio/domain/evidence/claims'
import { evidenceItem } from '@mentorfolio/domain/evidence/evidence-item'
import { expect, test } from 'vitest'
import { shownClaims } from './present.ts'

const item = evidenceItem({ record: 'SESSION_LOG', id: 'a', version: 1, at: '2026-11-12T15:00:00.000Z' })
const claim = (criterion: string): Claim => ({ criterion, item, byRule: true, claimed: true, decision: null })
const state = {
  pack: {
    criteria: [
      { id: 'open', assessorOnly: false },
      { id: 'hidden', assessorOnly: true },
    ],
  },
  claims: [claim('open'), claim('hidden')],
}
const seenBy = (role: 'candidate' | 'assessor' | 'centreAdmin') =>
  shownClaims({ roles: [role], state }).map(({ criterion }) => criterion)

test.each([
  ['the candidate is not shown', 'candidate', ['open']],
  ['nor is an admin', 'centreAdmin', ['open']],
  ['the assessor is', 'assessor', ['open', 'hidden']],
] as const)('what claims a marking point that is for assessors alone: %s', (_, role, seen) =>
  expect(seenBy(role)).toEqual(seen),
)
