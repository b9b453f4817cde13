import * as endpoints from '@mentorfolio/domain/prior-learning/prior-learning.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { decidePriorLearning } from './decide-prior-learning.ts'
import { viewPriorLearning } from './view-prior-learning.ts'
import { withdrawPriorLearning, writePriorLearning } from './write-prior-learning.ts'

export const priorLearningRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.priorLearningEndpoint, (asked) => viewPriorLearning(context.db, asked))
  serveWrite(router, context, endpoints.writePriorLearningEndpoint, writePriorLearning)
  serveWrite(router, context, endpoints.withdrawPriorLearningEndpoint, withdrawPriorLearning)
  serveWrite(router, context, endpoints.decidePriorLearningEndpoint, decidePriorLearning)
}
