import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import { submit } from '../forms/submit.ts'
import { Page } from '../shell/page.tsx'
import { loadFacts } from './log/load-facts.ts'
import { recordDefaults } from './log/log-defaults.ts'
import { LogForm } from './log/log-form.tsx'
import { recordForm } from './log/log-forms.ts'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const id = new URL(request.url).searchParams.get('with') ?? ''
  const relationship = await call('GET /api/relationships/:id', { params: { id } }, request.signal)
  return { relationship, facts: loadFacts(relationship.unitId ? [relationship.unitId] : []) }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  return submit(form, recordForm, async (body) => {
    const { id } = await call('PUT /api/sessions/:id/record', { params: { id: String(form.get('id')) }, body })
    return redirect(`/sessions/${id}`)
  })
}

/** What took place without a plan here is always saved; the ledger says what it is worth. */
export const Component = () => {
  const { relationship, facts } = useLoaderData<typeof loader>()
  const { id, name, simulated } = relationship
  // Made when the form opens, so that sending it twice makes one session.
  const [sessionId] = useState(newId)
  const [defaults] = useState(() => recordDefaults(id, serverNow(), simulated))
  return (
    <Page title="Log a session that took place" width="narrow" above={`With ${name}`}>
      <p className="-mt-4 text-ink-2">
        It is kept whatever it counts. Next time, a plan saved before you meet lets the minutes count.
      </p>
      <LogForm
        of="RECORD"
        definition={recordForm}
        sessionId={sessionId}
        defaults={defaults}
        boxes={{}}
        names={new Map([[id, name]])}
        offered={[]}
        facts={facts}
      />
    </Page>
  )
}
