import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { press } from '../forms/submit.ts'
import { HeldNote } from '../mentoring/held.tsx'
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
import { isMove } from './moved-here.ts'
import { moves, Press, Waits } from './press.tsx'
import { type Step, stepsOf } from './steps.ts'
import { StillPlanned } from './still-planned.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const loaded = await loadEnding(params['id'] ?? '', request.signal)
  const asksToClose = decided(loaded.ending.actions, 'relationship.close')?.allowed
  // What is still to come is worth a word before it is closed, and no error.
  const home = asksToClose ? await call('GET /api/home', {}, request.signal).catch(() => null) : null
  return { ...loaded, candidacies: home?.candidacies ?? [] }
}

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
  if (!latest || stopAskedAt === null || isOver(state)) return null
  return (
    <section aria-labelledby="stop" className="grid justify-items-start gap-2 rounded-sheet bg-amber-soft p-5">
      <h2 id="stop" className="text-lg">
        {name} wants to stop
      </h2>
      <p>
        Said on {shortDay(latest.at, hereZone())}
        {latest.handOver && ', on your device'}. {latest.words && `‘${latest.words}’`}
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
  const { ending, waiting, onDevice, candidacies } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, state, closure, said, actions, planned } = ending
  const mine = may(actions, 'closure.record')
  const steps = stepsOf(ending)
  const goesOn = state === 'ACTIVE' || state === 'CLOSING'
  const content = closure?.content
  // Where the move itself can be made, that is what to do.
  const canMove = may(actions, 'relationship.startClosing') || may(actions, 'relationship.close')
  const next = mine && goesOn && !canMove ? steps.find(({ met, to }) => !met && to) : undefined
  const reopening = decided(actions, 'relationship.reopen')
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
      {ending.handedTo && state === 'TRANSFERRED' && (
        <p className="max-w-[62ch]">
          {name} was handed over to {ending.handedTo}, who begins with an agreement of their own. To what is still
          planned here {name} does not come.
        </p>
      )}
      {ending.takenOver && (
        <p className="max-w-[62ch] rounded-field bg-sunk px-3.5 py-2.5">
          Handed over by the centre on {shortDay(ending.takenOver.at, hereZone())}.
          {ending.takenOver.wantedToStop &&
            ` ${name} had said that they want to stop. Ask first whether they would like to go on at all; if not, sign nothing, and end it early.`}
        </p>
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
        <Press {...{ ending, candidacies }} move="start" />
        <Press {...{ ending, candidacies }} move="close" />
        {reopening?.because === 'UNMET_NEED' && (
          <Waits {...{ ending, title: 'Open it again', needs: reopening.needs }} />
        )}
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
          {closure.held && <HeldNote held={closure.held} />}
          <SaidOfIt said={said} name={name} latest={closure.versions.length} />
        </section>
      )}
      <AskThem ending={ending} />
      {ending.before.map(({ until, ...each }) => (
        <section key={each.closure.id} aria-labelledby={`before-${each.closure.id}`} className="grid gap-4">
          <h2 id={`before-${each.closure.id}`} className="text-lg">
            How it ended before it was opened again on {shortDay(until, hereZone())}
          </h2>
          {each.closure.content && <ClosingWords closure={each.closure.content} />}
          <SaidOfIt said={each.said} name={name} latest={each.closure.versions.length} />
        </section>
      ))}
      <History moves={ending.moves} simulated={ending.simulated} />
    </Page>
  )
}
