import type { DiscussionContent } from '@mentorfolio/domain/methods/discussion'
import type { ObservationContent } from '@mentorfolio/domain/methods/observation'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import type { TestPerson } from './people.ts'

/** What an assessor saw, of one criterion. */
export const anObservation = (criterion: string, more: Partial<ObservationContent> = {}): ObservationContent => ({
  ...{ on: '2026-11-12', from: '09:00', to: '09:45', relationshipId: null, sessionId: null, stage: null },
  ...{ where: 'IN_PERSON', menteeAgreed: null, permission: null },
  checklist: [{ criterion, says: 'SEEN', words: 'They asked, and waited for the answer' }],
  ...{ feedback: 'Calm, and to the point', nextSteps: null, ...more },
})

/** What was asked and said about one criterion. */
export const aDiscussion = (criterion: string, more: Partial<DiscussionContent> = {}): DiscussionContent => ({
  ...{ on: '2026-11-12', minutes: 30, others: null, summary: 'They know why they paused' },
  points: [{ criteria: [criterion], question: 'Why did you pause there?', at: '12:30', words: 'To let them think' }],
  ...more,
})

type Of = { assessor: TestPerson; unitId: string; criterion: string }

/** An observation as it stands once it was written; `signed`: its assessor signed it, and its candidate is asked. */
export const withObservation = async (db: Db, { assessor, unitId, criterion }: Of, { signed = false } = {}) => {
  const [id, { centreId }, at] = [v7(), assessor, '2026-11-12T10:00:00Z']
  await db.methodRecord.create({
    data: { id, centreId, unitId, kind: 'OBSERVATION', byPersonId: assessor.id, createdAt: at },
  })
  const times = { receivedAt: at, effectiveAt: at }
  await db.methodRecordVersion.create({
    data: { recordId: id, version: 1, centreId, content: anObservation(criterion), ...times },
  })
  if (signed)
    await db.methodRecordSignature.create({
      data: { recordId: id, version: 1, party: 'ASSESSOR', centreId, byPersonId: assessor.id, agrees: true, at },
    })
  return { id, unitId }
}
