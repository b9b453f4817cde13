import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { isMediaType, mediaTypes } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import { discussionShown } from '@mentorfolio/domain/methods/discussion'
import type { RecordingStep } from '@mentorfolio/domain/methods/method-kinds'
import { shownVersions } from '@mentorfolio/domain/methods/method-state'
import type {
  answerRecordingEndpoint,
  askToRecordEndpoint,
  beginSoundEndpoint,
  listenEndpoint,
} from '@mentorfolio/domain/methods/sound.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { invalid, notFound, ProblemError } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { beginRow, bytesOf, fileGone, takeKey } from '../portfolio/file-rows.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { isAgreed, type LoadedMethods, loadMethods, type MethodRow, stateOf } from './load-methods.ts'
import { presentMethods } from './view-methods.ts'
import { mustBeWriter } from './write-method.ts'

const discussionOf = ({ records }: LoadedMethods, id: string): MethodRow => {
  const record = records.find((each) => each.id === id && each.kind === 'PROFESSIONAL_DISCUSSION')
  if (!record) throw notFound()
  return record
}

const mustBeOpen = (record: MethodRow) => {
  const state = stateOf(record)
  if (state !== 'SIGNED' && state !== 'WITHDRAWN') return
  throw new ProblemError('wrong-state', 'It does not change any more', {
    because: 'WRONG_STATE',
    detail: 'Both signed it, or it was withdrawn. Record another discussion.',
  })
}

type Stepping = Pick<AskedToWrite<typeof askToRecordEndpoint>, 'by' | 'now'>

/** Writes the next step of whether a discussion may be recorded, with its event. */
const step = async (
  tx: Tx,
  { by, now }: Stepping,
  { loaded: { person, portfolioId } }: LoadedMethods,
  { record, next, byPersonId }: { record: MethodRow; next: RecordingStep; byPersonId: string },
) => {
  const { centreId } = person
  const number = record.recordingSteps.length + 1
  await tx.discussionRecordingStep.create({
    data: { recordId: record.id, number, centreId, step: next, byPersonId, at: now },
  })
  const action = next === 'ASKED' ? 'professionalDiscussion.askToRecord' : 'professionalDiscussion.answerRecording'
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'methodRecord', subjectId: record.id, revision: record.revision, fields: { step: next } },
  })
}

/** Asks its candidate whether a discussion may be recorded. Asked again, or said yes to already, it changes nothing. */
export const askToRecord = async (tx: Tx, asked: AskedToWrite<typeof askToRecordEndpoint>) => {
  const { params } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const methods = await loadMethods(tx, by, params.id)
  const { judge, loaded, recordingDays } = methods
  const { centreId } = loaded.person
  const action = 'professionalDiscussion.askToRecord'
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts(methods))
  const record = discussionOf(methods, params.recordId)
  mustBeWriter(methods, record)
  mustBeOpen(record)
  const last = record.recordingSteps.at(-1)?.step
  if (last === 'ASKED' || last === 'AGREED') return { centreId, body: await presentMethods(tx, methods) }
  if (recordingDays === null)
    throw new ProblemError('wrong-state', 'Your centre keeps no recordings', {
      because: 'WRONG_STATE',
      detail: 'Keep notes instead, or ask whoever runs your centre to allow recordings.',
    })
  const { byPersonId } = record
  await step(tx, { by, now: asked.now }, methods, { record, next: 'ASKED', byPersonId })
  return { centreId, body: await presentMethods(tx, await loadMethods(tx, by, params.id)) }
}

const eraseSounds = async (tx: Tx, { by, now }: Stepping, record: MethodRow, chainId: string) => {
  const files = await tx.portfolioFile.findMany({
    where: { discussionId: record.id, state: { in: ['RECEIVING', 'READY'] } },
    orderBy: { id: 'asc' },
  })
  for (const { id, centreId, keptDigest } of files) {
    await takeKey(tx, id, 'CANDIDATE', now)
    await appendEvent(tx, {
      ...{ chainId, centreId, userId: by.userId, at: now },
      ...{ action: 'file.erase', subjectKind: 'file', subjectId: id, revision: null, fields: { digest: keptDigest } },
    })
  }
}

/** From which step each answer can follow. */
const follows: Record<AskedToWrite<typeof answerRecordingEndpoint>['body']['step'], readonly RecordingStep[]> = {
  AGREED: ['ASKED', 'DECLINED'],
  DECLINED: ['ASKED'],
  TAKEN_BACK: ['AGREED'],
}

