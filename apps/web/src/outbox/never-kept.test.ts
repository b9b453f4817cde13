import type { EndpointDeclaration } from '@mentorfolio/domain/http/endpoint'
import { expectTypeOf, test } from 'vitest'
import type { call } from '../api/call.ts'
import type { KeptLine, NeverKeptLine } from '../api/endpoints.ts'
import type { post } from './outbox.ts'

type Posted = Parameters<typeof post>[0]
const about = { record: 'a', title: 'A', page: '/a' }

test('what says that it is never kept cannot be handed to the outbox', () => {
  const kept = { ...about, line: 'POST /api/sessions/:id/stop', input: { params: { id: 'a' }, body: { revision: 1 } } }
  expectTypeOf({ ...kept, line: 'POST /api/sessions/:id/stop' } as const).toExtend<Posted>()

  // @ts-expect-error a draft that was thrown away makes no sense later
  const discard: Posted['line'] = 'POST /api/drafts/:id/discard'
  // @ts-expect-error neither does a draft
  const draft: Posted['line'] = 'PUT /api/drafts/:id'
  // @ts-expect-error nor signing out
  const signOut: Posted['line'] = 'POST /api/self/sign-out-everywhere'
  // @ts-expect-error nothing that is read is sent later
  const reading: Posted['line'] = 'GET /api/home'
  expectTypeOf([discard, draft, signOut, reading]).not.toBeAny()
})

test('a write is sent later or at once, never both', () => {
  expectTypeOf<Extract<KeptLine, NeverKeptLine>>().toBeNever()
  expectTypeOf<Extract<KeptLine, Parameters<typeof call>[0]>>().toBeNever()
})

test('a declaration says NEVER or nothing', () => {
  expectTypeOf<EndpointDeclaration['keeping']>().toEqualTypeOf<'NEVER' | undefined>()
})
