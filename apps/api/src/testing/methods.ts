import type { DiscussionContent } from '@mentorfolio/domain/methods/discussion'
import type { ObservationContent } from '@mentorfolio/domain/methods/observation'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { addressOf } from '../storage/storage.ts'
import { aWav, withFile } from './files.ts'
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
  ...{ sounds: [], marks: [], ...more },
})

type Of = { assessor: TestPerson; unitId: string; criterion: string }

/** An observation as it stands once it was written; `signed`: its assessor signed it, and its candidate is asked. */
export const withObservation = async (
  db: Db,
  { assessor, unitId, criterion }: Of,
  { signed = false, ...more }: { signed?: boolean } & Partial<ObservationContent> = {},
) => {
  const [id, { centreId }, at] = [v7(), assessor, '2026-11-12T10:00:00Z']
  await db.methodRecord.create({
    data: { id, centreId, unitId, kind: 'OBSERVATION', byPersonId: assessor.id, createdAt: at },
  })
  const times = { receivedAt: at, effectiveAt: at }
  await db.methodRecordVersion.create({
    data: { recordId: id, version: 1, centreId, content: anObservation(criterion, more), ...times },
  })
  if (signed)
    await db.methodRecordSignature.create({
      data: { recordId: id, version: 1, party: 'ASSESSOR', centreId, byPersonId: assessor.id, agrees: true, at },
    })
  return { id, unitId }
}

const asItStood = '2026-11-12T10:00:00Z'

/**
 * A discussion as it stands once it was written: nobody asked whether it may be recorded; that was asked; or its candidate said yes,
 * it was recorded, its assessor signed it, and its candidate is asked. Answers its id and its recording's.
 */
export const withRecordedDiscussion = async (
  db: Db,
  { assessor, candidate, unitId, criterion }: Of & { candidate: TestPerson },
  how: 'PLAIN' | 'ASKED' | 'RECORDED',
  words = 'Why they paused',
) => {
  const [id, { centreId }, at] = [v7(), assessor, asItStood]
  const { portfolioId } = await db.portfolio
    .findUniqueOrThrow({ where: { personId: candidate.id }, select: { id: true } })
    .then((portfolio) => ({ portfolioId: portfolio.id }))
  await db.methodRecord.create({
    data: { id, centreId, unitId, kind: 'PROFESSIONAL_DISCUSSION', byPersonId: assessor.id, createdAt: at },
  })
  const bytes = aWav()
  const fileId =
    how === 'RECORDED'
      ? await withFile(
          db,
          { centreId, portfolioId },
          { bytes, mediaType: 'audio/wav', purpose: 'RECORDING', at, eraseOn: '2027-02-10' },
        )
      : v7()
  const mark = { sound: fileId, from: '0:00', to: null, criteria: [criterion], words }
  const content = {
    ...aDiscussion(criterion),
    ...(how === 'RECORDED'
      ? { sounds: [{ id: fileId, transcript: null, digest: addressOf(bytes) }], marks: [mark] }
      : {}),
  }
  const times = { receivedAt: at, effectiveAt: at }
  await db.methodRecordVersion.create({ data: { recordId: id, version: 1, centreId, content, ...times } })
  const step = { recordId: id, centreId, at }
  if (how !== 'PLAIN')
    await db.discussionRecordingStep.create({ data: { ...step, number: 1, step: 'ASKED', byPersonId: assessor.id } })
  if (how === 'RECORDED') {
    await db.discussionRecordingStep.create({ data: { ...step, number: 2, step: 'AGREED', byPersonId: candidate.id } })
    await db.portfolioFile.update({ where: { id: fileId }, data: { discussionId: id, senderId: assessor.id } })
    await db.soundUse.create({ data: { fileId, recordId: id, version: 1, centreId } })
    await db.methodRecordSignature.create({
      data: { recordId: id, version: 1, party: 'ASSESSOR', centreId, byPersonId: assessor.id, agrees: true, at },
    })
  }
  return { id, unitId, fileId }
}
