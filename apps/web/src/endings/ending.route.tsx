import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { press } from '../forms/submit.ts'
import { PausedNote } from '../mentoring/paused-note.tsx'
import { StateTag } from '../mentoring/state-tag.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { UnsentTag } from '../outbox/unsent-tag.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Tag } from '../shell/tag.tsx'
import { History } from '../thread/history.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { decided, may } from '../words/decided.ts'
import { ClosingWords, SaidOfIt } from './closing-shown.tsx'
import { loadEnding } from './load-ending.ts'
import { moves, Press } from './press.tsx'
import { type Step, stepsOf } from './steps.ts'
import { StillPlanned } from './still-planned.tsx'
import { isMove } from './with-waiting.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadEnding(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const move = moves[form.get('move') === 'close' ? 'close' : 'start']
  return press({
    line: move.line,
    input: { params: { id }, body: { revision: Number(form.get('revision')) } },
    record: id,
    title: move.title,
    page: `/relationships/${id}/ending`,
  })
}

type StepProps = {
  step: Step
  mine: boolean
  /** Before the ending has begun nothing is owed. */
  begun: boolean
  /** It is the next thing to do: in the page's own colour where nothing else asks for it. */
  next: 'primary' | 'plain' | null
}

const StepLine = ({ step, mine, begun, next }: StepProps) => (
  <li className="grid justify-items-start gap-1 py-3.5">
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h3 className="text-base">{step.title}</h3>
      <Tag tone={step.met ? 'good' : begun ? 'wait' : 'plain'} shape={step.met ? 'tick' : 'ring'}>
        {step.met ? 'There' : begun ? 'Missing' : 'Not yet'}
      </Tag>
    </div>
    <p className="max-w-[62ch] whitespace-pre-line text-ink-2">{step.words}</p>
    {step.to &&
      (mine || step.met) &&
      (next ? (
        <ButtonLink
          look={next}
          to={step.to.path}
          className="no-print mt-1"
          aria-label={`${step.to.words}: ${step.title}`}
        >
          {step.to.words}
        </ButtonLink>
      ) : (
        <Link
          to={step.to.path}
          className="no-print inline-flex min-h-tap items-center"
          aria-label={`${step.to.words}: ${step.title}`}
        >
          {step.to.words}
        </Link>
      ))}
  </li>
)

const Asked = ({ ending }: { ending: EndingView }) => {
  const { stopRequests, stopAskedAt, name, relationshipId: id, actions, state } = ending
  const latest = stopRequests.at(-1)
  // What ends it may still wait on this device.
  if (!latest || stopAskedAt === null || state === 'CLOSED' || state === 'ENDED_EARLY') return null
  return (
    <section aria-labelledby="stop" className="grid justify-items-start gap-2 rounded-sheet bg-amber-soft p-5">
      <h2 id="stop" className="text-lg">
        {name} wants to stop
      </h2>
      <p>
        Said on {shortDay(latest.at, hereZone())}. {latest.words && `‘${latest.words}’`}
      </p>
      <p>
        They need not say why, and nobody asks them to go on.{' '}
        {state !== 'PAUSED' && 'Say thank you, offer one last meeting if they would like it, and end it well.'}
      </p>
      {may(actions, 'relationship.endEarly') || decided(actions, 'relationship.endEarly')?.because === 'UNMET_NEED' ? (
        <ButtonLink to={`/relationships/${id}/ending/early`}>End early</ButtonLink>
      ) : null}
    </section>
  )
}

const LinkPanel = () => import('../links/link-panel.tsx')

/** Who can be asked about the closing: the mentee, or the supervisor where the mentee could not be heard. */
const AskThem = ({ ending }: { ending: EndingView }) => {
  const { closure, relationshipId, name, actions, simulated, said } = ending
  if (!closure || simulated || !may(actions, 'closure.handOver')) return null
  const panel = (
    <Late
      load={LinkPanel}
      as={{
        ...{ purpose: 'CLOSURE' as const, subjectId: closure.id, relationshipId, name },
        roles: ['mentee', 'supervisor'] as const,
        title: 'Ask whether the ending is right',
        handOver: `/relationships/${relationshipId}/hand-over/ending`,
      }}
    />
  )
  const isSaid = said.some(({ right, version }) => right && version === closure.versions.length)
  return isSaid ? (
    <details className="no-print">
      <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">Ask once more</summary>
      {panel}
    </details>
  ) : (
    panel
  )
}

