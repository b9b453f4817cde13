import { addDays } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { type Refusal, refusals } from '@mentorfolio/domain/files/file-kinds'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import type { DiscussionContent } from '@mentorfolio/domain/methods/discussion'
import { appendEvent } from '../audit/append-event.ts'
import { Prisma, type Tx } from '../database/client.ts'
import type { Writer } from '../portfolio/times-for.ts'
import { isAgreed, type LoadedMethods } from './load-methods.ts'

type Writing = Writer & { params: { recordId: string }; body: { discussion: DiscussionContent } }

/** The recordings that a discussion names; held until the transaction ends. */
export const soundsOf = async (tx: Tx, { params: { recordId }, body: { discussion } }: Writing) => {
  const ids = discussion.sounds.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.$queryRaw(Prisma.sql`
    SELECT id FROM "PortfolioFile" WHERE "discussionId" = ${recordId}::uuid AND id = ANY(${ids}::uuid[])
    ORDER BY id FOR UPDATE`)
  return tx.portfolioFile.findMany({ where: { discussionId: recordId, id: { in: ids } }, include: { sound: true } })
}
type Sounds = Awaited<ReturnType<typeof soundsOf>>

/** Why one of the recordings cannot be named, if so: a new one only while its candidate's yes stands. What a version named before may stand, whatever became of it. */
export const wrongSounds = (
  { recordingDays, records }: LoadedMethods,
  found: Sounds,
  { params, body: { discussion } }: Writing,
): FieldError[] => {
  const agreed = records.some((record) => record.id === params.recordId && isAgreed(record))
  return discussion.sounds.flatMap(({ id }, index): FieldError[] => {
    const tell = (message: string) => [{ field: `discussion.sounds.${index}.id`, message }]
    const file = found.find((each) => each.id === id)
    if (!file) return tell('This recording did not come. Take it out, or wait until it is sent')
    if (file.sound !== null) return []
    if (file.state === 'REFUSED') return tell(refusals[file.because as Refusal] ?? refusals.UNKNOWN)
    if (file.state === 'RECEIVING') return tell('This recording is not there yet. Wait until it is, then save')
    if (file.state === 'ERASED') return tell('This recording was erased. Take it out')
    if (!agreed) return tell('Your candidate has not said yes to it. Take it out, or ask them again')
    return recordingDays === null ? tell('Your centre keeps no recordings any more. Take it out') : []
  })
}

/** From here on they belong to the discussion, and are erased on their day; what they were can be proven. */
export const useSounds = async (
  tx: Tx,
  { loaded: { person, portfolioId }, recordingDays }: LoadedMethods,
  found: Sounds,
  { asked: { params, by, now }, version }: { asked: Writing; version: number },
) => {
  const { centreId, centre } = person
  const { recordId } = params
  for (const { id, keptDigest, mediaType, sound, createdAt } of found) {
    if (sound !== null || recordingDays === null) continue
    await tx.soundUse.create({ data: { fileId: id, recordId, version, centreId } })
    const eraseOn = addDays(dayAt(createdAt, centre.zone), recordingDays)
    await tx.portfolioFile.update({ where: { id }, data: { eraseOn: new Date(eraseOn) } })
    await appendEvent(tx, {
      ...{ chainId: portfolioId, centreId, userId: by.userId, at: now },
      ...{ action: 'professionalDiscussion.addSound', subjectKind: 'file', subjectId: id, revision: null },
      fields: { digest: keptDigest, mediaType },
    })
  }
}
