import {
  publishQuestionSetEndpoint,
  questionSetsEndpoint,
} from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import type { Router } from 'express'
import { mustBeAllowedAt } from '../access/at-centre.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { presentQuestionSets } from './present-question-sets.ts'
import { publishQuestionSet } from './publish-question-set.ts'

export const questionSetRoutes = (router: Router, context: Context) => {
  const { db } = context
  serveRead(router, context, questionSetsEndpoint, ({ params, by }) => {
    mustBeAllowedAt(by, params.id, 'questionSet.view')
    return presentQuestionSets(db, by, params.id)
  })
  serveWrite(router, context, publishQuestionSetEndpoint, publishQuestionSet)
}
