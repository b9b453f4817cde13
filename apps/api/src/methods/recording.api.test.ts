import {
  completeFileEndpoint,
  openFileEndpoint,
  sendPieceEndpoint,
  writeWorkProductEndpoint,
} from '@mentorfolio/domain/files/files.endpoints'
import {
  answerMethodEndpoint,
  methodsEndpoint,
  signMethodEndpoint,
  writeDiscussionEndpoint,
} from '@mentorfolio/domain/methods/methods.endpoints'
import {
  answerRecordingEndpoint,
  askToRecordEndpoint,
  beginSoundEndpoint,
  listenEndpoint,
} from '@mentorfolio/domain/methods/sound.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { addressOf as digestOf } from '../storage/storage.ts'
import { aWav, productWords } from '../testing/files.ts'
import { aUnitToJudge } from '../testing/judging.ts'
import { aDiscussion } from '../testing/methods.ts'
import { aPerson, type TestPerson } from '../testing/people.ts'
import { addressOf } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async ({ recordingDays = 90 }: { recordingDays?: number | null } = {}) => {
  const made = await aUnitToJudge(api)
  const { assessor, candidate, centre, unit, pack } = made
  await api.db.centre.update({ where: { id: centre.id }, data: { recordingDays } })
  const recordId = v7()
  const params = { id: unit.id, recordId }
  const criterion = pack.criteria[0]?.id ?? ''
  const seen = (by: TestPerson) => api.as(by).call(methodsEndpoint, { params: { id: unit.id } })
  const writing = (revision: number, more: Parameters<typeof aDiscussion>[1] = {}) => ({
    params,
    body: { revision, reason: null, discussion: aDiscussion(criterion, more) },
  })
  const write = (...given: Parameters<typeof writing>) =>
    api.as(assessor).call(writeDiscussionEndpoint, writing(...given))
  const ask = () => api.as(assessor).call(askToRecordEndpoint, { params, body: {} })
  const answer = (step: 'AGREED' | 'DECLINED' | 'TAKEN_BACK') =>
    api.as(candidate).call(answerRecordingEndpoint, { params, body: { step } })
  const bytes = aWav()
  const beginning = (fileId: string) => ({
    params: { ...params, fileId },
    body: { size: bytes.length, digest: digestOf(bytes) },
  })
  /** Sends a recording whole. Answers its id. */
  const sent = async () => {
    const id = v7()
    await api.as(assessor).call(beginSoundEndpoint, beginning(id))
    await api.as(assessor).call(sendPieceEndpoint, {
      params: { id, offset: '0' },
      body: { bytes: bytes.toString('base64') },
    })
    const file = await api.as(assessor).call(completeFileEndpoint, { params: { id }, body: {} })
    expect(file).toMatchObject({ state: 'READY', mediaType: 'audio/wav' })
    return id
  }
  const withSound = (id: string) => ({
    sounds: [{ id, transcript: null }],
    marks: [{ sound: id, from: '0:00', to: '0:01', criteria: [criterion], words: 'Why they paused' }],
  })
  /** A discussion that was recorded and written in version 2. */
  const recorded = async () => {
    await write(0)
    await ask()
    await answer('AGREED')
    const id = await sent()
    await write(1, withSound(id))
    return id
  }
  const sign = (revision: number) => api.as(assessor).call(signMethodEndpoint, { params, body: { revision } })
  const heard = async (by: TestPerson, fileId: string, headers: Record<string, string> = {}) => {
    const path = addressOf(listenEndpoint, { params: { ...params, fileId } })
    const response = await api.as(by).raw({ method: 'GET', path, headers })
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  return {
    ...{
      ...made,
      params,
      criterion,
      seen,
      writing,
      write,
      ask,
      answer,
      beginning,
      sent,
      withSound,
      recorded,
      sign,
      heard,
    },
    bytes,
  }
}

test('its candidate is asked first, and sees no more of a discussion that is not signed than that', async () => {
  const { candidate, write, ask, answer, seen } = await world()
  await write(0)
  await ask()
  await ask()
  const view = await seen(candidate)
  expect(view.records).toEqual([])
  expect(view.recording).toMatchObject({ days: 90, asked: [{ steps: [{ step: 'ASKED', byName: 'Helen Ward' }] }] })
  const { recording } = await answer('AGREED')
  expect(recording.asked[0]?.steps.map(({ step }) => step)).toEqual(['ASKED', 'AGREED'])
})

test('without a yes nothing is taken: not before it was asked, not after a no', async () => {
  const { assessor, candidate, params, write, ask, answer, beginning } = await world()
  await write(0)
  await api.as(assessor).refused(beginSoundEndpoint, beginning(v7()), 409)
  await api.as(candidate).refused(answerRecordingEndpoint, { params, body: { step: 'AGREED' } }, 404)
  await ask()
  await answer('DECLINED')
  await api.as(assessor).refused(beginSoundEndpoint, beginning(v7()), 409)
  await api.as(candidate).refused(answerRecordingEndpoint, { params, body: { step: 'TAKEN_BACK' } }, 409)
})

test('where the centre keeps no recordings nobody is asked', async () => {
  const { assessor, params, write } = await world({ recordingDays: null })
  await write(0)
  const { detail } = await api.as(assessor).refused(askToRecordEndpoint, { params, body: {} }, 409)
  expect(detail).toContain('Keep notes instead')
})

test('a version names its recording with its digest, marks it, and says on which day it is erased', async () => {
  const { assessor, recorded, seen, bytes } = await world()
  const id = await recorded()
  const { records, sounds } = await seen(assessor)
  expect(records[0]?.versions[0]?.content).toMatchObject({
    sounds: [{ id, transcript: null, digest: digestOf(bytes) }],
    marks: [{ sound: id, from: '0:00', to: '0:01', words: 'Why they paused' }],
  })
  expect(sounds).toMatchObject([{ id, state: 'READY', eraseOn: '2027-02-14' }])
})

test('it is heard by its assessor, by its candidate once it is signed, by quality assurers, and by no EQA', async () => {
  const { centre, assessor, candidate, colleague, unit, recorded, sign, heard, bytes } = await world()
  const iqa = await aPerson('iqa').at(centre).in(api.db)
  const leadIqa = await aPerson('leadIqa').at(centre).in(api.db)
  const eqa = await aPerson('eqa').at(centre).in(api.db)
  await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { iqaId: iqa.id } })
  const id = await recorded()
  expect((await heard(candidate, id)).status).toBe(404)
  expect((await heard(assessor, id)).bytes.equals(bytes)).toBe(true)
  await sign(2)
  for (const by of [candidate, iqa, leadIqa]) expect((await heard(by, id)).status).toBe(200)
  for (const by of [eqa, colleague]) expect([403, 404]).toContain((await heard(by, id)).status)
  // The way to a portfolio's own files leads to none of it.
  for (const by of [candidate, assessor, iqa]) await api.as(by).refused(openFileEndpoint, { params: { id } }, 404)
})

