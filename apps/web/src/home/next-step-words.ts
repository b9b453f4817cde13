import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { isForgotten, isRunning } from '@mentorfolio/domain/sessions/took-place'
import type { Item } from '../outbox/item.ts'
import { dayFrom, daysFrom, shortDay, span, time } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { latenessOf } from '../words/lateness.ts'
import { doNotMeet, pausedTitle } from '../words/paused.ts'

type Next = NonNullable<Candidacy['next']>
export type StepWords = {
  title: string
  why: string
  primary: { words: string; to: string }
  quiet: { words: string; to: string } | null
}

type Session = NonNullable<Next['session']>
type Relationship = NonNullable<Next['relationship']>

const withWhom = ({ mentees }: Session) => (mentees.length > 0 ? ` with ${listed(mentees)}` : '')

const whoseDay = (session: Session, now: string): string => {
  const away = daysFrom(now, session.start, session.zone)
  if (away === 0) return 'today’s session'
  return away === -1 ? 'yesterday’s session' : `the session of ${shortDay(session.start, session.zone)}`
}

const log = (session: Session, now: string): StepWords => ({
  title: `Log ${whoseDay(session, now)}${withWhom(session)}`,
  why:
    session.status === 'PLANNED'
      ? `It was planned for ${span(session.start, session.end, session.zone)} and has no log yet. ${latenessOf(session, now)}`
      : `It took place, and has no log yet. ${latenessOf(session, now)}`,
  primary: { words: 'Log the session', to: `/sessions/${session.id}/log` },
  quiet: session.status === 'PLANNED' ? { words: 'It did not happen', to: `/sessions/${session.id}?ask=cancel` } : null,
})

/** What was changed of it here is not sent yet: what the server last said of it is no longer so. */
export const notSent = (session: Session, now: string): StepWords => ({
  title: `On this device: ${whoseDay(session, now)}${withWhom(session)}`,
  why: 'What you wrote or pressed is not yet sent. The session’s page shows it as it will be.',
  primary: { words: 'Open the session', to: `/sessions/${session.id}` },
  quiet: null,
})

/** The write that takes each step about a mentee: where one waits on this device, the step is done as far as its writer goes. */
const takenBy: Partial<Record<Next['kind'], (item: Item, relationshipId: string) => boolean>> = {
  NEEDS: (item, id) => item.line === 'PUT /api/relationships/:id/needs' && item.input.params.id === id,
  GOAL: (item, id) => item.line === 'PUT /api/relationships/:id/goals/:goalId' && item.input.params.id === id,
  PLAN: (item, id) => item.line === 'PUT /api/sessions/:id' && item.input.body.relationshipIds.includes(id),
  REVIEW: (item, id) => item.line === 'PUT /api/relationships/:id/reviews/:recordId' && item.input.params.id === id,
}

/** The step as this device knows it: taken here already and not sent yet; else null. */
export const taken = (next: Next, onDevice: readonly Item[]): StepWords | null => {
  const { relationship } = next
  const item = relationship && onDevice.find((each) => takenBy[next.kind]?.(each, relationship.id))
  return item
    ? {
        title: `On this device: ${item.title}`,
        why: 'It is written and not yet sent. It goes by itself once there is a signal.',
        primary: { words: 'Open it', to: item.page },
        quiet: null,
      }
    : null
}

const ofSession = ({ kind, mayAsk }: Next, session: Session, now: string): StepWords | null => {
  // In an answer that was kept, what lay ahead may be over by now.
  if ((kind === 'START' || kind === 'PREPARE') && Date.parse(session.end) <= Date.parse(now)) return log(session, now)
  const page = `/sessions/${session.id}`
  const when = `${dayFrom(now, session.start, session.zone)}, ${span(session.start, session.end, session.zone)}`
  switch (kind) {
    case 'STOP':
      if (isForgotten(session, Date.parse(now)))
        return {
          title: `The timer still runs${withWhom(session)}`,
          why: `It was planned until ${time(session.end, session.zone)}. If it is over, write the log: it asks when it really ended, and the timer stops with it.`,
          primary: { words: 'Log the session', to: `${page}/log` },
          quiet: { words: 'Go to the timer', to: page },
        }
      return {
        title: `The timer is running${withWhom(session)}`,
        why: `Planned until ${time(session.end, session.zone)}. Stop it when you part, then write the log.`,
        primary: { words: 'Go to the timer', to: page },
        quiet: { words: 'Log the session', to: `${page}/log` },
      }
    case 'LOG':
      return log(session, now)
    case 'START':
      return {
        title: `Your session${withWhom(session)} is ${when}`,
        why: 'Start the timer when you meet, or enter the times afterwards.',
        primary: { words: 'Open the session', to: page },
        // Its end lies ahead: there is nothing to log yet.
        quiet: null,
      }
    case 'HEAR_NOT_RIGHT':
      return {
        title: `Not right, it was said: ${whoseDay(session, now)}${withWhom(session)}`,
        why: `Read what was said. Put the log right if it is wrong${mayAsk ? ', then ask again' : ''}. It takes no minutes away.`,
        primary: { words: 'Read what was said', to: page },
        quiet: null,
      }
    case 'PREPARE':
      return {
        title: `Next session${withWhom(session)}: ${when}`,
        why: 'It is planned. Look at the plan once more before you meet.',
        primary: { words: 'Look at the plan', to: page },
        quiet: null,
      }
    default:
      return null
  }
}

