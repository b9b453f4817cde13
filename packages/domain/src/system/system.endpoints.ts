import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'

const well = z.strictObject({ status: z.literal('ok') })

export const liveEndpoint = endpoint({
  method: 'GET',
  path: '/health/live',
  action: 'system.health',
  summary: 'Whether the process runs',
  response: well,
})

export const readyEndpoint = endpoint({
  method: 'GET',
  path: '/health/ready',
  action: 'system.health',
  summary: 'Whether it can answer: the database is in reach',
  response: well,
})

export const openApiEndpoint = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  action: 'system.openapi',
  summary: 'This API, as OpenAPI 3.1',
  response: z.record(z.string(), z.unknown()),
})