test('a range of it is told as such, so that a cut is gone on from', async () => {
  const { assessor, recorded, heard, bytes } = await world()
  const id = await recorded()
  const part = await heard(assessor, id, { range: 'bytes=10-19' })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
  expect(part.bytes.equals(bytes.subarray(10, 20))).toBe(true)
  const rest = await heard(assessor, id, { range: `bytes=${bytes.length - 4}-` })
  expect(rest.bytes.equals(bytes.subarray(-4))).toBe(true)
  expect((await heard(assessor, id, { range: `bytes=${bytes.length}-` })).status).toBe(416)
})

test('a yes that is taken back erases what was recorded, signed or not; words and marks stay', async () => {
  const { params, assessor, candidate, recorded, sign, answer, seen, heard } = await world()
  const id = await recorded()
  await sign(2)
  await api.as(candidate).call(answerMethodEndpoint, { params, body: { revision: 2, agrees: true } })
  const { records, sounds } = await answer('TAKEN_BACK')
  expect(sounds).toMatchObject([{ id, state: 'ERASED', erased: { because: 'CANDIDATE' } }])
  expect(records[0]?.versions[0]?.content).toMatchObject({ marks: [{ words: 'Why they paused' }] })
  expect((await heard(assessor, id)).status).toBe(409)
  expect((await seen(assessor)).records).toMatchObject([{ state: 'SIGNED' }])
})

test('what does not belong to it is told in its field', async () => {
  const { assessor, write, ask, answer, writing, withSound } = await world()
  await write(0)
  await ask()
  await answer('AGREED')
  const other = v7()
  const none = await api.as(assessor).refused(writeDiscussionEndpoint, writing(1, withSound(other)), 400)
  expect(none.errors?.map(({ field }) => field)).toEqual(['discussion.sounds.0.id'])
  const marks = withSound(other).marks
  const unnamed = await api.as(assessor).refused(writeDiscussionEndpoint, writing(1, { sounds: [], marks }), 400)
  expect(unnamed.errors?.map(({ field }) => field)).toEqual(['discussion.marks.0.sound'])
})

test('a recording is taken into no new version while its candidate’s yes does not stand', async () => {
  const { assessor, candidate, centre, write, ask, answer, sent, writing, withSound, params } = await world()
  await write(0)
  await ask()
  await answer('AGREED')
  const id = await sent()
  // As if it had been taken back at that moment: the recording is there still.
  await api.db.discussionRecordingStep.create({
    data: {
      ...{ recordId: params.recordId, number: 3, centreId: centre.id, step: 'TAKEN_BACK', byPersonId: candidate.id },
      at: testsBeginAt,
    },
  })
  const told = await api.as(assessor).refused(writeDiscussionEndpoint, writing(1, withSound(id)), 400)
  expect(told.errors).toMatchObject([
    { field: 'discussion.sounds.0.id', message: expect.stringContaining('has not said yes') },
  ])
})

test('a discussion’s sound is no file of a work product', async () => {
  const { candidate, recorded } = await world()
  const id = await recorded()
  const body = { relationshipId: null, product: productWords(id), revision: 0, reason: null }
  const writes = { params: { id: candidate.registrationId, recordId: v7() }, body }
  const told = await api.as(candidate).refused(writeWorkProductEndpoint, writes, 400)
  expect(told.errors).toMatchObject([
    { field: 'product.files.0.id', message: expect.stringContaining('Choose this file again') },
  ])
})

test('the same is the same when it is sent again; the next version keeps what the first named', async () => {
  const { assessor, recorded, write, withSound, seen, params } = await world()
  const id = await recorded()
  await write(1, withSound(id))
  expect((await seen(assessor)).records).toMatchObject([{ revision: 2 }])
  await write(2, { ...withSound(id), summary: 'Anew' })
  expect(await api.db.soundUse.findMany({ where: { recordId: params.recordId } })).toMatchObject([{ version: 2 }])
})

test('the database keeps who said yes, and exchanges no recording', async () => {
  const { params, recorded } = await world()
  const id = await recorded()
  const { recordId } = params
  const refusals = [
    () => api.db.discussionRecordingStep.updateMany({ where: { recordId }, data: { step: 'AGREED' } }),
    () => api.db.soundUse.deleteMany({ where: { recordId } }),
    () => api.db.portfolioFile.update({ where: { id }, data: { keptDigest: 'other' } }),
    () => api.db.portfolioFile.update({ where: { id }, data: { discussionId: null } }),
  ]
  for (const refused of refusals) await expect(refused()).rejects.toThrow()
})
