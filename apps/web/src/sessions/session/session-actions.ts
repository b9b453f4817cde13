import {
  cancelSessionEndpoint,
  noShowEndpoint,
  voidSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import type { ActionFunctionArgs } from 'react-router'
import type { FormDefinition, Reading } from '../../forms/definition.ts'
import { press, type Submitted, submit } from '../../forms/submit.ts'
import { numberIn, type Written } from '../../forms/written.ts'
import { sessionActionWords } from '../../words/session-actions.ts'

const withReason = (words: Written): Reading => ({
  body: { revision: numberIn(words.text('revision')), reason: words.text('reason') },
})

export const cancelForm = {
  line: 'POST /api/sessions/:id/cancel',
  schema: cancelSessionEndpoint.body,
  read: withReason,
} satisfies FormDefinition<unknown>
export const noShowForm = {
  line: 'POST /api/sessions/:id/no-show',
  schema: noShowEndpoint.body,
  read: withReason,
} satisfies FormDefinition<unknown>
export const withdrawForm = {
  line: 'POST /api/sessions/:id/void',
  schema: voidSessionEndpoint.body,
  read: withReason,
} satisfies FormDefinition<unknown>

/** Everything that is done on a session's own page; `do` says which. The page then shows the session as it is. */
export const sessionAction = async ({ params: route, request }: ActionFunctionArgs): Promise<Submitted> => {
  const form = await request.formData()
  const id = route['id'] ?? ''
  const of = { record: id, page: `/sessions/${id}` }
  const params = { id }
  const seen = { params, body: { revision: Number(form.get('revision')) } }
  const name = String(form.get('record-title') ?? '')
  const titled = (action: 'session.start' | 'session.stop' | 'session.cancel' | 'session.noShow' | 'session.void') =>
    `${sessionActionWords[action]}${name === '' ? '' : `: ${name}`}`
  switch (form.get('do')) {
    case 'start':
      return press({ line: 'POST /api/sessions/:id/start', input: seen, title: titled('session.start'), ...of })
    case 'stop':
      return press({ line: 'POST /api/sessions/:id/stop', input: seen, title: titled('session.stop'), ...of })
    case 'cancel':
      return submit(
        form,
        cancelForm,
        (body) => ({
          line: cancelForm.line,
          input: { params, body },
          title: titled('session.cancel'),
          ...of,
        }),
        { stay: true },
      )
    case 'no-show':
      return submit(
        form,
        noShowForm,
        (body) => ({
          line: noShowForm.line,
          input: { params, body },
          title: titled('session.noShow'),
          ...of,
        }),
        { stay: true },
      )
    case 'withdraw':
      return submit(
        form,
        withdrawForm,
        (body) => ({
          line: withdrawForm.line,
          input: { params, body },
          title: titled('session.void'),
          ...of,
        }),
        { stay: true },
      )
    default:
      throw new Response(null, { status: 404 })
  }
}
