import type { PersonView } from '@mentorfolio/domain/people/people.endpoints'
import { rolesInWords } from '@mentorfolio/domain/people/role-words'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import { press } from '../forms/submit.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { InvitationPanel } from './invitation-panel.tsx'
import { loadPerson, pageOf } from './load-person.ts'
import { StateTag } from './state-tag.tsx'

export const loader = async (args: LoaderFunctionArgs) => {
  const [onDevice, person] = await Promise.all([itemsWaiting(), loadPerson(args)])
  return { person, onDevice }
}

const Work = ({ work }: { work: PersonView['work'] }) => (
  <section aria-labelledby="work" className="grid gap-2">
    <h2 id="work" className="text-lg">
      Work that is not finished
    </h2>
    {work.length === 0 ? (
      <p className="text-ink-2">None: nothing would have to be handed over.</p>
    ) : (
      <ul className="divide-y divide-line">
        {work.map(({ unitId, part, candidateName, unitTitle }) => (
          <li key={`${unitId} ${part}`} className="py-2.5">
            {part === 'assessor' ? 'Assesses' : 'Samples'} <strong>{candidateName}</strong>
            <span className="text-ink-2"> · {unitTitle}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** Somebody who left comes back with the roles they had. */
const LetInAgain = ({ person }: { person: PersonView }) => {
  const { revalidate } = useRevalidator()
  const [pending, setPending] = useState(false)
  const { id, name, revision } = person
  const reactivate = async () => {
    setPending(true)
    await press({
      ...{ line: 'POST /api/people/:id/reactivate', input: { params: { id }, body: { revision } }, record: id },
      ...{ title: `Let in again: ${name}`, page: pageOf(person) },
    })
    await revalidate()
    setPending(false)
  }
  return (
    <div className="grid justify-items-start gap-3">
      <p>They cannot open anything of this centre. Their records stay. Let in again, they have the roles above.</p>
      <Button look="primary" disabled={pending} onClick={() => void reactivate()}>
        {pending ? 'One moment…' : 'Let them in again'}
      </Button>
    </div>
  )
}

/** One person of a centre: whether they are in, what they do there, and what they look after. */
export const Component = () => {
  const { person, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { id, name, email, roles, state, work, isLastAdmin, centreId, isSelf } = person
  const address = pageOf(person)
  return (
    <Page title={name} width="narrow" above={<Link to={`/centres/${centreId}/people`}>People</Link>}>
      <NotYetSent items={onDevice.filter(({ record }) => record === id)} />
      <div className="-mt-4 grid gap-2">
        <p>
          <StateTag person={person} />
        </p>
        <p>
          {rolesInWords(roles)}
          {isSelf && ' · this is you'}
        </p>
        <p className="text-ink-2">{email ?? 'No e-mail address'}</p>
      </div>
      {state === 'INVITED' && <InvitationPanel key={id} person={person} />}
      {state === 'DEACTIVATED' && <LetInAgain person={person} />}
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={`${address}/roles`}>Change roles</ButtonLink>
        <ButtonLink to={`${address}/details`}>
          {state === 'INVITED' ? 'Change name or address' : 'Change name'}
        </ButtonLink>
        {state !== 'DEACTIVATED' && !isLastAdmin && (
          <ButtonLink look="quiet" to={`${address}/deactivate`}>
            Deactivate
          </ButtonLink>
        )}
      </div>
      {isLastAdmin && (
        <p className="rounded-field bg-sunk px-3.5 py-2.5">
          {isSelf ? 'You are' : `${name} is`} the only one who runs this centre. Invite a second admin, so that it does
          not hang on one person; until then nobody can take this role away.
        </p>
      )}
      {state === 'ACTIVE' && <Work work={work} />}
    </Page>
  )
}
