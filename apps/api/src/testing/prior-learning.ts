import type { PriorLearningContent } from '@mentorfolio/domain/prior-learning/prior-learning'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import type { TestPerson } from './people.ts'

/** What a candidate claims of before, proven by the files of one work product. */
export const whatWasLearnt = (productId: string, more: Partial<PriorLearningContent> = {}): PriorLearningContent => ({
  ...{ title: 'Youth work course', what: 'Two terms, with a placement', where: 'Adult college' },
  ...{ from: '2025-01-10', until: '2025-07-11', products: [productId] },
  criteria: [{ criterion: 'S1-AC1', how: 'We worked with the law each week' }],
  ...{ current: 'The law is the same', sufficient: 'It was marked by two tutors' },
  ...more,
})

/** A claim of prior learning, about which somebody decided that it is not accepted. */
export const withPriorLearning = async (
  db: Db,
  { candidate, unitId, productId }: { candidate: TestPerson; unitId: string; productId: string },
  { what, decided }: { what: string; decided: { by: TestPerson; reason: string } },
): Promise<string> => {
  const { centreId, portfolioId } = candidate
  const [id, at] = [v7(), '2026-11-12T12:00:00Z']
  const version = { version: 1, centreId, byPersonId: candidate.id, receivedAt: at, effectiveAt: at }
  await db.mentoringRecord.create({
    data: {
      ...{ id, centreId, portfolioId, unitId, kind: 'PRIOR_LEARNING', createdAt: at },
      versions: { create: { ...version, content: whatWasLearnt(productId, { what }) } },
    },
  })
  const criteria = [{ criterion: 'S1-AC1', accepted: false, reason: decided.reason }]
  await db.priorLearningDecision.create({
    data: {
      ...{ id: v7(), centreId, unitId, recordId: id, version: 1, recordVersion: 1, byPersonId: decided.by.id },
      ...{ content: { criteria, authentic: false, current: true }, at: '2026-11-13T12:00:00Z' },
    },
  })
  return id
}
