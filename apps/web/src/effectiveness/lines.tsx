import type { EffectivenessView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { Link } from 'react-router'
import { serverNow } from '../api/clock.ts'
import { plainDay, shortDay } from '../words/dates.ts'
import { duration } from '../words/durations.ts'
import { capital, pointInWords, toolInWords, whoSaid } from '../words/feedback.ts'
import { standsInWords } from './say.ts'

const lineLook = 'py-1'

/** The sessions behind a number, each with the way to it. */
export const SessionLines = ({ view: { sessions }, ids }: { view: EffectivenessView; ids: readonly string[] }) =>
  sessions
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, start, zone, minutes }) => (
      <li key={id} className={lineLook}>
        {shortDay(start, zone)}: <Link to={`/sessions/${id}`}>{title}</Link>{' '}
        <span className="text-sm text-ink-2">{duration(minutes)}</span>
      </li>
    ))

/** Requests for feedback behind a number. */
export const RequestLines = ({ view, ids }: { view: EffectivenessView; ids: readonly string[] }) =>
  view.requests
    .filter(({ id }) => ids.includes(id))
    .map(({ id, point, tool, ...from }) => (
      <li key={id} className={lineLook}>
        <Link to={`/relationships/${view.relationshipId}/feedback#${id}`}>
          {capital(whoSaid(from, view.name))} {pointInWords[point]}
        </Link>
        , {toolInWords[tool]} · {standsInWords(from, new Date(serverNow()).toISOString())}
      </li>
    ))

/** What assessors observed, behind a number. */
export const ObservationLines = ({ view, ids }: { view: EffectivenessView; ids: readonly string[] }) =>
  view.observations
    .filter(({ id }) => ids.includes(id))
    .map(({ id, unitId, on, byName, signedByBoth }) => (
      <li key={id} className={lineLook}>
        <Link to={`/units/${unitId}/methods/${id}`}>
          {byName}, {plainDay(on)}
        </Link>{' '}
        <span className="text-sm text-ink-2">{signedByBoth ? 'signed by both' : 'signed by its assessor'}</span>
      </li>
    ))

/** Goals behind a number. */
export const GoalLines = ({ view, ids }: { view: EffectivenessView; ids: readonly string[] }) =>
  view.goals
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title }) => (
      <li key={id} className={lineLook}>
        <Link to={`/relationships/${view.relationshipId}/goals/${id}`}>{title}</Link>
      </li>
    ))

/** Milestones behind a number, each with the goal that it belongs to. */
export const MilestoneLines = ({
  view,
  places,
}: {
  view: EffectivenessView
  places: EffectivenessView['report']['milestones']['met']
}) =>
  places.flatMap(({ goalId, index }) => {
    const goal = view.goals.find(({ id }) => id === goalId)
    const milestone = goal?.milestones[index]
    return goal && milestone ? (
      <li key={`${goalId} ${index}`} className={lineLook}>
        {milestone.text}, by {plainDay(milestone.byDate)}{' '}
        <span className="text-sm text-ink-2">
          of <Link to={`/relationships/${view.relationshipId}/goals/${goalId}`}>{goal.title}</Link>
        </span>
      </li>
    ) : (
      []
    )
  })
