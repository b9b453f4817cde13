import type { Pausable } from '@mentorfolio/domain/endings/pauses.endpoints'
import { type FormEvent, useState } from 'react'
import { Form, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import { call } from '../api/call.ts'
import { Select } from '../forms/choices.tsx'
import { TextArea } from '../forms/text-fields.tsx'
import { notDone } from '../links/standing.ts'
import { StateTag } from '../mentoring/state-tag.tsx'
import { Button } from '../shell/button.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'

/** Never from what a device kept: what the desk does is on none. */
export const loader = ({ params, request }: LoaderFunctionArgs) => {
  const candidate = new URL(request.url).searchParams.get('candidate')
  return call(
    'GET /api/centres/:id/pauses',
    { params: { id: params['centreId'] ?? '' }, query: candidate ? { candidate } : {} },
    request.signal,
    { kept: false },
  )
}

/** One relationship: how it stands, and a pause or its end. The reason is sent while somebody watches, and kept nowhere else. */
const Relationship = ({ relationship }: { relationship: Pausable }) => {
  const { id, name, candidateName, settingName, state, deskMove, paused, actions } = relationship
  const { revalidate } = useRevalidator()
  const [pending, setPending] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const act = async (work: () => Promise<unknown>) => {
    setPending(true)
    setTold(null)
    try {
      await work()
      await revalidate()
    } catch (error) {
      setTold(notDone(error))
    } finally {
      setPending(false)
    }
  }
  const onPause = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    setMissing(reason === '')
    if (reason !== '')
      void act(() => call('POST /api/relationships/:id/pause', { params: { id }, body: { after: deskMove, reason } }))
  }
  // Where it leads follows from where it was.
  const goesOn = state === 'PAUSED' && deskMove !== null && actions.some(({ allowed }) => allowed)
  return (
    <Sheet className="grid gap-3 p-5" aria-labelledby={`name-${id}`}>
      <h3 id={`name-${id}`} className="text-base">
        {name}
        <span className="font-[450] text-ink-2">
          , with {candidateName}
          {settingName && ` at ${settingName}`}
        </span>
      </h3>
      <div>
        <StateTag state={state} />
      </div>
      {paused && (
        <p className="max-w-[62ch]">
          Paused {moment(paused.at, hereZone())}
          {paused.until && ` until ${moment(paused.until, hereZone())}`}.{' '}
          {paused.because && <span className="whitespace-pre-line">Why: {paused.because}</span>}
        </p>
      )}
      {may(actions, 'relationship.pause') && (
        <form noValidate className="grid justify-items-start gap-3" onSubmit={onPause}>
          <TextArea
            field={{
              id: `reason-${id}`,
              name: 'reason',
              ...(missing ? { errors: ['Write why: nobody but this desk reads it'] } : {}),
            }}
            label="Why is it paused?"
            hint="Sealed, for this desk alone. To everybody else it is paused by the centre."
            rows={2}
          />
          <Button type="submit" disabled={pending}>
            Pause it
          </Button>
        </form>
      )}
      {goesOn && (
        <div>
          <Button
            look="primary"
            disabled={pending}
            onClick={() =>
              void act(() => call('POST /api/relationships/:id/resume', { params: { id }, body: { after: deskMove } }))
            }
          >
            Let it go on
          </Button>
        </div>
      )}
      {told && <p role="alert">{told}</p>}
    </Sheet>
  )
}

/** What is paused at a centre, and a way to find whom somebody mentors: for its safeguarding desk alone. */
export const Component = () => {
  const { centreName, candidates, paused, found } = useLoaderData<typeof loader>()
  // What is paused stands above already, and would stand twice.
  const notPaused = found?.relationships.filter(({ id }) => paused.every((each) => each.id !== id)) ?? []
  return (
    <Page title="Pauses" width="narrow" above={centreName}>
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        A pause is your decision: no concern pauses by itself. Nothing counts and no session is planned while it lasts.
        To everybody but this desk it is ‘Paused by the centre’.
      </p>
      <section aria-labelledby="paused" className="grid gap-4">
        <h2 id="paused" className="text-lg">
          {paused.length === 0 ? 'Nothing is paused' : 'Paused now'}
        </h2>
        {paused.map((each) => (
          <Relationship key={`${each.id} ${each.deskMove}`} relationship={each} />
        ))}
      </section>
      <section aria-labelledby="find" className="grid gap-4">
        <h2 id="find" className="text-lg">
          Find a relationship
        </h2>
        <p className="max-w-[62ch] text-ink-2">
          By the mentor, then by the mentee’s made-up name. That you looked is kept, where only this desk’s own history
          is.
        </p>
        <Form method="get" className="grid items-end gap-3 wide:grid-cols-[1fr_auto]">
          <Select
            field={{ id: 'candidate', name: 'candidate' }}
            label="Whose?"
            options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button type="submit">Look</Button>
        </Form>
        {found && (
          <div role="status" className="grid gap-4">
            <p>
              {found.candidateName} mentors{' '}
              {notPaused.length > 0 ? 'these:' : found.relationships.length > 0 ? 'nobody else.' : 'nobody.'}
            </p>
            {notPaused.map((each) => (
              <Relationship key={`${each.id} ${each.deskMove}`} relationship={each} />
            ))}
          </div>
        )}
      </section>
    </Page>
  )
}
