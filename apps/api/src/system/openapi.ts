import { rules } from '@mentorfolio/domain/cycle/rules'
import type { EndpointDeclaration } from '@mentorfolio/domain/http/endpoint'
import { problem } from '@mentorfolio/domain/http/problem'
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { allEndpoints } from './endpoints.ts'

const problems = { 'application/problem+json': { schema: problem } }
const deviceTime = z.iso.datetime({ offset: true }).optional()

const ofTheSignedIn = {
  'Signed-In-As': z.uuid().optional().meta({ description: 'Whom this is meant for: nobody else’s sign-in takes it' }),
  'Tab-Key': z.uuid().optional().meta({ description: 'On a shared computer, the key that its tab signed in with' }),
}

const headersOf = ({ method, action, unrecorded }: EndpointDeclaration) => {
  if (rules[action].scope === 'system' && method === 'GET') return undefined
  if (method === 'GET') return z.object(ofTheSignedIn)
  if (unrecorded) return z.object({ ...ofTheSignedIn, 'Device-Id': z.uuid().optional() })
  return z.object({
    'Idempotency-Key': z.uuid().meta({ description: 'New for each new write; the same when sending one again' }),
    ...ofTheSignedIn,
    'Device-Id': z.uuid().optional(),
    'Device-Written-At': deviceTime,
    'Device-Sent-At': deviceTime,
    'Device-Delivery': z.uuid().optional(),
  })
}

const operation = (endpoint: EndpointDeclaration): ZodOpenApiOperationObject => {
  const header = headersOf(endpoint)
  return {
    summary: endpoint.summary,
    description: `Action \`${endpoint.action}\` of the rules.`,
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params } : {}),
      ...(endpoint.query ? { query: endpoint.query } : {}),
      ...(header ? { header } : {}),
    },
    ...(endpoint.body ? { requestBody: { content: { 'application/json': { schema: endpoint.body } } } } : {}),
    responses: {
      200: {
        description: 'Done',
        content: { [endpoint.file ? 'application/octet-stream' : 'application/json']: { schema: endpoint.response } },
      },
      default: { description: 'What is wrong, and what to do (RFC 9457)', content: problems },
    },
  }
}

let document: Record<string, unknown> | undefined

/** The API as OpenAPI 3.1, from the declarations that also make its routes. Made once. */
export const openApi = (): Record<string, unknown> => {
  if (document) return document
  const paths: ZodOpenApiPathsObject = {}
  for (const endpoint of allEndpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  document = {
    ...createDocument({
      openapi: '3.1.0',
      info: { title: 'Mentorfolio', version: '1', description: 'Sign-in has endpoints of its own below /api/auth.' },
      paths,
    }),
  }
  return document
}
