import type { ClosureContent } from '@mentorfolio/domain/endings/closure'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { hereZone, plainDay, plainFullDay, shortDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'

/** One part of the way to the end: met, with what meets it; or not yet, with what is missing and the way there. */
export type Step = {
  title: string
  met: boolean
  words: string
  to: { path: string; words: string } | null
}

type Met = (need: EndingView['met'][number]) => boolean

/** Nothing is closed without it: what is missing once it is closed was withdrawn since. */
const takenBack =
  'It was closed with it, and that was withdrawn since: this part of the ending is missing now. It can be made good once the centre opens the relationship again.'

const feedback = (ending: EndingView, met: Met): Step => {
  const { name, feedback: told, simulated, relationshipId: id } = ending
  const title = `${name}’s feedback`
  const page = { path: `/relationships/${id}/feedback`, words: 'Open the feedback' }
  if (simulated) return { title, met: true, words: 'A simulated mentee gives none.', to: null }
  const [answered] = told.answeredAt
  if (met('menteeFeedback') && answered)
    return { title, met: true, words: `Given on ${shortDay(answered, hereZone())}.`, to: page }
  const days = [...new Set(told.attemptedOn)].toSorted((a, b) => a.localeCompare(b))
  if (met('feedbackTriedTwice'))
    return {
      title,
      met: true,
      words: `Asked on ${told.vouchedFor.map(plainDay).join(' and ')}, and the supervisor confirmed it. Your assessor looks at this.`,
      to: page,
    }
  const tried = days.length === 0 ? '' : ` Asked on ${days.map(plainDay).join(' and ')}.`
  const missing =
    days.length < 2
      ? `Ask for feedback at the end. If ${name} gives none, two attempts on different days and the supervisor’s word stand in for it.`
      : 'Now the supervisor’s word is missing: ask them below.'
  const reopened = ending.moves.findLast(({ action }) => action === 'relationship.reopen')
  const anew = reopened ? `Asked for anew since it was opened again on ${shortDay(reopened.at, hereZone())}. ` : ''
  if (ending.state === 'CLOSED') return { title, met: false, words: takenBack, to: page }
  return { title, met: false, words: `${anew}${missing}${tried}`, to: { ...page, words: 'Ask for feedback' } }
}

/** Why a final review of before does not do, where there was one: it is scored anew. */
const scoredAnew = ({ moves }: EndingView): string => {
  const since = moves.findLast(
    ({ action }) => action === 'relationship.putOffEnding' || action === 'relationship.reopen',
  )
  if (!since) return ''
  const became = since.action === 'relationship.reopen' ? 'It was opened again' : 'The ending was put off'
  return ` ${became} on ${shortDay(since.at, hereZone())}, and mentoring goes on from there: the final review of before stays with the reviews, and is asked for anew.`
}

const logs = ({ toLog, planned, relationshipId: id }: EndingView): Pick<Step, 'words' | 'to'> => {
  const running = planned.find((session) => session.running)
  const waits = toLog === 0 ? '' : ` ${counted(toLog, 'session')} to log.`
  if (running)
    return {
      words: `The timer is running: stop it, then write the log.${waits}`,
      to: { path: `/sessions/${running.id}`, words: 'Go to the timer' },
    }
  return toLog === 0
    ? { words: 'None waits.', to: null }
    : { words: waits.trim(), to: { path: `/relationships/${id}`, words: 'Go to the sessions' } }
}

const soFar = ({ where, what, how }: ClosureContent['signposting'][number]) => {
  const lacks = [
    ...(where ? [] : ['where it is']),
    ...(what ? [] : ['what it is for']),
    ...(how ? [] : ['how to reach it']),
  ]
  const place = where ?? what ?? how
  return lacks.length === 0 ? place : `${place} (write ${lacks.join(' and ')})`
}

/** The way to the end (S5-AC3): what it takes, in the order in which it is done. */
export const stepsOf = (ending: EndingView): Step[] => {
  const { relationshipId: id, state, finalReview, toLog, closure } = ending
  const met: Met = (need) => ending.met.includes(need)
  const words = closure?.content
  const write =
    may(ending.actions, 'closure.record') && !closure?.held
      ? { path: `/relationships/${id}/ending/words`, words: closure ? 'Change it' : 'Write it' }
      : null
  return [
    {
      title: 'Final review of the goals',
      met: met('finalReview'),
      words:
        met('finalReview') && finalReview
          ? `Done on ${plainFullDay(finalReview.on)}.`
          : state === 'CLOSED'
            ? takenBack
            : `Score every goal a last time.${scoredAnew(ending)}`,
      to:
        state === 'CLOSED' && !finalReview
          ? { path: `/relationships/${id}/reviews`, words: 'See the reviews' }
          : finalReview
            ? { path: `/relationships/${id}/reviews/${finalReview.id}`, words: 'Read it' }
            : { path: `/relationships/${id}/reviews/new?final=yes`, words: 'Record the final review' },
    },
    ...(state === 'ACTIVE' || state === 'CLOSING' || toLog > 0
      ? [
          {
            title: 'Every session has its log',
            met: met('noSessionAwaitsLog'),
            ...logs(ending),
          },
        ]
      : []),
    {
      title: 'A planned ending',
      met: met('plannedEnding'),
      words: met('plannedEnding')
        ? 'It is written, and stands below.'
        : 'How you end: a look back, what stays, goodbye.',
      to: write,
    },
    {
      title: 'Where to turn next',
      met: met('signposting') || met('signpostingNotNeeded'),
      words: met('signposting')
        ? (words?.signposting.map(({ where }) => where).join(', ') ?? 'It is written.')
        : words && words.signposting.length > 0
          ? `So far: ${words.signposting.map(soFar).join('; ')}.`
          : met('signpostingNotNeeded')
            ? words?.notNeeded
              ? `Not needed: ${words.notNeeded}`
              : 'Not needed; why is written down.'
            : 'Name where they can turn, or write why nobody need be named.',
      to: write,
    },
    feedback(ending, met),
  ]
}
