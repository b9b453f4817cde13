import { declinePaperEndpoint, signAgreementEndpoint } from '@mentorfolio/domain/agreements/agreements.endpoints'
import type { ActionFunctionArgs } from 'react-router'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import { press, type Submitted, submit } from '../forms/submit.ts'
import { numberIn } from '../forms/written.ts'

export const signForm = {
  line: 'POST /api/relationships/:id/agreement/sign',
  names: 'BELONG',
  schema: signAgreementEndpoint.body,
  read: (words) => ({ body: { version: numberIn(words.text('version')), name: words.text('name') } }),
} satisfies FormDefinition<z.infer<typeof signAgreementEndpoint.body>>

export const declineForm = {
  line: 'POST /api/relationships/:id/agreement/paper/decline',
  schema: declinePaperEndpoint.body,
  read: (words) => ({
    body: {
      ...{ version: numberIn(words.text('version')), paperId: words.text('paperId') },
      reason: words.text('reason'),
    },
  }),
} satisfies FormDefinition<z.infer<typeof declinePaperEndpoint.body>>

/** Everything that is done on the agreement's own page; `do` says which. The page then shows it as it is. */
export const agreementAction = async ({ params: { id = '' }, request }: ActionFunctionArgs): Promise<Submitted> => {
  const form = await request.formData()
  const of = { record: id, page: `/relationships/${id}/agreement` }
  const params = { id }
  switch (form.get('do')) {
    case 'send':
      return press({
        ...{ line: 'POST /api/relationships/:id/agreement/send', title: 'The agreement sent to be signed' },
        ...{ input: { params, body: { revision: Number(form.get('revision')) } }, ...of },
      })
    case 'sign':
      return submit(
        form,
        signForm,
        (body) => ({ line: signForm.line, input: { params, body }, title: 'Your signature', ...of }),
        { stay: true },
      )
    case 'accept':
      return press({
        ...{ line: 'POST /api/relationships/:id/agreement/paper/accept', title: 'The paper copy accepted' },
        ...{
          input: { params, body: { version: Number(form.get('version')), paperId: String(form.get('paperId')) } },
          ...of,
        },
      })
    case 'decline':
      return submit(
        form,
        declineForm,
        (body) => ({ line: declineForm.line, input: { params, body }, title: 'The paper copy not accepted', ...of }),
        { stay: true },
      )
    default:
      throw new Response(null, { status: 404 })
  }
}
