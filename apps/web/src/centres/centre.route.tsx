import type { CentreView } from '@mentorfolio/domain/centres/centres.endpoints'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { useSelf } from '../shell/self.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['centreId'] ?? ''
  const [onDevice, centre] = await Promise.all([
    itemsWaiting(),
    call('GET /api/centres/:id', { params: { id } }, request.signal),
  ])
  return { centre, onDevice }
}

const Phone = ({ name, number, part }: { name: string; number: string; part: string }) => (
  <li className="grid gap-0.5 py-2.5">
    <span className="text-sm text-ink-2">{part}</span>
    <span className="font-[640]">{name}</span>
    <a href={`tel:${number.replace(/[^\d+]/g, '')}`} className="inline-flex min-h-tap items-center justify-self-start">
      {number}
    </a>
  </li>
)

/** Whom to phone. Without anybody there it says so, loudly to whoever can change it. */
const Desk = ({ centre }: { centre: CentreView }) => {
  const { id, dsl, dslPhone, deputy, deputyPhone, mayDescribe } = centre
  return (
    <Sheet className="grid gap-3 p-6" aria-labelledby="desk">
      <h2 id="desk" className="text-lg">
        Safeguarding desk
      </h2>
      {dsl && dslPhone ? (
        <ul className="divide-y divide-line">
          <Phone part="Safeguarding lead (DSL)" name={dsl} number={dslPhone} />
          {deputy && deputyPhone && <Phone part="Deputy" name={deputy} number={deputyPhone} />}
        </ul>
      ) : mayDescribe ? (
        <>
          <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
            <strong>Nobody is named yet.</strong> People who worry about somebody’s safety are shown whom to phone here.
            Name your safeguarding lead before you invite others.
          </p>
          <ButtonLink look="primary" to={`/centres/${id}/details`} className="justify-self-start">
            Name the safeguarding lead
          </ButtonLink>
        </>
      ) : (
        <p>Nobody is named yet. Ask your centre’s administrator. If somebody is in danger now, call 999.</p>
      )}
      {dsl && !deputy && mayDescribe && (
        <p className="text-ink-2">Name a deputy too, for when the lead cannot be reached.</p>
      )}
    </Sheet>
  )
}

const steps = [
  { to: 'people', label: 'Invite the people of your centre', says: 'Assessors, quality assurers, a second admin.' },
  { to: 'settings', label: 'Add a setting', says: 'The schools, provisions and employers where mentoring happens.' },
  {
    to: 'agreement-template',
    label: 'Choose what agreements begin with',
    says: 'Clauses that a mentor makes their own.',
  },
  { to: 'policies', label: 'Check the policies', says: 'The law and guidance that logs cite, and your own.' },
  { to: 'questions', label: 'Choose what feedback asks', says: 'Questions for mentees, supervisors and others.' },
  {
    to: 'assessors',
    label: 'Keep the register of assessors',
    says: 'Their competence, and whose decisions are signed by two.',
  },
  {
    to: 'conflicts',
    label: 'Conflicts of interest',
    says: 'Who is close to whom, and which units need somebody else.',
  },
  {
    to: 'comments',
    label: 'Keep comments for every assessor',
    says: 'Words to use again in feedback.',
  },
  { to: 'recordings', label: 'Say whether recordings may be added', says: 'Off until you turn them on.' },
  { to: 'cohorts', label: 'Open a cohort', says: 'Then register candidates on it.' },
  { to: 'mails', label: 'Mails', says: 'Whether this server sends mail.' },
]

/** A centre as its people see it: what it is called, its clock, and whom to phone. */
export const Component = () => {
  const { centre, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { id, name, zone, mayDescribe } = centre
  const roles = useSelf()?.places.flatMap((place) => (place.centreId === id ? place.roles : [])) ?? []
  const isLead = roles.includes('leadIqa')
  const judges = isLead || roles.includes('assessor') || roles.includes('iqa')
  const keepsComments = isLead || roles.includes('assessor')
  return (
    <Page title={name} above="Centre" width="narrow">
      <NotYetSent items={onDevice.filter(({ record }) => record === id)} />
      <Desk centre={centre} />
      {mayDescribe && (
        <section aria-labelledby="next" className="grid gap-2">
          <h2 id="next" className="text-lg">
            Run the centre
          </h2>
          <ul className="divide-y divide-line">
            {steps.map(({ to, label, says }) => (
              <li key={to} className="py-2">
                <ButtonLink look="quiet" to={`/centres/${id}/${to}`} className="-ml-[calc(1.05rem+1px)] text-left">
                  {label}
                </ButtonLink>
                <p className="text-sm text-ink-2">{says}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!mayDescribe && (
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={`/centres/${id}/policies`}>Law, guidance and policies</ButtonLink>
          {isLead && <ButtonLink to={`/centres/${id}/assessors`}>Register of assessors</ButtonLink>}
          {judges && <ButtonLink to={`/centres/${id}/conflicts`}>Conflicts of interest</ButtonLink>}
          {keepsComments && <ButtonLink to={`/centres/${id}/comments`}>Kept comments</ButtonLink>}
        </div>
      )}
      <p className="text-ink-2">Its clock is that of {zone.replaceAll('_', ' ')}.</p>
      {mayDescribe && (
        <ButtonLink to={`/centres/${id}/details`} className="justify-self-start">
          Change name, clock or safeguarding desk
        </ButtonLink>
      )}
    </Page>
  )
}
