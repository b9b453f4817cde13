import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { Link } from 'react-router'
import { Knots } from '../hours/knots.tsx'
import type { Item } from '../outbox/item.ts'
import { Late } from '../shell/late.tsx'
import { pagesOf, stagesOf } from '../thread/stages.ts'
import { Thread } from '../thread/thread.tsx'
import { plainFullDay } from '../words/dates.ts'
import { HoursSoFar, Submitted } from './hours-so-far.tsx'
import { NextStep } from './next-step.tsx'
import { CameIn, Waiting } from './waiting.tsx'

const decided = () => import('./decided.tsx')
const asked = () => import('./asked.tsx')

type RelationshipProps = {
  card: Candidacy['relationships'][number]
  registrationId: string
  now: string
  waiting: ReadonlySet<string>
}

const Relationship = ({ card, registrationId, now, waiting }: RelationshipProps) => (
  <section aria-labelledby={`with-${card.id}`} className="grid gap-4">
    <h2 id={`with-${card.id}`} className="text-lg">
      <Link to={`/relationships/${card.id}`} className="text-ink decoration-line-strong">
        {card.name}
      </Link>
      {card.settingName && <span className="font-[450] text-ink-2"> · {card.settingName}</span>}
    </h2>
    {card.state === 'ACTIVE' && (
      <Link
        to={`/sessions/now?with=${card.id}`}
        className="-mt-3 inline-flex min-h-tap items-center justify-self-start"
      >
        Plan and start now<span className="sr-only"> with {card.name}</span>
      </Link>
    )}
    <Thread
      stages={stagesOf(card)}
      to={pagesOf(card)}
      inside={{
        Sessions: card.latest.length > 0 && (
          <>
            {!isOver(card.state) && <Knots knots={card.latest} now={Date.parse(now)} waiting={waiting} />}
            <Link
              to={`/registrations/${registrationId}/sessions?with=${card.id}`}
              className="inline-flex min-h-tap items-center text-sm"
            >
              All sessions with {card.name}
            </Link>
          </>
        ),
      }}
    />
  </section>
)

type Props = {
  candidacy: Candidacy
  now: string
  /** What is on this device and not sent yet. */
  onDevice: readonly Item[]
}

/** A candidate's own work: what to do next, the hours, and each relationship's thread. */
export const CandidateHome = ({ candidacy, now, onDevice }: Props) => {
  const waiting = new Set(onDevice.map(({ record }) => record))
  return (
    <div className="grid gap-9 wide:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid content-start gap-9">
        <NextStep next={candidacy.next} now={now} onDevice={onDevice} lines={candidacy.units[0]?.lines ?? []} />
        {candidacy.units.some(({ decided }) => decided) && <Late load={decided} as={{ units: candidacy.units }} />}
        {candidacy.asked.length > 0 && <Late load={asked} as={{ candidacy, now }} />}
        {candidacy.units.map((unit) => (
          <HoursSoFar key={unit.id} unit={unit} />
        ))}
        {candidacy.relationships.map((card) => (
          <Relationship
            key={card.id}
            card={card}
            registrationId={candidacy.registrationId}
            now={now}
            waiting={waiting}
          />
        ))}
        {candidacy.relationships.length > 0 && (
          <p>
            <Link to={`/mentees/new?registration=${candidacy.registrationId}`}>Add a mentee</Link>
          </p>
        )}
        {candidacy.relationships.length === 0 && (
          <section className="grid gap-2">
            <h2 className="text-lg">Nobody to mentor yet</h2>
            <p className="max-w-[62ch] text-ink-2">
              <Link to="/mentees/new">Add your first mentee</Link>. The agreement, your sessions and their ending then
              hang on one thread here.
            </p>
          </section>
        )}
      </div>
      <aside className="grid content-start gap-8" aria-label="Around your work">
        <CameIn cameIn={candidacy.cameIn} now={now} />
        <Waiting waiting={candidacy.waiting} now={now} centreId={candidacy.centreId} />
        <section className="grid gap-2">
          <h2 className="text-lg">Evidence</h2>
          <ul>
            {candidacy.units.map((unit) => (
              <li key={unit.id}>
                <Link to={`/units/${unit.id}/evidence`} className="inline-flex min-h-tap items-center">
                  {unit.probableTitle ?? unit.title}
                </Link>
                {unit.sum.requiredMinutes === null && <Submitted unit={unit} />}
              </li>
            ))}
          </ul>
        </section>
        <div className="grid gap-1 text-sm text-ink-2">
          {candidacy.assessorName && <p>Assessor: {candidacy.assessorName}</p>}
          <p>
            {candidacy.centreName}
            {candidacy.cohortName && ` · ${candidacy.cohortName}`}
          </p>
          {candidacy.until && <p>Until {plainFullDay(candidacy.until)}</p>}
        </div>
      </aside>
    </div>
  )
}
