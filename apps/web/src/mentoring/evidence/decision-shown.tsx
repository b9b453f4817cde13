import type { DecisionView } from '@mentorfolio/domain/judging/review-view'
import { Link } from 'react-router'
import { Tag } from '../../shell/tag.tsx'
import { hereZone, moment, plainFullDay } from '../../words/dates.ts'
import { counted, duration } from '../../words/durations.ts'
import { Marked } from './mark.tsx'

type Props = {
  decision: DecisionView
  criteria: readonly { id: string; title: string }[]
  unitId: string
  /** Said to the candidate. */
  mine: boolean
}

const Feedback = ({ decision, criteria, unitId }: Omit<Props, 'mine'>) => {
  const met = decision.criteria.filter(({ outcome }) => outcome === 'MET')
  const unmet = decision.criteria.filter(({ outcome }) => outcome === 'NOT_YET_MET')
  const titleOf = (id: string) => criteria.find((each) => each.id === id)?.title ?? ''
  const row = ({ id, outcome, feedback }: DecisionView['criteria'][number]) => (
    <li key={id} className="grid gap-1 py-2.5">
      <p>
        <Link to={`/units/${unitId}/criteria/${id}`} className="inline-flex min-h-8 items-center">
          {id} {titleOf(id)}
        </Link>
      </p>
      <p className="text-sm">
        <Marked shape={outcome === 'MET' ? 'ACCEPTED' : 'NOT_YET_MET'}>
          {outcome === 'MET' ? 'Met' : 'Not yet met'}
        </Marked>
      </p>
      {feedback && <p className="max-w-[62ch] whitespace-pre-line">{feedback}</p>}
    </li>
  )
  return (
    <>
      {unmet.length > 0 && (
        <div className="grid gap-1">
          <h3 className="text-base">Not yet met: {counted(unmet.length, 'criterion', 'criteria')}</h3>
          <ul className="divide-y divide-line">{unmet.map(row)}</ul>
        </div>
      )}
      {met.length > 0 && (
        <details className="as-table" open={unmet.length === 0}>
          <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">
            Met: {counted(met.length, 'criterion', 'criteria')}
          </summary>
          <ul className="divide-y divide-line">{met.map(row)}</ul>
        </details>
      )}
    </>
  )
}

/** A decision as it was said: the outcome, the comment, what is to be done and by when, and each criterion's feedback. */
export const DecisionShown = ({ decision, criteria, unitId, mine }: Props) => {
  const { outcome, overall, actions, dueOn, acceptedMinutes, byName, at, releasedAt, countersignature } = decision
  const titleOf = (id: string) => criteria.find((each) => each.id === id)?.title ?? ''
  return (
    <section
      aria-label={`${outcome === 'PASS' ? 'Passed' : 'More needed'}, attempt ${decision.attempt}, ${moment(releasedAt ?? at, hereZone())}`}
      className="grid gap-4 rounded-sheet border border-line border-l-[5px] border-l-thread bg-sheet p-5 shadow-sheet wide:p-6"
    >
      <div className="grid justify-items-start gap-1.5">
        <h2 className="text-lg">{outcome === 'PASS' ? 'Passed' : 'More needed'}</h2>
        <Tag tone={outcome === 'PASS' ? 'good' : 'wait'} shape={outcome === 'PASS' ? 'tick' : 'half'}>
          {releasedAt ? `Decided ${moment(releasedAt, hereZone())}` : `Proposed ${moment(at, hereZone())}`}
        </Tag>
        <p className="text-sm text-ink-2">
          {byName}
          {releasedAt && countersignature?.byName && `, signed by ${countersignature.byName} too`}
          {acceptedMinutes > 0 && ` · ${duration(acceptedMinutes)} accepted`}
        </p>
      </div>
      {overall && <p className="max-w-[62ch] whitespace-pre-line">{overall}</p>}
      {actions.length > 0 && (
        <div className="grid gap-1.5">
          <h3 className="text-base">
            {mine ? 'What to do' : 'What is to be done'}
            {dueOn && ` by ${plainFullDay(dueOn)}`}
          </h3>
          <ol className="grid list-decimal gap-2 pl-6">
            {actions.map(({ criterion, words }) => (
              <li key={`${criterion} ${words}`}>
                {criterion && (
                  <>
                    <Link to={`/units/${unitId}/criteria/${criterion}`} className="inline-flex min-h-8 items-center">
                      {criterion} {titleOf(criterion)}
                    </Link>
                    <br />
                  </>
                )}
                <span className="whitespace-pre-line">{words}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
      <Feedback decision={decision} criteria={criteria} unitId={unitId} />
    </section>
  )
}
