import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { fileView } from '../files/file-view.ts'
import { beginFile } from '../files/files.endpoints.ts'
import { endpoint } from '../http/endpoint.ts'
import { methodsView } from './methods-view.ts'

const params = z.strictObject({ id: id(), recordId: id() })
const ofSound = z.strictObject({ id: id(), recordId: id(), fileId: id() })

/** Asked again it changes nothing, as long as the question waits or was answered with yes. */
export const askToRecordEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/discussions/:recordId/ask-to-record',
  action: 'professionalDiscussion.askToRecord',
  summary: 'Ask the candidate whether a discussion may be recorded (assessor)',
  params,
  body: z.strictObject({}),
  response: methodsView,
})

export const answerRecording = z.strictObject({
  step: z.enum(['AGREED', 'DECLINED', 'TAKEN_BACK'], { error: 'Say whether it may be recorded' }),
})

/** A yes that is taken back erases what was recorded; words and marks stay. */
export const answerRecordingEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/discussions/:recordId/answer-recording',
  action: 'professionalDiscussion.answerRecording',
  summary: 'Say whether a discussion may be recorded, or take a yes back, which erases its recordings (candidate)',
  params,
  body: answerRecording,
  response: methodsView,
})

/** It goes on as every file does: piece by piece, then it is looked at whole. */
export const beginSoundEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/discussions/:recordId/sounds/:fileId',
  action: 'professionalDiscussion.addSound',
  summary: 'Begin to send a recording of a discussion, or ask how far it has come (assessor)',
  unrecorded: true,
  keeping: 'NEVER',
  params: ofSound,
  body: beginFile.omit({ purpose: true }),
  response: fileView,
})

export const listenEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/discussions/:recordId/sounds/:fileId',
  action: 'professionalDiscussion.listen',
  summary:
    'A recording of a discussion, whole or a range of its bytes; each opening leaves an event (candidate once it is signed, assessor, IQA, lead IQA)',
  file: true,
  params: ofSound,
  response: z.string(),
})
