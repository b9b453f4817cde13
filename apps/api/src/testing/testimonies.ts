import type { ReviewTestimony } from '@mentorfolio/domain/testimonies/testimony-review'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import type { TestRequest } from './feedback.ts'
import { testSealer } from './mentees.ts'
import type { TestPerson } from './people.ts'

/** What an assessor sends who looked at a testimony and relies on it. */
export const aLook = (change: Partial<ReviewTestimony> = {}): ReviewTestimony => ({
  ...{ revision: 0, contact: 'CONTACTED', contactedOn: '2026-11-14', contactHow: 'By phone, at the college' },
  ...{ right: 'Librarian, sees the sessions from her desk', sawOnly: true, signedDated: true, authentic: true },
  ...{ outcome: 'RELIED_ON', supports: [{ criterion: 'S2-MP1', words: 'How they began' }], reason: null },
  ...change,
})

/** That an assessor looked at an answered testimony for a unit, and relies on a part of it. */
export const aTestimonyReview = async (
  db: Db,
  { id: requestId, centreId }: TestRequest,
  by: TestPerson,
  { unitId, supports, reason }: { unitId: string; supports: string; reason: string },
) => {
  const { revision: _, contactHow, outcome: __, ...content } = aLook({ reason })
  const id = v7()
  await db.testimonyReview.create({
    data: {
      ...{ id, centreId, unitId, requestId, version: 1, outcome: 'PARTLY', byPersonId: by.id },
      content: { ...content, supports: [{ criterion: 'S2-MP1', words: supports }] },
      sealedContact: testSealer.seal(`testimony-contact:${id}`, contactHow ?? ''),
      at: '2026-11-15T10:00:00Z',
    },
  })
}
