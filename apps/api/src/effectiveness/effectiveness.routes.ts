import {
  effectivenessEndpoint,
  triangulationEndpoint,
  unitSkillsEndpoint,
} from '@mentorfolio/domain/effectiveness/effectiveness.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead } from '../http/serve.ts'
import { viewEffectiveness } from './view-effectiveness.ts'
import { viewTriangulation } from './view-triangulation.ts'
import { viewUnitSkills } from './view-unit-skills.ts'

export const effectivenessRoutes = (router: Router, context: Context) => {
  serveRead(router, context, effectivenessEndpoint, (asked) => viewEffectiveness(context.db, asked))
  serveRead(router, context, triangulationEndpoint, (asked) => viewTriangulation(context.db, asked))
  serveRead(router, context, unitSkillsEndpoint, (asked) => viewUnitSkills(context.db, asked))
}
