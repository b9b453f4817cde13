import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { NotReached } from '../api/problem.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { may } from '../words/decided.ts'
import { nationWords, settingKindWords } from '../words/settings.ts'
import { Permission } from './permission.tsx'
import { WhomToTurnTo } from './whom-to-turn-to.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const onDevice = (await itemsWaiting()).filter(({ record }) => record === id)
  const asked = call('GET /api/settings/:id', { params: { id } }, request.signal)
  // Added here and not sent yet: then nobody else knows of it.
  const setting = await asked.catch((error: unknown) => {
    if (onDevice.length > 0 && error instanceof NotReached) return null
    throw error
  })
  return { setting, onDevice }
}

/** A setting: whether its mentoring may be recorded, and whom to turn to there. */
export const Component = () => {
  const { setting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  if (!setting)
    return (
      <Page title="New setting" width="narrow">
        <NotYetSent items={onDevice} />
        <p>It is kept on this device and goes out as soon as there is a connection.</p>
      </Page>
    )
  const { id, centreId, name, kind, nation, people, actions, permittedOn } = setting
  return (
    <Page title={name} above={<Link to={`/centres/${centreId}/settings`}>Settings</Link>} width="narrow">
      <p className="-mt-5 text-ink-2">
        {settingKindWords[kind]} · {nationWords[nation]}
      </p>
      <NotYetSent items={onDevice} />
      <Permission setting={setting} />
      {mine && permittedOn && (
        <div>
          <ButtonLink look="primary" to={`/mentees/new?setting=${id}`}>
            Add a mentee here
          </ButtonLink>
        </div>
      )}
      {people && <WhomToTurnTo kind={kind} nation={nation} people={people} />}
      {may(actions, 'setting.describe') && (
        <div>
          <ButtonLink to={`/settings/${id}/edit`}>Change the setting</ButtonLink>
        </div>
      )}
    </Page>
  )
}