const ofRelationship = (kind: Next['kind'], { id, name, paused, takenOver }: Relationship): StepWords | null => {
  const page = `/relationships/${id}`
  const open = (title: string, why: string, words: string, to = page): StepWords => ({
    title,
    why,
    primary: { words, to },
    quiet: null,
  })
  switch (kind) {
    case 'AGREE':
      if (takenOver?.wantedToStop)
        return open(
          `Ask ${name} first whether they would like to go on`,
          'The centre handed them over to you, and they had said that they want to stop. Sign nothing until you have asked.',
          'See what to do',
        )
      return open(
        `Finish the agreement with ${name}`,
        `${takenOver ? 'The centre handed them over to you. ' : ''}Sessions count once you have both signed it.`,
        'Open the agreement',
        `${page}/agreement`,
      )
    case 'ANSWER_CHANGE':
      return open(
        `${name} asked for a change`,
        'They sign once you have talked about it.',
        'See what they asked',
        `${page}/agreement`,
      )
    case 'WAIT_FOR_SIGNATURE':
      return open(
        `${name} has yet to sign the agreement`,
        'Formal sessions count once it is signed. What you log until then is kept all the same.',
        'See the agreement',
        `${page}/agreement`,
      )
    case 'NEEDS':
      return open(
        `Ask ${name} what helps`,
        'What they need comes before the plan.',
        'Record what they need',
        `${page}/needs/write`,
      )
    case 'GOAL':
      return open(`Agree a first goal with ${name}`, 'Each session serves a goal.', 'Agree a goal', `${page}/goals/new`)
    case 'PLAN':
      return {
        title: `Plan the next session with ${name}`,
        why: 'A plan that is saved before you meet lets the session’s minutes count.',
        primary: { words: 'Plan a session', to: `/sessions/plan?with=${id}` },
        quiet: { words: 'Log a session that took place', to: `/sessions/record?with=${id}` },
      }
    case 'CLOSE':
      return open(
        `Bring the time with ${name} to a good end`,
        'A planned ending has a last look at the goals, feedback and where to turn next.',
        'See what is left to do',
        `${page}/ending`,
      )
    case 'HEAR_STOP':
      return open(
        `${name} wants to stop`,
        paused
          ? doNotMeet([name])
          : 'They need not say why, and nobody asks them to go on. See what helps to end it well.',
        'See what to do',
        `${page}/ending`,
      )
    case 'HEAR_ENDING':
      return open(
        `Not right, it was said: how it ends with ${name}`,
        'Read what was said before anything is closed. It stands in nobody’s way.',
        'Read what was said',
        `${page}/ending#closing`,
      )
    case 'REVIEW':
      return open(
        `Review the goals with ${name}`,
        'The review is due. Score each goal beside where it began, and bring the plan up to date.',
        'Record a review',
        `${page}/reviews/new`,
      )
    default:
      return null
  }
}

/** The turn of a session with somebody whom the centre has paused, or the pause alone. */
const ofPause = (session: Session | null, { id, name }: Relationship, now: string): StepWords =>
  session && isRunning(session) ? stopNow(session, name) : atRest(session, { id, name }, now)

const stopNow = (session: Session, name: string): StepWords => ({
  title: `Stop now: ${pausedTitle([name])}`,
  why: doNotMeet([name]),
  primary: { words: 'Go to the timer', to: `/sessions/${session.id}` },
  quiet: null,
})

const atRest = (session: Session | null, { id, name }: Pick<Relationship, 'id' | 'name'>, now: string): StepWords => ({
  title: session ? `Do not meet ${name}: ${whoseDay(session, now)} is paused by the centre` : pausedTitle([name]),
  why: doNotMeet([name]),
  primary: { words: 'See what it means', to: `/relationships/${id}` },
  quiet: session && { words: 'Open the session', to: `/sessions/${session.id}` },
})

const addMentee: StepWords = {
  title: 'Add a mentee',
  why: 'With the permission of their school or workplace, and a made-up name.',
  primary: { words: 'Add a mentee', to: '/mentees/new' },
  quiet: null,
}

/** The next step in our words: what to do, why now, and one button for it. */
export const stepInWords = (next: Next, now: string): StepWords | null => {
  const { kind, session, relationship } = next
  return kind === 'ADD_MENTEE'
    ? addMentee
    : kind === 'PAUSED' && relationship
      ? ofPause(session, relationship, now)
      : ((session && ofSession(next, session, now)) ?? (relationship && ofRelationship(kind, relationship)))
}
