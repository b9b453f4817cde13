import {
  answerQuestionsEndpoint,
  publishAnswerQuestionsEndpoint,
} from '@mentorfolio/domain/answers/answer-questions.endpoints'
import {
  answersEndpoint,
  withdrawAnswerEndpoint,
  writeAnswerEndpoint,
  writeCaseStudyEndpoint,
} from '@mentorfolio/domain/answers/answers.endpoints'
import type { Router } from 'express'
import { mustBeAllowedAt } from '../access/at-centre.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { presentAnswerQuestions, publishAnswerQuestions } from './answer-questions.ts'
import { viewAnswers } from './view-answers.ts'
import { withdrawAnswer, writeAnswer, writeCaseStudy } from './write-answers.ts'

export const answerRoutes = (router: Router, context: Context) => {
  const { db } = context
  serveRead(router, context, answersEndpoint, (asked) => viewAnswers(db, asked))
  serveWrite(router, context, writeAnswerEndpoint, writeAnswer)
  serveWrite(router, context, writeCaseStudyEndpoint, writeCaseStudy)
  serveWrite(router, context, withdrawAnswerEndpoint, withdrawAnswer)
  serveRead(router, context, answerQuestionsEndpoint, ({ params, by }) => {
    mustBeAllowedAt(by, params.id, 'questionSet.view')
    return presentAnswerQuestions(db, by, params.id)
  })
  serveWrite(router, context, publishAnswerQuestionsEndpoint, publishAnswerQuestions)
}
