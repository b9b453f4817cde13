import * as endpoints from '@mentorfolio/domain/methods/methods.endpoints'
import * as sound from '@mentorfolio/domain/methods/sound.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveFile, serveRead, serveUnrecorded, serveWrite } from '../http/serve.ts'
import { answerRecording, askToRecord, beginSound, listen } from './recording.ts'
import { answerMethod, signMethod, withdrawMethod } from './sign-method.ts'
import { viewMethods } from './view-methods.ts'
import { writeDiscussion, writeObservation } from './write-method.ts'

export const methodRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.methodsEndpoint, (asked) => viewMethods(context.db, asked))
  serveWrite(router, context, endpoints.writeObservationEndpoint, writeObservation)
  serveWrite(router, context, endpoints.writeDiscussionEndpoint, writeDiscussion)
  serveWrite(router, context, endpoints.signMethodEndpoint, signMethod)
  serveWrite(router, context, endpoints.answerMethodEndpoint, answerMethod)
  serveWrite(router, context, endpoints.withdrawMethodEndpoint, withdrawMethod)
  serveWrite(router, context, sound.askToRecordEndpoint, askToRecord)
  serveWrite(router, context, sound.answerRecordingEndpoint, answerRecording)
  serveUnrecorded(router, context, sound.beginSoundEndpoint, (asked) => beginSound(context, asked))
  serveFile(router, context, sound.listenEndpoint, (asked) => listen(context, asked))
}
