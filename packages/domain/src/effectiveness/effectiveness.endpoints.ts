import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { effectivenessView, skillsView, triangulationView } from './effectiveness-view.ts'

const params = z.strictObject({ id: id() })

export const effectivenessEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/effectiveness',
  action: 'effectiveness.view',
  summary: 'Whether the mentoring works: feedback, what others saw and progress of goals, each number with its records',
  params,
  response: effectivenessView,
})

export const triangulationEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/triangulation',
  action: 'effectiveness.view',
  summary: 'The skills as the mentor, their mentee and others see them, side by side and over time',
  params,
  response: triangulationView,
})

export const unitSkillsEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/skills',
  action: 'ledger.view',
  summary: 'The skills shown by example in the sessions of a unit’s hours, and the thirds without one',
  params,
  response: skillsView.nullable(),
})
