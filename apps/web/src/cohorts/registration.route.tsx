import type { RegistrationView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useFetcher, useLoaderData } from 'react-router'
import { press } from '../forms/submit.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { Tag, type Tone } from '../shell/tag.tsx'
import { may } from '../words/decided.ts'
import { counted, duration } from '../words/durations.ts'
import { registrationStateWords } from '../words/stages.ts'
import { unitStateInWords } from '../words/states.ts'
import { registrationOf } from './load-registration.ts'
import { daysInWords, peopleInWords, promptWords } from './words.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => registrationOf(params['id'] ?? '', request.signal)

/** Going on after a break needs no words. */
export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return press({
    line: 'POST /api/registrations/:id/resume',
    input: { params: { id }, body: { revision: Number(form.get('revision')) } },
    record: id,
    title: 'Registration goes on',
    page: `/registrations/${id}`,
  })
}

const tones: Record<RegistrationView['state'], Tone> = {
  ACTIVE: 'good',
  ON_BREAK: 'wait',
  WITHDRAWN: 'plain',
  TRANSFERRED: 'plain',
  COMPLETED: 'good',
}

const Held = ({ label, person }: { label: string; person: RegistrationView['units'][number]['assessor'] }) => (
  <p>
    <span className="text-ink-2">{label}</span> {person ? peopleInWords([person]) : 'nobody yet'}
  </p>
)

const Units = ({ registration }: { registration: RegistrationView }) => {
  const { id, units, actions } = registration
  const mayAssess = may(actions, 'assessor.allocate')
  const mayAssure = may(actions, 'iqa.allocate')
  return (
    <section className="grid gap-3" aria-labelledby="units">
      <h2 id="units" className="text-lg">
        Units
      </h2>
      <ul className="grid gap-3">
        {units.map((unit) => (
          <li key={unit.id}>
            <Sheet className="grid gap-1 p-5">
              <div className="flex flex-wrap items-baseline justify-between gap-2">
                <h3>
                  {unit.title} <span className="font-normal text-ink-2">{unit.packId}</span>
                </h3>
                <Tag tone="plain">{unitStateInWords(unit.state)}</Tag>
              </div>
              {unit.requiredMinutes !== null && (
                <p>
                  <Link to={`/units/${unit.id}/hours`}>
                    {duration(unit.countedMinutes)} of {duration(unit.requiredMinutes)} counted
                  </Link>
                </p>
              )}
              <Held label="Assessor:" person={unit.assessor} />
              <Held label="IQA:" person={unit.iqa} />
              {!registration.own && (
                <p className="text-sm">
                  <Link to={`/units/${unit.id}/holders`} className="inline-flex min-h-tap items-center wide:min-h-8">
                    Who has had it<span className="sr-only">: {unit.title}</span>
                  </Link>
                </p>
              )}
            </Sheet>
          </li>
        ))}
      </ul>
      {(mayAssess || mayAssure) && (
        <div className="flex flex-wrap gap-3">
          {mayAssess && (
            <ButtonLink
              look={units.some(({ assessor }) => assessor === null) ? 'primary' : 'plain'}
              to={`/registrations/${id}/assessor`}
            >
              Allocate an assessor
            </ButtonLink>
          )}
          {mayAssure && <ButtonLink to={`/registrations/${id}/iqa`}>Allocate an IQA</ButtonLink>}
        </div>
      )}
    </section>
  )
}

const Induction = ({ registration }: { registration: RegistrationView }) => {
  const { id, induction, actions, own } = registration
  const { asked, prompts, training } = induction
  const answered = asked.filter((key) => prompts.some((each) => each.key === key))
  return (
    <section className="grid justify-items-start gap-3" aria-labelledby="induction">
      <h2 id="induction" className="text-lg">
        Induction
      </h2>
      <p className="max-w-[62ch] text-ink-2">
        What {own ? 'you bring' : 'they bring'}, as advice for the start. Nothing here is required, and nothing waits
        for it.
      </p>
      {asked.length > 0 && (
        <ul className="grid gap-1.5">
          {asked.map((key) => {
            const answer = prompts.find((each) => each.key === key)
            return (
              <li key={key}>
                {promptWords[key].asks}:{' '}
                <strong className="font-[640]">
                  {answer === undefined ? 'not said yet' : answer.answer === 'HAVE' ? 'there' : 'not yet'}
                </strong>
                {answer?.note && <span className="text-ink-2"> · {answer.note}</span>}
              </li>
            )
          })}
        </ul>
      )}
      <p>
        {training.length === 0
          ? 'No safeguarding training recorded.'
          : `Safeguarding: ${training.map(({ level, provider, on }) => `${level}, ${provider}, ${daysOf(on)}`).join('; ')}`}
      </p>
      {may(actions, 'induction.record') && (
        <ButtonLink
          look={own && answered.length < asked.length ? 'primary' : 'plain'}
          to={`/registrations/${id}/induction`}
        >
          {answered.length < asked.length
            ? `Answer ${counted(asked.length - answered.length, 'question')}`
            : 'Change the induction'}
        </ButtonLink>
      )}
    </section>
  )
}

const daysOf = (on: string) => daysInWords(on, on).split(' to ')[0]

const Resume = ({ revision }: { revision: number }) => {
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="revision" value={revision} />
      <Button type="submit" disabled={fetcher.state !== 'idle'}>
        {fetcher.state === 'idle' ? 'Go on after the break' : 'Saving…'}
      </Button>
    </fetcher.Form>
  )
}

/** A registration: who, which units with whom, from when until when, and what they bring. */
export const Component = () => {
  const registration = useLoaderData<typeof loader>()
  const { id, candidate, cohort, centreName, own, state, because, from, until, revision, actions } = registration
  const mayDo = (action: Parameters<typeof may>[1]) => may(actions, action)
  return (
    <Page
      title={own ? 'Your registration' : candidate.name}
      width="narrow"
      above={
        cohort ? (
          <>
            {cohort.mayView ? <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link> : cohort.name} · {centreName}
          </>
        ) : (
          centreName
        )
      }
    >
      <div className="-mt-3 grid gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <Tag tone={tones[state]}>{registrationStateWords[state]}</Tag>
          {candidate.invited && (
            <Tag tone="wait" shape="clock">
              Invitation not accepted yet
            </Tag>
          )}
          <span className="text-ink-2">{daysInWords(from, until)}</span>
        </p>
        {because && <p className="max-w-[62ch]">{because}</p>}
        <p>
          <Link to={`/registrations/${id}/sessions`}>Sessions</Link>
        </p>
      </div>
      <Units registration={registration} />
      <Induction registration={registration} />
      {mayDo('registration.describe') && (
        <section className="grid gap-3 border-t border-line pt-6" aria-labelledby="change">
          <h2 id="change" className="text-lg">
            Change the registration
          </h2>
          <div className="flex flex-wrap items-start gap-3">
            <ButtonLink to={`/registrations/${id}/describe`}>Units and days</ButtonLink>
            {mayDo('registration.takeBreak') && <ButtonLink to={`/registrations/${id}/break`}>Take a break</ButtonLink>}
            {mayDo('registration.resume') && <Resume revision={revision} />}
            {mayDo('registration.withdraw') && (
              <ButtonLink look="quiet" to={`/registrations/${id}/withdraw`}>
                Withdraw
              </ButtonLink>
            )}
          </div>
        </section>
      )}
    </Page>
  )
}
