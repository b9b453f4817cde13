import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Page } from '../shell/page.tsx'

/** As soon as the server has the mentee, their relationship's page. */
export const loader = async ({ params }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const onDevice = (await itemsWaiting()).filter(({ record }) => record === id)
  return onDevice.length > 0 ? { onDevice } : redirect(`/relationships/${id}`)
}

/** A mentee who was added without a network: kept here, and not known to anybody else yet. */
export const Component = () => {
  const { onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  return (
    <Page title="New mentee" width="narrow">
      <NotYetSent items={onDevice} />
      <p className="max-w-[62ch]">
        The mentee is kept on this device, and goes out as soon as there is a connection. Then you can write the
        agreement.
      </p>
    </Page>
  )
}
