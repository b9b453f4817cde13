import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import type { FormDefinition } from '../../forms/definition.ts'
import { submit } from '../../forms/submit.ts'
import type { Write } from '../../outbox/item.ts'
import { loadBeside } from './load-beside.ts'
import { addressIn } from './read.ts'

/** What the page of a form is drawn from: a new record, or the one that the address names. */
export const loadForm = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadBeside(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

type Sent = Write extends infer Each ? (Each extends Write ? Pick<Each, 'line' | 'input'> : never) : never
type Of = { id: string; recordId: string }

/** The action of such a form: the write that its body makes, and what it is called while it waits. */
export const savesForm =
  <Body extends { revision: number }>(
    definition: FormDefinition<Body>,
    { writes, made, changed }: { writes: (params: Of, body: Body) => Sent; made: string; changed: string },
  ) =>
  async ({ params, request }: ActionFunctionArgs) => {
    const form = await request.formData()
    const { params: of, ...address } = addressIn(params, form)
    return submit(form, definition, (body) => ({
      ...writes(of, body),
      ...address,
      title: body.revision === 0 ? made : changed,
    }))
  }
