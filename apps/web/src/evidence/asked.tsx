import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Mark } from '../mentoring/evidence/mark.tsx'
import { Late } from '../shell/late.tsx'
import { counted, duration, inWords } from '../words/durations.ts'
import { recordWith } from '../words/evidence.ts'
import { recordWords } from '../words/record-words.ts'

const tape = () => import('./hours.tsx')

const Line = ({ met, children }: { met: boolean; children: ReactNode }) => (
  <li className="flex gap-2.5 py-1.5">
    <Mark shape={met ? 'ACCEPTED' : 'GAP'} className="mt-0.5 size-5" />
    <div className="min-w-0">
      {children} <span className="text-sm text-ink-2">{met ? '· there' : '· missing'}</span>
    </div>
  </li>
)

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="grid content-start gap-1.5">
    <h3 id={id} className="text-base">
      {title}
    </h3>
    {children}
  </section>
)

/** ', and one more': never 'three of two'. */
const more = (have: number, asked: number) => have > asked && `, and ${inWords(have - asked)} more`

const Hours = ({ view: { hours, unit } }: { view: MatrixView }) =>
  hours.requiredMinutes !== null && (
    <Part id="asked-hours" title="Hours">
      <p className="tabular-nums">
        {duration(hours.countedMinutes)} of {duration(hours.requiredMinutes)} counted
        {hours.scope === 'PER_MENTEE' && ', with each mentee'}
        {hours.acceptedMinutes > 0 && `; ${duration(hours.acceptedMinutes)} accepted`}
      </p>
      <Late load={tape} as={{ unitId: unit.id }} />
      <p>
        <Link to={`/units/${unit.id}/hours`} className="inline-flex min-h-tap items-center">
          See what counts
        </Link>
      </p>
    </Part>
  )

const Journey = ({ journey }: { journey: NonNullable<MatrixView['journey']> }) => {
  const { asked, relationships } = journey
  const shown = (have: number, wanted: number) => `${Math.min(have, wanted)} of ${wanted}`
  return (
    <Part id="asked-journey" title="A whole journey with one mentee">
      <p className="text-sm text-ink-2">
        {counted(asked.contracting, 'contracting session')}, {counted(asked.progressive, 'session')} that each look back
        at what was agreed last time, and {counted(asked.closure, 'planned ending')}: with the same mentee.
      </p>
      <ul>
        {relationships.map((each) => (
          <Line key={each.relationshipId} met={each.shown}>
            <Link to={`/relationships/${each.relationshipId}`}>{each.name}</Link>: contracting{' '}
            {shown(each.contracting, asked.contracting)}, sessions {shown(each.progressive, asked.progressive)}, ending{' '}
            {shown(each.closure, asked.closure)}
          </Line>
        ))}
      </ul>
    </Part>
  )
}

/** What the unit asks to be there besides its criteria, met or missing. */
export const Asked = ({ view }: { view: MatrixView }) => {
  const { required, feedback, journey } = view
  return (
    <section aria-labelledby="asked" className="grid content-start gap-5">
      <h2 id="asked" className="text-lg">
        What the unit asks for
      </h2>
      <Hours view={view} />
      <Part id="asked-records" title="Records">
        <ul>
          {required.map(({ record, when, called, relationshipId, name, met, standsIn }) => (
            <Line key={`${record} ${relationshipId} ${when.join(' ')}`} met={met}>
              {name ? `${called ?? recordWords[record].one} with ${name}` : (called ?? recordWith(record, when))}
              {standsIn && (
                <p className="text-sm text-ink-2">
                  Asked for twice in vain, and a supervisor says so. It stands in for the feedback; the assessor decides
                  what it is worth.
                </p>
              )}
            </Line>
          ))}
        </ul>
      </Part>
      {feedback && (
        <Part id="asked-feedback" title="Feedback">
          <ul>
            <Line met={feedback.points >= feedback.minPoints}>
              At {Math.min(feedback.points, feedback.minPoints)} of {counted(feedback.minPoints, 'point')} of the
              mentoring{more(feedback.points, feedback.minPoints)}
            </Line>
            <Line met={feedback.tools >= feedback.minTools}>
              With {Math.min(feedback.tools, feedback.minTools)} of {counted(feedback.minTools, 'tool')}
              {more(feedback.tools, feedback.minTools)}
            </Line>
          </ul>
          <p className="text-sm text-ink-2">{counted(feedback.answers, 'answer')} so far.</p>
        </Part>
      )}
      {journey && <Journey journey={journey} />}
    </section>
  )
}
