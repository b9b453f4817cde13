import { openApiEndpoint } from '@mentorfolio/domain/system/system.endpoints'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { startApi } from '../testing/start-api.ts'
import { allEndpoints } from './endpoints.ts'

const api = await startApi()
const given = await api.signedOut.call(openApiEndpoint, {})

const schema = z.union([z.boolean(), z.record(z.string(), z.unknown())])
const content = z.record(z.string(), z.strictObject({ schema }))
const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema,
})
const operation = z.strictObject({
  summary: z.string().min(10),
  description: z.string(),
  parameters: z.array(parameter).optional(),
  requestBody: z.strictObject({ content, required: z.boolean().optional() }).optional(),
  responses: z.record(z.string().regex(/^(\d{3}|default)$/), z.strictObject({ description: z.string(), content })),
})
/** The parts of OpenAPI 3.1.0 that we use, and none besides. */
const document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'put', 'post', 'delete']), operation)),
  components: z.strictObject({ schemas: z.record(z.string(), schema) }).optional(),
})

test('the description is OpenAPI 3.1, in structure', () => {
  expect(() => document.parse(given)).not.toThrow()
})

test('every endpoint is in it, and nothing else', () => {
  const { paths } = document.parse(given)
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const declared = allEndpoints.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect(new Set(described)).toEqual(new Set(declared))
  expect(declared).toHaveLength(described.length)
})

test('each path’s parameters are declared, and are required', () => {
  for (const [path, operations] of Object.entries(document.parse(given).paths))
    for (const { parameters = [] } of Object.values(operations)) {
      const named = parameters.filter((each) => each.in === 'path')
      expect(
        named.every(({ required }) => required),
        path,
      ).toBe(true)
      expect(named.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
})

test('every write names its Idempotency-Key, but for those that leave no record', () => {
  const unrecorded = new Set(
    allEndpoints.filter((each) => each.unrecorded).map(({ method, path }) => `${method} ${path}`.toLowerCase()),
  )
  for (const [path, operations] of Object.entries(document.parse(given).paths))
    for (const [method, { parameters = [] }] of Object.entries(operations))
      expect(
        parameters.some(({ name, required }) => name === 'Idempotency-Key' && required),
        path,
      ).toBe(method !== 'get' && !unrecorded.has(`${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`.toLowerCase()))
})

test('every reference leads somewhere', () => {
  const references = JSON.stringify(given).match(/"#\/[^"]+"/g) ?? []
  for (const reference of new Set(references)) {
    const steps = reference.slice(3, -1).split('/')
    const found = steps.reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, step)?.value : undefined,
      given,
    )
    expect(found, reference).toBeDefined()
  }
})
