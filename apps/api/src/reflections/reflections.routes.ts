import {
  sessionReflectionsEndpoint,
  unitReflectionEndpoint,
  withdrawReflectionEndpoint,
  withdrawTextEndpoint,
  writeCpdPlanEndpoint,
  writeReflectionEndpoint,
  writeSelfReviewEndpoint,
  writeSummaryEndpoint,
} from '@mentorfolio/domain/reflections/reflections.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { viewSessionReflections } from './view-session-reflections.ts'
import { viewUnitReflection } from './view-unit-reflection.ts'
import { withdrawReflection, writeReflection } from './write-reflection.ts'
import { withdrawText, writeCpdPlan, writeSelfReview, writeSummary } from './write-text.ts'

export const reflectionRoutes = (router: Router, context: Context) => {
  serveRead(router, context, sessionReflectionsEndpoint, (asked) => viewSessionReflections(context.db, asked))
  serveWrite(router, context, writeReflectionEndpoint, writeReflection)
  serveWrite(router, context, withdrawReflectionEndpoint, withdrawReflection)
  serveRead(router, context, unitReflectionEndpoint, (asked) => viewUnitReflection(context.db, asked))
  serveWrite(router, context, writeSummaryEndpoint, writeSummary)
  serveWrite(router, context, writeSelfReviewEndpoint, writeSelfReview)
  serveWrite(router, context, writeCpdPlanEndpoint, writeCpdPlan)
  serveWrite(router, context, withdrawTextEndpoint, withdrawText)
}