/** What else may become of it: each on a page of its own, with its reason. */
const others = [
  { action: 'relationship.putOffEnding', to: 'put-off', words: 'Put off the ending' },
  { action: 'relationship.endEarly', to: 'early', words: 'End early' },
  { action: 'relationship.transfer', to: 'transfer', words: 'Hand over to another mentor' },
  { action: 'relationship.reopen', to: 'reopen', words: 'Open it again' },
] as const

/** The way to the end of a relationship: what it takes, what is there, what is missing and where. */
export const Component = () => {
  const { ending, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, state, closure, said, actions, planned } = ending
  const mine = may(actions, 'closure.record')
  const steps = stepsOf(ending)
  const goesOn = state === 'ACTIVE' || state === 'CLOSING'
  const content = closure?.content
  // Where the move itself can be made, that is what to do.
  const canMove = may(actions, 'relationship.startClosing') || may(actions, 'relationship.close')
  const next = mine && goesOn && !canMove ? steps.find(({ met, to }) => !met && to) : undefined
  const open = others.filter(({ action }) => {
    const decision = decided(actions, action)
    // Where the mentee wants to stop, the way to end it stands with their words.
    if (action === 'relationship.endEarly' && ending.stopAskedAt !== null) return false
    return decision?.allowed || (decision?.because === 'UNMET_NEED' && action === 'relationship.endEarly')
  })
  return (
    <Page
      title="The ending"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <div className="-mt-4">
        <StateTag state={state} /> {waiting.some(({ line }) => isMove(line)) && <UnsentTag />}
      </div>
      <Printed />
      <NotYetSent items={waiting} />
      <Asked ending={ending} />
      {(goesOn || state === 'CLOSED') && (
        <section aria-labelledby="way" className="grid gap-1">
          <h2 id="way" className="text-lg">
            What a good ending has
          </h2>
          <ol className="divide-y divide-line">
            {steps.map((step) => (
              <StepLine
                key={step.title}
                {...{ step, mine, begun: state !== 'ACTIVE' }}
                next={step !== next ? null : closure ? 'plain' : 'primary'}
              />
            ))}
          </ol>
        </section>
      )}
      {(state === 'DRAFT' || state === 'AWAITING_SIGNATURES') && (
        <p>An ending is planned once you are meeting. If you are not to meet at all, end it early, with the reason.</p>
      )}
      {state === 'PAUSED' &&
        (decided(actions, 'closure.record')?.because === 'WRONG_ROLE' ? (
          <p>The centre has paused this relationship. It goes on from where it was.</p>
        ) : (
          <PausedNote
            names={[name]}
            more="Nothing is ended or closed until then: it goes on from where it was, and what was said here stays."
          />
        ))}
      <StillPlanned planned={planned} />
      <div className="no-print grid gap-4">
        <Press ending={ending} move="start" />
        <Press ending={ending} move="close" />
        {open.length > 0 && (
          <div className="flex flex-wrap gap-3">
            {open.map(({ action, to, words }) => (
              <ButtonLink key={action} to={to}>
                {words}
              </ButtonLink>
            ))}
          </div>
        )}
      </div>
      {closure && content && (
        <section aria-labelledby="closing" className="grid gap-4">
          <h2 id="closing" className="text-lg">
            How it ends{closure.versions.length > 1 && ` · version ${closure.versions.length}`}
          </h2>
          {waiting.some(({ record }) => record === closure.id) && <UnsentTag />}
          <ClosingWords closure={content} />
          <SaidOfIt said={said} name={name} latest={closure.versions.length} />
        </section>
      )}
      <AskThem ending={ending} />
      <History moves={ending.moves} />
    </Page>
  )
}