/** Its candidate says whether it may be recorded; a yes that is taken back erases what was recorded, signed or not. */
export const answerRecording = async (tx: Tx, asked: AskedToWrite<typeof answerRecordingEndpoint>) => {
  const { params, body, by, now } = asked
  const methods = await loadMethods(tx, await holdToJudge(tx, by, params.id), params.id)
  const { judge, loaded } = methods
  const { person, portfolioId } = loaded
  const action = 'professionalDiscussion.answerRecording'
  mustBeAllowed(judge.rolesFor(action), action, { state: loaded.state.unit.state })
  const record = discussionOf(methods, params.recordId)
  const last = record.recordingSteps.at(-1)?.step
  if (last === undefined) throw notFound()
  if (last !== body.step) {
    if (!follows[body.step].includes(last))
      throw new ProblemError('wrong-state', 'This was answered already', {
        because: 'WRONG_STATE',
        detail: 'Nothing was changed. Load the page again: it says how it stands.',
      })
    await step(tx, { by, now }, methods, { record, next: body.step, byPersonId: person.id })
    if (body.step === 'TAKEN_BACK') await eraseSounds(tx, { by, now }, record, portfolioId)
  }
  return { centreId: person.centreId, body: await presentMethods(tx, await loadMethods(tx, by, params.id)) }
}

/** Begins to take a recording, where its candidate said yes. From here on it goes as every file does. */
export const beginSound = (
  { db, sealer }: Pick<Context, 'db' | 'sealer'>,
  { params, body, by: signedIn, now }: Asked<typeof beginSoundEndpoint>,
): Promise<FileView> =>
  db.$transaction(async (tx) => {
    // A yes that is taken back at this moment comes before it, or finds what was begun.
    const by = await holdToJudge(tx, signedIn, params.id)
    const methods = await loadMethods(tx, by, params.id)
    const { judge, loaded, recordingDays } = methods
    const { person, portfolioId } = loaded
    const action = 'professionalDiscussion.addSound'
    const record = discussionOf(methods, params.recordId)
    const given = isAgreed(record) ? (['agreedToRecord'] as const) : []
    mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts(methods, given))
    mustBeWriter(methods, record)
    const { centreId } = person
    return beginRow(
      tx,
      sealer,
      {
        ...{ id: params.fileId, centreId, portfolioId, purpose: 'RECORDING', ...body },
        ...{ discussionId: record.id, senderId: record.byPersonId },
      },
      {
        now,
        isWelcome: () => {
          mustBeOpen(record)
          if (recordingDays === null)
            throw invalid([{ field: 'size', message: 'Your centre keeps no recordings any more. Keep notes instead' }])
        },
      },
    )
  })

/** Whether a version that this reader may see names a recording. */
const namesIt = ({ isOwn }: LoadedMethods, { versions, signatures }: MethodRow, fileId: string) => {
  const shown = shownVersions(signatures)
  return versions.some(
    ({ version, content }) =>
      (!isOwn || shown.has(version)) && discussionShown.parse(content).sounds.some(({ id }) => id === fileId),
  )
}

/** A recording as far as it is there for this reader; whoever records it hears it before a version names it. */
const soundFor = async (tx: Tx, methods: LoadedMethods, record: MethodRow, fileId: string) => {
  if (record.byPersonId === methods.judge.personId)
    return tx.portfolioFile.findFirst({ where: { id: fileId, discussionId: record.id } })
  const file = record.soundUses.find((use) => use.fileId === fileId)?.file
  return file && namesIt(methods, record, file.id) ? file : null
}

/** Opens a recording for those who may hear it: its candidate once a version that names it is signed, and whoever judges by it. */
export const listen = async (
  parts: Pick<Context, 'db' | 'sealer' | 'storage'>,
  { params, by, now }: Asked<typeof listenEndpoint>,
) => {
  const file = await parts.db.$transaction(async (tx) => {
    const methods = await loadMethods(tx, by, params.id)
    const { judge, loaded } = methods
    const { person, portfolioId: chainId } = loaded
    const action = 'professionalDiscussion.listen'
    mustBeAllowed(judge.rolesFor(action), action, { state: loaded.state.unit.state })
    const record = discussionOf(methods, params.recordId)
    const file = await soundFor(tx, methods, record, params.fileId)
    if (!file) throw notFound()
    const isDue = file.eraseOn !== null && dayOf(file.eraseOn) <= dayAt(now, person.centre.zone)
    if (file.state === 'RECEIVING' || file.state === 'REFUSED') throw notFound()
    if (file.state === 'ERASED' || isDue) throw fileGone()
    await appendEvent(tx, {
      ...{ chainId, centreId: person.centreId, userId: by.userId, at: now, action },
      ...{ subjectKind: 'file', subjectId: file.id, revision: null, fields: { digest: file.keptDigest } },
    })
    return file
  })
  if (!isMediaType(file.mediaType)) throw notFound()
  return {
    bytes: await bytesOf(parts, file),
    mediaType: file.mediaType,
    name: `discussion-${file.id.slice(-6)}.${mediaTypes[file.mediaType].ending}`,
  }
}
