import {
  cancelSessionEndpoint,
  noShowEndpoint,
  voidSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import type { ActionFunctionArgs } from 'react-router'
import { call } from '../../api/call.ts'
import type { FormDefinition, Reading } from '../../forms/definition.ts'
import { press, type Submitted, saved, submit } from '../../forms/submit.ts'
import { numberIn, type Written } from '../../forms/written.ts'

const withReason = (words: Written): Reading => ({
  body: { revision: numberIn(words.text('revision')), reason: words.text('reason') },
})

export const cancelForm = { schema: cancelSessionEndpoint.body, read: withReason } satisfies FormDefinition<unknown>
export const noShowForm = { schema: noShowEndpoint.body, read: withReason } satisfies FormDefinition<unknown>
export const withdrawForm = { schema: voidSessionEndpoint.body, read: withReason } satisfies FormDefinition<unknown>

/** Everything that is done on a session's own page; `do` says which. The page then shows the session as it is. */
export const sessionAction = async ({ params: route, request }: ActionFunctionArgs): Promise<Submitted> => {
  const form = await request.formData()
  const params = { id: route['id'] ?? '' }
  const revision = Number(form.get('revision'))
  const done = async (send: Promise<unknown>) => {
    await send
    return saved
  }
  switch (form.get('do')) {
    case 'start':
      return press(() => call('POST /api/sessions/:id/start', { params, body: { revision } }))
    case 'stop':
      return press(() => call('POST /api/sessions/:id/stop', { params, body: { revision } }))
    case 'cancel':
      return submit(form, cancelForm, (body) => done(call('POST /api/sessions/:id/cancel', { params, body })))
    case 'no-show':
      return submit(form, noShowForm, (body) => done(call('POST /api/sessions/:id/no-show', { params, body })))
    case 'withdraw':
      return submit(form, withdrawForm, (body) => done(call('POST /api/sessions/:id/void', { params, body })))
    default:
      throw new Response(null, { status: 404 })
  }
}
